package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.floorwalker.planning.roster.RuleSettings.Rest;
import org.floorwalker.planning.rules.AgentWork.Presence;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Every calendar week that ends inside the period holds one uninterrupted rest of the weekly
/// length, after free stretches are cut at the week's ends.
///
/// Whether the daily rest comes on top is a switch (Directive 2003/88/EC Art. 5; CJEU C-477/21). A
/// week without planned work is not judged: nothing in the roster could mend it.
public final class WeeklyRestRule implements Rule {
  @Override
  public String name() {
    return "weekly_rest";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    @Nullable Duration limit = limit(work.settings().rest());
    if (limit == null) {
      return List.of();
    }
    return work.mondays()
        .filter(monday -> work.period().contains(monday.plusDays(6)))
        .map(monday -> checkWeek(work, monday, limit))
        .filter(Objects::nonNull)
        .toList();
  }

  /// The rest a week must hold, null when there is no such rule.
  static @Nullable Duration limit(Rest rest) {
    @Nullable Duration weekly = rest.weekly();
    @Nullable Duration daily = rest.daily();
    return weekly == null || rest.weeklyIncludesDaily() || daily == null
        ? weekly
        : weekly.plus(daily);
  }

  private @Nullable Violation checkWeek(AgentWork work, LocalDate monday, Duration limit) {
    TimeRange week = TimeRange.of(work.midnight(monday), work.midnight(monday.plusDays(7)));
    List<Presence> presences =
        work.presences().stream().filter(p -> p.range().overlaps(week)).toList();
    Duration longest = longestRest(week, presences);
    return presences.stream().noneMatch(Presence::isPlanned) || longest.compareTo(limit) >= 0
        ? null
        : work.hours(this, work.settings().law("weekly_rest_h"), monday, longest, limit);
  }

  private static Duration longestRest(TimeRange week, List<Presence> presences) {
    Duration longest = Duration.ZERO;
    Instant free = week.startInclusive();
    for (Presence presence : presences) {
      longest = longer(longest, Duration.between(free, presence.range().startInclusive()));
      Instant end = presence.range().endExclusive();
      free = end.isAfter(free) ? end : free;
    }
    return longer(longest, Duration.between(free, week.endExclusive()));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
