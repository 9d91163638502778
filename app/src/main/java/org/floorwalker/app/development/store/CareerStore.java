package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.development.Career;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Wishes and assessments.
@Repository
public class CareerStore {
  private final JdbcClient database;

  CareerStore(JdbcClient database) {
    this.database = database;
  }

  public List<Career.Wish> wishes(Collection<PersonId> persons) {
    return database
        .sql("select * from career_wish where person_id = any(:ids) order by path")
        .param("ids", ids(persons))
        .query(
            (row, _) ->
                new Career.Wish(
                    new PersonId(row.getLong("person_id")),
                    path(row),
                    row.getString("words"),
                    row.getBoolean("shared"),
                    SqlTime.get(row, "wished_at")))
        .list();
  }

  public void wish(Career.Wish wish) {
    database
        .sql(
            """
            insert into career_wish (person_id, path, words, shared, wished_at)
            values (:person, :path, :words, :shared, :at)
            on conflict (person_id, path) do update
              set words = excluded.words, shared = excluded.shared, wished_at = excluded.wished_at
            """)
        .param("person", wish.person().value())
        .param("path", wish.path().key())
        .param("words", wish.words())
        .param("shared", wish.shared())
        .param("at", SqlTime.of(wish.at()))
        .update();
  }

  public void withdraw(PersonId person, CareerPath path) {
    database
        .sql("delete from career_wish where person_id = :person and path = :path")
        .param("person", person.value())
        .param("path", path.key())
        .update();
  }

  /// The latest assessment of each person for each path.
  public List<Career.Readiness> readiness(Collection<PersonId> persons) {
    return database
        .sql(
            """
            select distinct on (person_id, path) * from career_readiness
             where person_id = any(:ids) order by person_id, path, assessed_at desc, id desc
            """)
        .param("ids", ids(persons))
        .query(
            (row, _) ->
                new Career.Readiness(
                    new PersonId(row.getLong("person_id")),
                    path(row),
                    Career.Step.valueOf(
                        row.getString("step").toUpperCase(Locale.ROOT).replace('-', '_')),
                    row.getString("evidence"),
                    row.getString("assessed_by"),
                    SqlTime.get(row, "assessed_at")))
        .list();
  }

  public void assess(Career.Readiness readiness) {
    database
        .sql(
            """
            insert into career_readiness (person_id, path, step, evidence, assessed_by, assessed_at)
            values (:person, :path, :step, :evidence, :by, :at)
            """)
        .param("person", readiness.person().value())
        .param("path", readiness.path().key())
        .param("step", readiness.step().key())
        .param("evidence", readiness.evidence())
        .param("by", readiness.by())
        .param("at", SqlTime.of(readiness.at()))
        .update();
  }

  private static CareerPath path(ResultSet row) throws SQLException {
    return CareerPath.findKey(row.getString("path")).orElseThrow();
  }

  private static Long[] ids(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::value).toArray(Long[]::new);
  }
}
