package org.floorwalker.planning.optimise.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.floorwalker.planning.optimise.search.Person.HoursBand;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Agent.WorksFrom;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.Unavailability.Kind;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Turns a roster problem into a [Model].
final class Compiler {
  private static final double ROUNDING = 1e-6;

  private final RosterProblem problem;
  private final TimeAxis axis;
  private final int slots;
  private final List<String> queues;
  private final Map<String, SiteDays> calendars = new HashMap<>();
  private final MenuBook menus;
  private final FormBook forms;
  private final Map<String, List<Unavailability>> unavailable;
  private final WishBook wishes;
  private final PastWork past;

  Compiler(RosterProblem problem) {
    this.problem = problem;
    this.axis = TimeAxis.of(problem.span(), problem.period().slot());
    this.slots = axis.horizon() + 2 * 1440 / axis.slotMinutes();
    this.queues = queuesOf(problem);
    this.menus = new MenuBook(axis, problem.period());
    this.forms = new FormBook(axis, problem.terms().breakRules());
    problem
        .floor()
        .sites()
        .forEach(
            (id, site) ->
                calendars.put(
                    id, new SiteDays(site, problem.holidays(site), problem.period(), axis)));
    this.unavailable =
        problem.floor().unavailable().stream()
            .collect(Collectors.groupingBy(Unavailability::person));
    this.wishes = new WishBook(problem);
    this.past = new PastWork(problem, axis);
  }

  private static List<String> queuesOf(RosterProblem problem) {
    Set<String> names = new LinkedHashSet<>();
    problem.needs().forEach(need -> names.add(need.queue()));
    problem.floor().agents().values().forEach(agent -> names.addAll(agent.skills()));
    return List.copyOf(names);
  }

  int slotMinutes() {
    return axis.slotMinutes();
  }

  /// Start menus of the agent as if their site never closed and they could start at any time.
  StartMenu[] anyStart(Person person) {
    var times = new Agent.Times(new StartTimes(0, 1440), true);
    var hours = new OpeningHours.Hours(0, 1440);
    Site open = new Site("", person.site().country, person.site().zone, hours);
    return menus.menusOf(open, person.site(), times, List.of(), null);
  }

  Model model() {
    List<Person> people = new ArrayList<>();
    for (Agent agent : problem.floor().agents().values()) {
      people.add(personOf(agent, people.size()));
    }
    int weeks = calendars.values().stream().mapToInt(site -> site.weeks).max().orElse(0);
    return new Model(
        axis,
        problem.period().firstDay(),
        problem.period().days(),
        weeks,
        queues,
        Objects.requireNonNull(calendars.get(problem.floor().sites().firstEntry().getKey())),
        people.toArray(Person[]::new),
        needs(Need::heads),
        needs(Need::busy),
        ActivityList.of(problem, axis, slots),
        slots,
        mostPauses(people),
        PartNames.of(problem));
  }

  private static int mostPauses(List<Person> people) {
    return people.stream()
        .flatMap(person -> Arrays.stream(person.forms()))
        .mapToInt(form -> form.pauses)
        .max()
        .orElse(0);
  }

  private double[] needs(ToDoubleFunction<Need> figure) {
    Map<String, Integer> numbers = new HashMap<>();
    queues.forEach(queue -> numbers.put(queue, numbers.size()));
    double[] need = new double[axis.horizon() * queues.size()];
    for (Need row : problem.needs()) {
      int slot = axis.slotAt(row.start());
      if (slot >= 0 && slot < axis.horizon()) {
        int queue = Objects.requireNonNull(numbers.get(row.queue()));
        need[slot * queues.size() + queue] = figure.applyAsDouble(row);
      }
    }
    return need;
  }

  private Person personOf(Agent agent, int number) {
    SiteDays site = Objects.requireNonNull(calendars.get(agent.site()));
    var law = problem.rules(agent);
    StartMenu[] open = menusOf(agent, site, law);
    ShiftForm[] allForms = forms.formsOf(Set.copyOf(contractsOf(agent)), law);
    Person.@Nullable Given given = GivenMenus.given(agent, open, dateOf(0), axis);
    return new Person(
        number,
        agent.id(),
        site,
        Limits.of(law),
        allForms,
        given == null ? open : GivenMenus.menus(given),
        agent.skills().stream().distinct().mapToInt(queues::indexOf).toArray(),
        bandOf(agent, site),
        wishes.wishesOf(agent, site, rowsOf(agent.id())),
        past.runIn(agent, site),
        new Person.SingleDays(
            blockedOf(agent, site, Limits.of(law)),
            null,
            given,
            atHomeOf(agent, site),
            presencesOf(agent, allForms)));
  }

