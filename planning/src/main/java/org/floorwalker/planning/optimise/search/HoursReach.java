package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which paid hours one agent can lawfully reach in the period, exactly, ignoring everyone else.
///
/// A dynamic program over the days. What later days need to know of earlier ones is small: when the
/// last shift ended, the days in a row, the paid minutes and rest of the current week, the last
/// three Sundays. For each such state it keeps the set of totals that can be reached.
///
/// Of all starts of one length that touch the same Sundays and holidays only two matter: the
/// earliest that keeps the daily rest (it ends soonest, which is never worse later), and the
/// earliest that also completes the weekly rest.
final class HoursReach {
  private static final int LONG_AGO = -1_000_000;

  private final Person person;
  private final SiteDays site;
  private final int slotMinutes;
  private final int unit;
  private final List<Map<State, BitSet>> byDay = new ArrayList<>();

  /// @param lastEnd minute the last shift ended; long ago when it no longer matters
  /// @param inRow days worked in a row until now
  /// @param sundays worked ones of the last three Sundays, newest lowest
  /// @param weekMinutes paid in the current week
  /// @param rested whether the current week has had its rest
  /// @param idle whether the current week has no shift of the period yet; it then needs no rest
  /// @param redDays Sundays and holidays worked, of the rule on the next free one
  private record State(
      int lastEnd,
      int inRow,
      int sundays,
      int weekMinutes,
      boolean rested,
      boolean idle,
      long redDays) {}

  /// A shift that reaches a state.
  private record Step(State to, int startIndex, int form) {}

