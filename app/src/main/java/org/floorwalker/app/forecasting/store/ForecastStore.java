package org.floorwalker.app.forecasting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.UsedHistory;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.BotResidual;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.Patience;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.forecast.SlotForecast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Forecast versions with their queues, slots and days, once they are made by
/// [ForecastMakingStore].
@Repository
public class ForecastStore {
  private final JdbcClient database;
  private final JsonMapper json = JsonMapper.builder().build();

  ForecastStore(JdbcClient database) {
    this.database = database;
  }

  /// All versions, newest first.
  public List<ForecastVersion> listVersions() {
    return database
        .sql("select * from forecast_version where ready order by id desc")
        .query((row, _) -> version(row))
        .list();
  }

  public Optional<ForecastVersion> findVersion(long id) {
    return database
        .sql("select * from forecast_version where id = :id and ready")
        .param("id", id)
        .query((row, _) -> version(row))
        .optional();
  }

  /// The newest approved version that covers the day.
  public Optional<ForecastVersion> findApproved(LocalDate day) {
    return database
        .sql(
            """
            select * from forecast_version
            where approved_at is not null and first_day <= :day and first_day + days > :day
            order by id desc limit 1
            """)
        .param("day", day)
        .query((row, _) -> version(row))
        .optional();
  }

  private static ForecastVersion version(ResultSet row) throws SQLException {
    Optional<Instant> approved = SqlTime.find(row, "approved_at");
    return new ForecastVersion(
        row.getLong("id"),
        new ForecastVersion.Span(
            row.getObject("first_day", LocalDate.class),
            row.getInt("days"),
            Duration.ofMinutes(row.getInt("slot_minutes"))),
        new ForecastVersion.Basis(
            row.getObject("history_until", LocalDate.class), row.getLong("seed")),
        new ForecastVersion.Made(SqlTime.get(row, "made_at"), row.getString("made_by")),
        approved.isEmpty()
            ? null
            : new ForecastVersion.Made(approved.get(), row.getString("approved_by")));
  }

  /// Approves a version; false when it is approved already.
  public boolean approve(long version, Instant at, String by) {
    return database
            .sql(
                """
            update forecast_version set approved_at = :at, approved_by = :by
            where id = :version and approved_at is null
            """)
            .param("at", SqlTime.of(at))
            .param("by", by)
            .param("version", version)
            .update()
        == 1;
  }

  public List<String> listQueues(long version) {
    return database
        .sql("select queue from forecast_queue where version = :version order by queue")
        .param("version", version)
        .query(String.class)
        .list();
  }

  /// The zone of each of the queues that is of the version, by name.
  public Map<String, ZoneId> zones(long version, List<String> queues) {
    Map<String, ZoneId> zones = new TreeMap<>();
    database
        .sql(
            "select queue, zone from forecast_queue where version = :version and queue = any(:queues)")
        .param("version", version)
        .param("queues", queues.toArray(String[]::new))
        .query(
            row -> {
              zones.put(row.getString("queue"), ZoneId.of(row.getString("zone")));
            });
    return zones;
  }

  /// Queues of a version that could not be forecast, with what went wrong.
  public Map<String, String> listTroubled(long version) {
    Map<String, String> troubled = new TreeMap<>();
    database
        .sql("select queue, what from forecast_trouble where version = :version")
        .param("version", version)
        .query(
            row -> {
              troubled.put(row.getString("queue"), row.getString("what"));
            });
    return troubled;
  }

  /// How a queue of a version was made.
  public Optional<Forecast.Account> findAccount(long version, String queue) {
    return database
        .sql(
            """
            select account::text as account from forecast_queue
            where version = :version and queue = :queue
            """)
        .param("version", version)
        .param("queue", queue)
        .query((row, _) -> json.readValue(row.getString("account"), Forecast.Account.class))
        .optional();
  }

  public Optional<UsedHistory> findHistory(long version, String queue) {
    return database
        .sql(
            """
            select history_rows, history_first_day from forecast_queue
            where version = :version and queue = :queue
            """)
        .param("version", version)
        .param("queue", queue)
        .query(
            (row, _) ->
                new UsedHistory(
                    row.getInt("history_rows"),
                    row.getObject("history_first_day", LocalDate.class)))
        .optional();
  }

  /// How long customers of a queue wait before they give up, as learnt for the version.
  public Optional<Patience> findPatience(long version, String queue) {
    return database
        .sql(
            """
            select (account->'patience')::text as patience from forecast_queue
            where version = :version and queue = :queue and account->'patience' <> 'null'::jsonb
            """)
        .param("version", version)
        .param("queue", queue)
        .query((row, _) -> json.readValue(row.getString("patience"), Patience.class))
        .optional();
  }

  /// One queue as the method made it.
  ///
  /// @param forecast what reaches people
  /// @param bot what a chatbot leaves of the demand, [BotResidual#NONE] without one
  public record Made(Forecast forecast, BotResidual bot) {}

  /// The forecast of one queue as the method made it.
  public Optional<Made> findForecast(ForecastVersion version, String queue) {
    List<SlotForecast> slots = listSlots(version, queue);
    List<RangeForecast> days = listDays(version.id(), queue);
    return database
        .sql(
            """
            select zone, account::text as account, bot_contained, bot_returning, bot_stretch
            from forecast_queue
            where version = :version and queue = :queue
            """)
        .param("version", version.id())
        .param("queue", queue)
        .query(
            (row, _) ->
                new Made(
                    new Forecast(
                        new QueueId(queue),
                        ZoneId.of(row.getString("zone")),
                        version.span().slot(),
                        slots,
                        days,
                        List.of(),
                        json.readValue(row.getString("account"), Forecast.Account.class)),
                    bot(row)))
        .optional();
  }

  private static BotResidual bot(ResultSet row) throws SQLException {
    double contained = row.getDouble("bot_contained");
    return row.wasNull()
        ? BotResidual.NONE
        : new BotResidual(contained, row.getDouble("bot_returning"), row.getDouble("bot_stretch"));
  }

  private List<SlotForecast> listSlots(ForecastVersion version, String queue) {
    return database
        .sql(
            """
            select %s from forecast_slots slots
            where version = :version and queue = :queue order by day
            """
                .formatted(SlotArrays.COLUMNS))
        .param("version", version.id())
        .param("queue", queue)
        .query((row, _) -> SlotArrays.of(row, version.span().slot()))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<RangeForecast> listDays(long version, String queue) {
    return database
        .sql(
            """
            select day, mean, p10, p50, p90 from forecast_day
            where version = :version and queue = :queue order by day
            """)
        .param("version", version)
        .param("queue", queue)
        .query((row, _) -> new RangeForecast(row.getObject("day", LocalDate.class), 1, band(row)))
        .list();
  }

  private static Band band(ResultSet row) throws SQLException {
    return new Band(
        row.getDouble("mean"), row.getDouble("p10"), row.getDouble("p50"), row.getDouble("p90"));
  }
}
