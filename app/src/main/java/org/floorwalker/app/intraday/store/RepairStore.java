package org.floorwalker.app.intraday.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.intraday.DayRepair;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.RosterRepairs.Found;
import org.floorwalker.app.rostering.Upset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Repairs that were found, and the one taken of each.
@Repository
public class RepairStore {
  private final JdbcClient database;

  /// Rows kept by an earlier release do not say whether they may be ordered: then they may not.
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  RepairStore(JdbcClient database) {
    this.database = database;
  }

  /// Keeps what was found, or nothing when the same was found before.
  ///
  /// @return its number when it is new
  public Optional<Long> insert(Upset upset, Found found, Instant at) {
    return with(
            upset,
            database.sql(
                """
                insert into day_repair
                  (kind, roster, person, subject, upset_from, upset_until, factor, made_at, found)
                values
                  (:kind, :roster, :person, :subject, :from, :until, :factor, :at, :found::jsonb)
                on conflict do nothing returning id
                """))
        .param("at", SqlTime.of(at))
        .param("found", json.writeValueAsString(found))
        .query(Long.class)
        .optional();
  }

  private static JdbcClient.StatementSpec with(Upset upset, JdbcClient.StatementSpec statement) {
    PersonId person = upset.person();
    return statement
        .param("kind", upset.kind().name().toLowerCase(Locale.ROOT))
        .param("roster", upset.roster())
        .param("person", person == null ? null : person.value(), Types.BIGINT)
        .param("subject", upset.subject())
        .param("from", SqlTime.of(upset.from()))
        .param("until", SqlTime.of(upset.until()))
        .param("factor", upset.factor());
  }

  public Optional<Long> findId(Upset upset) {
    return with(
            upset,
            database.sql(
                """
                select id from day_repair
                where kind = :kind and roster = :roster and person is not distinct from :person
                  and subject = :subject and upset_from = :from and upset_until = :until
                  and factor = :factor
                """))
        .query(Long.class)
        .optional();
  }

  public Optional<DayRepair> find(long id) {
    return database
        .sql("select * from day_repair where id = :id")
        .param("id", id)
        .query((row, _) -> repair(row))
        .optional();
  }

  /// The repair, held until the transaction ends, so that it is taken once.
  public Optional<DayRepair> lock(long id) {
    return database
        .sql("select * from day_repair where id = :id for update")
        .param("id", id)
        .query((row, _) -> repair(row))
        .optional();
  }

  /// Repairs of what ends after the instant, newest first.
  public List<DayRepair> listUntil(Instant after) {
    return database
        .sql("select * from day_repair where upset_until > :after order by id desc")
        .param("after", SqlTime.of(after))
        .query((row, _) -> repair(row))
        .list();
  }

  /// What was found when it was sought again.
  public void renew(long id, Found found, Instant at) {
    database
        .sql("update day_repair set found = :found::jsonb, made_at = :at where id = :id")
        .param("found", json.writeValueAsString(found))
        .param("at", SqlTime.of(at))
        .param("id", id)
        .update();
  }

  public void setTaken(long id, DayRepair.Taken taken) {
    database
        .sql(
            """
            update day_repair set taken_way = :way, taken_at = :at, taken_by = :by where id = :id
            """)
        .param("way", taken.way())
        .param("at", SqlTime.of(taken.made().at()))
        .param("by", taken.made().by())
        .param("id", id)
        .update();
  }

  /// The way was taken back.
  public void setOpen(long id) {
    database
        .sql(
            """
            update day_repair set taken_way = null, taken_at = null, taken_by = null where id = :id
            """)
        .param("id", id)
        .update();
  }

  private DayRepair repair(ResultSet row) throws SQLException {
    long person = row.getLong("person");
    Upset upset =
        new Upset(
            Upset.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            row.getLong("roster"),
            person == 0 ? null : new PersonId(person),
            row.getString("subject"),
            SqlTime.get(row, "upset_from"),
            SqlTime.get(row, "upset_until"),
            row.getDouble("factor"));
    return new DayRepair(
        row.getLong("id"),
        upset,
        SqlTime.get(row, "made_at"),
        json.readValue(row.getString("found"), Found.class),
        taken(row));
  }

  private static DayRepair.@Nullable Taken taken(ResultSet row) throws SQLException {
    String by = row.getString("taken_by");
    return by == null
        ? null
        : new DayRepair.Taken(row.getInt("taken_way"), new Made(SqlTime.get(row, "taken_at"), by));
  }
}
