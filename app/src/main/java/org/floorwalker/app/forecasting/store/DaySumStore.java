package org.floorwalker.app.forecasting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.DayFactors;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.SlotMeans;
import org.floorwalker.app.platform.database.RealArray;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Days of a version added up where they lie.
@Repository
public class DaySumStore {
  private final JdbcClient database;

  DaySumStore(JdbcClient database) {
    this.database = database;
  }

  /// The days of the queues, each multiplied by its factor and added up; [Band#together] tells why
  /// the bands are added so.
  public List<ForecastDays.Day> listDays(long version, List<String> queues, DayFactors factors) {
    DayFactors.Columns columns = factors.columns();
    return database
        .sql(
            """
            with told as (
              select day, mean * by as mean, p10 * by as p10, p50 * by as p50, p90 * by as p90,
                     (p50 - p10) * by / :reach as below, (p90 - p50) * by / :reach as above,
                     handle_seconds, wrapup_seconds, abandoned_share
              from forecast_day
              left join (
                select queue, date '1970-01-01' + number as day, factor
                from unnest(:factorQueues::text[], :factorDays::integer[], :factors::float8[])
                  as laid (queue, number, factor)
              ) as laid using (queue, day)
              cross join lateral (select coalesce(laid.factor, 1) as by) as one
              where version = :version and queue = any(:queues)
            )
            select day, count(*) as queues, sum(mean) as mean, min(p10) as p10, sum(p50) as p50,
                   min(p90) as p90,
                   sum(least(mean, below * below)) as chance_below,
                   sum(sqrt(below * below - least(mean, below * below))) as common_below,
                   sum(least(mean, above * above)) as chance_above,
                   sum(sqrt(above * above - least(mean, above * above))) as common_above,
                   coalesce(sum(mean * handle_seconds) / nullif(sum(mean), 0), 0) as handle,
                   coalesce(sum(mean * wrapup_seconds) / nullif(sum(mean), 0), 0) as wrapup,
                   coalesce(sum(mean * abandoned_share) / nullif(sum(mean), 0), 0) as abandoned
            from told
            group by day
            order by day
            """)
        .param("version", version)
        .param("queues", queues.toArray(String[]::new))
        .param("factorQueues", columns.queues())
        .param("factorDays", columns.days())
        .param("factors", columns.factors())
        .param("reach", Band.REACH_OF_DEVIATION)
        .query((row, _) -> day(row))
        .list();
  }

  private static ForecastDays.Day day(ResultSet row) throws SQLException {
    Band band =
        row.getInt("queues") == 1
            ? band(row)
            : Band.together(
                row.getDouble("mean"),
                row.getDouble("p50"),
                new Band.Side(row.getDouble("chance_below"), row.getDouble("common_below")),
                new Band.Side(row.getDouble("chance_above"), row.getDouble("common_above")));
    return new ForecastDays.Day(
        row.getObject("day", LocalDate.class),
        band,
        band,
        new ForecastDays.Work(
            row.getDouble("handle"), row.getDouble("wrapup"), row.getDouble("abandoned")));
  }

  private static Band band(ResultSet row) throws SQLException {
    return new Band(
        row.getDouble("mean"), row.getDouble("p10"), row.getDouble("p50"), row.getDouble("p90"));
  }

  /// The band of a day of each queue, as the method made it.
  public Map<String, Band> listBands(long version, List<String> queues, LocalDate day) {
    Map<String, Band> bands = new TreeMap<>();
    database
        .sql(
            """
            select queue, mean, p10, p50, p90 from forecast_day
            where version = :version and queue = any(:queues) and day = :day
            """)
        .param("version", version)
        .param("queues", queues.toArray(String[]::new))
        .param("day", day)
        .query(
            row -> {
              bands.put(row.getString("queue"), band(row));
            });
    return bands;
  }

