package org.floorwalker.app.people.store;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.floorwalker.app.people.Opened;
import org.floorwalker.planning.roster.Site;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sites, with their zones and opening hours.
@Component
public final class SiteStore {
  private final JdbcClient jdbc;
  private final OpeningStore openings;

  SiteStore(JdbcClient jdbc, OpeningStore openings) {
    this.jdbc = jdbc;
    this.openings = openings;
  }

  /// Every site by code.
  public List<Site> list() {
    OpeningStore.Told told = openings.told();
    return jdbc.sql(
            """
            select code, country, zone, opens_minute, closes_minute, seats from site order by code
            """)
        .query(
            (row, _) ->
                new Site(
                    row.getString("code"),
                    row.getString("country"),
                    ZoneId.of(row.getString("zone")),
                    told.of(Opened.site(row.getString("code")), row),
                    row.getObject("seats", Integer.class)))
        .list();
  }

  /// Zones of all sites by code.
  public SequencedMap<String, ZoneId> zones() {
    SequencedMap<String, ZoneId> zones = new LinkedHashMap<>();
    jdbc.sql("select code, zone from site order by code")
        .query(
            row -> {
              zones.put(row.getString("code"), ZoneId.of(row.getString("zone")));
            });
    return zones;
  }

  /// What sites are called, by code.
  public SequencedMap<String, String> names() {
    SequencedMap<String, String> names = new LinkedHashMap<>();
    jdbc.sql("select code, name from site order by name, code")
        .query(
            row -> {
              names.put(row.getString("code"), row.getString("name"));
            });
    return names;
  }

  public Optional<ZoneId> findFirstZone() {
    return jdbc.sql("select zone from site order by code limit 1")
        .query((row, _) -> ZoneId.of(row.getString("zone")))
        .optional();
  }
}