  HoursReach(Person person, int slotMinutes) {
    this.person = person;
    this.site = person.site();
    this.slotMinutes = slotMinutes;
    this.unit =
        Arrays.stream(person.forms()).mapToInt(f -> f.paidMinutes).reduce(0, HoursReach::gcd);
    run();
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /// Totals in minutes within the contract's hours, ascending; empty when there is none.
  int[] withinBand() {
    return totals().filter(person.hours()::holds).toArray();
  }

  /// Whether nothing at all is lawful, as when given shifts contradict the rules.
  boolean isImpossible() {
    return byDay.getLast().isEmpty();
  }

  /// The largest total that is not above the contract's hours.
  int most() {
    return totals().max().orElse(0);
  }

  private IntStream totals() {
    BitSet all = new BitSet();
    byDay.getLast().values().forEach(all::or);
    return all.stream().map(total -> total * Math.max(1, unit));
  }

  /// A lawful set of shifts of that total, one draft a day.
  Draft[] tour(int total, int mostPauses) {
    Draft[] tour = new Draft[site.days];
    int left = total / Math.max(1, unit);
    State at = endingWith(left);
    for (int d = site.days - 1; d >= 0; d--) {
      tour[d] = new Draft(mostPauses);
      Entry<State, Optional<Step>> back = before(d, at, left);
      if (back.getValue().isPresent()) {
        Step step = back.getValue().get();
        tour[d].start = person.menus()[d].starts()[step.startIndex()];
        tour[d].startIndex = step.startIndex();
        tour[d].form = step.form();
        left -= person.forms()[step.form()].paidMinutes / unit;
      }
      at = back.getKey();
    }
    return tour;
  }

  private State endingWith(int total) {
    return byDay.getLast().entrySet().stream()
        .filter(entry -> entry.getValue().get(total))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /// The state before the day from which the total was reached, and the shift, if any.
  private Entry<State, Optional<Step>> before(int d, State to, int total) {
    for (Entry<State, BitSet> entry : byDay.get(d).entrySet()) {
      if (entry.getValue().get(total) && person.isAsGiven(d, 0)) {
        Optional<State> off = settle(d, dayOff(entry.getKey(), d));
        if (off.filter(to::equals).isPresent()) {
          return Map.entry(entry.getKey(), Optional.empty());
        }
      }
      for (Step step : shifts(d, entry.getKey())) {
        int before = total - person.forms()[step.form()].paidMinutes / unit;
        Optional<State> settled = settle(d, step.to());
        if (before >= 0 && entry.getValue().get(before) && settled.filter(to::equals).isPresent()) {
          return Map.entry(entry.getKey(), Optional.of(step));
        }
      }
    }
    throw new IllegalStateException("No way back from day %d.".formatted(d));
  }

  private void run() {
    BitSet nothing = new BitSet();
    nothing.set(0);
    Map<State, BitSet> states = new HashMap<>();
    states.put(first(), nothing);
    byDay.add(states);
    for (int d = 0; d < site.days; d++) {
      states = after(d, states);
      byDay.add(states);
    }
  }

  private State first() {
    Person.RunIn runIn = person.runIn();
    int sundays = runIn.sundays() & 1 << Compiler.SUNDAYS_BEFORE;
    for (int back = 1; back <= 3; back++) {
      int worked = runIn.sundays() >>> (Compiler.SUNDAYS_BEFORE - back) & 1;
      sundays |= worked << (back - 1);
    }
    boolean rested = !site.endsInside[0] || runIn.longestRest() >= weeklyRest();
    int lastEnd = runIn.freeFrom() > site.weekStart[0] ? runIn.freeFrom() : LONG_AGO;
    return forget(
        0,
        new State(
            lastEnd,
            runIn.daysInRow(),
            sundays,
            runIn.weekMinutes(),
            rested,
            true,
            runIn.redWindows().before()));
  }

  private int weeklyRest() {
    return person.limits().weeklyRestMinutes();
  }

  private Map<State, BitSet> after(int d, Map<State, BitSet> states) {
    int most = person.hours().high() / Math.max(1, unit);
    Map<State, BitSet> next = new HashMap<>();
    states.forEach(
        (state, totals) -> {
          if (person.isAsGiven(d, 0)) {
            settle(d, dayOff(state, d)).ifPresent(to -> merge(next, to, totals, 0, most));
          }
          for (Step step : shifts(d, state)) {
            int paid = person.forms()[step.form()].paidMinutes / unit;
            settle(d, step.to()).ifPresent(to -> merge(next, to, totals, paid, most));
          }
        });
    return next;
  }

  private static void merge(
      Map<State, BitSet> states, State to, BitSet totals, int paid, int most) {
    BitSet merged = states.computeIfAbsent(to, _ -> new BitSet());
    for (int total = totals.nextSetBit(0);
        total >= 0 && total + paid <= most;
        total = totals.nextSetBit(total + 1)) {
      merged.set(total + paid);
    }
  }

  private State dayOff(State state, int d) {
    return new State(
        state.lastEnd,
        0,
        state.sundays,
        state.weekMinutes,
        state.rested || restsUntil(state, d),
        state.idle,
        state.redDays);
  }

  /// Whether the rest since the last shift completes the week's by the end of the day.
  private boolean restsUntil(State state, int d) {
    return site.dayStart[d + 1] - freeFrom(state, d) >= weeklyRest();
  }

  private int freeFrom(State state, int d) {
    return Math.max(state.lastEnd, site.weekStart[site.weekOfDay[d]]);
  }

  private List<Step> shifts(int d, State state) {
    List<Step> steps = new ArrayList<>();
    if (state.inRow + 1 > person.limits().daysInRow()) {
      return steps;
    }
    int rested = state.lastEnd + person.limits().dailyRestMinutes();
    int weekRested = Math.max(rested, freeFrom(state, d) + weeklyRest());
    for (int form = 0; form < person.forms().length; form++) {
      if (!person.isAsGiven(d, person.forms()[form].presence)) {
        continue;
      }
      for (long redDays : redDaysTouched(d, form)) {
        int early = earliest(d, form, rested, redDays);
        int late = state.rested ? -1 : earliest(d, form, weekRested, redDays);
        add(steps, d, state, early, form);
        if (late != early) {
          add(steps, d, state, late, form);
        }
      }
    }
    return steps;
  }

  /// What shifts of the form can touch that day, each set once.
  private long[] redDaysTouched(int d, int form) {
    if (person.runIn().redWindows().isEmpty()) {
      return new long[] {0};
    }
    return IntStream.range(0, person.menus()[d].size())
        .mapToLong(i -> redDays(d, i, form))
        .distinct()
        .toArray();
  }

  private long redDays(int d, int startIndex, int form) {
    int start = person.menus()[d].starts()[startIndex];
    int end = start + person.forms()[form].presence;
    return person.runIn().redWindows().touched(start * slotMinutes, end * slotMinutes);
  }

  /// Index of the first start at or after the minute from which the form fits and touches just
  /// those Sundays and holidays, or -1.
  private int earliest(int d, int form, int minute, long redDays) {
    StartMenu menu = person.menus()[d];
    for (int i = 0; i < menu.size(); i++) {
      if (menu.starts()[i] * slotMinutes >= minute
          && person.formsThatFit(d, i) > form
          && redDays(d, i, form) == redDays) {
        return i;
      }
    }
    return -1;
  }

  private void add(List<Step> steps, int d, State state, int startIndex, int form) {
    if (startIndex < 0) {
      return;
    }
    ShiftForm length = person.forms()[form];
    int start = person.menus()[d].starts()[startIndex] * slotMinutes;
    int end = start + length.presence * slotMinutes;
    int minutes = state.weekMinutes + length.paidMinutes;
    int sundays = touchSunday(d, end, state.sundays);
    long redDays = redDays(d, startIndex, form);
    if (minutes > person.limits().weekMinutes()
        || sundays < 0
        || !RedWindows.mayFollow(state.redDays, redDays)) {
      return;
    }
    boolean rested = state.rested || start - freeFrom(state, d) >= weeklyRest();
    steps.add(
        new Step(
            new State(
                end, state.inRow + 1, sundays, minutes, rested, false, state.redDays | redDays),
            startIndex,
            form));
  }

  /// The Sundays after the shift, bit 3 marking that the coming Sunday has work; -1 if too many.
  private int touchSunday(int d, int end, int sundays) {
    boolean sunday = site.isSunday(d);
    boolean eve = site.isWeekend[d] && !sunday && end > site.dayStart[d + 1];
    if (!sunday && !eve) {
      return sundays;
    }
    int worked = sundays | 0b1000;
    return Integer.bitCount(worked) > person.limits().sundaysInFour() ? -1 : worked;
  }

  /// Closes the day: at the end of a week the rest must have been had and the counts start anew.
  private Optional<State> settle(int d, State state) {
    if (d != site.lastDayOfWeek[site.weekOfDay[d]]) {
      return Optional.of(forget(d + 1, state));
    }
    int week = site.weekOfDay[d];
    int weekEnd = site.weekStart[week + 1];
    boolean rested = state.rested || weekEnd - freeFrom(state, d) >= weeklyRest();
    if (!rested && !state.idle) {
      return Optional.empty();
    }
    boolean nextNeedsNone = week + 1 >= site.weeks || !site.endsInside[week + 1];
    int sundays = (state.sundays << 1 | state.sundays >>> 3) & 0b111;
    return Optional.of(
        forget(
            d + 1,
            new State(
                state.lastEnd,
                state.inRow,
                sundays,
                0,
                nextNeedsNone,
                state.lastEnd <= weekEnd,
                state.redDays)));
  }

  /// Drops what no later day asks for, so that equal futures are equal states.
  private State forget(int nextDay, State state) {
    int dayStart = site.dayStart[nextDay];
    boolean dailyDone = state.lastEnd + person.limits().dailyRestMinutes() <= dayStart;
    int week = nextDay < site.days ? site.weekOfDay[nextDay] : site.weeks - 1;
    boolean weeklyDone = state.rested || state.lastEnd <= site.weekStart[week];
    boolean sundaysFree = person.limits().sundaysInFour() >= 4;
    return new State(
        dailyDone && weeklyDone ? LONG_AGO : state.lastEnd,
        person.limits().daysInRow() > site.days + state.inRow ? 0 : state.inRow,
        sundaysFree ? 0 : state.sundays,
        person.limits().weekMinutes() >= 7 * 1440 ? 0 : state.weekMinutes,
        state.rested,
        state.idle || state.rested,
        person.runIn().redWindows().recent(state.redDays, dayStart));
  }
}
