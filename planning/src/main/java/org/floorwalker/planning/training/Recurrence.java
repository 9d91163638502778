package org.floorwalker.planning.training;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;

/// How often something must be learnt.
public sealed interface Recurrence {

  /// Once and then never again, such as an introduction.
  record Once() implements Recurrence {}

  /// Again so many months after it was last completed. The day of the month is kept where it
  /// exists: twelve months after 29 February 2028 is 28 February 2029.
  ///
  /// @param months at least 1
  record EveryMonths(int months) implements Recurrence {
    public EveryMonths {
      if (months < 1) {
        throw new IllegalArgumentException(
            "Every %d months is no rhythm.\nMaybe write 12.".formatted(months));
      }
    }
  }

  /// Each year within a stretch of the calendar, such as January. What was done before the stretch
  /// does not count for it: who joined and learnt in November learns again in January.
  ///
  /// @param first first day that counts
  /// @param last the day it is due; before the first when the stretch passes the new year
  record YearlyWindow(MonthDay first, MonthDay last) implements Recurrence {

    /// The first day of the stretch that begins in the year.
    public LocalDate opens(int year) {
      return first.atYear(year);
    }

    /// The last day of the stretch that begins in the year.
    public LocalDate closes(int year) {
      return last.atYear(last.isBefore(first) ? year + 1 : year);
    }
  }

  /// So many hours in each calendar year, such as the 15 hours of those who distribute insurance
  /// (Directive (EU) 2016/97, article 10 (2)). Somebody who comes during a year owes that year's
  /// share by days, rounded up to quarter hours.
  ///
  /// @param time more than zero
  record HoursPerYear(Duration time) implements Recurrence {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    public HoursPerYear {
      if (!time.isPositive()) {
        throw new IllegalArgumentException("No time a year is no requirement: " + time);
      }
    }

    /// What is owed in the year by somebody whom it concerns from the day on.
    public Duration owed(int year, LocalDate since) {
      LocalDate start = LocalDate.of(year, 1, 1);
      if (!since.isAfter(start)) {
        return time;
      }
      long days = start.lengthOfYear() - (since.toEpochDay() - start.toEpochDay());
      Duration share = time.multipliedBy(Math.max(0, days)).dividedBy(start.lengthOfYear());
      long quarters = Math.ceilDiv(share.toSeconds(), QUARTER.toSeconds());
      return QUARTER.multipliedBy(quarters);
    }
  }
}
