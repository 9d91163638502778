package org.floorwalker.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
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
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.SlotGrid;
import org.floorwalker.planning.time.TimeRange;

/// The invented centre over a year, and copies of it under names of their own.
///
/// Four weeks of shifts are made by the optimiser and repeated thirteen times; customers arrive as
/// the demo's demand says for each day of the year.
record CopiedCentres(
    List<Agent> agents,
    List<QueueSettings> queues,
    List<Need> needs,
    List<Shift> shifts,
    Map<QueueId, Map<Instant, Double>> contacts) {
  static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
  static final Duration SLOT = Duration.ofMinutes(15);
  static final long SEED = 2027;

  private static final int BLOCK_DAYS = 28;

  /// Days of the year that is made.
  static final int DAYS = 13 * BLOCK_DAYS;

  /// What is put behind the names of a copy.
  static String mark(int copy) {
    return copy == 0 ? "" : "-" + copy;
  }

  /// @param seconds processor time for the shifts of four weeks
  static CopiedCentres make(int centres, double seconds) {
    CopiedCentres made =
        new CopiedCentres(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new HashMap<>());
    DemoCentre centre = DemoCentre.on(MONDAY, SEED);
    DemoDemand demand = new DemoDemand(Map.of(), SEED);
    List<Agent> one =
        centre.people().stream().filter(p -> p.isAgent()).map(CopiedCentres::agent).toList();
    Map<String, Map<Instant, Double>> arrivals = new LinkedHashMap<>();
    List<Need> need = new ArrayList<>();
    for (DemoQueue queue : centre.queues()) {
      arrivals.put(queue.name(), arrivals(queue, demand));
      need.addAll(need(queue.settings(), arrivals.getOrDefault(queue.name(), Map.of())));
    }
    List<Shift> block = solve(centre, one, need, seconds);
    for (int copy = 0; copy < centres; copy++) {
      String mark = mark(copy);
      one.forEach(agent -> made.agents.add(renamed(agent, mark)));
      centre.queues().forEach(queue -> made.queues.add(renamed(queue.settings(), mark)));
      need.forEach(n -> made.needs.add(new Need(n.queue() + mark, n.start(), n.heads())));
      arrivals.forEach((queue, slots) -> made.contacts.put(new QueueId(queue + mark), slots));
      for (int repeat = 0; repeat < DAYS / BLOCK_DAYS; repeat++) {
        int days = repeat * BLOCK_DAYS;
        block.forEach(shift -> made.shifts.add(moved(shift, mark, days)));
      }
    }
    return made;
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
}
