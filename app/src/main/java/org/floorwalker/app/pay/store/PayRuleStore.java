package org.floorwalker.app.pay.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.pay.WrittenTerms;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Agreements of the house and the payroll's codes.
@Repository
public class PayRuleStore {
  private final JdbcClient database;

  PayRuleStore(JdbcClient database) {
    this.database = database;
  }

  public void insert(String country, WrittenTerms written) {
    database
        .sql(
            """
            insert into pay_terms (country, valid_from, content, entered_at, entered_by)
            values (:country, :from, :content, :at, :by)
            """)
        .param("country", country)
        .param("from", written.from())
        .param("content", written.content())
        .param("at", SqlTime.of(written.at()))
        .param("by", written.by())
        .update();
  }

  /// For each first day the table written last, by day.
  public List<WrittenTerms> list(String country) {
    return database
        .sql(
            """
            select distinct on (valid_from) valid_from, content, entered_at, entered_by
            from pay_terms where country = :country order by valid_from, id desc
            """)
        .param("country", country)
        .query(
            (row, _) ->
                new WrittenTerms(
                    row.getObject("valid_from", LocalDate.class),
                    row.getString("content"),
                    SqlTime.get(row, "entered_at"),
                    row.getString("entered_by")))
        .list();
  }

  /// Wage codes by code.
  public Map<String, String> wageCodes(String country) {
    Map<String, String> codes = new TreeMap<>();
    database
        .sql("select code, wage_code from wage_code where country = :country")
        .param("country", country)
        .query(
            row -> {
              codes.put(row.getString("code"), row.getString("wage_code"));
            });
    return codes;
  }

  public void replaceWageCodes(String country, Map<String, String> codes, Instant at, String by) {
    database
        .sql("delete from wage_code where country = :country")
        .param("country", country)
        .update();
    codes.forEach(
        (code, wageCode) ->
            database
                .sql(
                    """
                    insert into wage_code (country, code, wage_code, entered_at, entered_by)
                    values (:country, :code, :wage, :at, :by)
                    """)
                .param("country", country)
                .param("code", code)
                .param("wage", wageCode)
                .param("at", SqlTime.of(at))
                .param("by", by)
                .update());
  }
}
