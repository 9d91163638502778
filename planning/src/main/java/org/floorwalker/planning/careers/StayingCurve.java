package org.floorwalker.planning.careers;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The share of a group that is still there at each tenure, with the band it lies in with the
/// given certainty. People still employed, and people whose start was not watched, count for as
/// long as they were watched.
///
/// Source: Kaplan and Meier 1958, J. Am. Stat. Assoc. 53; with delayed entry Tsai, Jewell and Wang
/// 1987, Biometrika 74; variance Greenwood 1926; band on the log-log scale, which never leaves 0 to
/// 1, Kalbfleisch and Prentice 1980, section 1.3.
///
/// @param steps one for each tenure at which somebody left, in order
/// @param spells it comes from
/// @param normal standard deviations of the band, such as 1.96 for 95 %
public record StayingCurve(List<Step> steps, List<Spell> spells, double normal) {
  public StayingCurve {
    steps = List.copyOf(steps);
    spells = List.copyOf(spells);
  }

  /// How many spells it comes from.
  public int people() {
    return spells.size();
  }

  /// How many were watched on a day of their tenure; where few are, the curve says little.
  public int watchedAt(int day) {
    return watchedAt(spells, day);
  }

  private static int watchedAt(List<Spell> spells, int day) {
    return (int)
        spells.stream().filter(one -> one.enteredDays() < day && one.untilDays() >= day).count();
  }

  /// A tenure at which the curve falls.
  ///
  /// @param day tenure in days
  /// @param atRisk people watched who were there until that day
  /// @param left how many of them left
  /// @param staying share still there after it, 0 to 1
  /// @param low lower end of the band
  /// @param high upper end of the band
  public record Step(int day, int atRisk, int left, double staying, double low, double high) {}

  /// The share at a tenure and its band.
  public record Point(double staying, double low, double high) {}

  /// @param normal standard deviations of the band, such as 1.96 for 95 %
  public static StayingCurve of(List<Spell> spells, double normal) {
    NavigableMap<Integer, Integer> leavers = new TreeMap<>();
    spells.stream()
        .filter(Spell::left)
        .forEach(one -> leavers.merge(one.untilDays(), 1, Integer::sum));
    List<Step> steps = new ArrayList<>();
    double staying = 1;
    double variance = 0;
    for (var entry : leavers.entrySet()) {
      int day = entry.getKey();
      int left = entry.getValue();
      int atRisk = watchedAt(spells, day);
      staying *= 1 - (double) left / atRisk;
      variance += (double) left / ((double) atRisk * (atRisk - left));
      steps.add(step(day, atRisk, left, staying, variance, normal));
    }
    return new StayingCurve(steps, spells, normal);
  }

  /// Once nobody is left the variance is not known: the band reaches from 0 to 1.
  private static Step step(
      int day, int atRisk, int left, double staying, double variance, double normal) {
    if (staying <= 0) {
      return new Step(day, atRisk, left, 0, 0, 1);
    }
    double width = normal * Math.sqrt(variance) / Math.log(staying);
    double low = Math.pow(staying, Math.exp(-width));
    double high = Math.pow(staying, Math.exp(width));
    return new Step(day, atRisk, left, staying, low, high);
  }

  /// The share at a tenure. While nobody has left, the band is that of a share of all (Wilson
  /// 1927): twenty who all stayed are no proof that everybody does.
  public Point at(int day) {
    int watched = watchedAt(day);
    double low = day == 0 ? 1 : watched / (watched + normal * normal);
    Point point = new Point(1, low, 1);
    for (Step step : steps) {
      if (step.day() > day) {
        return point;
      }
      point = new Point(step.staying(), step.low(), step.high());
    }
    return point;
  }

  /// Tenure in days at which half have left; empty while more than half stay.
  public OptionalInt median() {
    return steps.stream().filter(step -> step.staying() <= 0.5).mapToInt(Step::day).findFirst();
  }
}
