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
import org.floorwalker.planning.rules.ShiftMenu.Choice;
import org.jspecify.annotations.Nullable;

/// Whether any lawful set of an agent's own shifts, ignoring coverage and everybody else, lies
/// within the contract's tolerance of the target.
///
/// A dynamic program over the days. What the future needs to know of the past is a [HoursState]; of
/// two pasts with the same state the one whose last shift ended earlier is never worse, so one end
/// is kept for each. A narrow beam looks for a proof first; only when it finds none every state is
/// kept, which makes a no exact.
final class HoursReach {
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
  private final int[] mostUntil;
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
    this.mostUntil = IntStream.range(0, menus.size()).map(this::mostUntil).toArray();
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

  /// Most paid time from the first day to the end of the day, as far as bounds that reach back to
  /// it say.
  private int mostUntil(int day) {
    LocalDate first = work.period().firstDay();
    return work.agent().own().bounds().hours().stream()
        .filter(bound -> bound.nights() == null && !bound.first().isAfter(first))
        .filter(bound -> bound.endExclusive().equals(date(day).plusDays(1)))
        .mapToInt(bound -> (int) bound.most().toMinutes())
        .min()
        .orElse(NO_LIMIT);
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
    Map<HoursState, Long> states = Map.of(HoursState.before(work, weeklyRest), lastEndBefore());
    for (int day = 0; day < menus.size() && !states.isEmpty(); day++) {
      states = narrowed(nextDay(day, states), day, beam);
    }
    return states.keySet().stream().anyMatch(state -> state.totalMinutes() >= least);
  }

  private Map<HoursState, Long> nextDay(int day, Map<HoursState, Long> states) {
    Map<HoursState, Long> next = new HashMap<>();
    states.forEach(
        (state, end) -> {
          if (!mustWork(day)) {
            add(next, day, state.afterDayOff(), end);
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
    return work.agent().own().givenOn(date(day)).filter(it -> !it.mayBeFree()).isPresent();
  }

  private boolean allows(HoursState state, DayMenu.Course course) {
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

  /// Adds the shift that ends first, and, when it leaves the week without its rest, also the one
  /// that ends first of those that give it.
  private void work(
      Map<HoursState, Long> next, int day, HoursState state, long end, DayMenu.Course course) {
    long restFrom = Math.max(end, weekStart[day]);
    DayMenu.@Nullable Option early = course.firstToEnd(end + dailyRest);
    if (early == null) {
      return;
    }
    boolean rested = state.rested() || early.startMinute() - restFrom >= weeklyRest;
    add(next, day, state.after(course, rested), early.endMinute());
    DayMenu.@Nullable Option later =
        rested ? null : course.firstToEnd(Math.max(end + dailyRest, restFrom + weeklyRest));
    if (later != null) {
      add(next, day, state.after(course, true), later.endMinute());
    }
  }

  private void add(Map<HoursState, Long> next, int day, HoursState state, long end) {
    HoursState key = state.withRedDaysFrom(redDaysFrom[day]);
    if (key.totalMinutes() > mostUntil[day]) {
      return;
    }
    if (isWeekEnd(day)) {
      if (!hasRest(day, state, end)) {
        return;
      }
      key = key.inNewWeek();
    }
    if (key.totalMinutes() + stillPossible[day + 1] >= least) {
      next.merge(key, end, Math::min);
    }
  }

  private boolean hasRest(int day, HoursState state, long end) {
    long restFrom = Math.max(end, weekStart[day]);
    return state.rested() || !state.workedThisWeek() || weekEnd[day] - restFrom >= weeklyRest;
  }

  /// Keeps, of states alike in rest, row and Sundays, those nearest to the pace that ends on
  /// target, so that a beam holds tired and rested pasts alike.
  private Map<HoursState, Long> narrowed(Map<HoursState, Long> states, int day, int beam) {
    if (states.size() <= beam) {
      return states;
    }
    double left = stillPossible[0] == 0 ? 0 : (double) stillPossible[day + 1] / stillPossible[0];
    double pace = (1 - left) * (least + most) / 2;
    Comparator<Map.Entry<HoursState, Long>> nearest =
        Comparator.comparingDouble(
                (Map.Entry<HoursState, Long> e) -> Math.abs(e.getKey().totalMinutes() - pace))
            .thenComparing(Map.Entry::getValue)
            .thenComparing(e -> e.getKey().weekMinutes());
    Map<HoursState, Long> kept = new HashMap<>();
    states.entrySet().stream()
        .collect(Collectors.groupingBy(e -> e.getKey().apartFromHours()))
        .values()
        .forEach(
            group ->
                group.stream()
                    .sorted(nearest)
                    .limit(beam)
                    .forEach(e -> kept.put(e.getKey(), e.getValue())));
    return kept;
  }

  private long lastEndBefore() {
    return work.before().stream()
        .mapToLong(range -> minute(range.endExclusive()))
        .max()
        .orElse(LONG_AGO);
  }

  /// Minutes since the epoch.
  static long minute(Instant instant) {
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
