package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.rostering.Correction;
import org.floorwalker.app.rostering.Correction.MovePause;
import org.floorwalker.app.rostering.Correction.MoveShift;
import org.floorwalker.app.rostering.Correction.PutActivity;
import org.floorwalker.app.rostering.Correction.RemoveShift;
import org.floorwalker.app.rostering.Correction.TakeActivity;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;

/// Applies corrections to a roster; whether the result is lawful is asked elsewhere.
public final class Corrections {
  private Corrections() {}

  /// The shift of the correction's row.
  public static Optional<Shift> findShift(Roster roster, Correction correction) {
    return roster.shifts().stream()
        .filter(shift -> shift.agent().equals(correction.person()))
        .filter(shift -> shift.day().date().equals(correction.day()))
        .findFirst();
  }

  /// The roster with one shift replaced, or taken away.
  public static Roster replaced(Roster roster, Shift shift, Optional<Shift> changed) {
    List<Shift> shifts = new ArrayList<>(roster.shifts());
    shifts.remove(shift);
    changed.ifPresent(shifts::add);
    return Roster.of(shifts, roster.attendances());
  }

  /// The shift afterwards; empty when it is gone or has no such pause.
  public static Optional<Shift> changed(Shift shift, Correction correction) {
    return switch (correction) {
      case MoveShift move -> Optional.of(moved(shift, move.start()));
      case MovePause move -> movedPause(shift, move.from(), move.to());
      case PutActivity put -> Optional.of(with(shift, put));
      case TakeActivity take -> without(shift, take.activity());
      case RemoveShift _ -> Optional.empty();
    };
  }

  private static Shift with(Shift shift, PutActivity put) {
    List<PlacedActivity> all = new ArrayList<>(shift.activities());
    all.add(new PlacedActivity(put.activity(), put.range()));
    all.sort(Comparator.comparing(placed -> placed.range().startInclusive()));
    return new Shift(shift.agent(), shift.day(), shift.range(), shift.pauses(), all);
  }

  private static Optional<Shift> without(Shift shift, String activity) {
    List<PlacedActivity> left =
        shift.activities().stream().filter(one -> !one.activity().equals(activity)).toList();
    return left.size() == shift.activities().size()
        ? Optional.empty()
        : Optional.of(new Shift(shift.agent(), shift.day(), shift.range(), shift.pauses(), left));
  }

  private static Shift moved(Shift shift, Instant start) {
    Duration by = Duration.between(shift.range().startInclusive(), start);
    List<Pause> pauses =
        shift.pauses().stream()
            .map(pause -> new Pause(pause.kind(), plus(pause.range(), by)))
            .toList();
    return new Shift(
        shift.agent(), shift.day(), plus(shift.range(), by), pauses, shift.activities());
  }

  private static TimeRange plus(TimeRange range, Duration by) {
    return TimeRange.of(range.startInclusive().plus(by), range.length());
  }

  private static Optional<Shift> movedPause(Shift shift, Instant from, Instant to) {
    List<Pause> pauses = new ArrayList<>();
    boolean found = false;
    for (Pause pause : shift.pauses()) {
      boolean isIt = pause.range().startInclusive().equals(from);
      found |= isIt;
      pauses.add(isIt ? new Pause(pause.kind(), TimeRange.of(to, pause.range().length())) : pause);
    }
    pauses.sort(Comparator.comparing(pause -> pause.range().startInclusive()));
    return found
        ? Optional.of(
            new Shift(shift.agent(), shift.day(), shift.range(), pauses, shift.activities()))
        : Optional.empty();
  }
}
