package org.floorwalker.planning.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: a programme is proven day by day (OPS-20). Each centre has a line of its own with eight
/// people from 08:00 to 16:00 in Oslo on the five days before and after a clock change.
class ProgrammePlannerTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 26);
  private static final int DAYS = 5;
  private static final Duration SLOT = Duration.ofMinutes(30);
  private static final RosterFloor.Days SPAN = new RosterFloor.Days(FRIDAY, DAYS, OSLO, SLOT);

  private final List<Agent> agents = new ArrayList<>();
  private final List<QueueSettings> queues = new ArrayList<>();
  private final List<Shift> shifts = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();
  private final Map<QueueId, Map<Instant, Double>> contacts = new HashMap<>();

  /// @param busyPerSlot contacts of a slot from 08:00 to 12:00; half as many come later
  private void centre(String name, double busyPerSlot) {
    queues.add(line(name));
    for (int i = 0; i < 8; i++) {
      String id = name + i;
      agents.add(
          new Agent(
              id,
              new Agent.Place("oslo", name, null),
              "full",
              List.of(name),
              new Agent.Times(new StartTimes(0, 1440), false)));
      for (int day = 0; day < DAYS; day++) {
        shifts.add(
            new Shift(
                id,
                new BusinessDay(FRIDAY.plusDays(day)),
                range(day, 8, 16),
                List.of(),
                List.of()));
      }
    }
    Map<Instant, Double> bySlot = new HashMap<>();
    for (int day = 0; day < DAYS; day++) {
      for (int slot = 0; slot < 16; slot++) {
        Instant start = at(day, 8).plus(SLOT.multipliedBy(slot));
        bySlot.put(start, slot < 8 ? busyPerSlot : busyPerSlot / 2);
        // The need says less than is needed, so that only the simulation can tell.
        needs.add(new Need(name, start, 3));
      }
    }
    contacts.put(new QueueId(name), bySlot);
  }

  private static QueueSettings line(String name) {
    return new QueueSettings(
        new Queue(new QueueId(name), Channel.VOICE, "nb", "oslo"),
        new QueueSettings.Promise(
            ServiceGoal.parse("80% in 20s"), ServiceDefinition.SERVED_OVER_OFFERED, 0.9, 1),
        new QueueSettings.Handling(
            Duration.ofSeconds(300), Duration.ofSeconds(180), 1, ConcurrentSpeed.USUAL),
        0.0,
        OpeningHours.daily(8 * 60, 16 * 60));
  }

  private static Instant at(int day, int hour) {
    return FRIDAY.plusDays(day).atTime(hour, 0).atZone(OSLO).toInstant();
  }

  private static TimeRange range(int day, int from, int until) {
    return TimeRange.of(at(day, from), at(day, until));
  }

  private ProofFloor floor() {
    return new ProofFloor(
        agents,
        queues,
        new RosterFloor.Demand(contacts, Map.of(), new VolumeVariation(0, 0)),
        shifts,
        SPAN);
  }

  private Lesson lesson(String centre) {
    Set<String> people = new TreeSet<>();
    agents.stream()
        .filter(agent -> agent.skills().contains(centre))
        .forEach(agent -> people.add(agent.id()));
    return new Lesson(
        "dora-" + centre,
        Duration.ofHours(1),
        new Lesson.Group(4, 4),
        TimeRange.of(at(0, 11), at(1, 0)),
        people,
        Lesson.Means.NONE,
        null);
  }

  private ProgrammeProblem problem(Lesson... lessons) {
    return new ProgrammeProblem(
        TimeRange.of(at(0, 0), at(DAYS, 0)),
        new ProgrammeProblem.Grid(SLOT, 1, OSLO),
        needs,
        floor().attendees(),
        Map.of(),
        Map.of(),
        List.of(lessons));
  }

  private ProgrammeProof proof(int threads) {
    return new ProgrammeProof(floor(), 11, 30, 90, threads);
  }

  private static Session session(String lesson, int day, int hour, List<String> people) {
    return new Session(lesson, range(day, hour, hour + 1), null, null, people);
  }

  @Test
  void a01_onlyTheQueuesOfThoseWhoAttendAreJudged() {
    centre("north", 20);
    centre("south", 20);
    List<ProvenDay> days =
        proof(1).judge(List.of(session("dora", 3, 13, List.of("north0", "north1"))));
    assertThat(days)
        .extracting(ProvenDay::queue, ProvenDay::day)
        .containsExactly(tuple("north", FRIDAY.plusDays(3)));
    assertThat(days.getFirst().after().value()).isLessThan(days.getFirst().before().value());
  }

  /// A centre judged with others gets the very figures it gets alone.
  @Test
  void a02_whatHappensElsewhereChangesNothing() {
    centre("north", 24);
    List<Session> sessions = List.of(session("dora", 0, 9, List.of("north0", "north1", "north2")));
    List<ProvenDay> alone = proof(1).judge(sessions);
    centre("south", 30);
    assertThat(proof(2).judge(sessions)).isEqualTo(alone);
  }

  @Test
  void a03_whatTheSimulationFindsBrokenIsPlacedElsewhere() {
    centre("north", 38);
    ProgrammeProblem problem = problem(lesson("north"));
    ProgrammeProof proof = proof(1);
    List<Session> inTheRush =
        List.of(session("dora-north", 0, 11, List.of("north0", "north1", "north2", "north3")));
    assertThat(proof.judge(inTheRush)).allMatch(ProvenDay::isBroken);
    ProgrammePlanner.Proven proven = ProgrammePlanner.plan(problem, proof, () -> false);
    assertThat(proven.rounds()).isGreaterThan(1);
    assertThat(proven.broken()).isEmpty();
    assertThat(proven.plan().sessions())
        .isNotEmpty()
        .allMatch(one -> !one.range().startInclusive().isBefore(at(0, 12)));
  }

  /// The need says that nobody can be spared; the simulation knows better, as far as goals bear it.
  @Test
  void a07_whereTheNeedSparesNobodyTheSimulationMay() {
    centre("north", 20);
    needs.replaceAll(need -> new Need(need.queue(), need.start(), 8));
    ProgrammeProblem problem = problem(lesson("north"));
    assertThat(ProgrammePlacer.place(problem).placed()).isZero();
    ProgrammePlanner.Proven proven = ProgrammePlanner.plan(problem, proof(1), () -> false);
    assertThat(proven.plan().placed()).isPositive();
    assertThat(proven.broken()).isEmpty();
  }

  @Test
  void a04_anyNumberOfThreadsGivesTheSamePlan() {
    centre("north", 26);
    centre("south", 22);
    ProgrammeProblem problem = problem(lesson("north"), lesson("south"));
    ProgrammePlanner.Proven one = ProgrammePlanner.plan(problem, proof(1), () -> false);
    ProgrammePlanner.Proven three = ProgrammePlanner.plan(problem, proof(3), () -> false);
    assertThat(three).isEqualTo(one);
    assertThat(proof(3).weeks(one.plan().sessions()))
        .isEqualTo(proof(1).weeks(one.plan().sessions()));
    assertThat(one.plan().sessions()).extracting(Session::lesson).contains("dora-south");
  }

  /// Placed with another centre or alone: the same sessions.
  @Test
  void a05_centresThatShareNothingArePlacedApart() {
    centre("north", 26);
    List<Session> alone = ProgrammePlacer.place(problem(lesson("north"))).sessions();
    centre("south", 22);
    ProgrammeProblem both = problem(lesson("south"), lesson("north"));
    assertThat(ProblemParts.of(both)).hasSize(2);
    assertThat(ProgrammePlacer.place(ProblemParts.of(both).getLast()).sessions()).isEqualTo(alone);
  }

  /// Work due in sixteen open hours that comes on a Friday is done on Tuesday, and what lies over
  /// on Monday came on Friday.
  @Test
  void a06_writtenWorkIsFollowedUntilItIsDue() {
    OpeningHours weekdays =
        new OpeningHours(
            Map.of(
                DayOfWeek.MONDAY, List.of(new OpeningHours.Hours(480, 960)),
                DayOfWeek.TUESDAY, List.of(new OpeningHours.Hours(480, 960)),
                DayOfWeek.FRIDAY, List.of(new OpeningHours.Hours(480, 960))),
            Map.of());
    queues.add(
        new QueueSettings(
            new Queue(new QueueId("cases"), Channel.TASK, "nb", "oslo"),
            new QueueSettings.Promise(
                ServiceGoal.parse("done in 16h working"),
                ServiceDefinition.SERVED_OVER_OFFERED,
                0.9,
                0),
            new QueueSettings.Handling(Duration.ofSeconds(300), null, 1, ConcurrentSpeed.USUAL),
            0.0,
            weekdays));
    ProofPart part = ProofPart.of(floor()).getFirst();
    assertThat(part.around(FRIDAY)).isEqualTo(new ProofPart.Stretch(FRIDAY, FRIDAY.plusDays(4)));
    assertThat(part.around(FRIDAY.plusDays(3)).first()).isEqualTo(FRIDAY);
  }
}
