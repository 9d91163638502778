package org.floorwalker.planning.pay;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.floorwalker.planning.time.TimeRange;

/// What somebody worked on a business day.
///
/// @param day the business day, on which its hours are counted
/// @param worked paid working time, unpaid meals taken out, in order of time and apart
/// @param planned paid time of the day in the plan as it was published
public record WorkedDay(LocalDate day, List<TimeRange> worked, Duration planned) {
  public WorkedDay {
    worked =
        worked.stream()
            .filter(range -> !range.isEmpty())
            .sorted(Comparator.comparing(TimeRange::startInclusive))
            .toList();
    for (int i = 1; i < worked.size(); i++) {
      if (worked.get(i - 1).overlaps(worked.get(i))) {
        throw new IllegalArgumentException(
            "On %s the worked ranges %s and %s overlap."
                .formatted(day, worked.get(i - 1), worked.get(i)));
      }
    }
  }

  /// Time worked in all.
  public Duration total() {
    return worked.stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
  }
}
