package org.floorwalker.planning.staffing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;

/// When each person of a roster is at the desk, on the clock of a simulation.
///
/// Nobody is known for the evening before the first day; the people of the first day's own evening
/// stand in for them, a day earlier, so that a line that never closes does not start empty.
final class RosterPresences {
  private static final Duration DAY = Duration.ofDays(1);

  private final RosterClock clock;

  RosterPresences(RosterClock clock) {
    this.clock = clock;
  }

  /// Stretches at the desk by agent.
  Map<String, List<TimeRange>> atDesk(Roster roster) {
    Map<String, List<TimeRange>> atDesk = new LinkedHashMap<>();
    for (Shift shift : roster.shifts()) {
      atDesk.computeIfAbsent(shift.agent(), a -> new ArrayList<>()).addAll(atDesk(shift));
    }
    return atDesk;
  }

  Staffing.Presence presence(String agent, int group, List<TimeRange> ranges) {
    List<TimeRange> all = new ArrayList<>(theEveningBefore(ranges));
    ranges.stream().filter(range -> clock.at(range.endExclusive()) > 0).forEach(all::add);
    all.sort(Comparator.comparing(TimeRange::startInclusive));
    return new Staffing.Presence(
        agent,
        group,
        all.stream().mapToDouble(r -> Math.max(0, clock.at(r.startInclusive()))).toArray(),
        all.stream().mapToDouble(r -> clock.at(r.endExclusive())).toArray());
  }

  private List<TimeRange> theEveningBefore(List<TimeRange> ranges) {
    Instant start = clock.first();
    Instant warm = start.minus(clock.slot().multipliedBy(clock.warmUp()));
    List<TimeRange> evening = new ArrayList<>();
    for (TimeRange range : ranges) {
      Instant from = later(range.startInclusive().minus(DAY), warm);
      Instant until = earlier(range.endExclusive().minus(DAY), start);
      if (from.isBefore(until)) {
        evening.add(TimeRange.of(from, until));
      }
    }
    return evening;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /// The stretches of a shift that are neither meal, break nor activity.
  static List<TimeRange> atDesk(Shift shift) {
    TreeMap<Instant, Instant> away = new TreeMap<>();
    shift.pauses().forEach(p -> away.put(p.range().startInclusive(), p.range().endExclusive()));
    shift
        .activities()
        .forEach(
            a ->
                away.merge(
                    a.range().startInclusive(), a.range().endExclusive(), RosterPresences::later));
    List<TimeRange> atDesk = new ArrayList<>();
    Instant from = shift.range().startInclusive();
    for (Map.Entry<Instant, Instant> stretch : away.entrySet()) {
      if (stretch.getKey().isAfter(from)) {
        atDesk.add(TimeRange.of(from, stretch.getKey()));
      }
      from = later(from, stretch.getValue());
    }
    if (shift.range().endExclusive().isAfter(from)) {
      atDesk.add(TimeRange.of(from, shift.range().endExclusive()));
    }
    return atDesk;
  }
}
