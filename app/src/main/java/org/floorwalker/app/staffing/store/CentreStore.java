package org.floorwalker.app.staffing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.staffing.CentreTerms;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.floorwalker.planning.staffing.MinimumPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What centres ask of all their queues together.
@Repository
public class CentreStore {
  private final JdbcClient database;
  private final JsonMapper json = JsonMapper.builder().build();

  CentreStore(JdbcClient database) {
    this.database = database;
  }

  /// Languages with their people.
  private record Lines(Map<String, MinimumPeople> byLanguage) {}

  /// Rules by site; sites without any are not in it.
  public Map<String, CentreRules> bySite() {
    Map<String, CentreRules> bySite = new TreeMap<>();
    database
        .sql(
            """
            select site, band_from, band_to, ceiling, planned_away, lines::text from centre_rules
            """)
        .query((row, _) -> Map.entry(row.getString("site"), rules(row)))
        .list()
        .forEach(entry -> bySite.put(entry.getKey(), entry.getValue()));
    return bySite;
  }

  private CentreRules rules(ResultSet row) throws SQLException {
    Lines lines = json.readValue(row.getString("lines"), Lines.class);
    return new CentreRules(band(row), row.getDouble("planned_away"), lines.byLanguage());
  }

  private static @Nullable Band band(ResultSet row) throws SQLException {
    Double from = row.getObject("band_from", Double.class);
    return from == null ? null : new Band(from, row.getDouble("band_to"), row.getDouble("ceiling"));
  }

  public void put(CentreTerms terms) {
    Band band = terms.rules().band();
    database
        .sql(
            """
            insert into centre_rules (site, band_from, band_to, ceiling, planned_away, lines)
            values (:site, :from, :to, :ceiling, :away, :lines::jsonb)
            on conflict (site) do update
               set band_from = excluded.band_from, band_to = excluded.band_to,
                   ceiling = excluded.ceiling, planned_away = excluded.planned_away,
                   lines = excluded.lines
            """)
        .param("site", terms.site())
        .param("from", band == null ? null : band.from())
        .param("to", band == null ? null : band.to())
        .param("ceiling", band == null ? null : band.ceiling())
        .param("away", terms.rules().plannedAway())
        .param("lines", json.writeValueAsString(new Lines(terms.rules().lines())))
        .update();
  }
}
