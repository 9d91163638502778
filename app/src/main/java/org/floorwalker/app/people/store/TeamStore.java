package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.PersonId;
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
