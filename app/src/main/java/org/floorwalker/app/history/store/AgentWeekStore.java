package org.floorwalker.app.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.history.HandledInQueue;
import org.floorwalker.app.history.HandledWeek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Weeks of agents as `agent_weeks_of` adds them up, so that years of many people are read without
/// their slots.
@Repository
public class AgentWeekStore {
  private final JdbcClient database;
  private final SummedClockStore clocks;

  AgentWeekStore(JdbcClient database, SummedClockStore clocks) {
    this.database = database;
    this.clocks = clocks;
  }

  /// Adds up anew the weeks that what is staged now touches, of everybody.
  ///
  /// @param derived UTC days of which slots were derived anew
  public void addUpTouched(List<LocalDate> derived) {
    noteTouched(derived);
    database.sql("delete from agent_week using touched_week where week = touched").update();
    database
        .sql(
            """
            insert into agent_week
            select counted.* from touched_week cross join lateral agent_weeks_of(touched) as counted
            """)
        .update();
    clocks.noteWeeks();
    database.sql("drop table touched_week").update();
  }

  /// A UTC day touches the local days before and after it.
  private void noteTouched(List<LocalDate> derived) {
    database
        .sql(
            """
            create temporary table touched_week on commit drop as
            select distinct date_trunc('week', day + shift)::date as touched
            from (
              select date '1970-01-01' + number as day from unnest(:derived::integer[]) as number
              union
              select (start_at at time zone 'UTC')::date from staged_agent_slot
            ) as changed
            cross join generate_series(-1, 1) as shift
            """)
        .param("derived", derived.stream().mapToInt(day -> (int) day.toEpochDay()).toArray())
        .update();
  }

  /// The first of the weeks from one day on of which anything is known.
  public Optional<LocalDate> findFirst(LocalDate fromInclusive) {
    return database
        .sql("select week from agent_week where week >= :from order by week limit 1")
        .param("from", fromInclusive)
        .query(LocalDate.class)
        .optional();
  }

  /// Everybody's weeks that begin on the days, in order of agent, queue and week.
  public List<HandledWeek> list(LocalDate fromInclusive, LocalDate untilExclusive) {
    return database
        .sql(
            """
            select * from agent_week where week >= :from and week < :until
            order by agent, queue, week
            """)
        .param("from", fromInclusive)
        .param("until", untilExclusive)
        .query((row, _) -> week(row))
        .list();
  }

  /// The same of some agents.
  public List<HandledWeek> list(
      Collection<String> agents, LocalDate fromInclusive, LocalDate untilExclusive) {
    return database
        .sql(
            """
            select * from agent_week
            where week >= :from and week < :until and agent = any(:agents)
            order by agent, queue, week
            """)
        .param("from", fromInclusive)
        .param("until", untilExclusive)
        .param("agents", agents.toArray(String[]::new))
        .query((row, _) -> week(row))
        .list();
  }

  private static HandledWeek week(ResultSet row) throws SQLException {
    return new HandledWeek(
        row.getString("agent"),
        row.getString("queue"),
        row.getObject("week", LocalDate.class),
        row.getDouble("contacts"),
        row.getDouble("seconds"));
  }

  /// What agents handled in each of the queues in the weeks that begin on the days, each in those
  /// from their own day on.
  public List<HandledInQueue> listByQueue(
      Map<String, LocalDate> since,
      Collection<String> queues,
      LocalDate fromInclusive,
      LocalDate untilExclusive) {
    List<Map.Entry<String, LocalDate>> agents = List.copyOf(since.entrySet());
    return database
        .sql(
            """
            select queue, sum(contacts) as contacts, sum(seconds) as seconds
            from agent_week
            join unnest(:agents::text[], :since::integer[]) as one (agent, since) using (agent)
            where week >= :from and week < :until and queue = any(:queues)
              and week >= date '1970-01-01' + since
            group by queue
            order by queue
            """)
        .param("agents", agents.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .param(
            "since", agents.stream().mapToInt(one -> (int) one.getValue().toEpochDay()).toArray())
        .param("queues", queues.toArray(String[]::new))
        .param("from", fromInclusive)
        .param("until", untilExclusive)
        .query(
            (row, _) ->
                new HandledInQueue(
                    row.getString("queue"), row.getDouble("contacts"), row.getDouble("seconds")))
        .list();
  }
}
