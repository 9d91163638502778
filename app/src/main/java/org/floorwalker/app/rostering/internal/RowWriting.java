package org.floorwalker.app.rostering.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.rostering.RosterCorrected;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.DeskStore;
import org.floorwalker.app.rostering.store.EditStore;
import org.floorwalker.app.rostering.store.EditStore.Edit;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes rows of a draft, with what is needed to undo them, and who serves which queue then.
@Component
public final class RowWriting {
  private final RosterStore rosters;
  private final DeskStore desks;
  private final EditStore edits;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RowWriting(
      RosterStore rosters,
      DeskStore desks,
      EditStore edits,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rosters = rosters;
    this.desks = desks;
    this.edits = edits;
    this.events = events;
    this.clock = clock;
  }

  /// Puts a row in the place of another; one of the two is there.
  public void write(
      long version, RosterRows rows, Optional<Shift> before, Optional<Shift> after, Deed deed) {
    Shift one = after.or(() -> before).orElseThrow();
    LocalDate day = one.day().date();
    long person = rows.person(one.agent());
    List<Piece> was = before.map(rows::pieces).orElse(List.of());
    List<Piece> becomes = after.map(rows::pieces).orElse(List.of());
    rosters.replaceRow(version, person, day, becomes);
    Edit edit = new Edit(0, person, day, new Made(clock.instant(), deed.by()), was, becomes, null);
    edits.insertEdit(version, edit, deed.number());
  }

  /// What is undone in one go, and whose it is.
  public record Deed(long number, String by) {}

  /// A number for the next deed.
  public long nextDeed() {
    return edits.nextDeed();
  }

  /// Splits the people of a day among the queues anew, keeps who serves what and tells that the day
  /// has changed.
  public DeskTable.Split writeDesks(long version, Inputs gathered, Roster roster, LocalDate day) {
    DeskTable.Split split = daySplit(gathered, roster, day);
    List<Shift> shifts =
        roster.shifts().stream().filter(shift -> shift.day().date().equals(day)).toList();
    desks.replaceDesks(version, day, day.plusDays(1), gathered.rows().desks(shifts, split));
    events.publishEvent(new RosterCorrected(version, day));
    return split;
  }

  /// The split of one business day; shifts of the evening before that run into it count too.
  public static DeskTable.Split daySplit(Inputs gathered, Roster roster, LocalDate day) {
    return DeskTable.of(
            gathered.problem(),
            RosterDays.range(gathered.problem(), day),
            roster.shifts().stream().filter(shift -> isNear(shift, day)).toList())
        .split();
  }

  private static boolean isNear(Shift shift, LocalDate day) {
    return Math.abs(shift.day().date().toEpochDay() - day.toEpochDay()) <= 1;
  }
}
