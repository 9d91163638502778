package org.floorwalker.app.development;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.development.store.ActionStore;
import org.floorwalker.app.development.store.RecordStore;
import org.floorwalker.app.development.store.TalkStore;
import org.floorwalker.app.history.TableDoor;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.suite.EarlierTalksTable;
import org.floorwalker.files.suite.EarlierTalksTable.Row;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for a table of talks held before (ORG-05). They come in closed, said to be imported;
/// the same table again changes nothing.
@Component
public final class EarlierTalks implements TableDoor<Row> {
  private final TalkStore talks;
  private final RecordStore records;
  private final ActionStore actions;
  private final TalkTemplates templates;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  EarlierTalks(
      TalkStore talks,
      RecordStore records,
      ActionStore actions,
      TalkTemplates templates,
      People people,
      Audit audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.talks = talks;
    this.records = records;
    this.actions = actions;
    this.templates = templates;
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public TableForm form() {
    return EarlierTalksTable.FORM;
  }

  @Override
  public Parsed<List<Row>> read(ColumnMapping mapping, InputStream in, String file)
      throws IOException {
    return new EarlierTalksTable(mapping).read(in, file);
  }

  /// Whom the rows may name.
  private record Known(Map<String, Placement> byCode, Map<String, TalkTemplate> byKind) {}

  @Override
  public List<Problem> judge(List<Row> rows, Telling telling) {
    Known known = known(telling);
    return rows.stream().flatMap(row -> problems(row, known, telling)).toList();
  }

  @Override
  public PeopleImport.Result keep(Parsed<List<Row>> parsed, Telling telling) {
    List<Problem> problems = judge(parsed.value(), telling);
    if (!problems.isEmpty()) {
      return new PeopleImport.Result.Refused(problems);
    }
    Known known = known(telling);
    List<Row> fresh = transactions.execute(_ -> insert(parsed.value(), known));
    int added = fresh == null ? 0 : fresh.size();
    return new PeopleImport.Result.Done(added, parsed.value().size() - added, parsed.notices());
  }

  private Known known(Telling telling) {
    Map<String, Placement> byCode = new HashMap<>();
    people.placementsOn(telling.today()).forEach(one -> byCode.put(one.card().code(), one));
    Map<String, TalkTemplate> byKind = new HashMap<>();
    templates.listAll().stream()
        .filter(one -> one.audience().equals(TalkTemplate.Audience.EVERYBODY))
        .forEach(one -> byKind.putIfAbsent(one.kind().key(), one));
    return new Known(byCode, byKind);
  }

  private static Stream<Problem> problems(Row row, Known known, Telling telling) {
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, String> named :
        List.of(Map.entry("agent", row.agent()), Map.entry("leader", row.leader()))) {
      if (!known.byCode().containsKey(named.getValue())) {
        problems.add(
            problem(
                row,
                telling,
                named.getKey(),
                Sentence.of("There is nobody \"%s\".", named.getValue())));
      }
    }
    if (row.agent().equals(row.leader())) {
      problems.add(problem(row, telling, "leader", Sentence.of("Nobody talks with themselves.")));
    }
    if (!known.byKind().containsKey(row.kind())) {
      problems.add(
          problem(row, telling, "kind", Sentence.of("No template for \"%s\".", row.kind())));
    }
    if (row.held().isAfter(telling.today())) {
      problems.add(problem(row, telling, "held", Sentence.of("The day lies ahead.")));
    }
    return problems.stream();
  }

  private static Problem problem(Row row, Telling telling, String column, Sentence wrong) {
    return new Problem(
        "unknown-code",
        telling.file(),
        row.line(),
        column,
        wrong,
        Sentence.of("Correct the cell."));
  }

  private List<Row> insert(List<Row> rows, Known known) {
    List<Row> fresh = new ArrayList<>();
    Map<List<Object>, Long> told = new HashMap<>();
    Instant now = clock.instant();
    for (Row row : rows) {
      Placement agent = known.byCode().get(row.agent());
      Placement leader = known.byCode().get(row.leader());
      TalkTemplate template = known.byKind().get(row.kind());
      if (agent == null || leader == null || template == null) {
        continue;
      }
      Instant held = row.held().atTime(12, 0).atZone(agent.card().place().zone()).toInstant();
      Long talk = told.get(key(row));
      if (talk != null) {
        action(row, talk, agent.id(), held);
        fresh.add(row);
      } else if (!talks.isImported(agent.id(), template.kind(), held)) {
        told.put(key(row), insert(row, agent.id(), leader.id(), template, held));
        fresh.add(row);
      }
    }
    told.values().forEach(id -> close(id, now));
    return fresh;
  }

  /// Rows of the same person, kind and day tell of one talk, each with an action of it.
  private static List<Object> key(Row row) {
    return List.of(row.agent(), row.kind(), row.held());
  }

  private void close(long id, Instant now) {
    Talk there = talks.lock(id).orElseThrow();
    talks.update(there.with(TalkState.CLOSED).with(there.times().closedAt(now)));
  }

  private long insert(
      Row row, PersonId agent, PersonId leader, TalkTemplate template, Instant held) {
    Talk.Plan plan =
        new Talk.Plan(
            "imported",
            null,
            "",
            row.held(),
            row.held(),
            held,
            Math.max(5, row.minutes()),
            Talk.Medium.IN_PERSON,
            "");
    Talk talk =
        new Talk(
            0,
            template.kind(),
            template.version(),
            new Talk.Pair(agent, leader),
            plan,
            TalkState.HELD,
            Talk.Progress.NONE,
            Talk.Progress.NONE,
            new Talk.Times(null, held, row.minutes(), null, null),
            1);
    long id = talks.insert(talk, null, held).orElseThrow();
    records.insertNote(id, "", Side.LEADER, leader, TalkNote.Kind.SAID, row.words(), held);
    action(row, id, agent, held);
    audit.record("development.talk-imported", About.thingOf(agent, "talk", id), null, row.kind());
    return id;
  }

  private void action(Row row, long talk, PersonId agent, Instant held) {
    if (row.action().isEmpty()) {
      return;
    }
    Side owner = row.byLeader() ? Side.LEADER : Side.EMPLOYEE;
    long id = actions.insert(talk, agent, owner, owner, row.action(), row.due(), held);
    actions.setView(id, owner.other(), AgreedAction.View.CONFIRMED, "");
  }
}
