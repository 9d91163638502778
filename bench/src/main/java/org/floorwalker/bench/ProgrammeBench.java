package org.floorwalker.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.floorwalker.files.demo.DemoCentre;
import org.floorwalker.files.demo.DemoDemand;
import org.floorwalker.files.demo.DemoPerson;
import org.floorwalker.files.demo.DemoQueue;
import org.floorwalker.files.rules.RuleBookFile;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.RosterOptimizer;
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
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.staffing.NeedPlanner;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.SlotNeed;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.SlotGrid;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Places six courses for everybody of the invented centre over a year, and for sixteen such
/// centres.
///
/// Four weeks of shifts are made by the optimiser and repeated thirteen times; customers arrive as
/// the demo's demand says for each day of the year. Making the shifts is not part of the time told.
///
/// Each centre has two trainers, two rooms and courses of its own.
///
/// `java ... org.floorwalker.bench.ProgrammeBench [centres] [schedule-cpu-seconds] [threads]`
public final class ProgrammeBench {
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final int BLOCK_DAYS = 28;
  private static final int DAYS = 13 * BLOCK_DAYS;
  private static final long SEED = 2027;

  private final int centres;
  private final int threads;
  private final List<Agent> agents = new ArrayList<>();
  private final List<QueueSettings> queues = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();
  private final List<Shift> shifts = new ArrayList<>();
  private final Map<QueueId, Map<Instant, Double>> contacts = new HashMap<>();

  private ProgrammeBench(int centres, int threads) {
    this.centres = centres;
    this.threads = threads;
  }

  public static void main(String[] arguments) {
    int centres = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 40;
    int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
    ProgrammeBench bench = new ProgrammeBench(centres, threads);
    bench.gather(seconds);
    bench.run();
  }

  /// One centre is made; others are copies of it under names of their own.
  private void gather(double seconds) {
    DemoCentre centre = DemoCentre.on(MONDAY, SEED);
    DemoDemand demand = new DemoDemand(Map.of(), SEED);
    List<Agent> one =
        centre.people().stream().filter(p -> p.isAgent()).map(ProgrammeBench::agent).toList();
    Map<String, Map<Instant, Double>> arrivals = new LinkedHashMap<>();
    List<Need> need = new ArrayList<>();
    for (DemoQueue queue : centre.queues()) {
      arrivals.put(queue.name(), arrivals(queue, demand));
      need.addAll(need(queue.settings(), arrivals.getOrDefault(queue.name(), Map.of())));
    }
    List<Shift> block = solve(centre, one, need, seconds);
    for (int copy = 0; copy < centres; copy++) {
      String mark = mark(copy);
      one.forEach(agent -> agents.add(renamed(agent, mark)));
      centre.queues().forEach(queue -> queues.add(renamed(queue.settings(), mark)));
      need.forEach(n -> needs.add(new Need(n.queue() + mark, n.start(), n.heads())));
      arrivals.forEach((queue, slots) -> contacts.put(new QueueId(queue + mark), slots));
      for (int repeat = 0; repeat < DAYS / BLOCK_DAYS; repeat++) {
        int days = repeat * BLOCK_DAYS;
        block.forEach(shift -> shifts.add(moved(shift, mark, days)));
      }
    }
  }

  private static Agent agent(DemoPerson person) {
    DemoPerson.Terms terms = Objects.requireNonNull(person.terms());
    return new Agent(
        person.code(),
        new Agent.Place(person.place().site(), person.place().team(), null),
        terms.contract(),
        person.skills(),
        new Agent.Times(new StartTimes(terms.earliestMinute(), terms.latestMinute()), false));
  }

  private static Map<Instant, Double> arrivals(DemoQueue queue, DemoDemand demand) {
    Map<Instant, Double> slots = new LinkedHashMap<>();
    SlotGrid grid = new SlotGrid(ZONE, SLOT);
    for (LocalDate day : MONDAY.datesUntil(MONDAY.plusDays(DAYS)).toList()) {
      double[] perHour = demand.contactsPerHour(queue, day);
      List<Instant> starts = grid.slotsOf(day);
      for (int slot = 0; slot < Math.min(perHour.length, starts.size()); slot++) {
        if (perHour[slot] > 0) {
          slots.put(starts.get(slot), perHour[slot] / 4);
        }
      }
    }
    return slots;
  }

  private static List<Need> need(QueueSettings queue, Map<Instant, Double> arrivals) {
    List<SlotForecast> slots = new ArrayList<>();
    arrivals.forEach(
        (start, mean) ->
            slots.add(
                new SlotForecast(
                    start, new Band(mean, mean, mean, mean), queue.handling().handleSeconds())));
    List<Need> needs = new ArrayList<>();
    for (SlotNeed slot : new NeedPlanner(ZONE, SLOT).need(queue, slots)) {
      needs.add(new Need(queue.id().name(), slot.start(), slot.scheduled()));
    }
    return needs;
  }

