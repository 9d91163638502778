package org.floorwalker.app.staffing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.staffing.Scenario;
import org.floorwalker.app.staffing.internal.QuestionJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What-if questions with their answers.
@Repository
public class ScenarioStore {
  private final JdbcClient database;
  private final QuestionJson questions = new QuestionJson();
  private final JsonMapper json = JsonMapper.builder().build();

  ScenarioStore(JdbcClient database) {
    this.database = database;
  }

  public long insert(Scenario scenario) {
    return database
        .sql(
            """
            insert into need_scenario (version, name, day, question, made_at, made_by)
            values (:version, :name, :day, :question::jsonb, :at, :by)
            returning id
            """)
        .param("version", scenario.version())
        .param("name", scenario.name())
        .param("day", scenario.day())
        .param("question", questions.write(scenario.question()))
        .param("at", SqlTime.of(scenario.made().at()))
        .param("by", scenario.made().by())
        .query(Long.class)
        .single();
  }

  public List<Scenario> list(long version) {
    return database
        .sql("select * from need_scenario where version = :version order by id")
        .param("version", version)
        .query((row, _) -> scenario(row))
        .list();
  }

  public Optional<Scenario> find(long id) {
    return database
        .sql("select * from need_scenario where id = :id")
        .param("id", id)
        .query((row, _) -> scenario(row))
        .optional();
  }

  private Scenario scenario(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return new Scenario(
        row.getLong("id"),
        row.getLong("version"),
        row.getString("name"),
        row.getObject("day", LocalDate.class),
        questions.read(row.getString("question")),
        new Made(SqlTime.get(row, "made_at"), row.getString("made_by")),
        answer == null ? null : json.readValue(answer, Scenario.Answer.class),
        row.getString("trouble"));
  }

  public void setAnswer(long id, Scenario.Answer answer) {
    database
        .sql("update need_scenario set answer = :answer::jsonb, trouble = null where id = :id")
        .param("id", id)
        .param("answer", json.writeValueAsString(answer))
        .update();
  }

  public void setTrouble(long id, String trouble) {
    database
        .sql("update need_scenario set trouble = :trouble where id = :id")
        .param("id", id)
        .param("trouble", trouble)
        .update();
  }

  public void delete(long id) {
    database.sql("delete from need_scenario where id = :id").param("id", id).update();
  }
}
