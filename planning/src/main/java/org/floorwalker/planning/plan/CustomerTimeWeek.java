package org.floorwalker.planning.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.floorwalker.planning.staffing.CustomerTime.Verdict;

/// How many people a week leaves in the band of customer time that lets them last, all channels
/// together (WEL-10).
///
/// @param monday first day of the week
/// @param customerHours hours with customers, all people together
/// @param paidHours their paid hours
/// @param highestShare time with customers as a share of paid time of the person with most
/// @param people people who work in the week, by where they stand to the band
public record CustomerTimeWeek(
    LocalDate monday,
    double customerHours,
    double paidHours,
    double highestShare,
    Map<Verdict, Integer> people) {
  public CustomerTimeWeek {
    people = Map.copyOf(people);
  }

  /// Time with customers as a share of paid time, all people together.
  public double meanShare() {
    return paidHours > 0 ? customerHours / paidHours : 0;
  }

  /// The same week of more people, who may have another band.
  public CustomerTimeWeek with(CustomerTimeWeek others) {
    Map<Verdict, Integer> together = new EnumMap<>(Verdict.class);
    together.putAll(people);
    others.people.forEach((verdict, count) -> together.merge(verdict, count, Integer::sum));
    return new CustomerTimeWeek(
        monday,
        customerHours + others.customerHours,
        paidHours + others.paidHours,
        Math.max(highestShare, others.highestShare),
        together);
  }

  public int count(Verdict verdict) {
    return people.getOrDefault(verdict, 0);
  }

  /// The weeks of a plan, in order.
  public static List<CustomerTimeWeek> of(List<PersonTime> times, Band band) {
    Map<LocalDate, Map<String, double[]>> weeks = new TreeMap<>();
    for (PersonTime time : times) {
      LocalDate monday = time.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      double[] sums =
          weeks
              .computeIfAbsent(monday, key -> new HashMap<>())
              .computeIfAbsent(time.agent(), key -> new double[2]);
      sums[0] += time.customerHours();
      sums[1] += time.paidHours();
    }
    List<CustomerTimeWeek> found = new ArrayList<>();
    weeks.forEach((monday, people) -> found.add(week(monday, people, band)));
    return found;
  }

  private static CustomerTimeWeek week(LocalDate monday, Map<String, double[]> people, Band band) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    double customers = 0;
    double paid = 0;
    double highest = 0;
    for (double[] sums : people.values()) {
      customers += sums[0];
      paid += sums[1];
      if (sums[1] > 0) {
        highest = Math.max(highest, sums[0] / sums[1]);
        verdicts.merge(band.verdict(sums[0] / sums[1]), 1, Integer::sum);
      }
    }
    return new CustomerTimeWeek(monday, customers, paid, highest, verdicts);
  }
}
