package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.TimeRange;

/// A shift lies inside the site's hours; hours of neighbouring days that touch run on.
public final class SiteHoursRule implements Rule {
  private static final String LAW = "site hours";

  @Override
  public String name() {
    return "site_hours";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    return work.shifts().stream()
        .filter(shift -> !outside(work.site(), shift.range()).isZero())
        .map(
            shift ->
                work.hours(
                    this,
                    LAW,
                    shift.day().date(),
                    outside(work.site(), shift.range()),
                    Duration.ZERO))
        .toList();
  }

  /// Time of the range in which the site is closed.
  static Duration outside(Site site, TimeRange range) {
    LocalDate first = range.startInclusive().atZone(site.zone()).toLocalDate().minusDays(2);
    LocalDate last = range.endExclusive().atZone(site.zone()).toLocalDate();
    Duration open = Duration.ZERO;
    Instant counted = range.startInclusive();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      for (OpeningHours.Hours hours : site.opening().hoursOf(date)) {
        Instant opens = later(LocalMinute.of(date, hours.opensMinute(), site.zone()), counted);
        Instant closes = LocalMinute.of(date, hours.closesMinute(), site.zone());
        Instant end = closes.isBefore(range.endExclusive()) ? closes : range.endExclusive();
        if (opens.isBefore(end)) {
          open = open.plus(Duration.between(opens, end));
          counted = end;
        }
      }
    }
    return range.length().minus(open);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
