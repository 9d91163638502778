package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.Goal;
import org.floorwalker.app.development.GoalMeasure;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Goals and what was said of them.
@Repository
public class GoalStore {
  private final JdbcClient database;

  GoalStore(JdbcClient database) {
    this.database = database;
  }

  /// Goals of the company and its units, of these teams and of these persons, by level and day.
  public List<Goal> list(Collection<Long> teams, Collection<Long> persons) {
    Map<Long, List<Goal.Word>> words = new HashMap<>();
    List<Goal> found =
        database
            .sql(
                """
                select * from goal
                 where level in ('company', 'unit') or team_id = any(:teams)
                    or person_id = any(:persons)
                 order by array_position(array['company', 'unit', 'team', 'person'], level), due_on, id
                """)
            .param("teams", teams.toArray(Long[]::new))
            .param("persons", persons.toArray(Long[]::new))
            .query((row, _) -> goal(row, List.of()))
            .list();
    Long[] ids = found.stream().map(Goal::id).toArray(Long[]::new);
    database
        .sql("select * from goal_word where goal_id = any(:ids) order by at, id")
        .param("ids", ids)
        .query(
            row -> {
              words.computeIfAbsent(row.getLong("goal_id"), _ -> new ArrayList<>()).add(word(row));
            });
    return found.stream()
        .map(goal -> withHistory(goal, words.getOrDefault(goal.id(), List.of())))
        .toList();
  }

  private static Goal withHistory(Goal goal, List<Goal.Word> history) {
    return new Goal(
        goal.id(),
        goal.parent(),
        goal.owner(),
        goal.words(),
        goal.soft(),
        goal.target(),
        goal.dueOn(),
        goal.state(),
        goal.proposedBy(),
        history);
  }

  public Optional<Goal> lock(long id) {
    return database
        .sql("select * from goal where id = :id for update")
        .param("id", id)
        .query((row, _) -> goal(row, List.of()))
        .optional();
  }

  /// Whether the owner has a goal of these words for this day.
  public boolean isThere(Goal goal) {
    return database
        .sql(
            """
            select exists (select from goal
                            where level = :level and words = :words and due_on = :due
                              and coalesce(team_id, person_id, 0) = :owner)
            """)
        .param("level", goal.owner().key())
        .param("words", goal.words())
        .param("due", goal.dueOn())
        .param(
            "owner",
            switch (goal.owner()) {
              case Goal.Owner.Company _, Goal.Owner.Unit _ -> 0L;
              case Goal.Owner.Team(TeamId team) -> team.value();
              case Goal.Owner.Person(PersonId person) -> person.value();
            })
        .query(Boolean.class)
        .single();
  }

  public long insert(Goal goal, Instant at) {
    Goal.Owner owner = goal.owner();
    return database
        .sql(
            """
            insert into goal (parent_id, level, unit, team_id, person_id, words, soft, target,
              due_on, state, proposed_by, made_at)
            values (:parent, :level, :unit, :team, :person, :words, :soft, :target, :due, :state,
              :by, :at)
            returning id
            """)
        .param("parent", goal.parent())
        .param("level", owner.key())
        .param("unit", owner instanceof Goal.Owner.Unit(String unit) ? unit : "")
        .param("team", owner instanceof Goal.Owner.Team(TeamId team) ? team.value() : null)
        .param(
            "person", owner instanceof Goal.Owner.Person(PersonId person) ? person.value() : null)
        .param("words", goal.words())
        .param("soft", goal.soft())
        .param("target", goal.target())
        .param("due", goal.dueOn())
        .param("state", goal.state().key())
        .param("by", goal.proposedBy().key())
        .param("at", SqlTime.of(at))
        .query(Long.class)
        .single();
  }

  /// What goals are measured by, of those that are.
  public Map<Long, GoalMeasure.Target> targets(Collection<Long> goals) {
    Map<Long, GoalMeasure.Target> targets = new HashMap<>();
    database
        .sql("select * from goal_measure where goal_id = any(:goals)")
        .param("goals", goals.toArray(Long[]::new))
        .query(
            row -> {
              targets.put(
                  row.getLong("goal_id"),
                  new GoalMeasure.Target(
                      GoalMeasure.findKey(row.getString("measure")).orElseThrow(),
                      row.getDouble("target"),
                      row.getBoolean("higher")));
            });
    return targets;
  }

  public void insertTarget(long goal, GoalMeasure.Target target) {
    database
        .sql(
            """
            insert into goal_measure (goal_id, measure, target, higher)
            values (:goal, :measure, :target, :higher)
            """)
        .param("goal", goal)
        .param("measure", target.measure().key())
        .param("target", target.value())
        .param("higher", target.higher())
        .update();
  }

  public void setState(long id, Goal.State state) {
    database
        .sql("update goal set state = :state where id = :id")
        .param("state", state.key())
        .param("id", id)
        .update();
  }

  public void insertWord(long goal, Goal.Word word) {
    database
        .sql(
            """
            insert into goal_word (goal_id, at, by_name, what, words, stood)
            values (:goal, :at, :by, :what, :words, :stood)
            """)
        .param("goal", goal)
        .param("at", SqlTime.of(word.at()))
        .param("by", word.by())
        .param("what", word.what())
        .param("words", word.words())
        .param("stood", word.stood().orElse(null), Types.DOUBLE)
        .update();
  }

  private static Goal.Word word(ResultSet row) throws SQLException {
    return new Goal.Word(
        SqlTime.get(row, "at"),
        row.getString("by_name"),
        row.getString("what"),
        row.getString("words"),
        Optional.ofNullable(row.getObject("stood", Double.class)));
  }

  private static Goal goal(ResultSet row, List<Goal.Word> history) throws SQLException {
    @Nullable Long parent = row.getObject("parent_id", Long.class);
    return new Goal(
        row.getLong("id"),
        parent,
        owner(row),
        row.getString("words"),
        row.getBoolean("soft"),
        row.getString("target"),
        row.getObject("due_on", LocalDate.class),
        Goal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Side.ofKey(row.getString("proposed_by")),
        history);
  }

  private static Goal.Owner owner(ResultSet row) throws SQLException {
    return switch (row.getString("level")) {
      case "company" -> new Goal.Owner.Company();
      case "unit" -> new Goal.Owner.Unit(row.getString("unit"));
      case "team" -> new Goal.Owner.Team(new TeamId(row.getLong("team_id")));
      default -> new Goal.Owner.Person(new PersonId(row.getLong("person_id")));
    };
  }
}
