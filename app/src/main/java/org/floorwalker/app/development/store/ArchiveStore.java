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
import org.floorwalker.app.platform.database.SqlTime;
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

  /// Everybody with a closed talk held since the day.
  public List<PersonId> employees(LocalDate since) {
    return database
        .sql(
            """
            select distinct employee_id from talk where state = 'closed' and held_at >= :since
             order by employee_id
            """)
        .param("since", since)
        .query((row, _) -> new PersonId(row.getLong("employee_id")))
        .list();
  }

  public void each(Collection<PersonId> employees, LocalDate since, Consumer<Row> consumer) {
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
        .param("since", since)
        .param("employees", employees.stream().map(PersonId::value).toArray(Long[]::new))
        .query(
            row -> {
              consumer.accept(row(row));
            });
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Pair(new PersonId(row.getLong("employee_id")), new PersonId(row.getLong("leader_id"))),
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
