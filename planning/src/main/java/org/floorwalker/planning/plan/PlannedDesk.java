package org.floorwalker.planning.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;

/// Exactly as many people at the desk as a need says, as a roster that can be simulated: person 3
/// of a queue is there whenever it needs three or more.
///
/// @param queues queues in their order
/// @param crews people at the desk on one day by queue, in order of time
/// @param slot slot length
/// @param day the day
/// @param question may give some people a second queue
record PlannedDesk(
    List<QueueId> queues,
    Map<QueueId, List<Crew>> crews,
    Duration slot,
    LocalDate day,
    WhatIf question) {

  /// @param start start of the slot
  /// @param atDesk people that the need has at the desk; fractional for work that can wait
  record Crew(Instant start, double atDesk) {
    int people() {
      return (int) Math.ceil(atDesk - 1e-9);
    }
  }

  List<Agent> agents() {
    List<Agent> agents = new ArrayList<>();
    for (QueueId queue : queues) {
      for (int person = 1; person <= most(queue); person++) {
        agents.add(
            new Agent(
                name(queue, person),
                new Agent.Place("", "", null),
                "",
                skills(queue, person),
                new Agent.Times(new StartTimes(0, 1440), true)));
      }
    }
    return agents;
  }

  Roster roster() {
    List<Shift> shifts = new ArrayList<>();
    for (QueueId queue : queues) {
      for (int person = 1; person <= most(queue); person++) {
        for (TimeRange stretch : stretches(queue, person)) {
          shifts.add(
              new Shift(name(queue, person), new BusinessDay(day), stretch, List.of(), List.of()));
        }
      }
    }
    return Roster.of(shifts, List.of());
  }

  private List<Crew> crewsOf(QueueId queue) {
    return crews.getOrDefault(queue, List.of());
  }

  private int most(QueueId queue) {
    return crewsOf(queue).stream().mapToInt(Crew::people).max().orElse(0);
  }

  private static String name(QueueId queue, int person) {
    return queue.name() + " " + person;
  }

  private List<String> skills(QueueId queue, int person) {
    WhatIf.Skill skill = question.skill();
    if (skill == null
        || !question.touches().test(queue)
        || skill.to().equals(queue)
        || person > skill.people()) {
      return List.of(queue.name());
    }
    return List.of(queue.name(), skill.to().name());
  }

  private List<TimeRange> stretches(QueueId queue, int person) {
    List<TimeRange> stretches = new ArrayList<>();
    for (Crew crew : crewsOf(queue)) {
      if (crew.people() >= person) {
        Instant until = crew.start().plus(slot);
        boolean goesOn =
            !stretches.isEmpty() && stretches.getLast().endExclusive().equals(crew.start());
        Instant from = goesOn ? stretches.removeLast().startInclusive() : crew.start();
        stretches.add(TimeRange.of(from, until));
      }
    }
    return stretches;
  }
}
