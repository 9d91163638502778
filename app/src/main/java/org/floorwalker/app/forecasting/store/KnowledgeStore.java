package org.floorwalker.app.forecasting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.EnteredSpecialDay;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.forecast.SpecialDay;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people know and the history cannot: special days, overrides, known deviations.
@Repository
public class KnowledgeStore {
  private final JdbcClient database;

  KnowledgeStore(JdbcClient database) {
    this.database = database;
  }

  /// Adds a special day; a day already named so stays as it is.
  ///
  /// @return its number; empty when it was named so already
  public Optional<Long> insertSpecialDay(
      SpecialDay day, String country, String source, Made entered) {
    return database
        .sql(
            """
            insert into special_day (day, name, kind, country, source, entered_at, entered_by)
            values (:day, :name, :kind, :country, :source, :at, :by)
            on conflict (day, name, country) do nothing
            returning id
            """)
        .param("day", day.date())
        .param("name", day.name())
        .param("kind", day.kind().name())
        .param("country", country)
        .param("source", source)
        .param("at", SqlTime.of(entered.at()))
        .param("by", entered.by())
        .query(Long.class)
        .optional();
  }

  /// Takes a special day away; false when there is none with this number.
  public boolean deleteSpecialDay(long id) {
    return database.sql("delete from special_day where id = :id").param("id", id).update() == 1;
  }

  /// Special days of all markets from a day on, in order of date.
  public List<EnteredSpecialDay> listSpecialDaysFrom(LocalDate from) {
    return database
        .sql(
            """
            select id, day, name, kind, country, source from special_day
            where day >= :from order by day, name, id
            """)
        .param("from", from)
        .query((row, _) -> specialDay(row))
        .list();
  }

  private static EnteredSpecialDay specialDay(ResultSet row) throws SQLException {
    return new EnteredSpecialDay(
        row.getLong("id"), namedDay(row), row.getString("country"), row.getString("source"));
  }

  private static SpecialDay namedDay(ResultSet row) throws SQLException {
    return new SpecialDay(
        row.getObject("day", LocalDate.class),
        row.getString("name"),
        SpecialDay.Kind.valueOf(row.getString("kind")));
  }

