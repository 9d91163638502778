package org.floorwalker.app.rostering;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.history.TableDoor;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.rostering.internal.BroughtInRows;
import org.floorwalker.app.rostering.store.DeskStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.suite.PublishedScheduleTable;
import org.floorwalker.files.suite.PublishedScheduleTable.Row;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for schedules that another suite has published (OPS-23).
///
/// Each month of a file becomes a published version of its days, unchangeable like any other; what
/// was agreed there is not judged again here. The same rows again change nothing, corrected ones
/// become a newer version. A day that was published here is not overwritten.
@Component
final class PublishedSchedules implements TableDoor<Row> {
  private static final String BROUGHT_IN = "brought-in";

  private final RosterStore rosters;
  private final VersionStore versions;
  private final DeskStore desks;
  private final People people;
  private final TransactionTemplate transactions;
  private final Clock clock;

  PublishedSchedules(
      RosterStore rosters,
      VersionStore versions,
      DeskStore desks,
      People people,
      TransactionTemplate transactions,
      Clock clock) {
    this.rosters = rosters;
    this.versions = versions;
    this.desks = desks;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public TableForm form() {
    return PublishedScheduleTable.FORM;
  }

  @Override
  public Parsed<List<Row>> read(ColumnMapping mapping, InputStream in, String file)
      throws IOException {
    return new PublishedScheduleTable(mapping).read(in, file);
  }

  @Override
  public PeopleImport.Result keep(Parsed<List<Row>> parsed, Telling telling) {
    List<Problem> problems = problems(parsed.value(), telling.file());
    return problems.isEmpty()
        ? transactions.execute(_ -> insert(parsed, telling))
        : new PeopleImport.Result.Refused(problems);
  }

  private List<Problem> problems(List<Row> rows, String file) {
    Map<String, Long> persons = persons();
    Map<LocalDate, String> ours = daysPublishedHere();
    List<Problem> problems = new ArrayList<>();
    for (Row row : rows) {
      if (!persons.containsKey(row.agent())) {
        problems.add(
            new Problem(
                "unknown-code",
                file,
                row.line(),
                "agent",
                Sentence.of("There is no person \"%s\".", row.agent()),
                Sentence.of("Bring in the agents first.")));
      }
      if (ours.containsKey(row.day())) {
        problems.add(
            new Problem(
                "published-here",
                file,
                row.line(),
                "business_day",
                Sentence.of(
                    "A schedule for %s was published here by %s.", row.day(), ours.get(row.day())),
                Sentence.of("Correct it on the schedule's page, or leave the day out.")));
      }
    }
    return problems;
  }

  private Map<String, Long> persons() {
    Map<String, Long> persons = new HashMap<>();
    people.codes().forEach((person, code) -> persons.put(code, person.value()));
    return persons;
  }

  /// Days whose schedule was made here, with who published it.
  private Map<LocalDate, String> daysPublishedHere() {
    Map<LocalDate, String> days = new HashMap<>();
    for (RosterVersion version : versions.listVersions()) {
      Made published = version.published();
      if (published != null && version.isMadeHere()) {
        version
            .span()
            .firstDay()
            .datesUntil(version.span().endExclusive())
            .forEach(day -> days.put(day, published.by()));
      }
    }
    return days;
  }

  private PeopleImport.Result insert(Parsed<List<Row>> parsed, Telling telling) {
    Map<YearMonth, List<Row>> months = new TreeMap<>();
    parsed
        .value()
        .forEach(
            row ->
                months.computeIfAbsent(YearMonth.from(row.day()), _ -> new ArrayList<>()).add(row));
    int changed = 0;
    for (List<Row> month : months.values()) {
      changed += keepMonth(month, telling) ? month.size() : 0;
    }
    return new PeopleImport.Result.Done(changed, parsed.value().size() - changed, parsed.notices());
  }

  private boolean keepMonth(List<Row> month, Telling telling) {
    BroughtInRows rows = new BroughtInRows(month, persons());
    Made made = new Made(clock.instant(), telling.source());
    RosterVersion version =
        new RosterVersion(
            0,
            RosterVersion.NO_NEED,
            rows.span(),
            new RosterVersion.Recipe(0, 0),
            RosterVersion.State.DRAFT,
            made,
            null);
    String job = String.join(":", BROUGHT_IN, telling.source(), rows.digest());
    return versions.insertVersion(job, version).map(id -> publish(id, rows, made)).orElse(false);
  }

  private boolean publish(long version, BroughtInRows rows, Made made) {
    rosters.replacePieces(version, rows.pieces());
    desks.replaceDesks(version, rows.span().firstDay(), rows.span().endExclusive(), rows.desks());
    return versions.publish(version, made.at(), made.by());
  }
}
