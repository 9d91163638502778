package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.roster.RuleSettings;

/// A shift's presence leaves room for the daily rest in 24 hours and keeps the longest day.
///
/// Source of the form: Directive 2003/88/EC Art. 3, counted from the start of work.
public final class DaySpanRule implements Rule {
  private static final Duration DAY = Duration.ofHours(24);

  @Override
  public String name() {
    return "day_span";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    Duration limit = limit(work.settings());
    return work.shifts().stream()
        .filter(shift -> shift.range().length().compareTo(limit) > 0)
        .map(
            shift ->
                work.hours(
                    this,
                    work.settings().law("day_max_h"),
                    shift.day().date(),
                    shift.range().length(),
                    limit))
        .toList();
  }

  /// The longest presence allowed.
  static Duration limit(RuleSettings settings) {
    Duration daily = settings.rest().daily();
    Duration dayMax = settings.hours().dayMax();
    Duration beside = daily == null ? DAY : DAY.minus(daily);
    return dayMax == null || dayMax.compareTo(beside) > 0 ? beside : dayMax;
  }
}
