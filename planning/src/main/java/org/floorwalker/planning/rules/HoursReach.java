package org.floorwalker.planning.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.floorwalker.planning.roster.RedDay;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.rules.AgentWork.Presence;
import org.floorwalker.planning.rules.ShiftMenu.Choice;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Whether any lawful set of an agent's own shifts, ignoring coverage and everybody else, lies
/// within the contract's tolerance of the target.
///
/// A dynamic program over the days. What the future needs to know of the past is a [State]; of two
/// pasts with the same state the one whose last shift ended earlier is never worse, so one end is
/// kept for each. A narrow beam looks for a proof first; only when it finds none every state is
/// kept, which makes a no exact.
final class HoursReach {
  /// @param row days worked in a row up to now
  /// @param weekMinutes paid time of this calendar week
  /// @param rested whether this week holds its rest already
  /// @param workedThisWeek whether this week has a planned shift
  /// @param sundays bit 0 this week's Sunday has work, bits 1 to 3 the three before
  /// @param redDays Sundays and holidays with work, of the rule on the next free one
  /// @param totalMinutes paid time of the period
  private record State(
      int row,
      int weekMinutes,
      boolean rested,
      boolean workedThisWeek,
      int sundays,
      BitSet redDays,
      int totalMinutes) {}

  private static final int NARROW = 4;
  private static final int WIDE = 40;
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  /// Minutes since the epoch long before any shift.
  private static final long LONG_AGO = Long.MIN_VALUE / 4;

  private final AgentWork work;
  private final List<DayMenu> menus;
  private final int least;
  private final int most;
  private final long dailyRest;
  private final long weeklyRest;
  private final int weekMax;
  private final int rowMax;
  private final int sundayMax;
  private final int[] stillPossible;
  private final long[] weekStart;
  private final long[] weekEnd;

  /// For each day the first red day that a later day could still ask for.
  private final int[] redDaysFrom;

  private HoursReach(AgentWork work, List<List<Choice>> choices) {
    this.work = work;
    this.menus = choices.stream().map(day -> new DayMenu(available(day))).toList();
    this.least = (int) Math.ceilDiv(ContractRule.least(work).toSeconds(), 60);
    this.most = (int) Math.floorDiv(ContractRule.most(work).toSeconds(), 60);
    RuleSettings settings = work.settings();
    this.dailyRest = settings.rest().daily() == null ? 0 : settings.rest().daily().toMinutes();
    var weekly = WeeklyRestRule.limit(settings.rest());
    this.weeklyRest = weekly == null ? 0 : weekly.toMinutes();
    var week = settings.hours().weekMax();
    this.weekMax = week == null ? NO_LIMIT : (int) week.toMinutes();
    this.rowMax = Objects.requireNonNullElse(settings.days().maxInRow(), NO_LIMIT);
    this.sundayMax = Objects.requireNonNullElse(settings.days().maxSundaysInFour(), NO_LIMIT);
    this.stillPossible = stillPossible();
    this.weekStart = mondays(0);
    this.weekEnd = mondays(7);
    this.redDaysFrom = IntStream.range(0, menus.size()).map(this::redDaysFrom).toArray();
  }

  private List<Choice> available(List<Choice> day) {
    List<Unavailability> binding =
        work.unavailable().stream().filter(Unavailability::isBinding).toList();
    return day.stream()
        .filter(c -> binding.stream().noneMatch(u -> u.range().overlaps(c.range())))
        .toList();
  }

  /// Whether the hours can be reached.
  ///
  /// @param choices every day's lawful shifts, unavailability not yet regarded
  static boolean isPossible(AgentWork work, List<List<Choice>> choices) {
    HoursReach reach = new HoursReach(work, choices);
    return reach.least <= reach.stillPossible[0]
        && (reach.search(NARROW) || reach.search(WIDE) || reach.search(Integer.MAX_VALUE));
  }

  /// Most paid time from each day on, by the longest shift of each day and the week's limit alone.
  private int[] stillPossible() {
    int[] possible = new int[menus.size() + 1];
    int afterWeek = 0;
    int inWeek = 0;
    for (int d = menus.size() - 1; d >= 0; d--) {
      if (isWeekEnd(d)) {
        afterWeek = possible[d + 1];
        inWeek = 0;
      }
      inWeek = Math.min(weekMax, inWeek + menus.get(d).longestPaidMinutes());
      possible[d] = afterWeek + inWeek;
    }
    return possible;
  }

