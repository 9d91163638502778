package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Shift;

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
    List<Violation> violations = new ArrayList<>();
    for (Shift shift : work.shifts()) {
      Duration paid = work.paid(shift);
      if (shift.range().length().compareTo(limit) > 0) {
        violations.add(tooLong(work, shift, shift.range().length(), limit));
      } else if (!work.settings().hours().allowsPaid(paid)) {
        Duration most = Objects.requireNonNull(work.settings().hours().dayPaidMax());
        violations.add(tooLong(work, shift, paid, most));
      }
    }
    return violations;
  }

  private Violation tooLong(AgentWork work, Shift shift, Duration length, Duration most) {
    String law = work.settings().law("day_max_h");
    return work.hours(this, law, shift.day().date(), length, most);
  }

  /// The longest presence allowed.
  static Duration limit(RuleSettings settings) {
    Duration daily = settings.rest().daily();
    Duration dayMax = settings.hours().dayMax();
    Duration beside = daily == null ? DAY : DAY.minus(daily);
    return dayMax == null || dayMax.compareTo(beside) > 0 ? beside : dayMax;
  }
}
