package org.floorwalker.app.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.HandledInQueue;
import org.floorwalker.app.platform.database.RealArray;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Local days of queues as `queue_day_of` adds them up, so that weeks of many queues are read
/// without their slots.
@Repository
public class QueueDayStore {
  private static final int SECONDS_A_MINUTE = 60;

  /// What comes today touches no day before the last two.
  private static final int SETTLED_DAYS = 2;

  private final JdbcClient database;
  private final QueueWeekStore weeks;
  private final QueueServiceStore service;
  private final SummedClockStore clocks;

  QueueDayStore(
      JdbcClient database,
      QueueWeekStore weeks,
      QueueServiceStore service,
      SummedClockStore clocks) {
    this.database = database;
    this.service = service;
    this.weeks = weeks;
    this.clocks = clocks;
  }

  /// Adds up anew the days that what is staged now touches, and their weeks.
  ///
  /// @param derived UTC days of which slots were derived anew
  public void addUpTouched(List<LocalDate> derived) {
    noteTouched(derived);
    deleteTouched();
    insertTouched();
    weeks.addUpTouched();
    service.addUpTouched();
    clocks.noteQueues();
    database.sql("drop table touched_day").update();
  }

  private void deleteTouched() {
    database
        .sql(
            """
            delete from queue_day using touched_day
            where queue_day.queue = touched_day.queue and queue_day.day = touched_day.day
            """)
        .update();
  }

  private void insertTouched() {
    database
        .sql(
            """
            insert into queue_day
            select counted.* from touched_day
            cross join lateral queue_day_of(touched_day.queue, touched_day.day) as counted
            """)
        .update();
  }

  /// A UTC day touches the local days before and after it.
  private void noteTouched(List<LocalDate> derived) {
    database
        .sql(
            """
            create temporary table touched_day on commit drop as
            with of_days as (
              select date '1970-01-01' + number as day from unnest(:derived::integer[]) as number
            ), touched as (
              select distinct queue, (start_at at time zone 'UTC')::date as day
              from staged_queue_slot
              union
              select distinct queue, of_days.day
              from of_days
              join queue_slot on start_at >= of_days.day::timestamp at time zone 'UTC'
                and start_at < (of_days.day + 1)::timestamp at time zone 'UTC'
              union
              select queue, day from queue_day join of_days using (day)
            )
            select distinct queue, day + shift as day
            from touched cross join generate_series(-1, 1) as shift
            """)
        .param("derived", derived.stream().mapToInt(day -> (int) day.toEpochDay()).toArray())
        .update();
  }

  /// Contacts of each day of the queues from the first day on; `NaN` where nothing is known.
  public double[] listOffered(List<String> queues, LocalDate first, int days) {
    double[] offered = new double[days];
    Arrays.fill(offered, Double.NaN);
    database
        .sql(
            """
            select day, sum(offered) as offered from queue_day
            where queue = any(:queues) and day >= :first and day < :end
            group by day
            """)
        .param("queues", queues.toArray(String[]::new))
        .param("first", first)
        .param("end", first.plusDays(days))
        .query(
            row -> {
              LocalDate day = row.getObject("day", LocalDate.class);
              offered[(int) (day.toEpochDay() - first.toEpochDay())] = row.getDouble("offered");
            });
    return offered;
  }

  /// A stamp of each queue's slots before the local day.
  ///
  /// Every import writes the days anew that it touches, and those beside them, so for days further
  /// back it is enough to know which transactions wrote them (`xmin`). The last two days are
  /// rewritten whenever today is told of, mostly as they were; of these the slots themselves
  /// are hashed.
  ///
  /// @param zone of the queues' site
  public Map<String, String> stamps(List<String> queues, LocalDate day, ZoneId zone) {
    Map<String, String> stamps = new HashMap<>();
    database
        .sql(
            """
            select name, written.stamp || ' ' || told.stamp as stamp
            from unnest(:queues::text[]) as name
            cross join lateral (
              select count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) as stamp
              from queue_day where queue = name and day < :settled
            ) as written
            cross join lateral (
              select count(*) || ' ' || coalesce(sum(hashtextextended(slot::text, 0)), 0) as stamp
              from queue_slot slot
              where slot.queue = name and start_at >= :from and start_at < :until
            ) as told
            """)
        .param("queues", queues.toArray(String[]::new))
        .param("settled", day.minusDays(SETTLED_DAYS))
        .param("from", SqlTime.of(day.minusDays(SETTLED_DAYS).atStartOfDay(zone).toInstant()))
        .param("until", SqlTime.of(day.atStartOfDay(zone).toInstant()))
        .query(
            row -> {
              stamps.put(row.getString("name"), row.getString("stamp"));
            });
    return stamps;
  }

  /// Contacts of each slot of the queues' local day, by start.
  public Map<Instant, Double> listSlots(List<String> queues, LocalDate day) {
    Map<Instant, Double> slots = new HashMap<>();
    database
        .sql(
            """
            select starts_at, minutes, array_send(slots) as slots from queue_day
            where queue = any(:queues) and day = :day
            """)
        .param("queues", queues.toArray(String[]::new))
        .param("day", day)
        .query(
            row -> {
              add(row, slots);
            });
    return slots;
  }

  private static void add(ResultSet row, Map<Instant, Double> slots) throws SQLException {
    Instant start = SqlTime.get(row, "starts_at");
    long seconds = SECONDS_A_MINUTE * row.getLong("minutes");
    float[] contacts = RealArray.of(row.getBytes("slots"));
    for (int i = 0; i < contacts.length; i++) {
      if (!Float.isNaN(contacts[i])) {
        slots.merge(start.plusSeconds(i * seconds), (double) contacts[i], Double::sum);
      }
    }
  }

  /// What was handled in each queue on days from one on, where sources tell how long contacts took.
  public List<HandledInQueue> listHandled(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select queue, sum(handled) as contacts, sum(handled_s) as seconds from queue_day
            where day >= :from and day < :until
            group by queue
            having sum(handled) > 0
            order by queue
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new HandledInQueue(
                    row.getString("queue"), row.getDouble("contacts"), row.getDouble("seconds")))
        .list();
  }
}
