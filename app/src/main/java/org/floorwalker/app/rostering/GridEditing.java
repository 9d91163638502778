package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.internal.CellWeighing;
import org.floorwalker.app.rostering.internal.DayService;
import org.floorwalker.app.rostering.internal.DeskTable;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.internal.RowFacts;
import org.floorwalker.app.rostering.internal.RowWriting;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.roster.Roster;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for changing many rows by what a planner types, drags or pastes: first looked at, with
/// the law and the effect, then kept. A row that is refused leaves the others alone; what is kept
/// in one go is undone in one go.
@Component
public final class GridEditing {
  /// The most rows of one deed: a month of two hundred people.
  public static final int MOST_CELLS = 6_200;

  /// Days are simulated before and afterwards only while they are few.
  private static final int MOST_SIMULATED = 7;

  private final VersionStore versions;
  private final RosterInputs inputs;
  private final RowFacts facts;
  private final RowWriting writing;
  private final RosterEditing editing;
  private final PublishedChanges published;
  private final DayService service;
  private final TransactionTemplate transactions;
  private final Clock clock;

  GridEditing(
      VersionStore versions,
      RosterInputs inputs,
      RowFacts facts,
      RowWriting writing,
      RosterEditing editing,
      PublishedChanges published,
      DayService service,
      TransactionTemplate transactions,
      Clock clock) {
    this.versions = versions;
    this.inputs = inputs;
    this.facts = facts;
    this.writing = writing;
    this.editing = editing;
    this.published = published;
    this.service = service;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What the cells would do; nothing is written.
  ///
  /// @param simulated whether service is simulated too, on a week of days at most
  public Trial look(Viewer viewer, long version, List<TypedCell> cells, boolean simulated) {
    return look(viewer, version, new Wanted(cells, false), simulated);
  }

  /// The same with what belongs together.
  public Trial look(Viewer viewer, long version, Wanted wanted, boolean simulated) {
    viewer.require(Permission.MAKE_SCHEDULES);
    RosterVersion found = versions.find(version).orElseThrow();
    Weighed weighed = weigh(found, wanted);
    return weighed.trial(0, days(found, weighed, simulated));
  }

  /// Keeps every cell that can be kept.
  ///
  /// @param simulated whether service is simulated too, after the rows are written
  public Trial keep(Viewer viewer, long version, List<TypedCell> cells, boolean simulated) {
    return keep(viewer, version, new Wanted(cells, false), simulated);
  }

  /// The same with what belongs together.
  public Trial keep(Viewer viewer, long version, Wanted wanted, boolean simulated) {
    viewer.require(Permission.MAKE_SCHEDULES);
    Kept kept =
        Objects.requireNonNull(transactions.execute(_ -> keepLocked(viewer, version, wanted)));
    return kept.weighed().trial(kept.deed(), days(kept.version(), kept.weighed(), simulated));
  }

  /// @param isTogether whether nothing is to be kept when one cell cannot be
  public record Wanted(List<TypedCell> cells, boolean isTogether) {
    public Wanted {
      cells = List.copyOf(cells);
    }
  }

  /// @param deed number of the deed, 0 when nothing was written
  private record Kept(long deed, RosterVersion version, Weighed weighed) {}

  private Kept keepLocked(Viewer viewer, long version, Wanted wanted) {
    RosterVersion found = versions.find(version).orElseThrow();
    List<TypedCell> cells = wanted.cells();
    if (!found.isDraft() && !cells.isEmpty()) {
      TreeSet<LocalDate> days = new TreeSet<>(cells.stream().map(TypedCell::day).toList());
      versions.lockDays(days.first(), days.last().plusDays(1));
    }
    RosterVersion locked = versions.lock(version).orElseThrow();
    Weighed weighed = weigh(locked, wanted);
    if (weighed.kept().isEmpty()) {
      return new Kept(0, locked, weighed);
    }
    long deed = writing.nextDeed();
    write(viewer, locked, weighed, new RowWriting.Deed(deed, viewer.name()));
    return new Kept(deed, locked, weighed);
  }

  /// Cells weighed against a version.
  private record Weighed(
      Inputs gathered,
      Roster before,
      Roster after,
      boolean isTogether,
      List<Trial.Row> rows,
      SequencedMap<TypedCell, CellWeighing.Change> kept) {
    TreeSet<LocalDate> days() {
      TreeSet<LocalDate> days = new TreeSet<>();
      kept.keySet().forEach(cell -> days.add(cell.day()));
      return days;
    }

    Trial trial(long deed, List<Trial.Day> days) {
      return new Trial(deed, isTogether, rows, days);
    }

    /// Nothing is kept of what belongs together and cannot be kept so.
    Weighed orNothing() {
      return isTogether && !trial(0, List.of()).isClean()
          ? new Weighed(gathered, before, before, true, rows, new LinkedHashMap<>())
          : this;
    }
  }

  private Weighed weigh(RosterVersion version, Wanted wanted) {
    List<TypedCell> cells = wanted.cells();
    Set<String> people = cells.stream().map(TypedCell::person).collect(Collectors.toSet());
    Inputs gathered = inputs.bound(inputs.of(version), people);
    Roster before = inputs.roster(gathered, version.id());
    RowFacts.OfVersion rows =
        facts.of(version, gathered.rows(), day -> editing.isOpen(version, day));
    CellWeighing weighing = new CellWeighing(gathered, before, rows, version.isDraft());
    List<TypedCell> asked = cells.subList(0, Math.min(MOST_CELLS, cells.size()));
    List<Trial.Row> answered = weighing.weigh(asked);
    return new Weighed(
            gathered, before, weighing.roster(), wanted.isTogether(), answered, weighing.kept())
        .orNothing();
  }

  private List<Trial.Day> days(RosterVersion version, Weighed weighed, boolean simulated) {
    List<Trial.Day> days = new ArrayList<>();
    boolean isSimulated =
        simulated && version.isMadeHere() && weighed.days().size() <= MOST_SIMULATED;
    for (LocalDate day : weighed.days()) {
      Inputs gathered = weighed.gathered();
      DeskTable.Split after = RowWriting.daySplit(gathered, weighed.after(), day);
      days.add(
          new Trial.Day(
              day,
              RowWriting.daySplit(gathered, weighed.before(), day).shortHours(),
              after.shortHours(),
              CoverageSlot.of(after),
              isSimulated
                  ? service.compare(version, gathered, weighed.before(), weighed.after(), day)
                  : null));
    }
    return days;
  }

  private void write(Viewer viewer, RosterVersion version, Weighed weighed, RowWriting.Deed deed) {
    weighed
        .kept()
        .forEach(
            (cell, change) -> {
              if (version.isDraft()) {
                writing.write(
                    version.id(), weighed.gathered().rows(), change.before(), change.after(), deed);
              } else {
                published.replace(
                    viewer.name(),
                    new PersonId(weighed.gathered().rows().person(cell.person())),
                    cell.day(),
                    change.after(),
                    ChangeReason.CORRECTION);
              }
            });
    if (version.isDraft()) {
      for (LocalDate day : weighed.days()) {
        writing.writeDesks(version.id(), weighed.gathered(), weighed.after(), day);
      }
    }
  }

  /// The number of the last change of each changed row of the days, by person and day; rows that
  /// are not named have 0.
  public Map<PersonId, Map<LocalDate, Long>> seen(long version, LocalDate from, LocalDate until) {
    return facts.seen(version, from, until);
  }

  /// Locks of a version.
  public List<RosterLock> locks(long version) {
    return facts.locks(version);
  }

  /// Locks rows of a draft, or gives them free; false when there is nothing to do.
  public boolean lock(Viewer viewer, long version, RosterLock lock, boolean locked) {
    viewer.require(Permission.MAKE_SCHEDULES);
    Optional<RosterVersion> draft = versions.find(version).filter(RosterVersion::isDraft);
    return draft.isPresent()
        && facts.setLock(version, lock, new Made(clock.instant(), viewer.name()), locked);
  }

  /// Rows of one day copied to another: what to type for each person.
  public List<TypedCell> copyOfDay(
      RosterVersion version, List<String> people, LocalDate from, LocalDate to) {
    Inputs gathered = inputs.of(version);
    Roster roster = inputs.roster(gathered, version.id());
    Map<PersonId, Map<LocalDate, Long>> seen = seen(version.id(), to, to.plusDays(1));
    Map<String, String> texts = new HashMap<>();
    roster.shifts().stream()
        .filter(shift -> shift.day().date().equals(from))
        .forEach(
            shift ->
                texts.put(
                    shift.agent(),
                    CellText.write(
                        Optional.of(shift.range()), facts.zone(gathered, shift.agent()))));
    return people.stream()
        .map(
            code ->
                new TypedCell(
                    code, to, seenOf(seen, gathered, code, to), texts.getOrDefault(code, "")))
        .toList();
  }

  /// The rows of two people on a day, each with the other's hours; half of that is no swap.
  public Wanted exchange(RosterVersion version, String one, String other, LocalDate day) {
    List<TypedCell> now = copyOfDay(version, List.of(one, other), day, day);
    return new Wanted(
        List.of(
            now.getFirst().with(now.getLast().text()), now.getLast().with(now.getFirst().text())),
        true);
  }

  /// A pattern of cells such as `8-16 8-16 off` repeated over the days for each person; each
  /// person begins so many cells later than the one before.
  public List<TypedCell> pattern(RosterVersion version, List<String> people, Pattern pattern) {
    Inputs gathered = inputs.of(version);
    LocalDate until = pattern.last().plusDays(1);
    Map<PersonId, Map<LocalDate, Long>> seen = seen(version.id(), pattern.first(), until);
    List<TypedCell> cells = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      int at = i * pattern.shift();
      for (LocalDate day = pattern.first(); day.isBefore(until); day = day.plusDays(1)) {
        String text = pattern.cells().get(Math.floorMod(at++, pattern.cells().size()));
        if (!text.equals(Rotation.OPEN)) {
          cells.add(
              new TypedCell(people.get(i), day, seenOf(seen, gathered, people.get(i), day), text));
        }
      }
    }
    return cells;
  }

  /// A rotation to lay over days.
  ///
  /// @param cells what is typed day after day, beginning anew at the end
  /// @param shift how many cells later each next person begins
  public record Pattern(List<String> cells, LocalDate first, LocalDate last, int shift) {
    public Pattern {
      cells = List.copyOf(cells);
    }
  }

  private static long seenOf(
      Map<PersonId, Map<LocalDate, Long>> seen, Inputs gathered, String code, LocalDate day) {
    PersonId person = new PersonId(gathered.rows().person(code));
    return seen.getOrDefault(person, Map.of()).getOrDefault(day, 0L);
  }
}
