package org.floorwalker.app.staffing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.platform.database.RealArray;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.staffing.DayNeed;
import org.floorwalker.app.staffing.QueueNeed;
import org.floorwalker.app.staffing.internal.SettingsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A day of many queues at once, as `need_days_of` and `need_desk_days_of` write them.
@Repository
public class DeskDayStore {
  private final JdbcClient database;
  private final SettingsJson settings = new SettingsJson();

  DeskDayStore(JdbcClient database) {
    this.database = database;
  }

  /// The local day of each of the queues, in order of queue; a closed day has no slots.
  public List<DayNeed> listDays(long version, List<String> queues, LocalDate day) {
    Map<String, List<DayNeed.Slot>> slots = slots(version, queues, day);
    return database
        .sql(
            """
            select queue, zone, settings::text as settings from need_queue
            where version = :version and queue = any(:queues) order by queue
            """)
        .param("version", version)
        .param("queues", queues.toArray(String[]::new))
        .query(
            (row, _) ->
                new DayNeed(
                    settings.read(row.getString("settings")),
                    ZoneId.of(row.getString("zone")),
                    slots.getOrDefault(row.getString("queue"), List.of())))
        .list();
  }

  private Map<String, List<DayNeed.Slot>> slots(long version, List<String> queues, LocalDate day) {
    Map<String, List<DayNeed.Slot>> slots = new HashMap<>();
    database
        .sql(
            """
            select queue, starts_at, slot_minutes, day_start, day_end,
                   array_send(people) as people, array_send(at_desk) as at_desk,
                   array_send(in_hand) as in_hand, array_send(occupancy) as occupancy,
                   array_send(low) as low, array_send(high) as high
            from need_queue
            join need_version on need_version.id = version
            cross join lateral (
              select :day::timestamp at time zone zone as day_start,
                     (:day::date + 1)::timestamp at time zone zone as day_end
            ) as local
            join need_day using (version, queue)
            join need_desk_day using (version, queue, day)
            where version = :version and queue = any(:queues)
              and day between :day::date - 1 and :day::date + 1
              and starts_at < day_end
              and starts_at + cardinality(people) * slot_minutes * interval '1 minute' > day_start
            order by queue, day
            """)
        .param("version", version)
        .param("queues", queues.toArray(String[]::new))
        .param("day", day)
        .query(
            row -> {
              add(row, slots.computeIfAbsent(row.getString("queue"), _ -> new ArrayList<>()));
            });
    return slots;
  }

  private static void add(ResultSet row, List<DayNeed.Slot> slots) throws SQLException {
    Duration length = Duration.ofMinutes(row.getInt("slot_minutes"));
    Instant from = SqlTime.get(row, "day_start");
    Instant until = SqlTime.get(row, "day_end");
    Figures figures = Figures.of(row);
    Instant start = SqlTime.get(row, "starts_at");
    for (int i = 0; i < figures.people().length; i++) {
      if (!Float.isNaN(figures.people()[i]) && !start.isBefore(from) && start.isBefore(until)) {
        slots.add(figures.slot(i, start));
      }
      start = start.plus(length);
    }
  }

  private record Figures(float[] people, float[][] desk, float[] low, float[] high) {
    static Figures of(ResultSet row) throws SQLException {
      return new Figures(
          RealArray.of(row.getBytes("people")),
          new float[][] {
            RealArray.of(row.getBytes("at_desk")),
            RealArray.of(row.getBytes("in_hand")),
            RealArray.of(row.getBytes("occupancy"))
          },
          RealArray.of(row.getBytes("low")),
          RealArray.of(row.getBytes("high")));
    }

    DayNeed.Slot slot(int i, Instant start) {
      return new DayNeed.Slot(
          start,
          new DayNeed.Desk(desk[0][i], desk[1][i], desk[2][i]),
          people[i],
          new QueueNeed.Range(low[i], high[i]));
    }
  }

  /// The first slot of each queue that starts on or after the instant; queues that stay closed
  /// are absent.
  public Map<String, Instant> nextOpen(long version, Instant from) {
    Map<String, Instant> next = new TreeMap<>();
    database
        .sql(
            """
            select queue, opens from need_queue
            join need_version on need_version.id = version
            cross join lateral (
              select opens from need_day
              cross join lateral (
                select case when starts_at >= :from then starts_at else (
                  select min(starts_at + (number - 1) * slot_minutes * interval '1 minute')
                  from unnest(people) with ordinality as slot (people, number)
                  where slot.people <> 'NaN'
                    and starts_at + (number - 1) * slot_minutes * interval '1 minute' >= :from
                ) end as opens
              ) as slot
              where need_day.version = need_queue.version and need_day.queue = need_queue.queue
                and day >= (:from::timestamptz at time zone 'UTC')::date and opens is not null
              order by day
              limit 1
            ) as coming
            where version = :version
            """)
        .param("version", version)
        .param("from", SqlTime.of(from))
        .query(
            row -> {
              next.put(row.getString("queue"), SqlTime.get(row, "opens"));
            });
    return next;
  }
}
