package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.development.Expectation;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.platform.words.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Written expectations and what was said to them.
@Repository
public class ExpectationStore {
  private final JdbcClient database;

  ExpectationStore(JdbcClient database) {
    this.database = database;
  }

  public List<Expectation> listNewest() {
    return database
        .sql(
            """
            select distinct on (role, stage, unit) * from expectation
             order by role, stage, unit, number desc
            """)
        .query(ExpectationStore::expectation)
        .list();
  }

  /// Adds the version after the one seen; false when somebody was quicker.
  public boolean insert(
      Expectation.Audience audience, int seen, LocalText words, String by, Instant at) {
    return database
            .sql(
                """
                insert into expectation (role, stage, unit, number, words, made_at, made_by)
                select :role, :stage, :unit, :seen + 1, cast(:words as jsonb), :at, :by
                 where :seen = (select coalesce(max(number), 0) from expectation
                                 where role = :role and stage = :stage and unit = :unit)
                on conflict do nothing
                """)
            .param("role", audience.role().key())
            .param("stage", audience.stage().key())
            .param("unit", audience.unit())
            .param("seen", seen)
            .param("words", Json.write(words))
            .param("at", SqlTime.of(at))
            .param("by", by)
            .update()
        == 1;
  }

  public Map<Side, Expectation.View> views(long expectation, PersonId person) {
    Map<Side, Expectation.View> views = new EnumMap<>(Side.class);
    database
        .sql(
            """
            select * from expectation_view
             where expectation_id = :expectation and person_id = :person
            """)
        .param("expectation", expectation)
        .param("person", person.value())
        .query(
            row -> {
              views.put(
                  Side.ofKey(row.getString("side")),
                  new Expectation.View(
                      row.getBoolean("agrees"),
                      row.getString("words"),
                      row.getString("said_by"),
                      SqlTime.get(row, "said_at")));
            });
    return views;
  }

  public void say(long expectation, PersonId person, Side side, Expectation.View view) {
    database
        .sql(
            """
            insert into expectation_view (expectation_id, person_id, side, agrees, words, said_by,
              said_at)
            values (:expectation, :person, :side, :agrees, :words, :by, :at)
            on conflict (expectation_id, person_id, side) do update
              set agrees = excluded.agrees, words = excluded.words, said_by = excluded.said_by,
                  said_at = excluded.said_at
            """)
        .param("expectation", expectation)
        .param("person", person.value())
        .param("side", side.key())
        .param("agrees", view.agrees())
        .param("words", view.words())
        .param("by", view.by())
        .param("at", SqlTime.of(view.at()))
        .update();
  }

  private static Expectation expectation(ResultSet row, int number) throws SQLException {
    return new Expectation(
        row.getLong("id"),
        new Expectation.Audience(
            Expectation.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
            Expectation.Stage.findKey(row.getString("stage")).orElseThrow(),
            row.getString("unit")),
        row.getInt("number"),
        Json.text(row.getString("words")));
  }
}
