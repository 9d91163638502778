package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.rostering.RosterLock;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.planning.optimise.DayLock;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.Violation;

/// What a build that starts from another draft leaves alone.
public final class Rebuilding {
  private Rebuilding() {}

  /// Every locked row, and every row of people outside the teams chosen. Whoever of those cannot
  /// keep their rows any more, say because of leave given since, is rostered anew.
  ///
  /// @param from the draft it starts from
  /// @param teams codes of the teams that may change; all when empty
  public static List<DayLock> locks(
      Inputs gathered,
      Roster from,
      RosterVersion.Span span,
      List<RosterLock> locks,
      List<String> teams) {
    Set<String> unlawful = teams.isEmpty() ? Set.of() : unlawful(gathered, from);
    LocalDate last = span.endExclusive().minusDays(1);
    List<DayLock> held = new ArrayList<>();
    for (Member member : gathered.crew().members()) {
      String code = member.agent().id();
      boolean isOutside = !teams.isEmpty() && !teams.contains(member.agent().place().team());
      if (isOutside && !unlawful.contains(code)) {
        held.add(new DayLock(code, span.firstDay(), last));
      } else {
        span.firstDay()
            .datesUntil(span.endExclusive())
            .filter(day -> locks.stream().anyMatch(lock -> lock.holds(member.id(), day)))
            .forEach(day -> held.add(new DayLock(code, day, day)));
      }
    }
    return held;
  }

  private static Set<String> unlawful(Inputs gathered, Roster from) {
    return RosterCheck.check(gathered.problem(), from).stream()
        .map(Violation::agent)
        .collect(Collectors.toSet());
  }
}
