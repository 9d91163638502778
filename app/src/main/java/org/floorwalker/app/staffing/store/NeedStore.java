package org.floorwalker.app.staffing.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.QueueNeed;
import org.floorwalker.app.staffing.internal.PathsJson;
import org.floorwalker.app.staffing.internal.ReasonJson;
import org.floorwalker.app.staffing.internal.SettingsJson;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.staffing.NeedModel;
import org.floorwalker.planning.staffing.SlotNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Need versions with their slots and reasons.
@Repository
public class NeedStore {
  /// Nobody goes on with what was begun so long ago.
  private static final Duration GIVEN_UP = Duration.ofDays(1);

  private final JdbcClient database;
  private final NeedDayStore days;
  private final ReasonJson reasons = new ReasonJson();
  private final SettingsJson settings = new SettingsJson();
  private final PathsJson paths = new PathsJson();

  NeedStore(JdbcClient database, NeedDayStore days) {
    this.database = database;
    this.days = days;
  }

  /// Begins a version that nobody is told of until [#finish]. What the job left unfinished before
  /// is thrown away, and what any job left so a day ago: it was killed too often to be tried again.
  ///
  /// @return its number
  public long begin(String job, NeedVersion version) {
    database
        .sql("delete from need_version where not ready and (job = :job or made_at < :givenUp)")
        .param("job", job)
        .param("givenUp", SqlTime.of(version.made().at().minus(GIVEN_UP)))
        .update();
    return database
        .sql(
            """
            insert into need_version
              (job, forecast, made_at, made_by, first_day, days, slot_minutes, overrides, ready)
            values
              (:job, :forecast, :at, :by, :firstDay, :days, :slotMinutes, :overrides, false)
            returning id
            """)
        .param("job", job)
        .param("forecast", version.forecast())
        .param("at", SqlTime.of(version.made().at()))
        .param("by", version.made().by())
        .param("firstDay", version.span().firstDay())
        .param("days", version.span().days())
        .param("slotMinutes", version.span().slot().toMinutes())
        .param("overrides", version.overrides().stream().mapToLong(Long::longValue).toArray())
        .query(Long.class)
        .single();
  }

  /// Makes a version that was begun known to all, with the overrides it holds.
  public void finish(long version, List<Long> overrides) {
    database
        .sql("update need_version set ready = true, overrides = :overrides where id = :id")
        .param("overrides", overrides.stream().mapToLong(Long::longValue).toArray())
        .param("id", version)
        .update();
  }

  /// Throws away a version that was begun and not finished.
  public void delete(long version) {
    database
        .sql("delete from need_version where id = :id and not ready")
        .param("id", version)
        .update();
  }

  public Optional<Long> findByJob(String job) {
    return database
        .sql("select id from need_version where job = :job and ready")
        .param("job", job)
        .query(Long.class)
        .optional();
  }

  public void insertQueue(long version, QueueNeed need) {
    database
        .sql(
            """
            insert into need_queue (version, queue, zone, settings, paths)
            values (:version, :queue, :zone, :settings::jsonb, :paths::jsonb)
            """)
        .param("version", version)
        .param("queue", need.queue())
        .param("zone", need.zone().getId())
        .param("settings", settings.write(need.settings()))
        .param("paths", paths.write(need.paths()))
        .update();
    insertSlots(version, need.queue(), need.slots());
    days.insertDays(version, need.queue());
  }

  private void insertSlots(long version, String queue, List<QueueNeed.Slot> slots) {
    List<SlotNeed> needs = slots.stream().map(QueueNeed.Slot::need).toList();
    database
        .sql(
            """
            insert into need_slot
              (version, queue, start_at, contacts, handle_seconds, at_desk, scheduled, model,
               expected_service, expected_occupancy, reasons, scheduled_low, scheduled_high)
            select :version, :queue, to_timestamp(start_second), contacts, handle, desk, gross,
              model, service, occupancy, reasons::jsonb, low, high
            from unnest(:starts, :contacts, :handles, :desks, :gross, :models, :services,
                :occupancies, :reasons, :lows, :highs)
              as s (start_second, contacts, handle, desk, gross, model, service, occupancy,
                reasons, low, high)
            """)
        .param("version", version)
        .param("queue", queue)
        .param("starts", needs.stream().mapToLong(n -> n.start().getEpochSecond()).toArray())
        .param("contacts", slots.stream().mapToDouble(QueueNeed.Slot::contacts).toArray())
        .param("handles", slots.stream().mapToDouble(QueueNeed.Slot::handleSeconds).toArray())
        .param("desks", needs.stream().mapToDouble(SlotNeed::atDesk).toArray())
        .param("gross", needs.stream().mapToDouble(SlotNeed::scheduled).toArray())
        .param("models", needs.stream().map(n -> n.model().word()).toArray(String[]::new))
        .param("services", needs.stream().mapToDouble(n -> n.expected().service()).toArray())
        .param("occupancies", needs.stream().mapToDouble(n -> n.expected().occupancy()).toArray())
        .param(
            "reasons", needs.stream().map(n -> reasons.write(n.reasons())).toArray(String[]::new))
        .param("lows", slots.stream().mapToDouble(s -> s.rangeOrNeed().low()).toArray())
        .param("highs", slots.stream().mapToDouble(s -> s.rangeOrNeed().high()).toArray())
        .update();
  }

