package org.floorwalker.planning.optimise.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.floorwalker.planning.roster.Bounds;
import org.floorwalker.planning.roster.Bounds.HoursWithin;
import org.floorwalker.planning.roster.Bounds.NightsWithin;
import org.floorwalker.planning.roster.Bounds.SundaysWithin;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
import org.jspecify.annotations.Nullable;

/// One agent's [Bounds] as the search reads them: the fast twin of the readable `HoursWithinRule`
/// and `SundaysWithinRule`. Most agents have none and are never asked.
final class BoundLimits {
  /// @param first first day, 0 or later
  /// @param end the day after the last, within the period
  /// @param most paid minutes
  private record Hours(String rule, int first, int end, int most, @Nullable Nights nights) {
    boolean holds(int d) {
      return first <= d && d < end;
    }
  }

  /// @param from first minute of every night round the period
  /// @param to the minute after each
  /// @param least minutes that make a night shift
  private record Nights(int[] from, int[] to, int least, NightsWithin within) {
    boolean holds(int startMinute, int endMinute) {
      int inside = 0;
      for (int n = 0; n < from.length; n++) {
        inside += Math.max(0, Math.min(to[n], endMinute) - Math.max(from[n], startMinute));
      }
      return inside >= least;
    }
  }

  private record Sundays(String rule, RedWindows windows, int most) {}

  private final Hours[] hours;
  private final Sundays[] sundays;

  private BoundLimits(Hours[] hours, Sundays[] sundays) {
    this.hours = hours;
    this.sundays = sundays;
  }

  /// Null when nothing binds.
  static @Nullable BoundLimits of(Bounds bounds, SiteDays site, LocalDate firstDay) {
    if (bounds.isEmpty()) {
      return null;
    }
    return new BoundLimits(
        bounds.hours().stream()
            .map(bound -> hours(bound, site, firstDay))
            .filter(bound -> bound.first < bound.end)
            .toArray(Hours[]::new),
        bounds.sundays().stream().map(bound -> sundays(bound, site)).toArray(Sundays[]::new));
  }

  private static Hours hours(HoursWithin bound, SiteDays site, LocalDate firstDay) {
    NightsWithin nights = bound.nights();
    return new Hours(
        bound.basis().rule(),
        day(bound.first(), site, firstDay),
        day(bound.endExclusive(), site, firstDay),
        Math.toIntExact(bound.most().toMinutes()),
        nights == null ? null : nights(nights, site, firstDay));
  }

  private static int day(LocalDate date, SiteDays site, LocalDate firstDay) {
    return Math.clamp(ChronoUnit.DAYS.between(firstDay, date), 0, site.days);
  }

  private static Nights nights(NightsWithin within, SiteDays site, LocalDate firstDay) {
    NightHours night = within.hours();
    int toMinute = night.endMinute() + (night.endMinute() <= night.startMinute() ? 1440 : 0);
    int[] from = new int[site.days + 3];
    int[] to = new int[site.days + 3];
    for (int n = 0; n < from.length; n++) {
      from[n] = site.minuteOf(firstDay.plusDays(n - 1), night.startMinute());
      to[n] = site.minuteOf(firstDay.plusDays(n - 1), toMinute);
    }
    int least = Math.toIntExact(Math.ceilDiv(within.least().toSeconds(), 60));
    return new Nights(from, to, least, within);
  }

  private static Sundays sundays(SundaysWithin bound, SiteDays site) {
    return new Sundays(bound.basis().rule(), RedWindows.of(bound.sundays(), site), bound.most());
  }

  /// The same, a limit that the agent's days exceed already moved to what they have.
  BoundLimits asWorked(DutyTable duties, int a) {
    return new BoundLimits(
        Arrays.stream(hours).map(bound -> asWorked(bound, duties, a)).toArray(Hours[]::new),
        Arrays.stream(sundays).map(bound -> asWorked(bound, duties, a)).toArray(Sundays[]::new));
  }

  private static Hours asWorked(Hours bound, DutyTable duties, int a) {
    return exceeds(bound, duties, a)
        ? new Hours(bound.rule, bound.first, bound.end, paid(bound, duties, a), bound.nights)
        : bound;
  }

  private static Sundays asWorked(Sundays bound, DutyTable duties, int a) {
    return new Sundays(bound.rule, bound.windows, Math.max(bound.most, worked(bound, duties, a)));
  }

  /// Most paid minutes from the first day to the end of the day, as far as bounds that begin with
  /// the period say.
  int mostUntil(int d) {
    return Arrays.stream(hours)
        .filter(bound -> bound.first == 0 && bound.end == d + 1 && bound.nights == null)
        .mapToInt(Hours::most)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /// The bound the day exceeds, null when none. A day off counts too: without its shift the nights
  /// may be a third of all.
  @Nullable String broken(DutyTable duties, int a, int d) {
    for (Hours bound : hours) {
      if (bound.holds(d) && exceeds(bound, duties, a)) {
        return bound.rule;
      }
    }
    for (Sundays bound : sundays) {
      if (duties.works(a, d) && exceeds(bound, duties, a, d)) {
        return bound.rule;
      }
    }
    return null;
  }

  private static boolean exceeds(Hours bound, DutyTable duties, int a) {
    return paid(bound, duties, a) > bound.most && binds(bound, duties, a);
  }

  private static int paid(Hours bound, DutyTable duties, int a) {
    int paid = 0;
    for (int d = bound.first; d < bound.end; d++) {
      paid += duties.works(a, d) ? duties.form(a, d).paidMinutes : 0;
    }
    return paid;
  }

  private static boolean binds(Hours bound, DutyTable duties, int a) {
    Nights nights = bound.nights;
    if (nights == null) {
      return true;
    }
    int shifts = 0;
    int atNight = 0;
    for (int d = bound.first; d < bound.end; d++) {
      if (duties.works(a, d)) {
        shifts++;
        atNight += nights.holds(duties.startMinute(a, d), duties.endMinute(a, d)) ? 1 : 0;
      }
    }
    return nights.within.binds(shifts, atNight);
  }

  private static boolean exceeds(Sundays bound, DutyTable duties, int a, int d) {
    return bound.windows.touched(duties.startMinute(a, d), duties.endMinute(a, d)) != 0
        && worked(bound, duties, a) > bound.most;
  }

  private static int worked(Sundays bound, DutyTable duties, int a) {
    long worked = 0;
    for (int e = 0; e < duties.days; e++) {
      if (duties.works(a, e)) {
        worked |= bound.windows.touched(duties.startMinute(a, e), duties.endMinute(a, e));
      }
    }
    return Long.bitCount(worked);
  }
}
