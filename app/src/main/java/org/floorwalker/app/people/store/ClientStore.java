package org.floorwalker.app.people.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.files.people.PeopleForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what belongs to clients: their missions and queues, and who serves these where.
@Component
public final class ClientStore {
  private static final String CLIENTS = "select code from client where id = any(:clients)";
  private static final String MISSIONS = "select code from mission where client_id = any(:clients)";
  private static final String QUEUES =
      """
      select q.code from queue q join mission m on m.id = q.mission_id
       where m.client_id = any(:clients)
      """;
  private static final String SITES =
      """
      select s.code from queue q
        join mission m on m.id = q.mission_id
        join site s on s.id = q.site_id
       where m.client_id = any(:clients)
      """;
  private static final String PARTNERS =
      """
      select p.code from queue q
        join mission m on m.id = q.mission_id
        join partner_organisation p on p.id = q.partner_id
       where m.client_id = any(:clients)
      """;
  private static final String TEAMS =
      """
      select t.code from client_assignment a
        join team_member m on m.person_id = a.person_id and m.valid @> :day
        join team t on t.id = m.team_id
       where a.client_id = any(:clients) and a.valid @> :day
      """;

  private final JdbcClient jdbc;

  ClientStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public SequencedMap<String, String> names() {
    SequencedMap<String, String> names = new LinkedHashMap<>();
    jdbc.sql("select code, name from client order by name, code")
        .query(
            row -> {
              names.put(row.getString("code"), row.getString("name"));
            });
    return names;
  }

  /// Names of the missions by code.
  public Map<String, String> missionNames() {
    Map<String, String> names = new HashMap<>();
    jdbc.sql("select code, name from mission")
        .query(
            row -> {
              names.put(row.getString("code"), row.getString("name"));
            });
    return names;
  }

  /// The teams whose leaders answer for missions, by the mission's code.
  public Map<String, TeamId> answeringTeams() {
    Map<String, TeamId> teams = new HashMap<>();
    jdbc.sql("select code, team_id from mission where team_id is not null")
        .query(
            row -> {
              teams.put(row.getString("code"), new TeamId(row.getLong("team_id")));
            });
    return teams;
  }

  /// Names of the queues of the clients in the reach.
  public Set<String> queues(Reach reach) {
    return jdbc.sql(QUEUES).param("clients", reach.clientArray()).query(String.class).set();
  }

  /// Codes in the first column of a form's rows that concern the clients in the reach on the day.
  ///
  /// @throws IllegalArgumentException for forms that are not about clients
  public Set<String> codes(PeopleForm form, Reach reach, LocalDate day) {
    String statement =
        switch (form) {
          case CLIENTS -> CLIENTS;
          case MISSIONS -> MISSIONS;
          case QUEUES, OPENING -> QUEUES;
          case SITES, SITE_OPENING -> SITES;
          case PARTNERS -> PARTNERS;
          case TEAMS -> TEAMS;
          default -> throw new IllegalArgumentException(form + " is not about clients.");
        };
    return jdbc.sql(statement)
        .param("clients", reach.clientArray())
        .param("day", day)
        .query(String.class)
        .set();
  }
}