  /// The contract of each day.
  private List<Contract> contractsOf(Agent agent) {
    return IntStream.range(0, problem.period().days())
        .mapToObj(d -> problem.contractOn(agent, dateOf(d)))
        .toList();
  }

  private StartMenu[] menusOf(Agent agent, SiteDays site, RuleSettings law) {
    StartMenu[] menusByDay = menusOf(agent, agent.times(), site, law).clone();
    for (Agent.Later later : agent.own().later()) {
      StartMenu[] changed = menusOf(agent, later.times(), site, law);
      for (int d = 0; d < menusByDay.length; d++) {
        menusByDay[d] = dateOf(d).isBefore(later.from()) ? menusByDay[d] : changed[d];
      }
    }
    return menusByDay;
  }

  private StartMenu[] menusOf(Agent agent, Agent.Times times, SiteDays site, RuleSettings law) {
    return menus.menusOf(
        problem.site(agent), site, times, agent.own().mustStart(), law.rest().mustCover());
  }

  private BitSet @Nullable [] presencesOf(Agent agent, ShiftForm[] allForms) {
    return agent.own().later().isEmpty()
        ? null
        : contractsOf(agent).stream()
            .map(contract -> forms.presences(contract, allForms))
            .toArray(BitSet[]::new);
  }

  private boolean @Nullable [] atHomeOf(Agent agent, SiteDays site) {
    if (agent.place().from().equals(WorksFrom.THE_SITE)) {
      return null;
    }
    boolean[] atHome = new boolean[site.days];
    for (int d = 0; d < site.days; d++) {
      atHome[d] = agent.place().from().isHome(dateOf(d));
    }
    return atHome;
  }

  private List<Unavailability> rowsOf(String person) {
    return unavailable.getOrDefault(person, List.of());
  }

  /// Each contract asks for the days it holds, and its tolerance counts by them.
  private HoursBand bandOf(Agent agent, SiteDays site) {
    List<TimeRange> absences = absences(agent);
    List<Contract> contracts = contractsOf(agent);
    double due = 0;
    double tolerance = 0;
    for (int d = 0; d < site.days; d++) {
      double weekly = contracts.get(d).weekly().toSeconds() / 60.0;
      boolean weekday = dateOf(d).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
      boolean absent = weekday && isCovered(dateOf(d), site, absences);
      due += weekly / 7 - (absent ? weekly / 5 : 0);
      tolerance += contracts.get(d).tolerance().toSeconds() / 60.0 / site.days;
    }
    double target = Math.max(0, Math.max(0, due) + agent.own().owed().toSeconds() / 60.0);
    return new HoursBand(
        (int) Math.ceil(target - tolerance - ROUNDING),
        (int) Math.floor(target + tolerance + ROUNDING));
  }

  private List<TimeRange> absences(Agent agent) {
    return rowsOf(agent.id()).stream()
        .filter(row -> row.kind() == Kind.ABSENCE)
        .map(Unavailability::range)
        .sorted(Comparator.comparing(TimeRange::startInclusive))
        .toList();
  }

  private static boolean isCovered(LocalDate date, SiteDays site, List<TimeRange> sorted) {
    Instant open = date.atStartOfDay(site.zone).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(site.zone).toInstant();
    for (TimeRange range : sorted) {
      if (!range.startInclusive().isAfter(open) && range.endExclusive().isAfter(open)) {
        open = range.endExclusive();
      }
    }
    return !open.isBefore(end);
  }

  private LocalDate dateOf(int day) {
    return problem.period().firstDay().plusDays(day);
  }

  /// Slots of binding unavailability, and of the daily rest after the last shift before the period.
  private long @Nullable [] blockedOf(Agent agent, SiteDays site, Limits limits) {
    long[] bits = new long[SlotBits.words(slots)];
    boolean any = false;
    for (Unavailability row : rowsOf(agent.id())) {
      if (row.isBinding() && !row.range().isEmpty()) {
        any |=
            block(
                bits,
                axis.slotAt(row.range().startInclusive()),
                axis.slotFrom(row.range().endExclusive()));
      }
    }
    for (TimeRange range : past.shifts(agent)) {
      int rested = axis.minuteOfCeiling(range.endExclusive()) + limits.dailyRestMinutes();
      any |=
          block(
              bits,
              0,
              Math.ceilDiv(Math.min(rested, site.dayStart[site.days]), axis.slotMinutes()));
    }
    return any ? bits : null;
  }

  private boolean block(long[] bits, int fromSlot, int toSlot) {
    int from = Math.clamp(fromSlot, 0, slots);
    int to = Math.clamp(toSlot, 0, slots);
    SlotBits.set(bits, 0, from, to);
    return to > from;
  }
}