  /// All versions, newest first.
  public List<NeedVersion> listVersions() {
    return database
        .sql("select * from need_version where ready order by id desc")
        .query((row, _) -> version(row))
        .list();
  }

  /// Forecast versions of all needs, unfinished ones too.
  public Set<Long> listForecasts() {
    return Set.copyOf(
        database.sql("select distinct forecast from need_version").query(Long.class).set());
  }

  public Optional<NeedVersion> findVersion(long id) {
    return database
        .sql("select * from need_version where id = :id and ready")
        .param("id", id)
        .query((row, _) -> version(row))
        .optional();
  }

  /// The newest version that covers the day.
  public Optional<NeedVersion> findNewest(LocalDate day) {
    return database
        .sql(
            """
            select * from need_version
            where ready and first_day <= :day and first_day + days > :day
            order by id desc limit 1
            """)
        .param("day", day)
        .query((row, _) -> version(row))
        .optional();
  }

  /// The newest version made from the forecast version.
  public Optional<NeedVersion> findNewestOf(long forecast) {
    return database
        .sql(
            """
            select * from need_version where forecast = :forecast and ready
            order by id desc limit 1
            """)
        .param("forecast", forecast)
        .query((row, _) -> version(row))
        .optional();
  }

  private static NeedVersion version(ResultSet row) throws SQLException {
    return new NeedVersion(
        row.getLong("id"),
        row.getLong("forecast"),
        longs(row.getArray("overrides")),
        new NeedVersion.Span(
            row.getObject("first_day", LocalDate.class),
            row.getInt("days"),
            Duration.ofMinutes(row.getInt("slot_minutes"))),
        new Made(SqlTime.get(row, "made_at"), row.getString("made_by")));
  }

  private static List<Long> longs(Array array) throws SQLException {
    return Arrays.asList((Long[]) array.getArray());
  }

  public List<String> listQueues(long version) {
    return database
        .sql("select queue from need_queue where version = :version order by queue")
        .param("version", version)
        .query(String.class)
        .list();
  }

  /// The need of one queue in the slots that start on or after the one instant and before
  /// the other.
  public Optional<QueueNeed> findNeed(long version, String queue, Instant from, Instant until) {
    List<QueueNeed.Slot> slots = listSlots(version, queue, from, until);
    return database
        .sql(
            """
            select zone, settings::text as settings, paths::text as paths from need_queue
            where version = :version and queue = :queue
            """)
        .param("version", version)
        .param("queue", queue)
        .query(
            (row, _) ->
                new QueueNeed(
                    settings.read(row.getString("settings")),
                    ZoneId.of(row.getString("zone")),
                    slots,
                    paths.read(row.getString("paths"))))
        .optional();
  }

  /// People to schedule by queue and slot, without the reasons; each is busy for their share of
  /// what those at the desk are expected to be.
  public List<Need> listScheduled(long version, Instant from, Instant until) {
    return database
        .sql(
            """
            select queue, start_at, scheduled,
              least(1, greatest(0, expected_occupancy * at_desk / greatest(scheduled, 1e-9))) as busy
            from need_slot
            where version = :version and start_at >= :from and start_at < :until
            order by queue, start_at
            """)
        .param("version", version)
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query(
            (row, _) ->
                new Need(
                    row.getString("queue"),
                    SqlTime.get(row, "start_at"),
                    row.getDouble("scheduled"),
                    row.getDouble("busy")))
        .list();
  }

  private List<QueueNeed.Slot> listSlots(long version, String queue, Instant from, Instant until) {
    return database
        .sql(
            """
            select * from need_slot
            where version = :version and queue = :queue
              and start_at >= :from and start_at < :until
            order by start_at
            """)
        .param("version", version)
        .param("queue", queue)
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query((row, _) -> slot(row))
        .list();
  }

  private QueueNeed.Slot slot(ResultSet row) throws SQLException {
    return new QueueNeed.Slot(
        row.getDouble("contacts"),
        row.getDouble("handle_seconds"),
        new SlotNeed(
            new QueueId(row.getString("queue")),
            SqlTime.get(row, "start_at"),
            row.getDouble("at_desk"),
            row.getDouble("scheduled"),
            NeedModel.valueOf(row.getString("model").toUpperCase(Locale.ROOT)),
            new SlotNeed.Expected(
                row.getDouble("expected_service"), row.getDouble("expected_occupancy")),
            reasons.read(row.getString("reasons"))),
        range(row));
  }

  private static QueueNeed.@Nullable Range range(ResultSet row) throws SQLException {
    double low = row.getDouble("scheduled_low");
    return row.wasNull() ? null : new QueueNeed.Range(low, row.getDouble("scheduled_high"));
  }
}