  private static List<Shift> solve(
      DemoCentre centre, List<Agent> agents, List<Need> need, double seconds) {
    Instant end = MONDAY.plusDays(BLOCK_DAYS).atStartOfDay(ZONE).toInstant();
    RuleBook rules = RuleBookFile.shipped();
    SequencedMap<String, Contract> contracts = new LinkedHashMap<>();
    centre.contracts().forEach(contract -> contracts.put(contract.id(), contract));
    SequencedMap<String, Site> sites = new LinkedHashMap<>();
    SequencedMap<String, RuleSettings> settings = new LinkedHashMap<>();
    for (Site site : centre.sites()) {
      sites.put(site.id(), site);
      settings.put(site.country(), rules.inForce(site.country(), MONDAY).settings());
    }
    SequencedMap<String, Agent> byId = new LinkedHashMap<>();
    agents.forEach(agent -> byId.put(agent.id(), agent));
    RosterProblem problem =
        new RosterProblem(
            new Period(MONDAY, BLOCK_DAYS, SLOT, Duration.ofMinutes(30)),
            new RosterProblem.Terms(contracts, centre.breaks(), settings),
            new RosterProblem.Floor(sites, byId, List.of(), List.of(), List.of()),
            need.stream().filter(one -> one.start().isBefore(end)).toList(),
            new RosterProblem.Activities(new LinkedHashMap<>(), null));
    return RosterOptimizer.solve(problem, new Budget.CpuSeconds(seconds, 2), SEED, Progress.NONE)
        .roster()
        .shifts();
  }

  private static Agent renamed(Agent agent, String mark) {
    return new Agent(
        agent.id() + mark,
        agent.place(),
        agent.contract(),
        agent.skills().stream().map(skill -> skill + mark).toList(),
        agent.times());
  }

  private static QueueSettings renamed(QueueSettings queue, String mark) {
    Queue named =
        new Queue(
            new QueueId(queue.id().name() + mark),
            queue.queue().channel(),
            queue.queue().language(),
            queue.queue().site());
    return new QueueSettings(
        named, queue.promise(), queue.handling(), queue.losses(), queue.opening());
  }

  /// The shift so many days later at the same local time.
  private static Shift moved(Shift shift, String mark, int days) {
    return new Shift(
        shift.agent() + mark,
        new BusinessDay(shift.day().date().plusDays(days)),
        moved(shift.range(), days),
        shift.pauses().stream().map(p -> new Pause(p.kind(), moved(p.range(), days))).toList(),
        List.of());
  }

  private static TimeRange moved(TimeRange range, int days) {
    return TimeRange.of(
        range.startInclusive().atZone(ZONE).plusDays(days).toInstant(),
        range.endExclusive().atZone(ZONE).plusDays(days).toInstant());
  }

  private void run() {
    RosterFloor.Demand arrives =
        new RosterFloor.Demand(contacts, Map.of(), new VolumeVariation(0, 0));
    ProofFloor floor =
        new ProofFloor(
            agents, queues, arrives, shifts, new RosterFloor.Days(MONDAY, DAYS, ZONE, SLOT));
    ProgrammeProblem problem = problem(floor);
    if (centres == 1) {
      double before = cpuSeconds();
      int placed = ProgrammePlacer.place(problem).placed();
      System.out.printf(
          Locale.ROOT,
          "nobody missed by the need: %d placed, %.1f CPU s%n",
          placed,
          cpuSeconds() - before);
    }
    double start = cpuSeconds();
    ProgrammeProof proof = new ProgrammeProof(floor, SEED, 8, 72, threads);
    ProgrammePlanner.Proven proven = ProgrammePlanner.plan(problem, proof, () -> false);
    double done = cpuSeconds();
    int wanted = problem.lessons().stream().mapToInt(lesson -> lesson.people().size()).sum();
    System.out.printf(
        Locale.ROOT,
        "%d people, %d queues, %d lessons: %d of %d placed in %d sessions, %d rounds%n",
        agents.size(),
        queues.size(),
        problem.lessons().size(),
        proven.plan().placed(),
        wanted,
        proven.plan().sessions().size(),
        proven.rounds());
    System.out.printf(
        Locale.ROOT, "placing and proof on %d threads: %.1f CPU s%n", threads, done - start);
    print("placed by the plan", proven.days());
    Map<NotPlaced.Reason, Integer> reasons = new LinkedHashMap<>();
    proven.plan().notPlaced().forEach(one -> reasons.merge(one.reason(), 1, Integer::sum));
    System.out.println("not placed: " + reasons);
    if (centres == 1) {
      ProgrammePlan even = ProgrammePlacer.spreadEvenly(problem);
      System.out.printf(Locale.ROOT, "spread evenly: %d placed%n", even.placed());
      print("spread evenly", proof.judge(even.sessions()));
    }
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

  /// Six courses a centre with windows over the year, two of them in a row, in groups of up to
  /// eight.
  private ProgrammeProblem problem(ProofFloor floor) {
    Map<String, List<TimeRange>> trainers = new LinkedHashMap<>();
    Map<String, ProgrammeProblem.Room> rooms = new LinkedHashMap<>();
    List<Lesson> lessons = new ArrayList<>();
    for (int copy = 0; copy < centres; copy++) {
      String mark = mark(copy);
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
        needs,
        floor.attendees(),
        trainers,
        rooms,
        lessons);
  }

  private static String mark(int copy) {
    return copy == 0 ? "" : "-" + copy;
  }

  private List<Lesson> lessons(int copy, Lesson.Means means) {
    String mark = mark(copy);
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

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime()
        / 1e9;
  }
}
