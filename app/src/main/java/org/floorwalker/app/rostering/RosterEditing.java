package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.internal.Corrections;
import org.floorwalker.app.rostering.internal.LawCheck;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.internal.RowFacts;
import org.floorwalker.app.rostering.internal.RowWriting;
import org.floorwalker.app.rostering.store.ChangeStore;
import org.floorwalker.app.rostering.store.EditStore;
import org.floorwalker.app.rostering.store.EditStore.Edit;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.Violation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for changing rows: one at a time, under the law, never over somebody else's change. A
/// row of a draft is corrected in place; of a published version it is changed on top, logged
/// and told.
@Component
public final class RosterEditing {
  private final RosterStore rosters;
  private final VersionStore versions;
  private final EditStore edits;
  private final ChangeStore changes;
  private final PublishedChanges published;
  private final RosterInputs inputs;
  private final RowWriting writing;
  private final RowFacts facts;
  private final TransactionTemplate transactions;
  private final Clock clock;

  RosterEditing(
      RosterStore rosters,
      VersionStore versions,
      EditStore edits,
      ChangeStore changes,
      PublishedChanges published,
      RosterInputs inputs,
      RowWriting writing,
      RowFacts facts,
      TransactionTemplate transactions,
      Clock clock) {
    this.rosters = rosters;
    this.versions = versions;
    this.edits = edits;
    this.changes = changes;
    this.published = published;
    this.inputs = inputs;
    this.writing = writing;
    this.facts = facts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The number of the row's last correction, 0 when there is none; a form sends it back.
  public long lastEdit(long version, PersonId person, LocalDate day) {
    return lastEdit(version, person.value(), day);
  }

  /// A version has edits while it is a draft and changes afterwards, so the sum always rises.
  private long lastEdit(long version, long person, LocalDate day) {
    return edits.lastEditOfRow(version, person, day) + changes.lastOfRow(version, person, day);
  }

  /// Number of corrections made to a version since the search.
  public int countCorrections(long version) {
    return edits.countEdits(version);
  }

  /// Whether the viewer has a correction of a draft to take back.
  public boolean canUndo(RosterVersion version, Viewer viewer) {
    return version.isDraft() && edits.hasDeed(version.id(), viewer.name());
  }

  /// Whether the viewer's last deed was to take something back, so that it can be done again.
  public boolean canRedo(RosterVersion version, Viewer viewer) {
    return version.isDraft() && edits.hasUndone(version.id(), viewer.name());
  }

  /// Corrects one row of a draft, if the law allows and nobody was quicker.
  ///
  /// @param seenEdit what [#lastEdit] said when the form was shown
  public CorrectionOutcome correct(
      Viewer viewer, long version, Correction correction, long seenEdit) {
    viewer.require(Permission.MAKE_SCHEDULES);
    CorrectionOutcome outcome =
        transactions.execute(_ -> correctLocked(viewer, version, correction, seenEdit));
    return Objects.requireNonNull(outcome);
  }

  private CorrectionOutcome correctLocked(
      Viewer viewer, long version, Correction correction, long seenEdit) {
    Optional<RosterVersion> open =
        versions.lock(version).filter(found -> isOpen(found, correction.day()));
    if (open.isEmpty()) {
      return new CorrectionOutcome.NotThere();
    }
    Inputs gathered = inputs.bound(inputs.of(open.get()), Set.of(correction.person()));
    Roster roster = inputs.roster(gathered, version);
    Optional<Shift> shift = Corrections.findShift(roster, correction);
    if (shift.isEmpty()) {
      return new CorrectionOutcome.NotThere();
    }
    long person = gathered.rows().person(correction.person());
    if (lastEdit(version, person, correction.day()) != seenEdit) {
      return new CorrectionOutcome.Overtaken();
    }
    Optional<RosterLock> held = lock(version, new PersonId(person), correction.day());
    if (held.isPresent()) {
      return new CorrectionOutcome.Locked(held.get().by());
    }
    Optional<Shift> changed = Corrections.changed(shift.get(), correction);
    if (changed.isEmpty() && !(correction instanceof Correction.RemoveShift)) {
      return new CorrectionOutcome.NotThere();
    }
    Roster after = Corrections.replaced(roster, shift.get(), changed);
    List<Violation> broken = LawCheck.newlyBroken(gathered, roster, after, correction.person());
    return broken.isEmpty()
        ? write(viewer, open.get(), gathered, new Rosters(roster, after), shift.get(), changed)
        : new CorrectionOutcome.Unlawful(broken);
  }

  private Optional<RosterLock> lock(long version, PersonId person, LocalDate day) {
    return facts.locks(version).stream().filter(lock -> lock.holds(person, day)).findFirst();
  }

  /// Whether rows of the day may be changed: in a draft, or in what is in force on the day.
  public boolean isOpen(RosterVersion version, LocalDate day) {
    return version.isDraft()
        || versions.findInForce(day).filter(id -> id == version.id()).isPresent();
  }

  /// The whole roster before a correction and afterwards.
  private record Rosters(Roster before, Roster after) {}

  private CorrectionOutcome write(
      Viewer viewer,
      RosterVersion version,
      Inputs gathered,
      Rosters rostersOfDay,
      Shift shift,
      Optional<Shift> changed) {
    LocalDate day = shift.day().date();
    long person = gathered.rows().person(shift.agent());
    double shortBefore = RowWriting.daySplit(gathered, rostersOfDay.before(), day).shortHours();
    double shortAfter;
    if (version.isDraft()) {
      RowWriting.Deed deed = new RowWriting.Deed(writing.nextDeed(), viewer.name());
      writing.write(version.id(), gathered.rows(), Optional.of(shift), changed, deed);
      shortAfter =
          writing.writeDesks(version.id(), gathered, rostersOfDay.after(), day).shortHours();
    } else {
      published.replace(viewer.name(), new PersonId(person), day, changed, ChangeReason.CORRECTION);
      shortAfter = RowWriting.daySplit(gathered, rostersOfDay.after(), day).shortHours();
    }
    return new CorrectionOutcome.Done(lastEdit(version.id(), person, day), shortBefore, shortAfter);
  }

  /// Takes back the viewer's last correction of a draft.
  public CorrectionOutcome undo(Viewer viewer, long version) {
    viewer.require(Permission.MAKE_SCHEDULES);
    CorrectionOutcome outcome = transactions.execute(_ -> undoLocked(viewer, version));
    return Objects.requireNonNull(outcome);
  }

  private CorrectionOutcome undoLocked(Viewer viewer, long version) {
    Optional<RosterVersion> draft = versions.lock(version).filter(RosterVersion::isDraft);
    List<Edit> deed = draft.map(_ -> edits.listLastDeed(version, viewer.name())).orElse(List.of());
    if (draft.isEmpty() || deed.isEmpty()) {
      return new CorrectionOutcome.NotThere();
    }
    boolean isOvertaken =
        deed.stream().anyMatch(e -> edits.lastEditOfRow(version, e.person(), e.day()) != e.id());
    if (isOvertaken) {
      return new CorrectionOutcome.Overtaken();
    }
    long undoing = writing.nextDeed();
    deed.forEach(edit -> edits.markUndone(edit.id(), clock.instant(), undoing));
    return settle(draft.get(), deed, Edit::before);
  }

  /// Puts the rows of a deed of a draft into another state.
  private CorrectionOutcome settle(
      RosterVersion draft, List<Edit> deed, Function<Edit, List<Piece>> pieces) {
    Inputs gathered = inputs.of(draft);
    Roster before = inputs.roster(gathered, draft.id());
    for (Edit edit : deed) {
      rosters.replaceRow(draft.id(), edit.person(), edit.day(), pieces.apply(edit));
    }
    Roster after = inputs.roster(gathered, draft.id());
    double shortBefore = 0;
    double shortAfter = 0;
    for (LocalDate day : deed.stream().map(Edit::day).distinct().sorted().toList()) {
      shortBefore += RowWriting.daySplit(gathered, before, day).shortHours();
      shortAfter += writing.writeDesks(draft.id(), gathered, after, day).shortHours();
    }
    return new CorrectionOutcome.Done(deed.getLast().id(), shortBefore, shortAfter);
  }

  /// Does again what the viewer undid last, until they correct something else.
  public CorrectionOutcome redo(Viewer viewer, long version) {
    viewer.require(Permission.MAKE_SCHEDULES);
    CorrectionOutcome outcome = transactions.execute(_ -> redoLocked(viewer, version));
    return Objects.requireNonNull(outcome);
  }

  private CorrectionOutcome redoLocked(Viewer viewer, long version) {
    Optional<RosterVersion> draft = versions.lock(version).filter(RosterVersion::isDraft);
    List<Edit> deed =
        draft.map(_ -> edits.listLastUndone(version, viewer.name())).orElse(List.of());
    if (draft.isEmpty() || deed.isEmpty()) {
      return new CorrectionOutcome.NotThere();
    }
    boolean isOvertaken =
        deed.stream().anyMatch(e -> edits.lastEditOfRow(version, e.person(), e.day()) > e.id());
    if (isOvertaken) {
      return new CorrectionOutcome.Overtaken();
    }
    List<Violation> broken = brokenBy(draft.get(), deed);
    if (!broken.isEmpty()) {
      return new CorrectionOutcome.Unlawful(broken);
    }
    deed.forEach(edit -> edits.markRedone(edit.id()));
    return settle(draft.get(), deed, Edit::after);
  }

  /// The law is asked again, since other days of the people may have changed in between; contract
  /// hours may be left to be mended, as when it was done first.
  private List<Violation> brokenBy(RosterVersion draft, List<Edit> deed) {
    Inputs found = inputs.of(draft);
    Set<String> people =
        deed.stream().map(edit -> found.rows().code(edit.person())).collect(Collectors.toSet());
    Inputs gathered = inputs.bound(found, people);
    Roster before = inputs.roster(gathered, draft.id());
    List<Shift> shifts = new ArrayList<>(before.shifts());
    for (Edit edit : deed) {
      String person = gathered.rows().code(edit.person());
      shifts.removeIf(
          shift -> shift.agent().equals(person) && shift.day().date().equals(edit.day()));
      shifts.addAll(gathered.rows().shifts(edit.after()));
    }
    Roster after = Roster.of(shifts, before.attendances());
    return people.stream()
        .flatMap(person -> LawCheck.newlyBroken(gathered, before, after, person).stream())
        .filter(violation -> !violation.rule().equals("contract"))
        .toList();
  }
}
