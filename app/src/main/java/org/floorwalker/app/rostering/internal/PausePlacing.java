package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.time.TimeRange;

/// Places the meals and breaks of a shift that no search has made: evenly over the shift, each
/// within its window.
public final class PausePlacing {
  private static final long STEP_SECONDS = 900;

  private PausePlacing() {}

  /// The pauses of a shift of that presence, in order of time; one that finds no room is left out,
  /// which the check of the rules then says.
  public static List<Pause> pauses(TimeRange shift, List<BreakRule> rules) {
    List<BreakRule> due = due(shift.length(), rules);
    List<Pause> pauses = new ArrayList<>();
    Instant free = shift.startInclusive();
    for (int i = 0; i < due.size(); i++) {
      BreakRule rule = due.get(i);
      Instant even =
          shift.startInclusive().plus(shift.length().multipliedBy(i + 1).dividedBy(due.size() + 1));
      Instant earliest =
          later(shift.startInclusive().plus(rule.window().earliestAfterStart()), free);
      Instant latest = shift.endExclusive().minus(rule.window().latestBeforeEnd());
      Instant start = earlier(later(onGrid(shift, even), earliest), latest);
      if (!start.isBefore(earliest)) {
        pauses.add(new Pause(rule.kind(), TimeRange.of(start, rule.length())));
        free = start.plus(rule.length()).plusSeconds(STEP_SECONDS);
      }
    }
    return pauses;
  }

  /// Rules with the largest least presence not above the shift's: breaks around the meals.
  private static List<BreakRule> due(Duration presence, List<BreakRule> rules) {
    List<Duration> reached =
        rules.stream()
            .map(BreakRule::minPresence)
            .filter(least -> least.compareTo(presence) <= 0)
            .toList();
    List<BreakRule> due = new ArrayList<>();
    for (BreakRule rule : rules) {
      if (!reached.isEmpty() && rule.minPresence().equals(Collections.max(reached))) {
        due.add(rule.kind() == PauseKind.MEAL ? (due.size() + 1) / 2 : due.size(), rule);
      }
    }
    return due;
  }

  private static Instant onGrid(TimeRange shift, Instant at) {
    long since = Duration.between(shift.startInclusive(), at).toSeconds();
    return shift.startInclusive().plusSeconds(since / STEP_SECONDS * STEP_SECONDS);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
