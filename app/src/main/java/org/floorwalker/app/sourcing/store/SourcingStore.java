package org.floorwalker.app.sourcing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.sourcing.SiteCost;
import org.floorwalker.app.sourcing.Tender;
import org.floorwalker.planning.sourcing.HourCost;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Confirmed costs of sites, and tenders.
@Repository
public class SourcingStore {
  private final JdbcClient database;
  private final JsonMapper json = JsonMapper.builder().build();

  SourcingStore(JdbcClient database) {
    this.database = database;
  }

  public List<SiteCost> listCosts() {
    return database
        .sql("select * from hour_cost order by site")
        .query((row, _) -> cost(row))
        .list();
  }

  private static SiteCost cost(ResultSet row) throws SQLException {
    return new SiteCost(
        row.getString("site"),
        row.getString("currency"),
        row.getDouble("rate"),
        new HourCost(
            row.getDouble("monthly_pay"),
            row.getDouble("statutory"),
            row.getDouble("other"),
            row.getDouble("running"),
            row.getDouble("paid_hours")),
        row.getDouble("lost"),
        "",
        new Made(SqlTime.get(row, "confirmed_at"), row.getString("confirmed_by")));
  }

  /// Writes a confirmed cost in the place of the one before.
  public void put(SiteCost cost) {
    Made confirmed = Objects.requireNonNull(cost.confirmed());
    database
        .sql(
            """
            insert into hour_cost
              (site, currency, rate, monthly_pay, statutory, other, running, paid_hours, lost,
               confirmed_at, confirmed_by)
            values (:site, :currency, :rate, :pay, :statutory, :other, :running, :hours, :lost,
                    :at, :by)
            on conflict (site) do update set
              currency = excluded.currency, rate = excluded.rate,
              monthly_pay = excluded.monthly_pay, statutory = excluded.statutory,
              other = excluded.other, running = excluded.running,
              paid_hours = excluded.paid_hours, lost = excluded.lost,
              confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by
            """)
        .param("site", cost.site())
        .param("currency", cost.currency())
        .param("rate", cost.rate())
        .param("pay", cost.hour().monthlyPay())
        .param("statutory", cost.hour().statutory())
        .param("other", cost.hour().other())
        .param("running", cost.hour().running())
        .param("hours", cost.hour().paidHours())
        .param("lost", cost.lost())
        .param("at", SqlTime.of(confirmed.at()))
        .param("by", confirmed.by())
        .update();
  }

  /// The newest first.
  public List<Tender> listTenders() {
    return database
        .sql("select * from tender order by changed_at desc, id desc")
        .query((row, _) -> tender(row))
        .list();
  }

  public Optional<Tender> findTender(long id) {
    return database
        .sql("select * from tender where id = :id")
        .param("id", id)
        .query((row, _) -> tender(row))
        .optional();
  }

  private Tender tender(ResultSet row) throws SQLException {
    return new Tender(
        row.getLong("id"),
        row.getString("name"),
        json.readValue(row.getString("content"), Tender.Content.class),
        new Made(SqlTime.get(row, "changed_at"), row.getString("changed_by")));
  }

  /// @return number of the tender
  public long insert(String name, Tender.Content content, Made made) {
    return database
        .sql(
            """
            insert into tender (name, content, changed_at, changed_by)
            values (:name, :content::jsonb, :at, :by) returning id
            """)
        .param("name", name)
        .param("content", json.writeValueAsString(content))
        .param("at", SqlTime.of(made.at()))
        .param("by", made.by())
        .query(Long.class)
        .single();
  }

  /// False when it is gone.
  public boolean update(long id, String name, Tender.Content content, Made made) {
    return database
            .sql(
                """
                update tender set name = :name, content = :content::jsonb,
                                  changed_at = :at, changed_by = :by
                where id = :id
                """)
            .param("id", id)
            .param("name", name)
            .param("content", json.writeValueAsString(content))
            .param("at", SqlTime.of(made.at()))
            .param("by", made.by())
            .update()
        == 1;
  }

  public void delete(long id) {
    database.sql("delete from tender where id = :id").param("id", id).update();
  }
}