  /// For each day the midnight so many days after its Monday began.
  private long[] mondays(int daysLater) {
    return IntStream.range(0, menus.size())
        .mapToLong(day -> minute(work.midnight(AgentWork.monday(date(day)).plusDays(daysLater))))
        .toArray();
  }

  /// A red day matters until the next one is over.
  private int redDaysFrom(int day) {
    List<RedDay> days = work.settings().days().freeAfterWork();
    int from = 0;
    while (from + 1 < days.size()
        && !days.get(from + 1).to().isAfter(date(day).plusDays(1).atStartOfDay())) {
      from++;
    }
    return from;
  }

  private LocalDate date(int day) {
    return work.period().firstDay().plusDays(day);
  }

  private boolean isWeekEnd(int day) {
    return AgentWork.monday(date(day)).plusDays(6).equals(date(day));
  }

  private boolean search(int beam) {
    Map<State, Long> states = Map.of(firstState(), lastEndBefore());
    for (int day = 0; day < menus.size() && !states.isEmpty(); day++) {
      states = narrowed(nextDay(day, states), day, beam);
    }
    return states.keySet().stream().anyMatch(state -> state.totalMinutes() >= least);
  }

  private Map<State, Long> nextDay(int day, Map<State, Long> states) {
    Map<State, Long> next = new HashMap<>();
    states.forEach(
        (state, end) -> {
          if (!mustWork(day)) {
            add(next, day, free(state), end);
          }
          for (DayMenu.Course course : menus.get(day).courses()) {
            if (allows(state, course)) {
              work(next, day, state, end, course);
            }
          }
        });
    return next;
  }

  private boolean mustWork(int day) {
    return work.agent().own().givenOn(date(day)).filter(it -> it.shift() != null).isPresent();
  }

  private boolean allows(State state, DayMenu.Course course) {
    return state.row() < rowMax
        && state.totalMinutes() + course.paidMinutes() <= most
        && state.weekMinutes() <= weekMax - course.paidMinutes()
        && (!course.onSunday() || Integer.bitCount(state.sundays() | 1) <= sundayMax)
        && keepsNextFree(state.redDays(), course.redDays());
  }

  /// Whether none of the red days touched follows one that was worked by another shift.
  private static boolean keepsNextFree(BitSet worked, BitSet touched) {
    return touched.stream().allMatch(i -> i == 0 || touched.get(i - 1) || !worked.get(i - 1));
  }

  private static BitSet union(BitSet worked, BitSet touched) {
    BitSet both = (BitSet) worked.clone();
    both.or(touched);
    return both;
  }

  /// Adds the shift that ends first, and, when it leaves the week without its rest, also the one
  /// that ends first of those that give it.
  private void work(Map<State, Long> next, int day, State state, long end, DayMenu.Course course) {
    long restFrom = Math.max(end, weekStart[day]);
    DayMenu.@Nullable Option early = course.firstToEnd(end + dailyRest);
    if (early == null) {
      return;
    }
    boolean rested = state.rested() || early.startMinute() - restFrom >= weeklyRest;
    add(next, day, worked(state, course, rested), early.endMinute());
    DayMenu.@Nullable Option later =
        rested ? null : course.firstToEnd(Math.max(end + dailyRest, restFrom + weeklyRest));
    if (later != null) {
      add(next, day, worked(state, course, true), later.endMinute());
    }
  }

  private static State free(State state) {
    return new State(
        0,
        state.weekMinutes(),
        state.rested(),
        state.workedThisWeek(),
        state.sundays(),
        state.redDays(),
        state.totalMinutes());
  }

  private static State worked(State state, DayMenu.Course course, boolean rested) {
    return new State(
        state.row() + 1,
        state.weekMinutes() + course.paidMinutes(),
        rested,
        true,
        course.onSunday() ? state.sundays() | 1 : state.sundays(),
        union(state.redDays(), course.redDays()),
        state.totalMinutes() + course.paidMinutes());
  }

  private void add(Map<State, Long> next, int day, State state, long end) {
    State key = forget(day, state);
    if (isWeekEnd(day)) {
      if (!hasRest(day, state, end)) {
        return;
      }
      key = newWeek(key);
    }
    if (key.totalMinutes() + stillPossible[day + 1] >= least) {
      next.merge(key, end, Math::min);
    }
  }

