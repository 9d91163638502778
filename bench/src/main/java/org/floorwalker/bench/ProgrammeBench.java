package org.floorwalker.bench;

import static org.floorwalker.bench.CopiedCentres.DAYS;
import static org.floorwalker.bench.CopiedCentres.MONDAY;
import static org.floorwalker.bench.CopiedCentres.SEED;
import static org.floorwalker.bench.CopiedCentres.SLOT;
import static org.floorwalker.bench.CopiedCentres.ZONE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.floorwalker.planning.programme.Lesson;
import org.floorwalker.planning.programme.NotPlaced;
import org.floorwalker.planning.programme.ProgrammePlacer;
import org.floorwalker.planning.programme.ProgrammePlan;
import org.floorwalker.planning.programme.ProgrammePlanner;
import org.floorwalker.planning.programme.ProgrammeProblem;
import org.floorwalker.planning.programme.ProgrammeProof;
import org.floorwalker.planning.programme.ProofFloor;
import org.floorwalker.planning.programme.ProvenDay;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Places six courses for everybody of the invented centre over a year, and for sixteen
/// such centres.
///
/// Making the centres and their shifts ([CopiedCentres]) is not part of the time told.
///
/// Each centre has two trainers, two rooms and courses of its own.
///
/// `java ... org.floorwalker.bench.ProgrammeBench [centres] [schedule-cpu-seconds] [threads]`
public final class ProgrammeBench {
  private final int centres;
  private final int threads;
  private final CopiedCentres made;

  private ProgrammeBench(int centres, int threads, CopiedCentres made) {
    this.centres = centres;
    this.threads = threads;
    this.made = made;
  }

  public static void main(String[] arguments) {
    int centres = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 40;
    int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
    new ProgrammeBench(centres, threads, CopiedCentres.make(centres, seconds)).run();
  }

  private void run() {
    RosterFloor.Demand arrives =
        new RosterFloor.Demand(made.contacts(), Map.of(), new VolumeVariation(0, 0));
    ProofFloor floor =
        new ProofFloor(
            made.agents(),
            made.queues(),
            arrives,
            made.shifts(),
            new RosterFloor.Days(MONDAY, DAYS, ZONE, SLOT));
    ProgrammeProblem problem = problem(floor);
    ProgrammeProof proof = new ProgrammeProof(floor, SEED, 8, 72, threads);
    if (centres == 1) {
      double before = CpuTime.ofProcess();
      int placed = ProgrammePlacer.place(problem).placed();
      System.out.printf(
          Locale.ROOT,
          "nobody missed by the need: %d placed, %.1f CPU s%n",
          placed,
          CpuTime.ofProcess() - before);
    }
    double start = CpuTime.ofProcess();
    ProgrammePlanner.Proven proven = ProgrammePlanner.plan(problem, proof, () -> false);
    print(problem, proven, CpuTime.ofProcess() - start);
    if (centres == 1) {
      ProgrammePlan even = ProgrammePlacer.spreadEvenly(problem);
      System.out.printf(Locale.ROOT, "spread evenly: %d placed%n", even.placed());
      print("spread evenly", proof.judge(even.sessions()));
    }
  }

  private void print(ProgrammeProblem problem, ProgrammePlanner.Proven proven, double cpuSeconds) {
    int wanted = problem.lessons().stream().mapToInt(lesson -> lesson.people().size()).sum();
    System.out.printf(
        Locale.ROOT,
        "%d people, %d queues, %d lessons: %d of %d placed in %d sessions, %d rounds%n",
        made.agents().size(),
        made.queues().size(),
        problem.lessons().size(),
        proven.plan().placed(),
        wanted,
        proven.plan().sessions().size(),
        proven.rounds());
    System.out.printf(
        Locale.ROOT, "placing and proof on %d threads: %.1f CPU s%n", threads, cpuSeconds);
    print("placed by the plan", proven.days());
    Map<NotPlaced.Reason, Integer> reasons = new LinkedHashMap<>();
    proven.plan().notPlaced().forEach(one -> reasons.merge(one.reason(), 1, Integer::sum));
    System.out.println("not placed: " + reasons);
  }

