package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.rostering.RosterLock;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.planning.optimise.DayLock;

/// What a build that starts from another draft leaves alone.
public final class Rebuilding {
  private Rebuilding() {}

  /// Every locked row, and every row of people outside the teams chosen.
  ///
  /// @param teams codes of the teams that may change; all when empty
  public static List<DayLock> locks(
      Inputs gathered, RosterVersion.Span span, List<RosterLock> locks, List<String> teams) {
    LocalDate last = span.endExclusive().minusDays(1);
    List<DayLock> held = new ArrayList<>();
    for (Member member : gathered.crew().members()) {
      String code = member.agent().id();
      if (!teams.isEmpty() && !teams.contains(member.agent().place().team())) {
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
}
