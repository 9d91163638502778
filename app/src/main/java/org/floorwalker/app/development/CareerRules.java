package org.floorwalker.app.development;

import java.util.LinkedHashMap;
import java.util.Map;

/// The written rules by which people are found for a review: open to everybody, changed by the
/// people room, never a decision by themselves.
///
/// @param fast who reaches goals quickly (CAR-06)
/// @param secondLine who may be asked for more advanced work (CAR-14)
public record CareerRules(Fast fast, SecondLine secondLine) {
  /// @param mostMonths here at most so many months
  /// @param goals own goals reached within half a year, at least
  /// @param talks latest talks with a grade that are looked at
  /// @param grade the leader's grade in each of them, at least; 0 asks for none
  public record Fast(int mostMonths, int goals, int talks, int grade) {}

  /// @param leastMonths here at least so many months
  /// @param queues served at the level or above, at least
  /// @param level of skill, 1 to 5
  public record SecondLine(int leastMonths, int queues, int level) {}

  public static final CareerRules SHIPPED =
      new CareerRules(new Fast(18, 2, 2, 4), new SecondLine(12, 2, 3));

  /// The figures by code, as they are kept.
  public Map<String, Integer> byCode() {
    Map<String, Integer> values = new LinkedHashMap<>();
    values.put("fast-months", fast.mostMonths());
    values.put("fast-goals", fast.goals());
    values.put("fast-talks", fast.talks());
    values.put("fast-grade", fast.grade());
    values.put("second-months", secondLine.leastMonths());
    values.put("second-queues", secondLine.queues());
    values.put("second-level", secondLine.level());
    return values;
  }

  /// The shipped rules with these figures in place of theirs.
  public static CareerRules of(Map<String, Integer> values) {
    return new CareerRules(
        new Fast(
            figure(values, "fast-months", SHIPPED.fast.mostMonths()),
            figure(values, "fast-goals", SHIPPED.fast.goals()),
            figure(values, "fast-talks", SHIPPED.fast.talks()),
            figure(values, "fast-grade", SHIPPED.fast.grade())),
        new SecondLine(
            figure(values, "second-months", SHIPPED.secondLine.leastMonths()),
            figure(values, "second-queues", SHIPPED.secondLine.queues()),
            figure(values, "second-level", SHIPPED.secondLine.level())));
  }

  private static int figure(Map<String, Integer> values, String code, int shipped) {
    return values.getOrDefault(code, shipped);
  }
}
