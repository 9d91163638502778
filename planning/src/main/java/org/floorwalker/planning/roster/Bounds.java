package org.floorwalker.planning.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
import org.jspecify.annotations.Nullable;

/// What rules on stretches longer than a period leave to one person in it, after what they worked
/// before: a person with 40 hours in the seven days before may have 10 in the next seven under a
/// limit of 50 in any seven days in a row.
///
/// @param hours most paid time of some days
/// @param sundays most worked Sundays of some
public record Bounds(List<HoursWithin> hours, List<SundaysWithin> sundays) {
  public static final Bounds NONE = new Bounds(List.of(), List.of());

  public Bounds {
    hours = List.copyOf(hours);
    sundays = List.copyOf(sundays);
  }

  public boolean isEmpty() {
    return hours.isEmpty() && sundays.isEmpty();
  }

  /// Where a bound comes from.
  ///
  /// @param rule name of the rule in the book, e.g. `average_week_h`
  /// @param law act and article
  public record Basis(String rule, String law) {}

  /// @param basis where it comes from
  /// @param first first business day
  /// @param endExclusive the day after the last
  /// @param most paid time of the person's shifts of these days
  /// @param nights who it binds, null when everybody
  public record HoursWithin(
      Basis basis,
      LocalDate first,
      LocalDate endExclusive,
      Duration most,
      @Nullable NightsWithin nights) {
    public boolean holds(LocalDate day) {
      return !day.isBefore(first) && day.isBefore(endExclusive);
    }
  }

  /// Whoever has at least one night shift among every three in the days, earlier ones counted too,
  /// is bound.
  ///
  /// @param hours local hours of the night
  /// @param least time inside them that makes a night shift
  /// @param shiftsBefore shifts before the period in the same stretch
  /// @param nightsBefore night shifts among them
  public record NightsWithin(NightHours hours, Duration least, int shiftsBefore, int nightsBefore) {
    /// Whether so many shifts and nights of the period make a night worker.
    public boolean binds(int shifts, int nights) {
      int all = nights + nightsBefore;
      return all > 0 && all * 3 >= shifts + shiftsBefore;
    }
  }

  /// @param basis where it comes from
  /// @param sundays with the hours the country gives them, in order
  /// @param most how many of them may have work
  public record SundaysWithin(Basis basis, List<RedDay> sundays, int most) {
    public SundaysWithin {
      sundays = List.copyOf(sundays);
    }
  }
}
