package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads teams as they are on a day.
@Component
public final class TeamStore {
  private final JdbcClient jdbc;

  TeamStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<TeamCard> listOn(LocalDate day) {
    return jdbc.sql(
            """
            select t.id, t.code, t.name, t.unit, s.code as site, s.zone, l.id as leader_id,
                   l.first_name, l.last_name,
                   (select count(*) from team_member m
                     where m.team_id = t.id and m.valid @> :day) as span
              from team t
              join site s on s.id = t.site_id
              left join team_leader tl on tl.team_id = t.id and tl.valid @> :day
              left join person l on l.id = tl.person_id
             order by t.name, t.code
            """)
        .param("day", day)
        .query((row, _) -> card(row))
        .list();
  }

  /// Teams of a place on the day; those of a client are the teams of people assigned to it.
  public Set<TeamId> idsAt(PlaceKey place, LocalDate day) {
    return new HashSet<>(
        jdbc.sql(
                """
                select t.id from team t
                 where (:kind = 'TEAM' and t.id = :id)
                    or (:kind = 'SITE' and t.site_id = :id)
                    or (:kind = 'CLIENT' and exists (
                          select from team_member m
                            join client_assignment a on a.person_id = m.person_id
                           where m.team_id = t.id and m.valid @> :day and a.valid @> :day
                             and a.client_id = :id))
                """)
            .param("kind", place.kind().name())
            .param("id", place.id())
            .param("day", day)
            .query((row, _) -> new TeamId(row.getLong("id")))
            .list());
  }

  private static TeamCard card(ResultSet row) throws SQLException {
    Long leader = Rows.number(row, "leader_id");
    String name = (Rows.text(row, "first_name") + " " + Rows.text(row, "last_name")).strip();
    return new TeamCard(
        new TeamId(row.getLong("id")),
        row.getString("code"),
        row.getString("name"),
        row.getString("site"),
        ZoneId.of(row.getString("zone")),
        row.getString("unit"),
        leader == null ? null : new PersonId(leader),
        name,
        row.getInt("span"));
  }
}
