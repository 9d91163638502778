package org.floorwalker.app.trust.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.trust.Question;
import org.floorwalker.app.trust.Question.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Questions about what is measured.
@Repository
public class QuestionStore {
  private final JdbcClient database;

  QuestionStore(JdbcClient database) {
    this.database = database;
  }

  public void insert(UserId by, @Nullable String measure, String text, Instant at) {
    database
        .sql(
            """
            insert into measure_question (asked_by, measure, question, asked_at)
            values (:by, :measure, :text, :at)
            """)
        .param("by", by.value())
        .param("measure", measure)
        .param("text", text)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// Everybody's, open ones first, then the latest.
  public List<Question> list() {
    return database
        .sql(
            """
            select q.*, a.name as asked_by_name, b.name as answered_by_name
            from measure_question q
                join login_user a on a.id = q.asked_by
                left join login_user b on b.id = q.answered_by
            order by q.answered_at is not null, q.asked_at desc, q.id desc
            limit 200
            """)
        .query(QuestionStore::question)
        .list();
  }

  public List<Question> listOf(UserId user) {
    return database
        .sql(
            """
            select q.*, a.name as asked_by_name, b.name as answered_by_name
            from measure_question q
                join login_user a on a.id = q.asked_by
                left join login_user b on b.id = q.answered_by
            where q.asked_by = :user
            order by q.asked_at desc, q.id desc
            limit 200
            """)
        .param("user", user.value())
        .query(QuestionStore::question)
        .list();
  }

  /// False when there is no such question or it has its answer.
  public boolean answer(long id, UserId by, String text, Instant at) {
    return database
            .sql(
                """
                update measure_question set answer = :text, answered_by = :by, answered_at = :at
                where id = :id and answer is null
                """)
            .param("id", id)
            .param("text", text)
            .param("by", by.value())
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  private static Question question(ResultSet row, int rowNumber) throws SQLException {
    @Nullable String text = row.getString("answer");
    @Nullable Answer answer =
        text == null
            ? null
            : new Answer(text, row.getString("answered_by_name"), SqlTime.get(row, "answered_at"));
    return new Question(
        row.getLong("id"),
        new UserId(row.getLong("asked_by")),
        row.getString("asked_by_name"),
        row.getString("measure"),
        row.getString("question"),
        SqlTime.get(row, "asked_at"),
        answer);
  }
}
