package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.floorwalker.planning.roster.BreakRule;

/// Which meals and breaks belong to a presence, and what of it is paid.
final class PaidTime {
  private PaidTime() {}

  /// The rules with the largest minimum presence not above the presence.
  static List<BreakRule> rulesFor(List<BreakRule> rules, Duration presence) {
    Optional<Duration> step =
        rules.stream()
            .map(BreakRule::minPresence)
            .filter(minimum -> minimum.compareTo(presence) <= 0)
            .max(Comparator.naturalOrder());
    return step.map(s -> rules.stream().filter(rule -> rule.minPresence().equals(s)).toList())
        .orElse(List.of());
  }

  static Duration of(List<BreakRule> rules, Duration presence) {
    Duration unpaid =
        rulesFor(rules, presence).stream()
            .filter(rule -> !rule.paid())
            .map(BreakRule::length)
            .reduce(Duration.ZERO, Duration::plus);
    return presence.minus(unpaid);
  }
}
