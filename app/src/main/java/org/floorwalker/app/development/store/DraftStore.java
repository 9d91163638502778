package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.Draft;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Private drafts. The only class that names the table; every query asks for the author, but the
/// one that opens what was declared ready.
@Repository
public class DraftStore {
  private final JdbcClient database;

  DraftStore(JdbcClient database) {
    this.database = database;
  }

  /// What the author has written themselves.
  public Optional<Draft> findOwn(long talk, PersonId author) {
    return database
        .sql("select * from talk_draft where talk_id = :talk and author_id = :author")
        .param("talk", talk)
        .param("author", author.value())
        .query(DraftStore::draft)
        .optional();
  }

  /// Saves the author's draft, if it still is at the version seen; false when it is not.
  public boolean save(
      long talk,
      PersonId author,
      Side side,
      TemplateContent.Answers answers,
      Map<String, Integer> grades,
      int seen,
      Instant at) {
    return database
            .sql(
                """
                insert into talk_draft (talk_id, author_id, side, answers, grades, saved_at)
                select :talk, :author, :side, cast(:answers as jsonb), cast(:grades as jsonb), :at
                 where :seen = 0 or exists (select from talk_draft
                                             where talk_id = :talk and author_id = :author)
                on conflict (talk_id, author_id) do update
                  set answers = excluded.answers, grades = excluded.grades,
                      saved_at = excluded.saved_at, version = talk_draft.version + 1
                  where talk_draft.version = :seen
                """)
            .param("talk", talk)
            .param("author", author.value())
            .param("side", side.key())
            .param("answers", Json.write(answers.byQuestion()))
            .param("grades", Json.write(grades))
            .param("seen", seen)
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  /// Opens the drafts of the sides that said they are ready: words to the preparations, grades
  /// beside them, and the drafts are gone. Called within the transaction that shares the talk.
  ///
  /// @param grades whether grades may be asked
  public void open(
      long talk, Side side, PersonId author, Instant ready, Instant at, boolean grades) {
    database
        .sql(
            """
            insert into talk_preparation (talk_id, side, author_id, answers, ready_at, opened_at)
            select talk_id, side, author_id, answers, :ready, :at
              from talk_draft where talk_id = :talk and author_id = :author
            """)
        .param("talk", talk)
        .param("author", author.value())
        .param("ready", SqlTime.of(ready))
        .param("at", SqlTime.of(at))
        .update();
    if (grades) {
      openGrades(talk, side, author, at);
    }
    discard(talk, author);
  }

  private void openGrades(long talk, Side side, PersonId author, Instant at) {
    database
        .sql(
            """
            insert into talk_grade (talk_id, side, grade, step, after_opening, given_at)
            select d.talk_id, :side, g.key, g.value::integer, false, :at
              from talk_draft d, jsonb_each_text(d.grades) g
             where d.talk_id = :talk and d.author_id = :author
            """)
        .param("talk", talk)
        .param("side", side.key())
        .param("author", author.value())
        .param("at", SqlTime.of(at))
        .update();
  }

  private void discard(long talk, PersonId author) {
    database
        .sql("delete from talk_draft where talk_id = :talk and author_id = :author")
        .param("talk", talk)
        .param("author", author.value())
        .update();
  }

  /// Throws away drafts that were never shared, once the talk is closed; those of a cancelled talk
  /// stay their author's to read.
  public void discardAll(long talk) {
    database.sql("delete from talk_draft where talk_id = :talk").param("talk", talk).update();
  }

  private static Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(
        Json.answers(row.getString("answers")),
        Json.grades(row.getString("grades")),
        row.getInt("version"),
        SqlTime.get(row, "saved_at"));
  }
}