  private State forget(int day, State state) {
    if (state.redDays().nextSetBit(0) >= redDaysFrom[day] || state.redDays().isEmpty()) {
      return state;
    }
    BitSet recent = (BitSet) state.redDays().clone();
    recent.clear(0, redDaysFrom[day]);
    return new State(
        state.row(),
        state.weekMinutes(),
        state.rested(),
        state.workedThisWeek(),
        state.sundays(),
        recent,
        state.totalMinutes());
  }

  private boolean hasRest(int day, State state, long end) {
    long restFrom = Math.max(end, weekStart[day]);
    return state.rested() || !state.workedThisWeek() || weekEnd[day] - restFrom >= weeklyRest;
  }

  private static State newWeek(State state) {
    return new State(
        state.row(),
        0,
        false,
        false,
        (state.sundays() << 1) & 0b1111,
        state.redDays(),
        state.totalMinutes());
  }

  /// Keeps, of states alike in rest, row and Sundays, those nearest to the pace that ends on
  /// target, so that a beam holds tired and rested pasts alike.
  private Map<State, Long> narrowed(Map<State, Long> states, int day, int beam) {
    if (states.size() <= beam) {
      return states;
    }
    double left = stillPossible[0] == 0 ? 0 : (double) stillPossible[day + 1] / stillPossible[0];
    double pace = (1 - left) * (least + most) / 2;
    Comparator<Map.Entry<State, Long>> nearest =
        Comparator.comparingDouble(
                (Map.Entry<State, Long> e) -> Math.abs(e.getKey().totalMinutes() - pace))
            .thenComparing(Map.Entry::getValue)
            .thenComparing(e -> e.getKey().weekMinutes());
    Map<State, Long> kept = new HashMap<>();
    states.entrySet().stream()
        .collect(Collectors.groupingBy(e -> alike(e.getKey())))
        .values()
        .forEach(
            group ->
                group.stream()
                    .sorted(nearest)
                    .limit(beam)
                    .forEach(e -> kept.put(e.getKey(), e.getValue())));
    return kept;
  }

  private static State alike(State state) {
    return new State(
        state.row(),
        0,
        state.rested(),
        state.workedThisWeek(),
        state.sundays(),
        state.redDays(),
        0);
  }

  private long lastEndBefore() {
    return work.before().stream()
        .mapToLong(range -> minute(range.endExclusive()))
        .max()
        .orElse(LONG_AGO);
  }

  private State firstState() {
    LocalDate first = work.period().firstDay();
    LocalDate monday = AgentWork.monday(first);
    int week =
        work.before().stream()
            .filter(range -> !work.businessDay(range).isBefore(monday))
            .mapToInt(range -> (int) range.length().toMinutes())
            .sum();
    return new State(
        rowBefore(first),
        week,
        restedBefore(monday),
        false,
        sundaysBefore(monday),
        redDaysBefore(),
        0);
  }

  private BitSet redDaysBefore() {
    return work.before().stream()
        .map(range -> ShiftMenu.touched(work.settings(), range, work.zone()))
        .reduce(new BitSet(), HoursReach::union);
  }

  private int rowBefore(LocalDate first) {
    List<LocalDate> days = work.before().stream().map(work::businessDay).toList();
    int row = 0;
    while (days.contains(first.minusDays(row + 1))) {
      row++;
    }
    return row;
  }

  private boolean restedBefore(LocalDate monday) {
    long free = minute(work.midnight(monday));
    for (Presence presence : work.presences()) {
      TimeRange range = presence.range();
      if (!presence.isPlanned() && minute(range.endExclusive()) > free) {
        if (minute(range.startInclusive()) - free >= weeklyRest) {
          return true;
        }
        free = minute(range.endExclusive());
      }
    }
    return false;
  }

  private int sundaysBefore(LocalDate monday) {
    int bits = 0;
    for (int week = 0; week < 4; week++) {
      LocalDate sunday = monday.plusDays(6).minusWeeks(week);
      boolean hasWork =
          work.before().stream().anyMatch(range -> SundaysRule.touches(work, range, sunday));
      bits |= hasWork ? 1 << week : 0;
    }
    return bits;
  }

  private static long minute(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), 60L);
  }

  /// The agents whose own rules keep them from their hours, in the order of the problem.
  static List<AgentWork> unreachable(List<AgentWork> works, ShiftMenu menu) {
    List<AgentWork> unreachable = new ArrayList<>();
    for (AgentWork work : works) {
      if (!isPossible(work, menu.of(work.agent()))) {
        unreachable.add(work);
      }
    }
    return unreachable;
  }
}
