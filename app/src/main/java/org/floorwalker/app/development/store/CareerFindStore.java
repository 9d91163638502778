package org.floorwalker.app.development.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.development.CareerFind;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rules by which people are found, what the rules look at, and what people said to it.
@Repository
public class CareerFindStore {
  private final JdbcClient database;

  CareerFindStore(JdbcClient database) {
    this.database = database;
  }

  public Map<String, Integer> rules() {
    Map<String, Integer> rules = new TreeMap<>();
    database
        .sql("select code, value from career_rule")
        .query(
            row -> {
              rules.put(row.getString("code"), row.getInt("value"));
            });
    return rules;
  }

  public void setRules(Map<String, Integer> rules) {
    rules.forEach(
        (code, value) ->
            database
                .sql(
                    """
                    insert into career_rule (code, value) values (:code, :value)
                    on conflict (code) do update set value = excluded.value
                    """)
                .param("code", code)
                .param("value", value)
                .update());
  }

  /// How many of their own goals each has reached since the day of a zone.
  public Map<PersonId, Integer> goalsReached(
      Collection<PersonId> persons, LocalDate since, ZoneId zone) {
    Map<PersonId, Integer> reached = new HashMap<>();
    database
        .sql(
            """
            select g.person_id, count(distinct g.id) as goals
              from goal g join goal_word w on w.goal_id = g.id and w.what = 'reached'
             where g.person_id = any(:ids) and g.state = 'reached'
               and w.at >= :since::timestamp at time zone :zone
             group by g.person_id
            """)
        .param("ids", ids(persons))
        .param("since", since)
        .param("zone", zone.getId())
        .query(
            row -> {
              reached.put(new PersonId(row.getLong("person_id")), row.getInt("goals"));
            });
    return reached;
  }

  /// The leader's grades of the employee's period in the latest closed talks, the newest first.
  public Map<PersonId, List<Integer>> latestGrades(Collection<PersonId> persons, int most) {
    Map<PersonId, List<Integer>> grades = new HashMap<>();
    database
        .sql(
            """
            select employee_id, step from (
              select t.employee_id, g.step, t.held_at,
                     row_number() over (partition by t.employee_id order by t.held_at desc) as place
                from talk t join talk_grade g on g.talk_id = t.id
               where t.employee_id = any(:ids) and t.state = 'closed'
                 and g.grade = 'period' and g.side = 'leader') latest
             where place <= :most order by employee_id, held_at desc
            """)
        .param("ids", ids(persons))
        .param("most", most)
        .query(
            row -> {
              grades
                  .computeIfAbsent(new PersonId(row.getLong("employee_id")), _ -> new ArrayList<>())
                  .add(row.getInt("step"));
            });
    return grades;
  }

  public List<CareerFind.Review> reviews(PersonId person, CareerFind.Kind kind) {
    return database
        .sql(
            """
            select * from career_review where person_id = :person and find = :find
             order by reviewed_at desc, id desc
            """)
        .param("person", person.value())
        .param("find", kind.key())
        .query(
            (row, _) ->
                new CareerFind.Review(
                    row.getBoolean("nominated"),
                    row.getString("reasons"),
                    row.getString("reviewed_by"),
                    SqlTime.get(row, "reviewed_at")))
        .list();
  }

  /// Keeps a review with the facts it was given on.
  public void insertReview(
      PersonId person, CareerFind.Kind kind, CareerFind.Review review, CareerFind.Facts facts) {
    database
        .sql(
            """
            insert into career_review (person_id, find, nominated, reasons, facts, reviewed_by,
              reviewed_at)
            values (:person, :find, :nominated, :reasons, cast(:facts as jsonb), :by, :at)
            """)
        .param("person", person.value())
        .param("find", kind.key())
        .param("nominated", review.nominated())
        .param("reasons", review.reasons())
        .param("facts", Json.write(facts))
        .param("by", review.by())
        .param("at", SqlTime.of(review.at()))
        .update();
  }

  private static Long[] ids(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::value).toArray(Long[]::new);
  }
}
