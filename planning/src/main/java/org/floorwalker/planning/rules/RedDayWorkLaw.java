package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.rules.PersonWork.Duty;

/// Work in the hours of Sundays and holidays is shown with its length: it is allowed only where the
/// nature of the work makes it necessary, and earns supplements. The hours are those the country
/// gives such days, in Norway from 18 the day before to 22 (aml § 10-10).
final class RedDayWorkLaw implements LawRule {
  @Override
  public String name() {
    return "red_day_window";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return work.planned().stream()
        .filter(duty -> !onRedDays(work, duty).isZero())
        .map(duty -> Breach.hours(work.day(duty), onRedDays(work, duty), Duration.ZERO))
        .toList();
  }

  /// Hours of neighbouring red days may overlap, so they are counted minute by minute once: each
  /// day gives what lies beyond the one before.
  private static Duration onRedDays(PersonWork work, Duty duty) {
    Duration sum = Duration.ZERO;
    Instant counted = duty.range().startInclusive();
    LocalDate day = work.day(duty);
    for (LocalDate red = day.minusDays(1); !red.isAfter(day.plusDays(2)); red = red.plusDays(1)) {
      if (work.calendar().isRed(red)) {
        var hours = RedDays.hoursOf(work, red);
        var from = hours.startInclusive().isAfter(counted) ? hours.startInclusive() : counted;
        var to =
            hours.endExclusive().isBefore(duty.range().endExclusive())
                ? hours.endExclusive()
                : duty.range().endExclusive();
        if (from.isBefore(to)) {
          sum = sum.plus(Duration.between(from, to));
          counted = to;
        }
      }
    }
    return sum;
  }
}
