package org.floorwalker.app.history.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.ReachedInHour;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Weeks of queues by hour of the clock as `queue_week_hours_of` adds them up.
@Repository
public class QueueWeekStore {
  private final JdbcClient database;

  QueueWeekStore(JdbcClient database) {
    this.database = database;
  }

  /// Adds up anew the weeks of `touched_day`.
  void addUpTouched() {
    database
        .sql(
            """
            delete from queue_week_hour using touched_day
            where queue_week_hour.queue = touched_day.queue
              and queue_week_hour.week = date_trunc('week', touched_day.day)::date
            """)
        .update();
    database
        .sql(
            """
            insert into queue_week_hour
            select counted.*
            from (select distinct queue, date_trunc('week', day)::date as week from touched_day)
              as touched
            cross join lateral queue_week_hours_of(touched.queue, touched.week) as counted
            """)
        .update();
  }

  /// Weeks that begin on the days, queues put together by what each belongs to, in order of it and
  /// of hour.
  ///
  /// @param of what each queue belongs to, by code
  public List<ReachedInHour> listReached(
      Map<String, String> of, LocalDate fromInclusive, LocalDate untilExclusive) {
    List<Map.Entry<String, String>> queues = List.copyOf(of.entrySet());
    return database
        .sql(
            """
            select belongs, hour, sum(offered) as offered, sum(answered) as answered,
                   sum(abandoned) as abandoned
            from queue_week_hour
            join unnest(:queues::text[], :of::text[]) as one (queue, belongs) using (queue)
            where week >= :from and week < :until
            group by belongs, hour
            order by belongs, hour
            """)
        .param("queues", queues.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .param("of", queues.stream().map(Map.Entry::getValue).toArray(String[]::new))
        .param("from", fromInclusive)
        .param("until", untilExclusive)
        .query(
            (row, _) ->
                new ReachedInHour(
                    row.getString("belongs"),
                    row.getInt("hour"),
                    row.getDouble("offered"),
                    row.getDouble("answered"),
                    row.getDouble("abandoned")))
        .list();
  }
}
