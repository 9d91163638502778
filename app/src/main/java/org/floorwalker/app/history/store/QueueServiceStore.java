package org.floorwalker.app.history.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.floorwalker.app.history.QueueMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Local days of queues as `queue_day_service_of` adds them up.
@Repository
public class QueueServiceStore {
  private final JdbcClient database;

  QueueServiceStore(JdbcClient database) {
    this.database = database;
  }

  /// Adds up anew the days of `touched_day`.
  void addUpTouched() {
    database
        .sql(
            """
            delete from queue_day_service using touched_day
            where queue_day_service.queue = touched_day.queue
              and queue_day_service.day = touched_day.day
            """)
        .update();
    database
        .sql(
            """
            insert into queue_day_service
            select counted.* from touched_day
            cross join lateral queue_day_service_of(touched_day.queue, touched_day.day) as counted
            """)
        .update();
  }

  /// Adds up anew all days of a queue, after those of `queue_day`.
  void addUp(String queue) {
    database
        .sql("delete from queue_day_service where queue = :queue")
        .param("queue", queue)
        .update();
    database
        .sql(
            """
            insert into queue_day_service
            select counted.* from queue_day
            cross join lateral queue_day_service_of(queue_day.queue, queue_day.day) as counted
            where queue_day.queue = :queue
            """)
        .param("queue", queue)
        .update();
  }

  /// Months of all queues, by queue and month.
  public List<QueueMonth> listMonths() {
    return database
        .sql(
            """
            select queue, min(day) filter (where offered > 0) as first_day,
                   date_trunc('month', day)::date as month,
                   sum(offered) as offered, sum(answered) as answered,
                   sum(answered_in_goal) as answered_in_goal, sum(abandoned) as abandoned,
                   sum(abandoned_in_goal) as abandoned_in_goal,
                   sum(queued_answered_s) as queued_answered_s
            from queue_day_service
            group by queue, date_trunc('month', day)
            having sum(offered) > 0
            order by queue, month
            """)
        .query(
            (row, _) ->
                new QueueMonth(
                    row.getString("queue"),
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getObject("first_day", LocalDate.class),
                    row.getDouble("offered"),
                    row.getDouble("answered"),
                    row.getDouble("answered_in_goal"),
                    row.getDouble("abandoned"),
                    row.getDouble("abandoned_in_goal"),
                    row.getDouble("queued_answered_s")))
        .list();
  }
}
