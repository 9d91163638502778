package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.BreakRule;

/// Whether the meals and breaks of a presence can be placed so that the pattern and the country's
/// law both hold.
///
/// Every order of the rules and every place on the slots is tried in order of time, so the answer
/// is exact.
final class BreakPlacement {
  private final long presence;
  private final long slot;
  private final List<BreakLaw> law;

  private BreakPlacement(Duration presence, Duration slot, List<BreakLaw> law) {
    this.presence = presence.toMinutes();
    this.slot = slot.toMinutes();
    this.law = law;
  }

  static boolean isPossible(
      List<BreakRule> rules, Duration presence, Duration slot, List<BreakLaw> law) {
    List<BreakRule> due = PaidTime.rulesFor(rules, presence);
    Duration total = due.stream().map(BreakRule::length).reduce(Duration.ZERO, Duration::plus);
    return due.stream().allMatch(rule -> rule.length().toNanos() % slot.toNanos() == 0)
        && total.compareTo(BreaksRule.due(law, presence)) >= 0
        && new BreakPlacement(presence, slot, law).place(due, 0, List.of());
  }

  /// Places the rules left after those placed, the next starting no earlier than the minute.
  private boolean place(List<BreakRule> left, long from, List<long[]> placed) {
    if (left.isEmpty()) {
      return keepsRuns(placed, presence);
    }
    for (BreakRule rule : left) {
      List<BreakRule> others = new ArrayList<>(left);
      others.remove(rule);
      for (long start = first(rule, from); start <= last(rule); start += slot) {
        List<long[]> more = new ArrayList<>(placed);
        more.add(new long[] {start, start + rule.length().toMinutes()});
        long next = start + rule.length().toMinutes() + BreaksRule.APART.toMinutes();
        if (keepsRuns(more, start) && place(others, next, more)) {
          return true;
        }
      }
    }
    return false;
  }

  private long first(BreakRule rule, long from) {
    long earliest =
        Math.max(Math.max(from, edge()), rule.window().earliestAfterStart().toMinutes());
    return Math.ceilDiv(earliest, slot) * slot;
  }

  private long last(BreakRule rule) {
    long beforeEnd =
        Math.max(rule.window().latestBeforeEnd().toMinutes(), rule.length().toMinutes() + edge());
    return presence - beforeEnd;
  }

  /// Minutes at both ends of the shift without a break.
  private long edge() {
    return law.stream().anyMatch(BreakLaw.Inside.class::isInstance) ? slot : 0;
  }

  /// Whether no stretch up to the minute is longer than the law allows.
  private boolean keepsRuns(List<long[]> placed, long until) {
    for (BreakLaw clause : law) {
      boolean isKept =
          switch (clause) {
            case BreakLaw.Run(Duration longest, Duration ending) ->
                longestRun(placed, ending.toMinutes(), until) <= longest.toMinutes();
            case BreakLaw.First(Duration above, Duration length, Duration within) ->
                presence <= above.toMinutes()
                    || firstRun(placed, length.toMinutes(), until) <= within.toMinutes();
            case BreakLaw.MoreThan _, BreakLaw.AtLeast _, BreakLaw.Inside _ -> true;
          };
      if (!isKept) {
        return false;
      }
    }
    return true;
  }

  /// Minutes to the first break of the length, else to the minute.
  private static long firstRun(List<long[]> placed, long length, long until) {
    return placed.stream()
        .filter(pause -> pause[1] - pause[0] >= length)
        .mapToLong(pause -> pause[0])
        .findFirst()
        .orElse(until);
  }

  private static long longestRun(List<long[]> placed, long ending, long until) {
    long longest = 0;
    long since = 0;
    for (long[] pause : placed) {
      if (pause[1] - pause[0] >= ending) {
        longest = Math.max(longest, pause[0] - since);
        since = pause[1];
      }
    }
    return Math.max(longest, until - since);
  }
}
