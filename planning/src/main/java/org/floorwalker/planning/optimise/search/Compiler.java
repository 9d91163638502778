package org.floorwalker.planning.optimise.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.floorwalker.planning.optimise.search.Person.HoursBand;
import org.floorwalker.planning.optimise.search.Person.RunIn;
import org.floorwalker.planning.optimise.search.Person.Wishes;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Agent.WorksFrom;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.Unavailability.Kind;
import org.floorwalker.planning.roster.Wish;
import org.floorwalker.planning.roster.WorkedBefore;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Turns a roster problem into a [Model].
final class Compiler {
  private static final LocalTime NOON = LocalTime.NOON;
  private static final double ROUNDING = 1e-6;

  /// Sundays before week 0 that a four-week window can reach.
  static final int SUNDAYS_BEFORE = 3;

  private final RosterProblem problem;
  private final TimeAxis axis;
  private final int slots;
  private final List<String> queues;
  private final Map<String, SiteDays> calendars = new HashMap<>();
  private final MenuBook menus;
  private final FormBook forms;
  private final Map<String, List<Unavailability>> unavailable;
  private final Map<String, List<Wish>> wishes;
  private final Map<String, List<WorkedBefore>> before;

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
    this.wishes = problem.floor().wishes().stream().collect(Collectors.groupingBy(Wish::agent));
    this.before =
        problem.floor().workedBefore().stream().collect(Collectors.groupingBy(WorkedBefore::agent));
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
    Contract contract = problem.contract(agent);
    var law = problem.rules(agent);
    StartMenu[] open =
        menus.menusOf(
            problem.site(agent),
            site,
            agent.times(),
            agent.own().mustStart(),
            law.rest().mustCover());
    Person.@Nullable Given given = GivenMenus.given(agent, open, dateOf(0), axis);
    return new Person(
        number,
        agent.id(),
        site,
        Limits.of(law),
        forms.formsOf(contract, law),
        given == null ? open : GivenMenus.menus(agent, open, dateOf(0), axis),
        agent.skills().stream().distinct().mapToInt(queues::indexOf).toArray(),
        bandOf(agent, contract, site),
        wishesOf(agent, site),
        runInOf(agent, site),
        new Person.SingleDays(
            blockedOf(agent, site, Limits.of(law)), null, given, atHomeOf(agent, site)));
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

  private HoursBand bandOf(Agent agent, Contract contract, SiteDays site) {
    double weekly = contract.weekly().toSeconds() / 60.0;
    double tolerance = contract.tolerance().toSeconds() / 60.0;
    double due = Math.max(0, weekly * site.days / 7 - weekly / 5 * absentWeekdays(agent, site));
    double target = Math.max(0, due + agent.own().owed().toSeconds() / 60.0);
    return new HoursBand(
        (int) Math.ceil(target - tolerance - ROUNDING),
        (int) Math.floor(target + tolerance + ROUNDING));
  }

  private int absentWeekdays(Agent agent, SiteDays site) {
    List<TimeRange> absences =
        rowsOf(agent.id()).stream()
            .filter(row -> row.kind() == Kind.ABSENCE)
            .map(Unavailability::range)
            .sorted(Comparator.comparing(TimeRange::startInclusive))
            .toList();
    int count = 0;
    for (int d = 0; d < site.days; d++) {
      LocalDate date = dateOf(d);
      boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
      count += weekday && isCovered(date, site, absences) ? 1 : 0;
    }
    return count;
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

  private Wishes wishesOf(Agent agent, SiteDays site) {
    int[] grains = new int[site.days];
    for (int d = 0; d < site.days; d++) {
      Instant noon = dateOf(d).atTime(NOON).atZone(site.zone).toInstant();
      for (Unavailability row : rowsOf(agent.id())) {
        if (row.kind() == Kind.WISH_FREE && row.range().contains(noon)) {
          grains[d] = Math.max(grains[d], Points.grains(Points.WISH_FREE * row.points()));
        }
      }
    }
    return new Wishes(
        grains,
        likedStarts(wishes.getOrDefault(agent.id(), List.of())),
        earlierGrains(agent.own().had()),
        agent.own().customerTime());
  }

  private static int[] earlierGrains(Agent.Had had) {
    int[] grains = new int[Unpopular.KINDS];
    grains[Unpopular.EVENING] = earlierGrains(Unpopular.EVENING, had.evenings());
    grains[Unpopular.WEEKEND_DAY] = earlierGrains(Unpopular.WEEKEND_DAY, had.weekendDays());
    grains[Unpopular.HOLIDAY] = earlierGrains(Unpopular.HOLIDAY, had.holidays());
    return grains;
  }

  private static int earlierGrains(int kind, double shifts) {
    return Points.grains(Unpopular.slope(kind, shifts));
  }

  private static boolean @Nullable [] likedStarts(List<Wish> wished) {
    if (wished.isEmpty()) {
      return null;
    }
    boolean[] liked = new boolean[1440];
    for (int minute = 0; minute < 1440; minute++) {
      LocalTime start = LocalTime.ofSecondOfDay(minute * 60L);
      liked[minute] = wished.stream().anyMatch(wish -> wish.starts().contains(start));
    }
    return liked;
  }

  private List<TimeRange> runInRanges(Agent agent) {
    return before.getOrDefault(agent.id(), List.of()).stream()
        .map(WorkedBefore::range)
        .sorted(Comparator.comparing(TimeRange::startInclusive))
        .toList();
  }

  private RunIn runInOf(Agent agent, SiteDays site) {
    List<TimeRange> ranges = runInRanges(agent);
    Set<LocalDate> worked = new HashSet<>();
    int weekMinutes = 0;
    int freeFrom = site.weekStart[0];
    int longestRest = 0;
    RedWindows redWindows = RedWindows.of(problem.rules(agent).days().freeAfterWork(), site);
    for (TimeRange range : ranges) {
      LocalDate day = site.localDate(range.startInclusive());
      worked.add(day);
      weekMinutes += site.weekOf(day) == 0 ? Math.toIntExact(range.length().toMinutes()) : 0;
      int start = axis.minuteOf(range.startInclusive());
      int end = axis.minuteOfCeiling(range.endExclusive());
      redWindows = redWindows.afterWork(start, end);
      if (end > site.weekStart[0]) {
        longestRest = Math.max(longestRest, start - freeFrom);
        freeFrom = Math.max(freeFrom, end);
      }
    }
    return new RunIn(
        daysInRow(worked), sundaysOf(ranges, site), weekMinutes, freeFrom, longestRest, redWindows);
  }

  private int daysInRow(Set<LocalDate> worked) {
    int count = 0;
    while (worked.contains(dateOf(-1 - count))) {
      count++;
    }
    return count;
  }

  private int sundaysOf(List<TimeRange> ranges, SiteDays site) {
    int bits = 0;
    for (int w = -SUNDAYS_BEFORE; w <= 0; w++) {
      int[] sunday = site.sunday(w);
      for (TimeRange range : ranges) {
        boolean overlaps =
            axis.minuteOf(range.startInclusive()) < sunday[1]
                && axis.minuteOfCeiling(range.endExclusive()) > sunday[0];
        bits |= overlaps ? 1 << (w + SUNDAYS_BEFORE) : 0;
      }
    }
    return bits;
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
    for (TimeRange range : runInRanges(agent)) {
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
