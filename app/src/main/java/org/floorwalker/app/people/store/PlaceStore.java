package org.floorwalker.app.people.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Place;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.PlaceKey.Kind;
import org.floorwalker.app.platform.access.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Clients, sites and teams by name.
@Component
public final class PlaceStore {
  private final JdbcClient jdbc;

  PlaceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Zone of the person's site.
  public Optional<ZoneId> findZone(PersonId person) {
    return jdbc.sql("select s.zone from person p join site s on s.id = p.site_id where p.id = :id")
        .param("id", person.value())
        .query(String.class)
        .optional()
        .map(ZoneId::of);
  }

  /// Clients, sites and teams within a reach, by kind and name; the sites are those of the teams.
  public List<Place> list(Reach reach) {
    return jdbc.sql(
            """
            select 'CLIENT' as kind, 1 as place_order, id, name, '' as within
              from client where :everywhere or id = any(:clients)
            union all
            select 'SITE', 2, id, name, '' from site
             where :everywhere or id in (select site_id from team where id = any(:teams))
            union all
            select 'TEAM', 3, t.id, t.name, s.name
              from team t join site s on s.id = t.site_id
             where :everywhere or t.id = any(:teams)
             order by place_order, name, id
            """)
        .param("everywhere", reach.everywhere())
        .param("clients", reach.clientArray())
        .param("teams", reach.teamArray())
        .query(
            (row, _) ->
                new Place(
                    new PlaceKey(Kind.valueOf(row.getString("kind")), row.getLong("id")),
                    row.getString("name"),
                    row.getString("within")))
        .list();
  }
}
