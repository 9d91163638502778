package org.floorwalker.app.forecasting.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.UsedHistory;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.forecast.BotResidual;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.forecast.SlotForecast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Forecast versions while they are made, queue by queue; [ForecastStore] reads what is ready.
@Repository
public class ForecastMakingStore {
  private final JdbcClient database;
  private final JsonMapper json = JsonMapper.builder().build();

  ForecastMakingStore(JdbcClient database) {
    this.database = database;
  }

  /// Begins a version, of which nothing is told until [#finish]; empty when the job has begun
  /// its own.
  public Optional<Long> insertVersion(String job, ForecastVersion version) {
    return database
        .sql(
            """
            insert into forecast_version
              (job, made_at, made_by, first_day, days, slot_minutes, history_until, seed, ready)
            values (:job, :madeAt, :madeBy, :firstDay, :days, :slotMinutes, :historyUntil, :seed,
                    false)
            on conflict (job) do nothing
            returning id
            """)
        .param("job", job)
        .param("madeAt", SqlTime.of(version.made().at()))
        .param("madeBy", version.made().by())
        .param("firstDay", version.span().firstDay())
        .param("days", version.span().days())
        .param("slotMinutes", version.span().slot().toMinutes())
        .param("historyUntil", version.basis().historyUntil())
        .param("seed", version.basis().seed())
        .query(Long.class)
        .optional();
  }

  /// The version of a job that is there.
  public Optional<Long> findByJob(String job) {
    return find(job, true);
  }

  /// The version of a job that was begun and is not there yet.
  public Optional<Long> findBegun(String job) {
    return find(job, false);
  }

  private Optional<Long> find(String job, boolean ready) {
    return database
        .sql("select id from forecast_version where job = :job and ready = :ready")
        .param("ready", ready)
        .param("job", job)
        .query(Long.class)
        .optional();
  }

  /// Lets a version be read.
  ///
  /// @param at when it was made
  public void finish(long version, Instant at) {
    database
        .sql("update forecast_version set ready = true, made_at = :at where id = :version")
        .param("at", SqlTime.of(at))
        .param("version", version)
        .update();
  }

  /// Writes down that a queue could not be forecast; what is written already stays.
  public void insertTrouble(long version, String queue, String what) {
    database
        .sql(
            """
            insert into forecast_trouble (version, queue, what) values (:version, :queue, :what)
            on conflict do nothing
            """)
        .param("version", version)
        .param("queue", queue)
        .param("what", what)
        .update();
  }

  /// Queues of a version that were forecast or could not be.
  public List<String> listTried(long version) {
    return database
        .sql(
            """
            select queue from forecast_queue where version = :version
            union
            select queue from forecast_trouble where version = :version
            """)
        .param("version", version)
        .query(String.class)
        .list();
  }

  /// Adds one queue of a version; false when it is there already.
  public boolean insertQueue(long version, ForecastStore.Made made, UsedHistory history) {
    Forecast forecast = made.forecast();
    boolean hasBot = !made.bot().equals(BotResidual.NONE);
    int added =
        database
            .sql(
                """
            insert into forecast_queue
              (version, queue, zone, history_rows, history_first_day, account,
               bot_contained, bot_returning, bot_stretch)
            values (:version, :queue, :zone, :rows, :firstDay, :account::jsonb,
                    :contained, :returning, :stretch)
            on conflict do nothing
            """)
            .param("version", version)
            .param("queue", forecast.queue().name())
            .param("zone", forecast.zone().getId())
            .param("rows", history.rows())
            .param("firstDay", history.firstDay())
            .param("account", json.writeValueAsString(forecast.account()))
            .param("contained", hasBot ? made.bot().contained() : null)
            .param("returning", hasBot ? made.bot().returning() : null)
            .param("stretch", hasBot ? made.bot().stretch() : null)
            .update();
    if (added == 1) {
      insertSlots(version, forecast);
      insertDays(version, forecast);
    }
    return added == 1;
  }

