package org.floorwalker.app.development;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.store.GoalStore;
import org.floorwalker.app.history.TableDoor;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.suite.GoalsTable;
import org.floorwalker.files.suite.GoalsTable.Row;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for a table of goals agreed elsewhere before. The same table again changes nothing.
@Component
public final class GoalTable implements TableDoor<Row> {
  private final GoalStore goals;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  GoalTable(
      GoalStore goals, People people, Audit audit, TransactionTemplate transactions, Clock clock) {
    this.goals = goals;
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public TableForm form() {
    return GoalsTable.FORM;
  }

  @Override
  public Parsed<List<Row>> read(ColumnMapping mapping, InputStream in, String file)
      throws IOException {
    return new GoalsTable(mapping).read(in, file);
  }

  @Override
  public List<Problem> judge(List<Row> rows, Telling telling) {
    Map<String, Goal.Owner> owners = owners(telling);
    return rows.stream()
        .filter(row -> !owners.containsKey(key(row)))
        .map(row -> unknown(row, telling))
        .toList();
  }

  private static Problem unknown(Row row, Telling telling) {
    return new Problem(
        "unknown-code",
        telling.file(),
        row.line(),
        row.agent().isEmpty() ? "team" : "agent",
        Sentence.of("There is no \"%s\".", row.agent() + row.team()),
        Sentence.of("Bring in people and teams first."));
  }

  @Override
  public PeopleImport.Result keep(Parsed<List<Row>> parsed, Telling telling) {
    List<Problem> problems = judge(parsed.value(), telling);
    if (!problems.isEmpty()) {
      return new PeopleImport.Result.Refused(problems);
    }
    Map<String, Goal.Owner> owners = owners(telling);
    Integer added = transactions.execute(_ -> insert(parsed.value(), owners, telling));
    int count = added == null ? 0 : added;
    return new PeopleImport.Result.Done(count, parsed.value().size() - count, parsed.notices());
  }

  private static String key(Row row) {
    return row.agent().isEmpty() ? "team " + row.team() : "agent " + row.agent();
  }

  private Map<String, Goal.Owner> owners(Telling telling) {
    Map<String, Goal.Owner> owners = new HashMap<>();
    people
        .placementsOn(telling.today())
        .forEach(one -> owners.put("agent " + one.card().code(), new Goal.Owner.Person(one.id())));
    people
        .teamsOn(telling.today())
        .forEach(team -> owners.put("team " + team.code(), new Goal.Owner.Team(team.id())));
    return owners;
  }

  private int insert(List<Row> rows, Map<String, Goal.Owner> owners, Telling telling) {
    int added = 0;
    Instant now = clock.instant();
    for (Row row : rows) {
      Optional<Goal> fresh =
          Optional.ofNullable(owners.get(key(row)))
              .map(owner -> goal(row, owner))
              .filter(goal -> !goals.isThere(goal));
      if (fresh.isPresent()) {
        long id = goals.insert(fresh.get(), now);
        goals.insertWord(id, new Goal.Word(now, telling.source(), "agreed", "", Optional.empty()));
        audit.record(
            "development.goal-imported", about(fresh.get().owner(), id), null, row.words());
        added++;
      }
    }
    return added;
  }

  private static About about(Goal.Owner owner, long id) {
    return owner instanceof Goal.Owner.Person(PersonId person)
        ? About.thingOf(person, "goal", id)
        : About.thing("goal", id);
  }

  private static Goal goal(Row row, Goal.Owner owner) {
    return new Goal(
        0,
        null,
        owner,
        row.words(),
        false,
        row.target(),
        row.due(),
        Goal.State.AGREED,
        Side.LEADER,
        List.of());
  }
}
