package org.floorwalker.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.simulation.ContactSink.Ending;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: a past day's real contacts meet the roster as it was, and another.
final class ReplayTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 29);
  private static final Instant MIDNIGHT = MONDAY.atStartOfDay(OSLO).toInstant();
  private static final QueueSettings PHONE =
      new QueueSettings(
          new Queue(new QueueId("phone"), Channel.VOICE, "nb", "Oslo"),
          new QueueSettings.Promise(
              ServiceGoal.parse("80% in 20s"), ServiceDefinition.SERVED_OVER_OFFERED, 1, 0),
          new QueueSettings.Handling(
              Duration.ofSeconds(300), Duration.ofSeconds(180), 1, ConcurrentSpeed.USUAL),
          0.0,
          OpeningHours.daily(480, 1200));

  private final List<RealContact> contacts = contacts();
  private final Replay replay = new Replay(problem(), List.of(PHONE), contacts);

  @Test
  void A01_theSameRosterGivesTheServiceThatReallyWas() {
    Replay.Service actual = replay.actual().getFirst();
    Replay.Result again = replay.of(roster(9), new Simulation(11, 20, 1));
    Replay.Service simulated = again.services().getFirst();
    assertThat(actual.contacts()).isEqualTo(contacts.size());
    assertThat(simulated.contacts()).isEqualTo(contacts.size());
    assertThat(simulated.service().value()).isCloseTo(actual.service().value(), within(0.03));
    assertThat(simulated.lost().value()).isCloseTo(actual.lost().value(), within(0.02));
    assertThat(simulated.waitSeconds().value())
        .isCloseTo(actual.waitSeconds().value(), within(5.0));
  }

  @Test
  void A02_anotherRosterMeetsTheSameContacts() {
    Replay.Result as = replay.of(roster(9), new Simulation(11, 20, 1));
    Replay.Result more = replay.of(roster(11), new Simulation(11, 20, 1));
    assertThat(more.services().getFirst().service().value())
        .isGreaterThan(as.services().getFirst().service().value() + 0.05);
    assertThat(more.hours().paid()).isEqualTo(11 * 12);
    assertThat(as.hours().customerTime()).isGreaterThan(more.hours().customerTime());
    // All work that was answered, and nothing else, is time with customers.
    double work =
        contacts.stream()
                .filter(c -> c.answered() != null)
                .mapToDouble(RealContact::workSeconds)
                .sum()
            / 3600;
    assertThat(as.hours().withCustomers()).isCloseTo(work, within(0.05 * work));
  }

  @Test
  void A03_aWeekIsComparedWithItsPromiseAndItsRange() {
    double actual = replay.actual().getFirst().service().value();
    PromisedWeek fair =
        new PromisedWeek(PHONE.id(), MONDAY, actual + 0.02, actual - 0.03, actual + 0.05);
    PromisedWeek boastful =
        new PromisedWeek(PHONE.id(), MONDAY, actual + 0.1, actual + 0.05, actual + 0.12);
    assertThat(replay.weeks(List.of(fair, boastful)))
        .extracting(Replay.WeekKept::isWithinChance)
        .containsExactly(true, false);
  }

  /// A day that "really" was: one replication with nine people, other seeds than the replay's.
  private static List<RealContact> contacts() {
    Map<Instant, Double> perSlot = new HashMap<>();
    for (int slot = 32; slot < 80; slot++) {
      perSlot.put(MIDNIGHT.plus(Duration.ofMinutes(15L * slot)), 24.0);
    }
    RosterFloor floor =
        new RosterFloor(
            agents(9),
            List.of(PHONE),
            new RosterFloor.Demand(Map.of(PHONE.id(), perSlot), Map.of(), VolumeVariation.NONE),
            new RosterFloor.Days(MONDAY, 1, OSLO, Duration.ofMinutes(15)));
    List<RealContact> contacts = new ArrayList<>();
    Simulation.export(
        floor.of(roster(9)),
        4,
        0,
        simulated ->
            contacts.add(
                new RealContact(
                    PHONE.id(),
                    at(simulated.arrivedSeconds()),
                    simulated.ending() == Ending.ANSWERED ? at(simulated.answeredSeconds()) : null,
                    at(simulated.endedSeconds()),
                    0)));
    return contacts;
  }

  private static Instant at(double seconds) {
    return MIDNIGHT.plusMillis(Math.round(1000 * seconds));
  }

  private static Roster roster(int people) {
    TimeRange shift =
        TimeRange.of(MIDNIGHT.plus(Duration.ofHours(8)), MIDNIGHT.plus(Duration.ofHours(20)));
    List<Shift> shifts = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      shifts.add(new Shift("a" + i, new BusinessDay(MONDAY), shift, List.of(), List.of()));
    }
    return Roster.of(shifts, List.of());
  }

  private static List<Agent> agents(int people) {
    List<Agent> agents = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      agents.add(
          new Agent(
              "a" + i,
              new Agent.Place("Oslo", "", null),
              "full",
              List.of("phone"),
              new Agent.Times(new StartTimes(0, 1440), true)));
    }
    return agents;
  }

  private static RosterProblem problem() {
    LinkedHashMap<String, Site> sites = new LinkedHashMap<>();
    sites.put("Oslo", new Site("Oslo", "NO", OSLO, new OpeningHours.Hours(0, 1440)));
    LinkedHashMap<String, Agent> people = new LinkedHashMap<>();
    agents(11).forEach(agent -> people.put(agent.id(), agent));
    return new RosterProblem(
        new Period(MONDAY, 1, Duration.ofMinutes(15), Duration.ofMinutes(30)),
        new RosterProblem.Terms(new LinkedHashMap<>(), List.of(), new LinkedHashMap<>()),
        new RosterProblem.Floor(sites, people, List.of(), List.of(), List.of()),
        List.of(),
        new RosterProblem.Activities(new LinkedHashMap<>(), null));
  }
}
