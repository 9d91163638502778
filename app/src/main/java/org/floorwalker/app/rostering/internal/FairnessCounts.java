package org.floorwalker.app.rostering.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.floorwalker.app.rostering.Fairness.Counts;
import org.floorwalker.planning.roster.Shift;

/// Counts the less popular hours.
public final class FairnessCounts {
  private static final LocalTime EVENING = LocalTime.of(19, 0);

  private FairnessCounts() {}

  /// One person's.
  ///
  /// @param holidays public holidays where the person works
  public static Counts of(
      Collection<Shift> shifts, ZoneId zone, Set<LocalDate> holidays, int lateChanges) {
    return new Counts(
        shifts.stream().filter(shift -> endsInEvening(shift, zone)).count(),
        shifts.stream().filter(FairnessCounts::isOnWeekend).count(),
        shifts.stream().filter(shift -> holidays.contains(shift.day().date())).count(),
        lateChanges);
  }

  private static boolean endsInEvening(Shift shift, ZoneId zone) {
    Instant evening = shift.day().date().atTime(EVENING).atZone(zone).toInstant();
    return shift.range().endExclusive().isAfter(evening);
  }

  private static boolean isOnWeekend(Shift shift) {
    return shift.day().date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  /// The middle of each count on its own.
  public static Counts median(List<Counts> team) {
    return new Counts(
        median(team, Counts::evenings),
        median(team, Counts::weekends),
        median(team, Counts::holidays),
        median(team, Counts::lateChanges));
  }

  private static double median(List<Counts> team, ToDoubleFunction<Counts> count) {
    double[] sorted = team.stream().mapToDouble(count).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElse(0);
  }
}