  /// The slots of each local day one after the other.
  private void insertSlots(long version, Forecast forecast) {
    SlotArrays slots = SlotArrays.of(forecast);
    database
        .sql(
            """
            insert into forecast_slots
              (version, queue, day, starts_at, means, p10s, p50s, p90s, handle_seconds,
               wrapup_seconds, abandoned_shares)
            select :version, :queue, date '1970-01-01' + day_number, to_timestamp(start_second),
                   told.means[first : last], told.p10s[first : last], told.p50s[first : last],
                   told.p90s[first : last], told.handles[first : last], told.wrapups[first : last],
                   told.abandoned[first : last]
            from (select :means::real[] as means, :p10s::real[] as p10s, :p50s::real[] as p50s,
                         :p90s::real[] as p90s, :handles::real[] as handles,
                         :wrapups::real[] as wrapups, :abandoned::real[] as abandoned) as told
            cross join unnest(:days::integer[], :starts::bigint[], :ends::integer[])
              as every (day_number, start_second, last)
            cross join lateral (
              select coalesce(max(before.last), 0) + 1 as first
              from unnest(:ends::integer[]) as before (last) where before.last < every.last
            ) as begins
            """)
        .param("version", version)
        .param("queue", forecast.queue().name())
        .param("days", slots.days().stream().mapToInt(d -> (int) d.toEpochDay()).toArray())
        .param("starts", slots.starts().stream().mapToLong(Instant::getEpochSecond).toArray())
        .param("ends", slots.ends().stream().mapToInt(end -> end).toArray())
        .param("means", slots.floats(s -> s.contacts().mean()))
        .param("p10s", slots.floats(s -> s.contacts().p10()))
        .param("p50s", slots.floats(s -> s.contacts().p50()))
        .param("p90s", slots.floats(s -> s.contacts().p90()))
        .param("handles", slots.floats(SlotForecast::handleSeconds))
        .param("wrapups", slots.floats(SlotForecast::wrapupSeconds))
        .param("abandoned", slots.floats(SlotForecast::abandonedShare))
        .update();
  }

  private static LocalDate dayOf(Forecast forecast, SlotForecast slot) {
    return slot.start().atZone(forecast.zone()).toLocalDate();
  }

  private void insertDays(long version, Forecast forecast) {
    List<RangeForecast> days = forecast.dayTotals();
    Map<LocalDate, List<SlotForecast>> slots =
        forecast.slots().stream().collect(Collectors.groupingBy(slot -> dayOf(forecast, slot)));
    List<DayWork> works =
        days.stream()
            .map(day -> DayWork.of(slots.getOrDefault(day.firstDay(), List.of())))
            .toList();
    database
        .sql(
            """
            insert into forecast_day
              (version, queue, day, mean, p10, p50, p90, handle_seconds, wrapup_seconds,
               abandoned_share)
            select :version, :queue, date '1970-01-01' + day_number, mean, p10, p50, p90, handle,
                   wrapup, abandoned
            from unnest(:days, :means, :p10s, :p50s, :p90s, :handles, :wrapups, :abandoned)
              as d (day_number, mean, p10, p50, p90, handle, wrapup, abandoned)
            """)
        .param("version", version)
        .param("queue", forecast.queue().name())
        .param("days", days.stream().mapToInt(d -> (int) d.firstDay().toEpochDay()).toArray())
        .param("means", days.stream().mapToDouble(d -> d.contacts().mean()).toArray())
        .param("p10s", days.stream().mapToDouble(d -> d.contacts().p10()).toArray())
        .param("p50s", days.stream().mapToDouble(d -> d.contacts().p50()).toArray())
        .param("p90s", days.stream().mapToDouble(d -> d.contacts().p90()).toArray())
        .param("handles", works.stream().mapToDouble(DayWork::handleSeconds).toArray())
        .param("wrapups", works.stream().mapToDouble(DayWork::wrapupSeconds).toArray())
        .param("abandoned", works.stream().mapToDouble(DayWork::abandonedShare).toArray())
        .update();
  }
}
