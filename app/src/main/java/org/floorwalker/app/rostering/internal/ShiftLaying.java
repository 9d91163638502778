package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Makes a shift of the hours somebody typed: meals and breaks that still fit stay where they are,
/// otherwise they are spread evenly over the shift, clear of its activities and within the windows
/// of the break rules. Whether the result is lawful is asked elsewhere.
final class ShiftLaying {
  /// Least time between two pauses, as the rule of breaks asks.
  private static final Duration APART = Duration.ofMinutes(45);

  private final List<BreakRule> rules;
  private final Duration slot;

  ShiftLaying(List<BreakRule> rules, Duration slot) {
    this.rules = rules;
    this.slot = slot;
  }

  /// The person's shift of these hours; activities of the shift before stay when they lie within.
  Shift lay(String person, BusinessDay day, TimeRange range, @Nullable Shift before) {
    List<PlacedActivity> activities =
        before == null
            ? List.of()
            : before.activities().stream().filter(a -> range.encloses(a.range())).toList();
    List<BreakRule> due = due(range.length());
    if (before != null && isMoved(before, range)) {
      return new Shift(person, day, range, along(before, range), activities);
    }
    if (before != null && stillFits(before.pauses(), due, range)) {
      return new Shift(person, day, range, before.pauses(), activities);
    }
    return new Shift(person, day, range, spread(due, range, activities), activities);
  }

  private static boolean isMoved(Shift before, TimeRange range) {
    return before.range().length().equals(range.length()) && before.activities().isEmpty();
  }

  private static List<Pause> along(Shift before, TimeRange range) {
    Duration by = Duration.between(before.range().startInclusive(), range.startInclusive());
    return before.pauses().stream()
        .map(
            pause ->
                new Pause(
                    pause.kind(),
                    TimeRange.of(pause.range().startInclusive().plus(by), pause.range().length())))
        .toList();
  }

  private List<BreakRule> due(Duration presence) {
    Optional<Duration> step =
        rules.stream()
            .map(BreakRule::minPresence)
            .filter(least -> least.compareTo(presence) <= 0)
            .max(Comparator.naturalOrder());
    return step.map(s -> rules.stream().filter(rule -> rule.minPresence().equals(s)).toList())
        .orElse(List.of());
  }

  private static boolean stillFits(List<Pause> pauses, List<BreakRule> due, TimeRange range) {
    List<BreakRule> left = new ArrayList<>(due);
    for (Pause pause : pauses) {
      Optional<BreakRule> rule = left.stream().filter(one -> fits(one, pause, range)).findFirst();
      if (rule.isEmpty()) {
        return false;
      }
      left.remove(rule.get());
    }
    return left.isEmpty();
  }

  private static boolean fits(BreakRule rule, Pause pause, TimeRange range) {
    return rule.kind() == pause.kind()
        && rule.length().equals(pause.range().length())
        && range.encloses(pause.range())
        && isInWindow(rule, pause.range().startInclusive(), range);
  }

  private static boolean isInWindow(BreakRule rule, Instant start, TimeRange range) {
    Duration fromStart = Duration.between(range.startInclusive(), start);
    Duration toEnd = Duration.between(start, range.endExclusive());
    return fromStart.compareTo(rule.window().earliestAfterStart()) >= 0
        && toEnd.compareTo(rule.window().latestBeforeEnd()) >= 0
        && toEnd.compareTo(rule.length()) >= 0;
  }

  /// Meals go nearest the middle: rules in the order break, meal, break.
  private List<Pause> spread(
      List<BreakRule> due, TimeRange range, List<PlacedActivity> activities) {
    List<Pause> best = List.of();
    double least = Double.POSITIVE_INFINITY;
    for (List<BreakRule> order : orders(due)) {
      List<Pause> placed = place(order, range, activities);
      double uneven = placed.size() < due.size() ? 1e9 - placed.size() : unevenness(placed, range);
      if (uneven < least) {
        least = uneven;
        best = placed;
      }
    }
    return best;
  }

  private static List<List<BreakRule>> orders(List<BreakRule> rules) {
    if (rules.isEmpty()) {
      return List.of(List.of());
    }
    List<List<BreakRule>> orders = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      List<BreakRule> others = new ArrayList<>(rules);
      BreakRule first = others.remove(i);
      for (List<BreakRule> rest : orders(others)) {
        List<BreakRule> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }

  /// Each pause as near its even share of the shift as windows and activities let it.
  private List<Pause> place(
      List<BreakRule> order, TimeRange range, List<PlacedActivity> activities) {
    List<Pause> placed = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      BreakRule rule = order.get(i);
      Instant ideal =
          range
              .startInclusive()
              .plus(range.length().multipliedBy(i + 1).dividedBy(order.size() + 1))
              .minus(rule.length().dividedBy(2));
      nearest(rule, ideal, range, placed, activities)
          .ifPresent(
              start -> placed.add(new Pause(rule.kind(), TimeRange.of(start, rule.length()))));
    }
    return placed;
  }

  private Optional<Instant> nearest(
      BreakRule rule,
      Instant ideal,
      TimeRange range,
      List<Pause> placed,
      List<PlacedActivity> activities) {
    List<Instant> starts = new ArrayList<>();
    for (Instant t = range.startInclusive(); t.isBefore(range.endExclusive()); t = t.plus(slot)) {
      TimeRange pause = TimeRange.of(t, rule.length());
      boolean isClear =
          activities.stream().noneMatch(a -> a.range().overlaps(pause))
              && placed.stream().allMatch(other -> isApart(other.range(), pause));
      if (isClear && isInWindow(rule, t, range)) {
        starts.add(t);
      }
    }
    return starts.stream().min(Comparator.comparing(start -> Duration.between(ideal, start).abs()));
  }

  private static boolean isApart(TimeRange placed, TimeRange later) {
    return !later.startInclusive().isBefore(placed.endExclusive().plus(APART));
  }

  /// Sum of squares of the stretches of work, in hours: least when they are equal.
  private static double unevenness(List<Pause> placed, TimeRange range) {
    double sum = 0;
    Instant since = range.startInclusive();
    for (Pause pause : placed) {
      double hours = Duration.between(since, pause.range().startInclusive()).toMinutes() / 60.0;
      sum += hours * hours;
      since = pause.range().endExclusive();
    }
    double last = Duration.between(since, range.endExclusive()).toMinutes() / 60.0;
    return sum + last * last;
  }
}
