package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.HouseRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rules of the house's own agreements, and which agreement holds where from when.
@Repository
public class HouseRuleStore {
  private final JdbcClient database;

  HouseRuleStore(JdbcClient database) {
    this.database = database;
  }

  /// Every row there ever was, newest first.
  public List<HouseRule> listAll() {
    return database
        .sql("select * from house_rule order by id desc")
        .query((row, _) -> rule(row))
        .list();
  }

  /// Rows that stand.
  public List<HouseRule> listStanding() {
    return database
        .sql("select * from house_rule where withdrawn_at is null order by from_day, id")
        .query((row, _) -> rule(row))
        .list();
  }

  private static HouseRule rule(ResultSet row) throws SQLException {
    Optional<Instant> withdrawn = SqlTime.find(row, "withdrawn_at");
    return new HouseRule(
        row.getLong("id"),
        row.getString("country"),
        row.getString("agreement"),
        row.getString("rule"),
        row.getString("value"),
        row.getString("legal_basis"),
        row.getObject("from_day", LocalDate.class),
        new Made(SqlTime.get(row, "entered_at"), row.getString("entered_by")),
        withdrawn.isEmpty() ? null : new Made(withdrawn.get(), row.getString("withdrawn_by")));
  }

  /// False when such a row stands already.
  public boolean insert(HouseRule rule) {
    return database
            .sql(
                """
                insert into house_rule
                  (country, agreement, rule, value, legal_basis, from_day, entered_at, entered_by)
                values (:country, :agreement, :rule, :value, :basis, :from, :at, :by)
                on conflict do nothing
                """)
            .param("country", rule.country())
            .param("agreement", rule.agreement())
            .param("rule", rule.rule())
            .param("value", rule.value())
            .param("basis", rule.legalBasis())
            .param("from", rule.from())
            .param("at", SqlTime.of(rule.entered().at()))
            .param("by", rule.entered().by())
            .update()
        == 1;
  }

  public boolean withdraw(long id, Made made) {
    return database
            .sql(
                """
                update house_rule set withdrawn_at = :at, withdrawn_by = :by
                where id = :id and withdrawn_at is null
                """)
            .param("at", SqlTime.of(made.at()))
            .param("by", made.by())
            .param("id", id)
            .update()
        == 1;
  }

  /// Which agreement holds from a day on.
  ///
  /// @param site the one site it is about; null for the rest of the country
  /// @param agreement empty for the law alone; null when the site follows its country
  public record Choice(
      String country,
      @Nullable String site,
      @Nullable String agreement,
      LocalDate from,
      Made made) {}

  /// Every choice, newest first.
  public List<Choice> listChoices() {
    return database
        .sql("select * from agreement_in_force order by from_day desc, id desc")
        .query(
            (row, _) ->
                new Choice(
                    row.getString("country"),
                    row.getString("site"),
                    row.getString("agreement"),
                    row.getObject("from_day", LocalDate.class),
                    new Made(SqlTime.get(row, "entered_at"), row.getString("entered_by"))))
        .list();
  }

  /// The agreement chosen for the day; empty when nobody has chosen.
  public Optional<String> findChoice(String country, LocalDate day) {
    return database
        .sql(
            """
            select agreement from agreement_in_force
            where country = :country and site is null and from_day <= :day
            order by from_day desc, id desc limit 1
            """)
        .param("country", country)
        .param("day", day)
        .query(String.class)
        .optional();
  }

  /// The agreement chosen for the site alone; empty when it follows its country.
  public Optional<String> findChoiceOfSite(String site, LocalDate day) {
    return database
        .sql(
            """
            select agreement from agreement_in_force
            where site = :site and from_day <= :day
            order by from_day desc, id desc limit 1
            """)
        .param("site", site)
        .param("day", day)
        .query((row, _) -> Optional.ofNullable(row.getString("agreement")))
        .optional()
        .flatMap(found -> found);
  }

  public void choose(Choice choice) {
    database
        .sql(
            """
            insert into agreement_in_force
              (country, site, agreement, from_day, entered_at, entered_by)
            values (:country, :site, :agreement, :from, :at, :by)
            """)
        .param("country", choice.country())
        .param("site", choice.site())
        .param("agreement", choice.agreement())
        .param("from", choice.from())
        .param("at", SqlTime.of(choice.made().at()))
        .param("by", choice.made().by())
        .update();
  }
}
