package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport.CoverageHours;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Counts who is at the desk in each slot and shares them out to queues, from scratch.
final class CoverageCount {
  private final RosterProblem problem;
  private final TimeRange span;
  private final List<String> queues;
  private final Map<SequencedSet<String>, Integer> groups = new HashMap<>();
  private final double[][] need;
  private final List<int[]> groupSkills = new ArrayList<>();
  private final int[][] atDesk;

  private CoverageCount(RosterProblem problem, Roster roster) {
    this.problem = problem;
    this.span = problem.span();
    this.queues =
        Stream.concat(
                problem.needs().stream().map(Need::queue),
                problem.floor().agents().values().stream().flatMap(a -> a.skills().stream()))
            .distinct()
            .sorted()
            .toList();
    int slots = Math.toIntExact(span.length().dividedBy(problem.period().slot()));
    this.need = new double[slots][queues.size()];
    problem.needs().forEach(this::addNeed);
    problem.floor().agents().values().forEach(this::addGroup);
    this.atDesk = new int[slots][groupSkills.size()];
    roster.shifts().forEach(this::addShift);
  }

  /// Need and people serving by queue and slot.
  static Coverage of(RosterProblem problem, Roster roster) {
    return new CoverageCount(problem, roster).coverage();
  }

  /// Coverage cost, summed over all queues and slots.
  static double cost(Coverage coverage) {
    return coverage.slots().stream()
        .mapToDouble(slot -> SlotSplit.cost(slot.need(), slot.served()))
        .sum();
  }

  static CoverageHours hours(Coverage coverage, Duration slotLength) {
    double hours = slotLength.toSeconds() / 3600.0;
    double under = 0;
    double over = 0;
    double required = 0;
    for (Coverage.Slot slot : coverage.slots()) {
      under += Math.max(0, slot.need() - slot.served());
      over += Math.max(0, slot.served() - slot.need());
      required += slot.need();
    }
    return new CoverageHours(under * hours, over * hours, required * hours);
  }

  private void addNeed(Need row) {
    if (span.contains(row.start())) {
      need[slot(row.start())][queues.indexOf(row.queue())] += row.heads();
    }
  }

  private int slot(Instant instant) {
    return Math.toIntExact(
        Duration.between(span.startInclusive(), instant).dividedBy(problem.period().slot()));
  }

  private void addGroup(Agent agent) {
    groups.computeIfAbsent(
        skills(agent),
        skills -> {
          groupSkills.add(skills.stream().mapToInt(queues::indexOf).toArray());
          return groupSkills.size() - 1;
        });
  }

  private static SequencedSet<String> skills(Agent agent) {
    return new LinkedHashSet<>(agent.skills().stream().sorted().toList());
  }

  private void addShift(Shift shift) {
    @Nullable Agent agent = problem.floor().agents().get(shift.agent());
    @Nullable Integer group = agent == null ? null : groups.get(skills(agent));
    if (group == null) {
      return;
    }
    Duration length = problem.period().slot();
    Instant first = span.startInclusive().plus(length.multipliedBy(slotsBefore(shift)));
    for (Instant t = first; !t.plus(length).isAfter(lastEnd(shift)); t = t.plus(length)) {
      if (isAtDesk(shift, TimeRange.of(t, length))) {
        atDesk[slot(t)][group]++;
      }
    }
  }

  /// Whole slots of the span before the shift's first whole slot.
  private long slotsBefore(Shift shift) {
    Duration before = Duration.between(span.startInclusive(), shift.range().startInclusive());
    long slotSeconds = problem.period().slot().toSeconds();
    return before.isNegative() ? 0 : Math.ceilDiv(before.toSeconds(), slotSeconds);
  }

  private Instant lastEnd(Shift shift) {
    Instant end = shift.range().endExclusive();
    return end.isBefore(span.endExclusive()) ? end : span.endExclusive();
  }

  private static boolean isAtDesk(Shift shift, TimeRange slot) {
    return shift.range().encloses(slot)
        && shift.pauses().stream().noneMatch(pause -> pause.range().overlaps(slot))
        && shift.activities().stream().noneMatch(placed -> placed.range().overlaps(slot));
  }

  private Coverage coverage() {
    int[][] skills = groupSkills.toArray(int[][]::new);
    List<Coverage.Slot> slots = new ArrayList<>();
    for (int t = 0; t < need.length; t++) {
      int[] served = SlotSplit.served(need[t], skills, atDesk[t]);
      for (int queue = 0; queue < queues.size(); queue++) {
        if (need[t][queue] != 0 || served[queue] != 0) {
          Instant start = span.startInclusive().plus(problem.period().slot().multipliedBy(t));
          slots.add(new Coverage.Slot(queues.get(queue), start, need[t][queue], served[queue]));
        }
      }
    }
    return new Coverage(slots);
  }
}
