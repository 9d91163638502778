package org.floorwalker.files.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.SegmentKind;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: yesterday of the demo centre, played against the roster that was published for it.
class DemoDayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 6);
  private static final Instant EIGHT = Instant.parse("2026-10-06T06:00:00Z");

  @Test
  void a01_onlyPeopleOnShiftTakeContactsAndOnlyWithTheirSkills() {
    DemoCentre centre = DemoCentre.on(DAY, 1);
    List<Agent> agents = agents(centre);
    DemoDay day =
        DemoDay.play(centre, new DemoDemand(Map.of(), 1), "NO", agents, roster(agents), DAY, 3);
    assertThat(day.contacts()).hasSizeGreaterThan(500);
    day.contacts().stream()
        .flatMap(contact -> contact.segments().stream())
        .filter(segment -> segment.kind() == SegmentKind.TALK)
        .forEach(
            talk -> {
              Agent agent =
                  agents.stream()
                      .filter(a -> a.id().equals(talk.agent()))
                      .findFirst()
                      .orElseThrow();
              assertThat(agent.skills()).contains(talk.queue());
              assertThat(talk.start()).isAfterOrEqualTo(EIGHT);
            });
  }

  @Test
  void a02_everyShiftBeginsAndEndsWithAnEventAndPausesAreSeen() {
    DemoCentre centre = DemoCentre.on(DAY, 1);
    List<Agent> agents = agents(centre);
    DemoDay day =
        DemoDay.play(centre, new DemoDemand(Map.of(), 1), "NO", agents, roster(agents), DAY, 3);
    assertThat(day.events()).hasSize(agents.size() * 4);
  }

  private static List<Agent> agents(DemoCentre centre) {
    List<Agent> agents = new ArrayList<>();
    for (DemoPerson person : centre.people()) {
      if (person.isAgent() && person.place().site().equals("Oslo")) {
        agents.add(
            new Agent(
                person.code(),
                new Agent.Place("Oslo", person.place().team(), null),
                "full-time",
                person.skills(),
                new Agent.Times(new StartTimes(420, 1020), false)));
      }
    }
    return agents;
  }

  private static Roster roster(List<Agent> agents) {
    TimeRange meal = TimeRange.of(EIGHT.plusSeconds(4 * 3600), EIGHT.plusSeconds(4 * 3600 + 1800));
    return Roster.of(
        agents.stream()
            .map(
                agent ->
                    new Shift(
                        agent.id(),
                        new BusinessDay(DAY),
                        TimeRange.of(EIGHT, EIGHT.plusSeconds(8 * 3600)),
                        List.of(new Pause(PauseKind.MEAL, meal)),
                        List.of()))
            .toList(),
        List.of());
  }
}
