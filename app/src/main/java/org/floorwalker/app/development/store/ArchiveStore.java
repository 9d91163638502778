package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the records of closed talks as one long table. Drafts are no part of a closed talk.
@Repository
public class ArchiveStore {
  private final JdbcClient database;

  ArchiveStore(JdbcClient database) {
    this.database = database;
  }

  /// One line of a record.
  ///
  /// @param what `talk`, `prepared`, `grade`, `action`, or the kind of a note
  public record Row(Pair pair, Held held, String what, String by, String part, String words) {

    /// As text, with the people's codes and the day in a zone.
    public List<String> cells(Map<PersonId, String> codes, ZoneId zone) {
      return List.of(
          "" + held.talk(),
          held.kind(),
          codes.getOrDefault(pair.employee(), ""),
          codes.getOrDefault(pair.leader(), ""),
          held.at().atZone(zone).toLocalDate().toString(),
          "" + held.minutes(),
          what,
          by,
          part,
          words);
    }
  }

  /// Who talked.
  public record Pair(PersonId employee, PersonId leader) {}

  /// Which talk, when.
  public record Held(long talk, String kind, Instant at, int minutes) {}

  /// Everybody with a closed talk held since the instant.
  public List<PersonId> employees(Instant since) {
    return database
        .sql(
            """
            select distinct employee_id from talk where state = 'closed' and held_at >= :since
             order by employee_id
            """)
        .param("since", SqlTime.of(since))
        .query((row, _) -> new PersonId(row.getLong("employee_id")))
        .list();
  }

  public void each(Collection<PersonId> employees, Instant since, Consumer<Row> consumer) {
    database
        .sql(
            """
            select t.id, t.kind, t.employee_id, t.leader_id, t.held_at, t.held_minutes, x.*
              from talk t cross join lateral (
                select 0 as place, 'talk' as what, '' as by, '' as part, '' as words
                union all
                select 1, 'prepared', p.side, a.key, a.value
                  from talk_preparation p cross join jsonb_each_text(p.answers) a
                 where p.talk_id = t.id
                union all
                select 2, 'grade', g.side, g.grade, g.step::text
                  from talk_grade g where g.talk_id = t.id
                union all
                select 3, n.kind, n.side, n.section, n.words
                  from talk_note n where n.talk_id = t.id
                union all
                select 4, 'action', a.owner, a.due_on::text, a.words
                  from agreed_action a where a.talk_id = t.id) x
             where t.state = 'closed' and t.held_at >= :since and t.employee_id = any(:employees)
             order by t.id, x.place, x.by, x.part
            """)
        .param("since", SqlTime.of(since))
        .param("employees", employees.stream().map(PersonId::value).toArray(Long[]::new))
        .query(
            row -> {
              consumer.accept(row(row));
            });
  }

  /// A closed talk as one line of the table of earlier talks.
  ///
  /// @param on the day it was held
  /// @param words what was said, one word below the other
  /// @param action one that both agreed on; empty when there is none
  /// @param owner `agent` or `leader`; empty without an action
  /// @param due ISO day; empty without an action
  public record HeldTalk(
      Pair pair,
      String kind,
      LocalDate on,
      int minutes,
      String words,
      String action,
      String owner,
      String due) {
    public String[] cells(String agent, String leader) {
      return new String[] {
        agent, leader, kind, on.toString(), "" + minutes, words, action, owner, due
      };
    }
  }

  /// Closed talks in which something was said, by the day they were held on in the zone: a row for
  /// each action that both agreed on, one without when there is none.
  public void eachHeld(ZoneId zone, Consumer<HeldTalk> consumer) {
    database
        .sql(
            """
            select t.employee_id, t.leader_id, t.kind, t.held_minutes,
                   (t.held_at at time zone :zone)::date as held_on, n.words,
                   coalesce(a.words, '') as action,
                   case a.owner when 'leader' then 'leader' when 'employee' then 'agent'
                     else '' end as owner,
                   coalesce(a.due_on::text, '') as due
              from talk t
              join lateral (
                select left(string_agg(words, E'\\n' order by at, id), 4000) as words
                  from talk_note where talk_id = t.id and kind = 'said') n on n.words is not null
              left join agreed_action a on a.talk_id = t.id
                   and a.leader_view = 'confirmed' and a.employee_view = 'confirmed'
             where t.state = 'closed'
             order by t.held_at, t.id, a.id
            """)
        .param("zone", zone.getId())
        .query(
            row -> {
              consumer.accept(
                  new HeldTalk(
                      pair(row),
                      row.getString("kind"),
                      row.getObject("held_on", LocalDate.class),
                      row.getInt("held_minutes"),
                      row.getString("words"),
                      row.getString("action"),
                      row.getString("owner"),
                      row.getString("due")));
            });
  }

  /// An agreed goal of a person or a team.
  ///
  /// @param person null for a team's
  /// @param team null for a person's
  public record AgreedGoal(
      @Nullable PersonId person,
      @Nullable TeamId team,
      String words,
      String target,
      LocalDate dueOn) {}

  public void eachGoal(Consumer<AgreedGoal> consumer) {
    database
        .sql(
            """
            select * from goal where level in ('team', 'person') and state = 'agreed'
             order by due_on, id
            """)
        .query(
            row -> {
              long person = row.getLong("person_id");
              long team = row.getLong("team_id");
              consumer.accept(
                  new AgreedGoal(
                      person == 0 ? null : new PersonId(person),
                      team == 0 ? null : new TeamId(team),
                      row.getString("words"),
                      row.getString("target"),
                      row.getObject("due_on", LocalDate.class)));
            });
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        new PersonId(row.getLong("employee_id")), new PersonId(row.getLong("leader_id")));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        pair(row),
        new Held(
            row.getLong("id"),
            row.getString("kind"),
            SqlTime.get(row, "held_at"),
            row.getInt("held_minutes")),
        row.getString("what"),
        row.getString("by"),
        row.getString("part"),
        row.getString("words"));
  }
}
