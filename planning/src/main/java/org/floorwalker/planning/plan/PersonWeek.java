package org.floorwalker.planning.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.floorwalker.planning.staffing.CustomerTime.Verdict;

/// One person's planned week with customers, all channels together, against the band that lets
/// people last (WEL-10): the week is held to the band, each day to its ceiling.
///
/// @param customerHours hours with at least one contact in hand
/// @param paidHours paid hours of the week
/// @param days days with paid hours, in order
/// @param verdict where the week stands
public record PersonWeek(double customerHours, double paidHours, List<Day> days, Verdict verdict) {
  public PersonWeek {
    days = List.copyOf(days);
  }

  /// One day of it.
  ///
  /// @param share time with customers at the desk ÷ paid time
  public record Day(LocalDate date, double share, double paidHours, Verdict verdict) {
    public boolean isOverCeiling() {
      return verdict == Verdict.OVER_CEILING;
    }
  }

  /// @param times the person's days of one week
  public static PersonWeek of(List<PersonTime> times, Band band) {
    double customers = times.stream().mapToDouble(PersonTime::customerHours).sum();
    double paid = times.stream().mapToDouble(PersonTime::paidHours).sum();
    List<Day> days =
        times.stream()
            .filter(time -> time.paidHours() > 0)
            .sorted(Comparator.comparing(PersonTime::day))
            .map(time -> day(time, band))
            .toList();
    return new PersonWeek(customers, paid, days, band.verdict(share(customers, paid)));
  }

  private static Day day(PersonTime time, Band band) {
    double share = share(time.customerHours(), time.paidHours());
    return new Day(time.day(), share, time.paidHours(), band.verdict(share));
  }

  private static double share(double customers, double paid) {
    return paid > 0 ? customers / paid : 0;
  }

  /// Time with customers as a share of the week's paid time.
  public double share() {
    return share(customerHours, paidHours);
  }

  public Optional<Day> findDay(LocalDate date) {
    return days.stream().filter(day -> day.date().equals(date)).findFirst();
  }
}
