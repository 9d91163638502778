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
import org.floorwalker.app.history.HandledInQueue;
import org.floorwalker.app.history.HandledWeek;
import org.floorwalker.planning.training.RampCurve;

/// Holds what newcomers handled against what the proficient would have needed for the
/// same contacts.
public final class RampLearning {
  /// Whoever has been here for so many weeks is proficient: a year, and a week that began before it
  /// was over.
  public static final int PROFICIENT_WEEKS = 53;

  private final Map<String, LocalDate> firstWeeks = new HashMap<>();
  private final Map<String, HandledInQueue> proficient = new HashMap<>();

  private RampLearning() {}

  /// @param measured by week of tenure
  /// @param newcomers people it rests on
  public record Found(List<RampCurve.Measured> measured, int newcomers) {
    public Found {
      measured = List.copyOf(measured);
    }
  }

  /// Their tenure counts from the first week in which newcomers handled anything.
  ///
  /// @param newcomers weeks of those who came after the first week that is told of
  /// @param proficient what those who had come long enough before handled in each queue
  public static Found of(List<HandledWeek> newcomers, List<HandledInQueue> proficient) {
    return new RampLearning().learn(newcomers, proficient);
  }

  private Found learn(List<HandledWeek> weeks, List<HandledInQueue> others) {
    others.forEach(of -> proficient.put(of.queue(), of));
    for (HandledWeek week : weeks) {
      firstWeeks.merge(week.agent(), week.week(), (a, b) -> a.isBefore(b) ? a : b);
    }
    Map<Integer, double[]> byTenure = new TreeMap<>();
    Set<String> newcomers = new HashSet<>();
    for (HandledWeek week : weeks) {
      HandledInQueue sum = proficient.get(week.queue());
      if (sum != null && sum.seconds() > 0 && tenure(week) < PROFICIENT_WEEKS) {
        double[] own = byTenure.computeIfAbsent(tenure(week), _ -> new double[3]);
        own[0] += week.contacts();
        own[1] += week.seconds();
        own[2] += week.contacts() * sum.seconds() / sum.contacts();
        newcomers.add(week.agent());
      }
    }
    List<RampCurve.Measured> measured = new ArrayList<>();
    byTenure.forEach(
        (tenure, own) -> measured.add(new RampCurve.Measured(tenure, own[0], own[1] / own[2])));
    return new Found(measured, newcomers.size());
  }

  private int tenure(HandledWeek week) {
    LocalDate began = firstWeeks.getOrDefault(week.agent(), week.week());
    return (int) ChronoUnit.WEEKS.between(began, week.week());
  }
}
