package org.floorwalker.app.learning.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.floorwalker.app.history.HandledWeek;
import org.floorwalker.planning.training.RampCurve;

/// Holds what newcomers handled against what the proficient would have needed for the same
/// contacts.
public final class RampLearning {
  private static final int WEEKS = 53;

  /// @param measured by week of tenure
  /// @param newcomers people it rests on
  public record Found(List<RampCurve.Measured> measured, int newcomers) {
    public Found {
      measured = List.copyOf(measured);
    }
  }

  private final Map<String, LocalDate> since;
  private final Map<String, LocalDate> firstWeeks = new HashMap<>();
  private final Map<String, double[]> proficient = new HashMap<>();

  private RampLearning(Map<String, LocalDate> since) {
    this.since = since;
  }

  /// Newcomers are those who came after the first week that is told of; their tenure counts from
  /// the first week in which they handled anything. Proficient are those who came a year or more
  /// before the week looked at.
  ///
  /// @param since first day of everybody's first contract, by code
  public static Found of(List<HandledWeek> weeks, Map<String, LocalDate> since) {
    return new RampLearning(since).learn(weeks);
  }

  private Found learn(List<HandledWeek> weeks) {
    LocalDate first =
        weeks.stream().map(HandledWeek::week).min(LocalDate::compareTo).orElse(LocalDate.MAX);
    for (HandledWeek week : weeks) {
      firstWeeks.merge(week.agent(), week.week(), (a, b) -> a.isBefore(b) ? a : b);
      if (isProficient(week)) {
        double[] sum = proficient.computeIfAbsent(week.queue(), _ -> new double[2]);
        sum[0] += week.contacts();
        sum[1] += week.seconds();
      }
    }
    Map<Integer, double[]> byTenure = new TreeMap<>();
    Set<String> newcomers = new HashSet<>();
    for (HandledWeek week : weeks) {
      double[] sum = proficient.get(week.queue());
      if (sum != null && sum[1] > 0 && isNewcomer(week, first)) {
        double[] own = byTenure.computeIfAbsent(tenure(week), _ -> new double[3]);
        own[0] += week.contacts();
        own[1] += week.seconds();
        own[2] += week.contacts() * sum[1] / sum[0];
        newcomers.add(week.agent());
      }
    }
    List<RampCurve.Measured> measured = new ArrayList<>();
    byTenure.forEach(
        (tenure, own) -> measured.add(new RampCurve.Measured(tenure, own[0], own[1] / own[2])));
    return new Found(measured, newcomers.size());
  }

  private boolean isProficient(HandledWeek week) {
    return !since.getOrDefault(week.agent(), LocalDate.MAX).isAfter(week.week().minusWeeks(WEEKS));
  }

  private boolean isNewcomer(HandledWeek week, LocalDate first) {
    return since.getOrDefault(week.agent(), LocalDate.MIN).isAfter(first) && tenure(week) < WEEKS;
  }

  private int tenure(HandledWeek week) {
    LocalDate began = firstWeeks.getOrDefault(week.agent(), week.week());
    return (int) ChronoUnit.WEEKS.between(began, week.week());
  }
}
