package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// No work in the local hours the daily rest must cover, e.g. 00-05 in Sweden (ATL § 13).
public final class MustCoverRule implements Rule {
  @Override
  public String name() {
    return "must_cover";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    @Nullable NightHours hours = work.settings().rest().mustCover();
    if (hours == null) {
      return List.of();
    }
    return work.shifts().stream()
        .filter(shift -> !workInside(hours, shift.range(), work.zone()).isZero())
        .map(
            shift ->
                work.hours(
                    this,
                    work.settings().law("rest_must_cover"),
                    shift.day().date(),
                    workInside(hours, shift.range(), work.zone()),
                    Duration.ZERO))
        .toList();
  }

  /// Time of the range inside the hours of all nights it touches.
  static Duration workInside(NightHours hours, TimeRange range, ZoneId zone) {
    LocalDate first = range.startInclusive().atZone(zone).toLocalDate().minusDays(1);
    LocalDate last = range.endExclusive().atZone(zone).toLocalDate();
    return first
        .datesUntil(last.plusDays(1))
        .map(date -> night(hours, date, zone).overlap(range))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static TimeRange night(NightHours hours, LocalDate date, ZoneId zone) {
    boolean passesMidnight = hours.endMinute() <= hours.startMinute();
    return TimeRange.of(
        LocalMinute.of(date, hours.startMinute(), zone),
        LocalMinute.of(passesMidnight ? date.plusDays(1) : date, hours.endMinute(), zone));
  }
}
