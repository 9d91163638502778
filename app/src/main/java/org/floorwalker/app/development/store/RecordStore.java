package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.development.GivenGrade;
import org.floorwalker.app.development.GradePair;
import org.floorwalker.app.development.Preparation;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkChange;
import org.floorwalker.app.development.TalkNote;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What lies open to both: preparations, grades, what was said, ratings of the talk, changes of
/// its time.
@Repository
public class RecordStore {
  private final JdbcClient database;

  RecordStore(JdbcClient database) {
    this.database = database;
  }

  public List<Preparation> preparations(long talk) {
    return database
        .sql("select * from talk_preparation where talk_id = :talk order by side")
        .param("talk", talk)
        .query(
            (row, _) ->
                new Preparation(
                    Side.ofKey(row.getString("side")),
                    new PersonId(row.getLong("author_id")),
                    Json.answers(row.getString("answers")),
                    SqlTime.get(row, "ready_at")))
        .list();
  }

  public List<GivenGrade> grades(long talk) {
    return database
        .sql("select * from talk_grade where talk_id = :talk order by grade, side")
        .param("talk", talk)
        .query(
            (row, _) ->
                new GivenGrade(
                    Side.ofKey(row.getString("side")),
                    row.getString("grade"),
                    row.getInt("step"),
                    row.getBoolean("after_opening")))
        .list();
  }

  /// Grades that both gave in the employee's last twelve talks of the kind before this one, the
  /// oldest first.
  public List<GradePair> gradePairs(PersonId employee, Talk talk) {
    return database
        .sql(
            """
            select * from (
              select t.held_at, l.grade, l.step as leader_step, e.step as employee_step
                from talk t
                join talk_grade l on l.talk_id = t.id and l.side = 'leader'
                join talk_grade e on e.talk_id = t.id and e.side = 'employee' and e.grade = l.grade
               where t.employee_id = :employee and t.kind = :kind and t.held_at is not null
                 and t.id <> :talk
               order by t.held_at desc limit 12) latest
             order by held_at
            """)
        .param("employee", employee.value())
        .param("kind", talk.kind().key())
        .param("talk", talk.id())
        .query(
            (row, _) ->
                new GradePair(
                    SqlTime.get(row, "held_at"),
                    row.getString("grade"),
                    row.getInt("leader_step"),
                    row.getInt("employee_step")))
        .list();
  }

  public void insertLateGrade(long talk, Side side, String grade, int step, Instant at) {
    database
        .sql(
            """
            insert into talk_grade (talk_id, side, grade, step, after_opening, given_at)
            values (:talk, :side, :grade, :step, true, :at)
            """)
        .param("talk", talk)
        .param("side", side.key())
        .param("grade", grade)
        .param("step", step)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// Notes in the order they were written.
  public List<TalkNote> notes(long talk, Map<PersonId, String> names) {
    return database
        .sql("select * from talk_note where talk_id = :talk order by at, id")
        .param("talk", talk)
        .query((row, _) -> note(row, names))
        .list();
  }

  public void insertNote(
      long talk,
      String section,
      Side side,
      PersonId author,
      TalkNote.Kind kind,
      String words,
      Instant at) {
    database
        .sql(
            """
            insert into talk_note (talk_id, section, side, author_id, kind, words, at)
            values (:talk, :section, :side, :author, :kind, :words, :at)
            """)
        .param("talk", talk)
        .param("section", section)
        .param("side", side.key())
        .param("author", author.value())
        .param("kind", kind.key())
        .param("words", words)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// How each side rated the talk itself.
  public Map<Side, Integer> ratings(long talk) {
    Map<Side, Integer> ratings = new TreeMap<>();
    database
        .sql("select side, step from talk_rating where talk_id = :talk")
        .param("talk", talk)
        .query(
            row -> {
              ratings.put(Side.ofKey(row.getString("side")), row.getInt("step"));
            });
    return ratings;
  }

  /// Keeps the first rating of a side; false when there was one.
  public boolean insertRating(long talk, Side side, int step, Instant at) {
    return database
            .sql(
                """
                insert into talk_rating (talk_id, side, step, at) values (:talk, :side, :step, :at)
                on conflict do nothing
                """)
            .param("talk", talk)
            .param("side", side.key())
            .param("step", step)
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  public List<TalkChange> changes(long talk) {
    return database
        .sql("select * from talk_change where talk_id = :talk order by at, id")
        .param("talk", talk)
        .query(
            (row, _) ->
                new TalkChange(
                    SqlTime.get(row, "at"),
                    row.getString("by_name"),
                    row.getString("what"),
                    row.getString("why")))
        .list();
  }

  public void insertChange(long talk, TalkChange change) {
    database
        .sql(
            """
            insert into talk_change (talk_id, at, by_name, what, why)
            values (:talk, :at, :by, :what, :why)
            """)
        .param("talk", talk)
        .param("at", SqlTime.of(change.at()))
        .param("by", change.by())
        .param("what", change.what())
        .param("why", change.why())
        .update();
  }

  private static TalkNote note(ResultSet row, Map<PersonId, String> names) throws SQLException {
    return new TalkNote(
        row.getLong("id"),
        row.getString("section"),
        Side.ofKey(row.getString("side")),
        names.getOrDefault(new PersonId(row.getLong("author_id")), ""),
        TalkNote.Kind.ofKey(row.getString("kind")),
        row.getString("words"),
        SqlTime.get(row, "at"));
  }
}
