package org.floorwalker.app.rostering.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;

/// Takes a person out of a shift for a stretch.
public final class Absent {
  /// The activity that stands for a part-day absence inside a published shift.
  public static final String ACTIVITY = "absence";

  private Absent() {}

  /// What is left of the shift: nothing when the stretch holds all of it; otherwise the stretch
  /// lies in it as an absence, in place of the breaks and activities it touches.
  public static Optional<Shift> without(Shift shift, TimeRange away) {
    if (away.encloses(shift.range())) {
      return Optional.empty();
    }
    if (!away.overlaps(shift.range())) {
      return Optional.of(shift);
    }
    List<Pause> pauses =
        shift.pauses().stream().filter(pause -> !pause.range().overlaps(away)).toList();
    List<PlacedActivity> activities =
        new ArrayList<>(
            shift.activities().stream().filter(placed -> !placed.range().overlaps(away)).toList());
    activities.add(new PlacedActivity(ACTIVITY, within(shift.range(), away)));
    activities.sort(Comparator.comparing(placed -> placed.range().startInclusive()));
    return Optional.of(new Shift(shift.agent(), shift.day(), shift.range(), pauses, activities));
  }

  private static TimeRange within(TimeRange shift, TimeRange away) {
    return TimeRange.of(
        away.startInclusive().isAfter(shift.startInclusive())
            ? away.startInclusive()
            : shift.startInclusive(),
        away.endExclusive().isBefore(shift.endExclusive())
            ? away.endExclusive()
            : shift.endExclusive());
  }
}
