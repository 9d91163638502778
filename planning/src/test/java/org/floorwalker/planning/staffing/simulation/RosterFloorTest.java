package org.floorwalker.planning.staffing.simulation;

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
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.Shrinkage;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: a finished roster is simulated with its real people, skills and pauses.
class RosterFloorTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 29);
  private static final Instant MIDNIGHT = MONDAY.atStartOfDay(OSLO).toInstant();

  @Test
  void a01_atDeskIsTheShiftWithoutPausesAndActivities() {
    Shift shift =
        new Shift(
            "Amy",
            new BusinessDay(MONDAY),
            range(8, 16),
            List.of(
                new Pause(PauseKind.BREAK, range(10, 10.25)),
                new Pause(PauseKind.MEAL, range(12, 12.5))),
            List.of(new PlacedActivity("coaching", range(12.5, 13))));
    assertThat(RosterPresences.atDesk(shift))
        .containsExactly(range(8, 10), range(10.25, 12), range(13, 16));
  }

  @Test
  void a02_occupancyIsTheLoadPerPersonAndContactsLastAsTold() {
    // 96 contacts an hour of 300 s are 8 erlangs; on 12 people that is 8/12 of their time.
    RosterFloor floor = floor(List.of(voice("phone", 0)), people(12, List.of("phone")), 96);
    SimulationResult result = simulate(floor, 12, 200);
    assertThat(result.ratio(Total.HANDLE_SECONDS, Total.ANSWERED, 0).value())
        .isCloseTo(300, within(3.0));
    assertThat(result.groupRatio(GroupTotal.BUSY_SECONDS, GroupTotal.STAFFED_SECONDS, 0).value())
        .isCloseTo(8.0 / 12, within(0.01));
  }

  @Test
  void a03_lossMakesContactsLongerSoThatPlannedPeopleSuffice() {
    RosterFloor without = floor(List.of(voice("phone", 0)), people(12, List.of("phone")), 96);
    RosterFloor with = floor(List.of(voice("phone", 0.2)), people(12, List.of("phone")), 96);
    assertThat(answeredInTime(with, 12)).isLessThan(answeredInTime(without, 12));
  }

  private static double answeredInTime(RosterFloor floor, int people) {
    return simulate(floor, people, 60).share(0, ServiceDefinition.SERVED_OVER_OFFERED).value();
  }

  private static SimulationResult simulate(RosterFloor floor, int people, int replications) {
    List<Shift> shifts = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      shifts.add(new Shift("a" + i, new BusinessDay(MONDAY), range(0, 24), List.of(), List.of()));
    }
    return new Simulation(7, replications, 1).run(floor.of(Roster.of(shifts, List.of())));
  }

  @Test
  void a04_aLineThatNeverClosesDoesNotStartEmpty() {
    RosterFloor floor = floor(List.of(voice("phone", 0)), people(12, List.of("phone")), 96);
    SimulationResult result = simulate(floor, 12, 400);
    int first = result.floor().timeline().firstMeasured();
    assertThat(first).isEqualTo(8);
    assertThat(floor.origin()).isEqualTo(MIDNIGHT.minus(Duration.ofHours(2)));
    double atMidnight = busy(result, first);
    double atNoon = busy(result, first + 48);
    assertThat(atMidnight).isCloseTo(atNoon, within(0.03));
    assertThat(result.meanOfDay(Total.OFFERED, 0, 0)).isCloseTo(96 * 24, within(20.0));
  }

  private static double busy(SimulationResult result, int slot) {
    return result.mean(GroupTotal.BUSY_SECONDS, 0, slot)
        / result.mean(GroupTotal.STAFFED_SECONDS, 0, slot);
  }

  @Test
  void a05_aPartnerTakesWhatHasWaitedTooLong() {
    List<QueueSettings> phone = List.of(voice("phone", 0));
    RosterFloor alone = floor(phone, people(7, List.of("phone")), 96);
    RosterFloor helped =
        with(
            alone,
            ContactPaths.NONE.withPartner(
                new ContactPaths.Partner(Duration.ofSeconds(10), 4, 1.5)));
    SimulationResult result = simulate(helped, 7, 60);
    assertThat(result.share(0, ServiceDefinition.SERVED_OVER_OFFERED).value())
        .isGreaterThan(0.5)
        .isGreaterThan(answeredInTime(alone, 7));
    // What the partner works is what flows over: all work is 8 erlangs, theirs half as long again.
    double own = result.meanOfDay(GroupTotal.BUSY_SECONDS, 0, 0) / 86_400;
    double theirs = result.meanOfDay(GroupTotal.BUSY_SECONDS, 1, 0) / 86_400;
    assertThat(own + theirs / 1.5).isCloseTo(8, within(0.15));
  }

  @Test
  void a06_someGoOnToTheSecondLineAndSomeAreCalledBack() {
    List<QueueSettings> lines = List.of(voice("phone", 0), voice("second", 0));
    List<Agent> people = people(12, List.of("phone", "second"));
    RosterFloor second =
        with(
            floor(lines, people, 48),
            ContactPaths.NONE.withSecondLine(
                new ContactPaths.SecondLine(new QueueId("second"), 0.25)));
    SimulationResult result = simulate(second, 12, 60);
    assertThat(result.meanOfDay(Total.OFFERED, 1, 0))
        .isCloseTo(0.25 * result.meanOfDay(Total.ANSWERED, 0, 0), within(8.0));
    RosterFloor calledBack =
        with(
            floor(lines, people, 48),
            ContactPaths.NONE.withCallback(
                new ContactPaths.Callback(new QueueId("second"), Duration.ofSeconds(30), 1)));
    SimulationResult busy = simulate(calledBack, 3, 40);
    // The two differ by those who accept just before or after a midnight.
    assertThat(busy.meanOfDay(Total.OFFERED, 1, 0))
        .isPositive()
        .isCloseTo(busy.meanOfDay(Total.CALLBACK, 0, 0), within(1.0));
  }

  @Test
  void a07_drawnAbsenceTakesWholeShiftsAndAveragedAbsenceNone() {
    Shrinkage ill = new Shrinkage(List.of(Shrinkage.Loss.always(Shrinkage.ILL, 0.1)));
    RosterFloor floor =
        floor(List.of(voice("phone", 0).withLosses(ill)), people(12, List.of("phone")), 96);
    List<Shift> shifts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      shifts.add(new Shift("a" + i, new BusinessDay(MONDAY), range(8, 16), List.of(), List.of()));
    }
    Roster roster = Roster.of(shifts, List.of());
    Simulation simulation = new Simulation(7, 400, 1);
    double planned = staffedHours(simulation.run(floor.of(roster)));
    SimulationResult drawn = simulation.run(floor.of(roster, RosterFloor.Conditions.ABSENCE_DRAWN));
    // Those at the desk stay on to finish a contact, so slightly more than what was planned.
    assertThat(planned).isBetween(96.0, 98.0);
    assertThat(staffedHours(drawn)).isBetween(0.9 * 96 - 1.2, 0.9 * 98 + 1.2);
  }

  private static double staffedHours(SimulationResult result) {
    return result.meanOfDay(GroupTotal.STAFFED_SECONDS, 0, 0) / 3600;
  }

  private static RosterFloor with(RosterFloor floor, ContactPaths paths) {
    return new RosterFloor(
        floor.agents(),
        floor.queues(),
        floor.demand(),
        floor.days(),
        Map.of(floor.queues().getFirst().id(), paths));
  }

  private static RosterFloor floor(
      List<QueueSettings> queues, List<Agent> agents, double contactsPerHour) {
    Map<Instant, Double> contacts = new HashMap<>();
    for (int i = 0; i < 96; i++) {
      contacts.put(MIDNIGHT.plus(Duration.ofMinutes(15L * i)), contactsPerHour / 4);
    }
    return new RosterFloor(
        agents,
        queues,
        new RosterFloor.Demand(
            Map.of(queues.getFirst().id(), contacts), Map.of(), VolumeVariation.NONE),
        new RosterFloor.Days(MONDAY, 1, OSLO, Duration.ofMinutes(15)));
  }

  private static List<Agent> people(int count, List<String> skills) {
    List<Agent> agents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      agents.add(
          new Agent(
              "a" + i,
              new Agent.Place("Oslo", "", null),
              "full",
              skills,
              new Agent.Times(new StartTimes(0, 1440), true)));
    }
    return agents;
  }

  private static QueueSettings voice(String name, double shrinkage) {
    return new QueueSettings(
        new Queue(new QueueId(name), Channel.VOICE, "nb", "Oslo"),
        new QueueSettings.Promise(
            ServiceGoal.parse("80% in 20s"), ServiceDefinition.SERVED_OVER_OFFERED, 1, 0),
        new QueueSettings.Handling(Duration.ofSeconds(300), null, 1, ConcurrentSpeed.USUAL),
        shrinkage,
        OpeningHours.daily(0, 1440));
  }

  private static TimeRange range(double fromHour, double toHour) {
    return TimeRange.of(
        MIDNIGHT.plusSeconds(Math.round(fromHour * 3600)),
        MIDNIGHT.plusSeconds(Math.round(toHour * 3600)));
  }
}
