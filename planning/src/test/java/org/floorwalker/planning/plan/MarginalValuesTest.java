package org.floorwalker.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.Crew;
import org.floorwalker.planning.staffing.ErlangA;
import org.floorwalker.planning.staffing.Performance.Steady;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.Traffic;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: what one person more is worth, hour by hour, and what the next need makes of it.
final class MarginalValuesTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 29);
  private static final Instant MIDNIGHT = MONDAY.atStartOfDay(OSLO).toInstant();
  private static final int PEOPLE = 9;
  private static final double CONTACTS = 96;

  private final RosterFloor floor = floor();
  private final Roster roster = roster();
  private final Simulation simulation = new Simulation(5, 250, 1);
  private final SimulationResult without = simulation.run(floor.of(roster));
  private final MarginalValues values = MarginalValues.of(floor, roster, simulation, without);

  @Test
  void A01_aPersonMoreForAnHourBringsWhatErlangASays() {
    double byFormula = CONTACTS * (service(PEOPLE + 1) - service(PEOPLE));
    double simulated = 0;
    for (int hour = 4; hour < 20; hour++) {
      simulated += values.gain(0, hour) / 16;
    }
    // Handling is lognormal here and a helper's first minutes find a line: agreement, no identity.
    assertThat(simulated).isCloseTo(byFormula, within(0.2 * byFormula));
  }

  private static double service(int people) {
    Traffic traffic = new Traffic(CONTACTS, 300, 180);
    return ((Steady) ErlangA.of(traffic, Crew.of(people), 20))
        .service(ServiceDefinition.SERVED_OVER_OFFERED);
  }

  @Test
  void A02_aDayBelowItsPromiseAsksForPeopleWhereTheyBringMost() {
    List<Need> needs = new ArrayList<>();
    for (Instant hour : floor.days().slots()) {
      needs.add(new Need("phone", hour, PEOPLE));
    }
    double share = without.share(0, 0, ServiceDefinition.SERVED_OVER_OFFERED).value();
    PromiseTargets above = new PromiseTargets(Map.of(new QueueId("phone"), share + 0.01));
    PromiseTargets below = new PromiseTargets(Map.of(new QueueId("phone"), share - 0.06));
    assertThat(heads(revised(above, needs))).isBetween(24 * PEOPLE + 1.0, 24 * PEOPLE + 6.0);
    assertThat(heads(revised(below, needs))).isLessThan(24 * PEOPLE);
    Need first =
        revised(above, needs).stream().filter(n -> n.heads() > PEOPLE).findFirst().orElseThrow();
    int slot = floor.days().slots().indexOf(first.start());
    assertThat(values.gain(0, slot)).isGreaterThan(values.mean());
  }

  private List<Need> revised(PromiseTargets targets, List<Need> needs) {
    return new NeedRevision(floor.queues(), targets, without, values, floor.days()).revise(needs);
  }

  private static double heads(List<Need> needs) {
    return needs.stream().mapToDouble(Need::heads).sum();
  }

  private static RosterFloor floor() {
    QueueSettings phone =
        new QueueSettings(
            new Queue(new QueueId("phone"), Channel.VOICE, "nb", "Oslo"),
            new QueueSettings.Promise(
                ServiceGoal.parse("80% in 20s"), ServiceDefinition.SERVED_OVER_OFFERED, 1, 0),
            new QueueSettings.Handling(
                Duration.ofSeconds(300), Duration.ofSeconds(180), 1, ConcurrentSpeed.USUAL),
            0.0,
            OpeningHours.daily(0, 1440));
    Map<Instant, Double> contacts = new HashMap<>();
    for (int hour = 0; hour < 24; hour++) {
      contacts.put(MIDNIGHT.plus(Duration.ofHours(hour)), CONTACTS);
    }
    List<Agent> agents = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      agents.add(
          new Agent(
              "a" + i,
              new Agent.Place("Oslo", "", null),
              "full",
              List.of("phone"),
              new Agent.Times(new StartTimes(0, 1440), true)));
    }
    return new RosterFloor(
        agents,
        List.of(phone),
        new RosterFloor.Demand(Map.of(phone.id(), contacts), Map.of(), VolumeVariation.NONE),
        new RosterFloor.Days(MONDAY, 1, OSLO, Duration.ofHours(1)));
  }

  private static Roster roster() {
    TimeRange day = TimeRange.of(MIDNIGHT, MIDNIGHT.plus(Duration.ofHours(24)));
    List<Shift> shifts = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      shifts.add(new Shift("a" + i, new BusinessDay(MONDAY), day, List.of(), List.of()));
    }
    return Roster.of(shifts, List.of());
  }
}