  private static void print(String name, List<ProvenDay> days) {
    Set<String> broken = new TreeSet<>();
    double before = 0;
    double after = 0;
    double offered = 0;
    int kept = 0;
    for (ProvenDay day : days) {
      offered += day.offered();
      before += day.offered() * day.before().value();
      after += day.offered() * day.after().value();
      kept += day.wasKept() ? 1 : 0;
      if (day.isBroken()) {
        broken.add(day.queue() + " " + day.day());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d queue-days touched, goal kept before on %d, broken on %d; service %.2f %% -> %.2f %%%n",
        name,
        days.size(),
        kept,
        broken.size(),
        100 * before / offered,
        100 * after / offered);
  }

  /// Six courses a centre with windows over the year, two of them in a row, in groups of up
  /// to eight.
  private ProgrammeProblem problem(ProofFloor floor) {
    Map<String, List<TimeRange>> trainers = new LinkedHashMap<>();
    Map<String, ProgrammeProblem.Room> rooms = new LinkedHashMap<>();
    List<Lesson> lessons = new ArrayList<>();
    for (int copy = 0; copy < centres; copy++) {
      String mark = CopiedCentres.mark(copy);
      List<String> theirTrainers = List.of("trainer-0" + mark, "trainer-1" + mark);
      List<String> theirRooms = List.of("room-0" + mark, "room-1" + mark);
      theirTrainers.forEach(trainer -> trainers.put(trainer, hours()));
      theirRooms.forEach(room -> rooms.put(room, ProgrammeProblem.Room.of(8)));
      lessons.addAll(lessons(copy, new Lesson.Means(theirTrainers, theirRooms)));
    }
    return new ProgrammeProblem(
        TimeRange.of(
            MONDAY.atStartOfDay(ZONE).toInstant(),
            MONDAY.plusDays(DAYS).atStartOfDay(ZONE).toInstant()),
        new ProgrammeProblem.Grid(SLOT, 2, ZONE),
        made.needs(),
        floor.attendees(),
        trainers,
        rooms,
        lessons);
  }

  private List<Lesson> lessons(int copy, Lesson.Means means) {
    String mark = CopiedCentres.mark(copy);
    List<Agent> agents = made.agents();
    int size = agents.size() / centres;
    Set<String> everybody = new TreeSet<>();
    agents.subList(copy * size, (copy + 1) * size).forEach(agent -> everybody.add(agent.id()));
    return List.of(
        lesson("resilience" + mark, 60, 0, 180, everybody, means, null),
        lesson("laundering" + mark, 45, 60, 300, everybody, means, null),
        lesson("privacy" + mark, 45, 0, 364, everybody, means, null),
        lesson("conduct" + mark, 60, 90, 364, everybody, means, "privacy" + mark),
        lesson("fraud" + mark, 30, 180, 364, everybody, Lesson.Means.NONE, null),
        lesson("credit" + mark, 90, 30, 330, everybody, means, null));
  }

  private static Lesson lesson(
      String id,
      int minutes,
      int opens,
      int due,
      Set<String> people,
      Lesson.Means means,
      @Nullable String after) {
    return new Lesson(
        id,
        Duration.ofMinutes(minutes),
        new Lesson.Group(4, 8),
        TimeRange.of(
            MONDAY.plusDays(opens).atStartOfDay(ZONE).toInstant(),
            MONDAY.plusDays(due).atStartOfDay(ZONE).toInstant()),
        people,
        means,
        after);
  }

  /// Trainers work from eight to eighteen on weekdays.
  private static List<TimeRange> hours() {
    return MONDAY
        .datesUntil(MONDAY.plusDays(DAYS))
        .filter(day -> day.getDayOfWeek().getValue() <= 5)
        .map(
            day ->
                TimeRange.of(
                    day.atTime(8, 0).atZone(ZONE).toInstant(),
                    day.atTime(18, 0).atZone(ZONE).toInstant()))
        .toList();
  }
}