  /// Special days of the market and those of all markets, in order of date.
  public List<EnteredSpecialDay> listSpecialDays(String country, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select id, day, name, kind, country, source from special_day
            where country in ('', :country) and day >= :from and day < :until
            order by day, name
            """)
        .param("country", country)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> specialDay(row))
        .list();
  }

  public long insertOverride(String queue, ForecastOverride.Laid laid, Made entered) {
    ForecastOverride.When when = laid.when();
    return database
        .sql(
            """
            insert into forecast_override
              (queue, first_day, last_day, from_minute, until_minute, factor, reason, entered_at,
               entered_by)
            values (:queue, :first, :last, :from, :until, :factor, :reason, :at, :by)
            returning id
            """)
        .param("queue", queue)
        .param("first", when.days().first())
        .param("last", when.days().last())
        .param("from", when.hours().fromMinute())
        .param("until", when.hours().untilMinute())
        .param("factor", laid.factor())
        .param("reason", laid.reason())
        .param("at", SqlTime.of(entered.at()))
        .param("by", entered.by())
        .query(Long.class)
        .single();
  }

  public boolean withdrawOverride(long id, Made withdrawn) {
    return database
            .sql(
                """
                update forecast_override set withdrawn_at = :at, withdrawn_by = :by
                where id = :id and withdrawn_at is null
                """)
            .param("at", SqlTime.of(withdrawn.at()))
            .param("by", withdrawn.by())
            .param("id", id)
            .update()
        == 1;
  }

  /// Queues of those of the overrides that are in force, which stay so until the transaction ends.
  public List<String> lockQueues(List<Long> overrides) {
    return database
        .sql(
            """
            select queue from forecast_override
            where id = any(:ids) and withdrawn_at is null order by queue for update
            """)
        .param("ids", overrides.toArray(Long[]::new))
        .query(String.class)
        .list();
  }

  /// Overrides in force of a queue that touch the days.
  public List<ForecastOverride> listOverrides(String queue, LocalDate from, LocalDate until) {
    return listOverrides(List.of(queue), from, until);
  }

  /// Overrides in force of the queues that touch the days, in order of queue and first day.
  public List<ForecastOverride> listOverrides(
      List<String> queues, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select * from forecast_override
            where queue = any(:queues) and withdrawn_at is null
              and first_day < :until and last_day >= :from
            order by queue, first_day, id
            """)
        .param("queues", queues.toArray(String[]::new))
        .param("from", from)
        .param("until", until)
        .query((row, _) -> override(row))
        .list();
  }

  /// Overrides of a queue that touch the days, withdrawn ones too, in order of entry.
  public List<ForecastOverride> listOverridesEver(String queue, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select * from forecast_override
            where queue = :queue and first_day < :until and last_day >= :from
            order by id
            """)
        .param("queue", queue)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> override(row))
        .list();
  }

  /// Names planners gave to events, each once, with the kind it had last.
  public List<SpecialDay> listEvents() {
    return database
        .sql(
            """
            select distinct on (name) day, name, kind from special_day
            where kind <> 'HOLIDAY' order by name, day desc
            """)
        .query((row, _) -> namedDay(row))
        .list();
  }

  private static ForecastOverride override(ResultSet row) throws SQLException {
    Optional<Instant> withdrawn = SqlTime.find(row, "withdrawn_at");
    return new ForecastOverride(
        row.getLong("id"),
        row.getString("queue"),
        laid(row),
        new Made(SqlTime.get(row, "entered_at"), row.getString("entered_by")),
        withdrawn.isEmpty() ? null : new Made(withdrawn.get(), row.getString("withdrawn_by")));
  }

  static ForecastOverride.Laid laid(ResultSet row) throws SQLException {
    ForecastOverride.When when =
        new ForecastOverride.When(
            new ForecastOverride.Days(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class)),
            new ForecastOverride.Hours(row.getInt("from_minute"), row.getInt("until_minute")));
    return new ForecastOverride.Laid(when, row.getDouble("factor"), row.getString("reason"));
  }

  public long insertDeviation(KnownDeviation.Noted noted, Made entered) {
    return database
        .sql(
            """
            insert into known_deviation
              (queue, first_at, last_at, factor, what, entered_at, entered_by)
            values (:queue, :first, :last, :factor, :what, :at, :by)
            returning id
            """)
        .param("queue", noted.queue())
        .param("first", SqlTime.of(noted.range().startInclusive()))
        .param("last", SqlTime.of(noted.range().endExclusive()))
        .param("factor", noted.factor())
        .param("what", noted.what())
        .param("at", SqlTime.of(entered.at()))
        .param("by", entered.by())
        .query(Long.class)
        .single();
  }

  public boolean withdrawDeviation(long id, Instant at) {
    return database
            .sql(
                """
                update known_deviation set withdrawn_at = :at
                where id = :id and withdrawn_at is null
                """)
            .param("at", SqlTime.of(at))
            .param("id", id)
            .update()
        == 1;
  }

  /// Deviations in force that touch the range, in order of time.
  public List<KnownDeviation> listDeviations(TimeRange range) {
    return database
        .sql(
            """
            select * from known_deviation
            where withdrawn_at is null and first_at < :end and last_at > :start
            order by first_at, id
            """)
        .param("start", SqlTime.of(range.startInclusive()))
        .param("end", SqlTime.of(range.endExclusive()))
        .query((row, _) -> deviation(row))
        .list();
  }

  /// Deviations that touch the range, withdrawn ones too, in order of entry.
  public List<KnownDeviation> listDeviationsEver(TimeRange range) {
    return database
        .sql(
            """
            select * from known_deviation
            where first_at < :end and last_at > :start order by id
            """)
        .param("start", SqlTime.of(range.startInclusive()))
        .param("end", SqlTime.of(range.endExclusive()))
        .query((row, _) -> deviation(row))
        .list();
  }

  private static KnownDeviation deviation(ResultSet row) throws SQLException {
    double factor = row.getDouble("factor");
    boolean unknown = row.wasNull();
    return new KnownDeviation(
        row.getLong("id"),
        row.getString("queue"),
        TimeRange.of(SqlTime.get(row, "first_at"), SqlTime.get(row, "last_at")),
        unknown ? null : factor,
        row.getString("what"),
        new Made(SqlTime.get(row, "entered_at"), row.getString("entered_by")),
        SqlTime.find(row, "withdrawn_at").orElse(null));
  }
}
