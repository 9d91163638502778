package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What later days need to know of an agent's earlier ones for all rules that bind days together,
/// and how a day off or a shift changes it.
///
/// Of all starts of one length that touch the same Sundays and holidays only two matter: the
/// earliest that keeps the daily rest (it ends soonest, which is never worse later), and the
/// earliest that also completes the weekly rest.
final class DayStates {
  private static final int LONG_AGO = -1_000_000;

  private final Person person;
  private final SiteDays site;
  private final int slotMinutes;

  /// @param lastEnd minute the last shift ended; long ago when it no longer matters
  /// @param inRow days worked in a row until now
  /// @param sundays worked ones of the last three Sundays, newest lowest
  /// @param weekMinutes paid in the current week
  /// @param rested whether the current week has had its rest
  /// @param idle whether the current week has no shift of the period yet; it then needs no rest
  /// @param redDays Sundays and holidays worked, of the rule on the next free one
  record State(
      int lastEnd,
      int inRow,
      int sundays,
      int weekMinutes,
      boolean rested,
      boolean idle,
      long redDays) {}

  /// A day and the state after it.
  ///
  /// @param startIndex start in the day's menu, [Draft#FREE] for a day off
  record Step(State to, int startIndex, int form) {
    boolean isOff() {
      return startIndex == Draft.FREE;
    }

    private Step endingIn(State other) {
      return new Step(other, startIndex, form);
    }
  }

  DayStates(Person person, int slotMinutes) {
    this.person = person;
    this.site = person.site();
    this.slotMinutes = slotMinutes;
  }

  /// Before the first day.
  State first() {
    Person.RunIn runIn = person.runIn();
    int sundays = runIn.sundays() & 1 << PastWork.SUNDAYS_BEFORE;
    for (int back = 1; back <= 3; back++) {
      int worked = runIn.sundays() >>> (PastWork.SUNDAYS_BEFORE - back) & 1;
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

  /// What the agent may do on the day after the state: a day off first, then the shifts worth
  /// looking at.
  List<Step> steps(int d, State state) {
    List<Step> steps = new ArrayList<>();
    if (person.mayBeFree(d)) {
      steps.add(new Step(dayOff(state, d), Draft.FREE, 0));
    }
    addShifts(steps, d, state);
    List<Step> settled = new ArrayList<>();
    for (Step step : steps) {
      settle(d, step.to()).ifPresent(to -> settled.add(step.endingIn(to)));
    }
    return settled;
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

  private void addShifts(List<Step> steps, int d, State state) {
    if (state.inRow + 1 > person.limits().daysInRow()) {
      return;
    }
    int rested = state.lastEnd + person.limits().dailyRestMinutes();
    int weekRested = Math.max(rested, freeFrom(state, d) + weeklyRest());
    for (int form = 0; form < person.forms().length; form++) {
      for (long redDays : redDaysTouched(d, form)) {
        int early = earliest(d, form, rested, redDays);
        int late = state.rested ? -1 : earliest(d, form, weekRested, redDays);
        add(steps, d, state, early, form);
        if (late != early) {
          add(steps, d, state, late, form);
        }
      }
    }
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
          && person.mayWork(d, menu.starts()[i], person.forms()[form].presence)
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
