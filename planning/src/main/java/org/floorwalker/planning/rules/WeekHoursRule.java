package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Paid time of every calendar week with a day in the period is at most the week's limit. Shifts
/// before the period count with their presence; unknown days count nothing.
///
/// A week without planned work is not judged: nothing in the roster could mend it.
public final class WeekHoursRule implements Rule {
  @Override
  public String name() {
    return "week_hours";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    @Nullable Duration limit = work.settings().hours().weekMax();
    if (limit == null) {
      return List.of();
    }
    return work.mondays()
        .map(monday -> checkWeek(work, monday, limit))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Violation checkWeek(AgentWork work, LocalDate monday, Duration limit) {
    Duration planned =
        work.shifts().stream()
            .filter(shift -> AgentWork.monday(shift.day().date()).equals(monday))
            .map(work::paid)
            .reduce(Duration.ZERO, Duration::plus);
    Duration hours =
        work.before().stream()
            .filter(range -> AgentWork.monday(work.businessDay(range)).equals(monday))
            .map(range -> range.length())
            .reduce(planned, Duration::plus);
    return planned.isZero() || hours.compareTo(limit) <= 0
        ? null
        : work.hours(this, law(work), monday, hours, limit);
  }

  private static String law(AgentWork work) {
    return work.settings()
        .law(
            work.settings().hours().singleWeekMax() == null
                ? "weekly_avg_max_h"
                : "single_week_max_h");
  }
}
