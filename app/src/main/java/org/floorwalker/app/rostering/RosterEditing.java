package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.internal.Corrections;
import org.floorwalker.app.rostering.internal.DeskTable;
import org.floorwalker.app.rostering.internal.LawCheck;
import org.floorwalker.app.rostering.internal.RosterDays;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.internal.RosterRows;
import org.floorwalker.app.rostering.store.ChangeStore;
import org.floorwalker.app.rostering.store.EditStore;
import org.floorwalker.app.rostering.store.EditStore.Edit;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.Violation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for changing rows: one at a time, under the law, never over somebody else's change. A
/// row of a draft is corrected in place; of a published version it is changed on top, logged and
/// told.
@Component
public final class RosterEditing {
  private final RosterStore rosters;
  private final EditStore edits;
  private final ChangeStore changes;
  private final PublishedChanges published;
  private final RosterInputs inputs;
  private final TransactionTemplate transactions;
  private final Clock clock;

  RosterEditing(
      RosterStore rosters,
      EditStore edits,
      ChangeStore changes,
      PublishedChanges published,
      RosterInputs inputs,
      TransactionTemplate transactions,
      Clock clock) {
    this.rosters = rosters;
    this.edits = edits;
    this.changes = changes;
    this.published = published;
    this.inputs = inputs;
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
        rosters.lock(version).filter(found -> isOpen(found, correction.day()));
    if (open.isEmpty()) {
      return new CorrectionOutcome.NotThere();
    }
    Inputs gathered = inputs.of(open.get());
    Roster roster = inputs.roster(gathered, version);
    Optional<Shift> shift = Corrections.findShift(roster, correction);
    if (shift.isEmpty()) {
      return new CorrectionOutcome.NotThere();
    }
    long person = gathered.rows().person(correction.person());
    if (lastEdit(version, person, correction.day()) != seenEdit) {
      return new CorrectionOutcome.Overtaken();
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

  /// Whether rows of the day may be changed: in a draft, or in what is in force on the day.
  public boolean isOpen(RosterVersion version, LocalDate day) {
    return version.isDraft()
        || rosters.findInForce(day).filter(id -> id == version.id()).isPresent();
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
    double shortBefore = daySplit(gathered, rostersOfDay.before(), day).shortHours();
    DeskTable.Split split = daySplit(gathered, rostersOfDay.after(), day);
    if (version.isDraft()) {
      writeDraft(viewer, version.id(), gathered.rows(), shift, changed);
      rosters.replaceDesks(
          version.id(),
          day,
          day.plusDays(1),
          gathered.rows().desks(shiftsOf(rostersOfDay.after(), day), split));
    } else {
      published.replace(viewer.name(), new PersonId(person), day, changed, ChangeReason.CORRECTION);
    }
    return new CorrectionOutcome.Done(
        lastEdit(version.id(), person, day), shortBefore, split.shortHours());
  }

  private void writeDraft(
      Viewer viewer, long version, RosterRows rows, Shift shift, Optional<Shift> changed) {
    LocalDate day = shift.day().date();
    long person = rows.person(shift.agent());
    List<Piece> was = rows.pieces(shift);
    List<Piece> becomes = changed.map(rows::pieces).orElse(List.of());
    rosters.replaceRow(version, person, day, becomes);
    edits.insertEdit(
        version,
        new Edit(0, person, day, new Made(clock.instant(), viewer.name()), was, becomes, null));
  }

  private static List<Shift> shiftsOf(Roster roster, LocalDate day) {
    return roster.shifts().stream().filter(shift -> shift.day().date().equals(day)).toList();
  }

  /// The split of one business day; shifts of the evening before that run into it count too.
  private static DeskTable.Split daySplit(Inputs gathered, Roster roster, LocalDate day) {
    return DeskTable.of(
            gathered.problem(), RosterDays.range(gathered.problem(), day), roster.shifts())
        .split();
  }

  /// Takes back the viewer's last correction of a draft.
  public CorrectionOutcome undo(Viewer viewer, long version) {
    viewer.require(Permission.MAKE_SCHEDULES);
    CorrectionOutcome outcome = transactions.execute(_ -> undoLocked(viewer, version));
    return Objects.requireNonNull(outcome);
  }

  private CorrectionOutcome undoLocked(Viewer viewer, long version) {
    Optional<RosterVersion> draft = rosters.lock(version).filter(RosterVersion::isDraft);
    Optional<Edit> last = draft.flatMap(_ -> edits.findLastEdit(version, viewer.name()));
    if (draft.isEmpty() || last.isEmpty()) {
      return new CorrectionOutcome.NotThere();
    }
    Edit edit = last.get();
    if (edits.lastEditOfRow(version, edit.person(), edit.day()) != edit.id()) {
      return new CorrectionOutcome.Overtaken();
    }
    edits.markUndone(edit.id(), clock.instant());
    return settle(draft.get(), edit, edit.before());
  }

  /// Puts a row of a draft into another state; refused when that would break a rule by now.
  private CorrectionOutcome settle(RosterVersion draft, Edit edit, List<Piece> pieces) {
    Inputs gathered = inputs.of(draft);
    Roster before = inputs.roster(gathered, draft.id());
    rosters.replaceRow(draft.id(), edit.person(), edit.day(), pieces);
    Roster after = inputs.roster(gathered, draft.id());
    DeskTable.Split split = daySplit(gathered, after, edit.day());
    rosters.replaceDesks(
        draft.id(),
        edit.day(),
        edit.day().plusDays(1),
        gathered.rows().desks(shiftsOf(after, edit.day()), split));
    return new CorrectionOutcome.Done(
        edit.id(), daySplit(gathered, before, edit.day()).shortHours(), split.shortHours());
  }

  /// Does again what the viewer undid last, until they correct something else.
  public CorrectionOutcome redo(Viewer viewer, long version) {
    viewer.require(Permission.MAKE_SCHEDULES);
    CorrectionOutcome outcome = transactions.execute(_ -> redoLocked(viewer, version));
    return Objects.requireNonNull(outcome);
  }

  private CorrectionOutcome redoLocked(Viewer viewer, long version) {
    Optional<RosterVersion> draft = rosters.lock(version).filter(RosterVersion::isDraft);
    Optional<Edit> last = draft.flatMap(_ -> edits.findLastUndone(version, viewer.name()));
    if (draft.isEmpty() || last.isEmpty()) {
      return new CorrectionOutcome.NotThere();
    }
    Edit edit = last.get();
    if (edits.lastEditOfRow(version, edit.person(), edit.day()) > edit.id()) {
      return new CorrectionOutcome.Overtaken();
    }
    List<Violation> broken = brokenBy(draft.get(), edit);
    if (!broken.isEmpty()) {
      return new CorrectionOutcome.Unlawful(broken);
    }
    edits.markRedone(edit.id());
    return settle(draft.get(), edit, edit.after());
  }

  /// The law is asked again, since other days of the person may have changed in between.
  private List<Violation> brokenBy(RosterVersion draft, Edit edit) {
    Inputs gathered = inputs.of(draft);
    Roster before = inputs.roster(gathered, draft.id());
    String person = gathered.rows().code(edit.person());
    List<Shift> shifts = new ArrayList<>(before.shifts());
    shifts.removeIf(shift -> shift.agent().equals(person) && shift.day().date().equals(edit.day()));
    shifts.addAll(gathered.rows().shifts(edit.after()));
    Roster after = Roster.of(shifts, before.attendances());
    return LawCheck.newlyBroken(gathered, before, after, person);
  }
}
