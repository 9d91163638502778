package org.floorwalker.planning.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;

/// A stretch in which a queue has fewer people than it needs, and where those who have the skill
/// are in its worst slot.
///
/// @param queue the queue
/// @param range the stretch
/// @param hours people short times time, in hours
/// @param worst start of the slot that is short of most people
/// @param need people needed in it
/// @param served people who serve the queue in it
/// @param skilled what those who have the skill do in it
public record Shortage(
    QueueId queue,
    TimeRange range,
    double hours,
    Instant worst,
    double need,
    int served,
    Skilled skilled) {
  /// Less than this is the rounding of a fractional need, not a shortage.
  private static final double NOTICEABLE = 0.5;

  /// People who have the skill, by what they do.
  ///
  /// @param all everybody who has it
  /// @param away absent, or not available
  /// @param otherQueue at the desk for another queue
  /// @param paused on shift, but in a meal, a break or an activity
  public record Skilled(int all, int away, int otherQueue, int paused) {}

  /// The stretches with most hours short, longest first.
  public static List<Shortage> worst(
      RosterProblem problem, Roster roster, Coverage coverage, int most) {
    Duration slot = problem.period().slot();
    Map<String, List<Coverage.Slot>> byQueue = new HashMap<>();
    for (Coverage.Slot cell : coverage.slots()) {
      if (cell.need() - cell.served() > NOTICEABLE) {
        byQueue.computeIfAbsent(cell.queue(), q -> new ArrayList<>()).add(cell);
      }
    }
    List<Shortage> found = new ArrayList<>();
    byQueue.values().forEach(cells -> addStretches(cells, slot, found));
    found.sort(
        Comparator.comparingDouble(Shortage::hours)
            .reversed()
            .thenComparing(s -> s.range().startInclusive())
            .thenComparing(Shortage::queue));
    return found.stream().limit(most).map(s -> s.explained(problem, roster)).toList();
  }

  private static void addStretches(List<Coverage.Slot> cells, Duration slot, List<Shortage> found) {
    cells.sort(Comparator.comparing(Coverage.Slot::start));
    List<Coverage.Slot> run = new ArrayList<>();
    for (Coverage.Slot cell : cells) {
      if (!run.isEmpty() && !run.getLast().start().plus(slot).equals(cell.start())) {
        found.add(of(run, slot));
        run.clear();
      }
      run.add(cell);
    }
    found.add(of(run, slot));
  }

  private static Shortage of(List<Coverage.Slot> run, Duration slot) {
    double hours = 0;
    Coverage.Slot worst = run.getFirst();
    for (Coverage.Slot cell : run) {
      hours += (cell.need() - cell.served()) * slot.toMinutes() / 60;
      worst = cell.need() - cell.served() > worst.need() - worst.served() ? cell : worst;
    }
    TimeRange range = TimeRange.of(run.getFirst().start(), run.getLast().start().plus(slot));
    Skilled unknown = new Skilled(0, 0, 0, 0);
    QueueId queue = new QueueId(worst.queue());
    return new Shortage(queue, range, hours, worst.start(), worst.need(), worst.served(), unknown);
  }

  private Shortage explained(RosterProblem problem, Roster roster) {
    int all = 0;
    int away = 0;
    int atDesk = 0;
    int paused = 0;
    Map<String, Shift> working = workingAt(roster);
    for (Agent agent : problem.floor().agents().values()) {
      if (agent.skills().contains(queue.name())) {
        all++;
        Shift shift = working.get(agent.id());
        if (shift == null) {
          away += isAway(agent, problem) ? 1 : 0;
        } else if (isPaused(shift)) {
          paused++;
        } else {
          atDesk++;
        }
      }
    }
    Skilled people = new Skilled(all, away, Math.max(0, atDesk - served), paused);
    return new Shortage(queue, range, hours, worst, need, served, people);
  }

  private Map<String, Shift> workingAt(Roster roster) {
    Map<String, Shift> working = new HashMap<>();
    for (Shift shift : roster.shifts()) {
      if (shift.range().contains(worst)) {
        working.put(shift.agent(), shift);
      }
    }
    return working;
  }

  private boolean isPaused(Shift shift) {
    return shift.pauses().stream().anyMatch(p -> p.range().contains(worst))
        || shift.activities().stream().anyMatch(a -> a.range().contains(worst));
  }

  private boolean isAway(Agent agent, RosterProblem problem) {
    return problem.floor().unavailable().stream()
        .anyMatch(u -> u.person().equals(agent.id()) && u.isBinding() && u.range().contains(worst));
  }
}
