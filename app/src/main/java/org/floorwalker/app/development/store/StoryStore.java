package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.development.CareerStory;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people tell of their moves.
@Repository
public class StoryStore {
  private final JdbcClient database;

  StoryStore(JdbcClient database) {
    this.database = database;
  }

  public List<CareerStory> listShown() {
    return database
        .sql("select * from career_story where shown order by moved_on desc, person_id")
        .query(StoryStore::story)
        .list();
  }

  public Optional<CareerStory> find(PersonId person) {
    return database
        .sql("select * from career_story where person_id = :person")
        .param("person", person.value())
        .query(StoryStore::story)
        .optional();
  }

  public void write(CareerStory story) {
    database
        .sql(
            """
            insert into career_story
                   (person_id, path, moved_on, before, words, carried, shown, told_at)
            values (:person, :path, :moved, :before, :words, :carried, :shown, :at)
            on conflict (person_id) do update
              set path = excluded.path, moved_on = excluded.moved_on, before = excluded.before,
                  words = excluded.words, carried = excluded.carried, shown = excluded.shown,
                  told_at = excluded.told_at
            """)
        .param("person", story.person().value())
        .param("path", story.path().key())
        .param("moved", story.movedOn())
        .param("before", story.before())
        .param("words", story.words())
        .param("carried", story.carried())
        .param("shown", story.shown())
        .param("at", SqlTime.of(story.at()))
        .update();
  }

  public boolean delete(PersonId person) {
    return database
            .sql("delete from career_story where person_id = :person")
            .param("person", person.value())
            .update()
        == 1;
  }

  private static CareerStory story(ResultSet row, int number) throws SQLException {
    return new CareerStory(
        new PersonId(row.getLong("person_id")),
        CareerPath.findKey(row.getString("path")).orElseThrow(),
        row.getObject("moved_on", LocalDate.class),
        row.getString("before"),
        row.getString("words"),
        row.getString("carried"),
        row.getBoolean("shown"),
        SqlTime.get(row, "told_at"));
  }
}