  /// The slots of a local day of each queue, in order of queue.
  public Map<String, List<SlotForecast>> listSlots(
      ForecastVersion version, List<String> queues, LocalDate day) {
    Map<String, List<SlotForecast>> slots = new LinkedHashMap<>();
    database
        .sql(
            """
            select queue, %s from forecast_slots slots
            where version = :version and queue = any(:queues) and day = :day order by queue
            """
                .formatted(SlotArrays.COLUMNS))
        .param("version", version.id())
        .param("queues", queues.toArray(String[]::new))
        .param("day", day)
        .query(
            row -> {
              slots.put(row.getString("queue"), SlotArrays.of(row, version.span().slot()));
            });
    return slots;
  }

  /// The contacts of the slots of queues' days.
  public List<SlotMeans> listMeans(ForecastVersion version, List<DayFactors.OfDay> days) {
    return days.isEmpty()
        ? List.of()
        : database
            .sql(
                """
                select queue, day, slots.starts_at, array_send(slots.means) as means
                from unnest(:queues::text[], :days::integer[]) as asked (queue, number)
                join forecast_slots slots using (queue)
                where version = :version and day = date '1970-01-01' + asked.number
                """)
            .param("version", version.id())
            .param("queues", days.stream().map(DayFactors.OfDay::queue).toArray(String[]::new))
            .param("days", days.stream().mapToInt(day -> (int) day.day().toEpochDay()).toArray())
            .query(
                (row, _) ->
                    new SlotMeans(
                        new DayFactors.OfDay(
                            row.getString("queue"), row.getObject("day", LocalDate.class)),
                        SqlTime.get(row, "starts_at"),
                        version.span().slot(),
                        RealArray.of(row.getBytes("means"))))
            .list();
  }

  /// What each of the overrides adds to what the method made, in order of queue and first day:
  /// whole days by what is kept of the day, hours by the slots that begin in them.
  public List<ForecastDays.Laid> listLaid(
      ForecastVersion version, List<ForecastOverride> overrides) {
    Map<Long, double[]> added = new HashMap<>();
    database
        .sql(
            """
            select laid.id, coalesce(sum(mean) * (factor - 1), 0) as contacts,
                   coalesce(sum(mean * seconds) * (factor - 1), 0) as seconds
            from forecast_override laid
            left join lateral (
              select mean, handle_seconds as seconds
              from forecast_day told
              where laid.from_minute = 0 and laid.until_minute = 1440
                and told.version = :version and told.queue = laid.queue
                and told.day between laid.first_day and laid.last_day
              union all
              select slot.mean, slot.seconds
              from forecast_slots slots
              join forecast_queue using (version, queue)
              cross join lateral unnest(slots.means, slots.handle_seconds)
                with ordinality as slot (mean, seconds, number)
              cross join lateral (
                select (slots.starts_at + (number - 1) * :slot * interval '1 minute')
                         at time zone zone as start
              ) as clock
              where not (laid.from_minute = 0 and laid.until_minute = 1440)
                and slots.version = :version and slots.queue = laid.queue
                and slots.day between laid.first_day and laid.last_day
                and slot.mean <> 'NaN'
                and 60 * extract(hour from start) + extract(minute from start) >= laid.from_minute
                and 60 * extract(hour from start) + extract(minute from start) < laid.until_minute
            ) as held on true
            where laid.id = any(:ids)
            group by laid.id, factor
            """)
        .param("version", version.id())
        .param("slot", version.span().slot().toMinutes())
        .param("ids", overrides.stream().mapToLong(ForecastOverride::id).toArray())
        .query(
            row -> {
              added.put(
                  row.getLong("id"),
                  new double[] {row.getDouble("contacts"), row.getDouble("seconds")});
            });
    return overrides.stream()
        .map(override -> laid(override, added.getOrDefault(override.id(), new double[2])))
        .toList();
  }

  private static ForecastDays.Laid laid(ForecastOverride override, double[] added) {
    return new ForecastDays.Laid(override, added[0], added[1]);
  }
}
