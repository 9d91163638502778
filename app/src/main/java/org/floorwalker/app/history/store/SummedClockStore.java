package org.floorwalker.app.history.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// By which clock sums of local days and weeks were made, and the same sums by another clock.
@Repository
public class SummedClockStore {
  private final JdbcClient database;
  private final QueueServiceStore service;

  SummedClockStore(JdbcClient database, QueueServiceStore service) {
    this.database = database;
    this.service = service;
  }

  /// Remembers the clock of queues of `touched_day` that had no sums before. Of the others only
  /// some days were added up now.
  void noteQueues() {
    database
        .sql(
            """
            insert into summed_clock
            select queue, clock_of(queue) from (select distinct queue from touched_day) as touched
            on conflict do nothing
            """)
        .update();
  }

  /// The same of everybody's weeks.
  void noteWeeks() {
    database
        .sql("insert into summed_clock values ('', clock_of('')) on conflict do nothing")
        .update();
  }

  /// Queues whose clock is another by now, by name; empty stands for everybody's weeks.
  public List<String> listMoved() {
    return database
        .sql("select queue from summed_clock where zone <> clock_of(queue) order by queue")
        .query(String.class)
        .list();
  }

  /// Adds up anew all days and weeks of a queue. Imports that come meanwhile wait, within
  /// a transaction.
  public void addUpQueue(String queue) {
    database
        .sql("lock table queue_day, queue_week_hour, queue_day_service in share row exclusive mode")
        .update();
    database.sql("delete from queue_day where queue = :queue").param("queue", queue).update();
    database.sql("delete from queue_week_hour where queue = :queue").param("queue", queue).update();
    database
        .sql(
            """
            insert into queue_day
            select counted.*
            from (select distinct (start_at at time zone clock_of(:queue))::date as day
                  from queue_slot where queue = :queue) as known
            cross join lateral queue_day_of(:queue, known.day) as counted
            """)
        .param("queue", queue)
        .update();
    database
        .sql(
            """
            insert into queue_week_hour
            select counted.*
            from (select distinct date_trunc('week', day)::date as week
                  from queue_day where queue = :queue) as known
            cross join lateral queue_week_hours_of(:queue, known.week) as counted
            """)
        .param("queue", queue)
        .update();
    service.addUp(queue);
    noteAgain(queue);
  }

  /// Adds up anew everybody's weeks. Imports that come meanwhile wait, within a transaction.
  public void addUpWeeks() {
    database.sql("lock table agent_week in share row exclusive mode").update();
    database.sql("delete from agent_week").update();
    database
        .sql(
            """
            insert into agent_week
            select counted.*
            from (select distinct date_trunc('week', start_at at time zone clock_of(''))::date
                    as week
                  from agent_slot) as known
            cross join lateral agent_weeks_of(known.week) as counted
            """)
        .update();
    noteAgain("");
  }

  private void noteAgain(String queue) {
    database
        .sql("update summed_clock set zone = clock_of(queue) where queue = :queue")
        .param("queue", queue)
        .update();
  }
}
