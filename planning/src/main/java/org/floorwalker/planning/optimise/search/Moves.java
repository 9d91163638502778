package org.floorwalker.planning.optimise.search;

import java.util.stream.IntStream;

/// The moves within one agent's shifts.
final class Moves {
  private Moves() {}

  /// One meal or break to a random lawful place.
  static final class OnePause implements Move {
    @Override
    public boolean attempt(Search search) {
      Plan plan = search.plan;
      int a = search.random.below(plan.agents());
      int d = search.workedDay(a);
      if (d < 0 || plan.duties.form(a, d).pauses == 0 || plan.person(a).isLocked(d)) {
        return false;
      }
      ShiftForm form = plan.duties.form(a, d);
      int pause = search.random.below(form.pauses);
      int offset = form.randomOffset(pause, search.random);
      plan.duties.read(a, d, search.draft);
      int old = search.draft.pauses[pause];
      search.draft.pauses[pause] = offset;
      int from = plan.duties.start(a, d) + offset;
      if (offset == old
          || !form.fits(search.draft.pauses)
          || plan.desk.isBusyWithin(a, from, from + form.length(pause))
          || plan.priceOfPause(a, d, pause, offset) > search.mostToPay()) {
        return false;
      }
      plan.movePause(a, d, pause, offset);
      return true;
    }
  }

  /// All meals and breaks of a shift anew.
  static final class AllPauses implements Move {
    @Override
    public boolean attempt(Search search) {
      Plan plan = search.plan;
      int a = search.random.below(plan.agents());
      int d = search.workedDay(a);
      if (d < 0 || plan.duties.form(a, d).pauses == 0) {
        return false;
      }
      plan.duties.read(a, d, search.draft);
      search.drawPauses(a, search.draft);
      plan.begin(a);
      plan.put(d, search.draft);
      return search.settle();
    }
  }

  /// The start up to four steps earlier or later; at times with another length.
  static final class ShiftStart implements Move {
    private static final int FARTHEST = 4;

    @Override
    public boolean attempt(Search search) {
      Plan plan = search.plan;
      int a = search.random.below(plan.agents());
      int d = search.workedDay(a);
      if (d < 0) {
        return false;
      }
      Draft draft = search.draft;
      plan.duties.read(a, d, draft);
      int oldStart = draft.start;
      int oldForm = draft.form;
      int step = 1 + search.random.below(FARTHEST);
      draft.startIndex += search.random.oneIn(2) ? step : -step;
      if (draft.startIndex < 0 || draft.startIndex >= plan.person(a).menus()[d].size()) {
        return false;
      }
      int fitting = plan.formsThatFit(a, d, draft.startIndex);
      if (search.random.oneIn(3) && fitting > 0) {
        draft.form = search.random.below(fitting);
      }
      if (draft.form >= fitting) {
        return false;
      }
      draft.start = plan.person(a).menus()[d].starts()[draft.startIndex];
      adaptPauses(search, a, oldStart, oldForm);
      plan.begin(a);
      plan.put(d, draft);
      return search.settle();
    }
  }

  /// Keeps the pauses' time of day or their place in the shift, whichever is drawn and lawful.
  private static void adaptPauses(Search search, int a, int oldStart, int oldForm) {
    Draft draft = search.draft;
    ShiftForm form = search.plan.person(a).forms()[draft.form];
    boolean sameRows = form.pauses == search.plan.person(a).forms()[oldForm].pauses;
    if (sameRows && search.random.oneIn(2)) {
      for (int i = 0; i < form.pauses; i++) {
        draft.pauses[i] += oldStart - draft.start;
      }
    }
    if (!sameRows || !form.fits(draft.pauses)) {
      search.drawPauses(a, draft);
    }
  }

  /// Another shift on a worked day; half of the time with the best places for its pauses.
  static final class NewShift implements Move {
    @Override
    public boolean attempt(Search search) {
      Plan plan = search.plan;
      int a = search.random.below(plan.agents());
      int d = search.workedDay(a);
      if (d < 0 || !search.drawShift(a, d, search.draft)) {
        return false;
      }
      boolean anyPauses = search.random.oneIn(2);
      if (anyPauses) {
        search.drawPauses(a, search.draft);
      }
      plan.begin(a);
      plan.put(d, search.draft);
      return anyPauses ? search.settle() : search.settleWithBestPauses(a, d);
    }
  }

  /// A worked day becomes free and a free day worked, half of the time in the same week.
  static final class OtherDay implements Move {
    @Override
    public boolean attempt(Search search) {
      Plan plan = search.plan;
      if (!search.pickDisliked()) {
        return false;
      }
      int a = search.pickedAgent();
      int from = search.pickedDay();
      int to = freeDay(search, a, from);
      if (to < 0 || !draw(search, a, from, to)) {
        return false;
      }
      plan.begin(a);
      plan.free(from);
      plan.put(to, search.draft);
      return search.settleWithBestPauses(a, to);
    }

    private static int freeDay(Search search, int a, int from) {
      SiteDays site = search.plan.person(a).site();
      int week = site.weekOfDay[from];
      int first = site.firstDayOfWeek[week];
      int count = site.lastDayOfWeek[week] - first + 1;
      boolean sameWeek = search.random.oneIn(2);
      for (int n = 0; n < 8; n++) {
        int d = sameWeek ? first + search.random.below(count) : search.random.below(site.days);
        if (!search.plan.duties.works(a, d)) {
          return d;
        }
      }
      return -1;
    }

    /// The same start and length, or a random one.
    private static boolean draw(Search search, int a, int from, int to) {
      Plan plan = search.plan;
      if (search.random.oneIn(2)) {
        return search.drawShift(a, to, search.draft);
      }
      Person person = plan.person(a);
      plan.duties.read(a, from, search.draft);
      StartMenu old = person.menus()[from];
      StartMenu menu = person.menus()[to];
      int index = search.draft.startIndex;
      boolean same = index < menu.size() && menu.localMinutes()[index] == old.localMinutes()[index];
      if (!same || search.draft.form >= plan.formsThatFit(a, to, index)) {
        return search.drawShift(a, to, search.draft);
      }
      search.draft.start = menu.starts()[index];
      return true;
    }
  }

  /// A worked day becomes free or a free day worked, for agents whose contract leaves so much open,
  /// such as hourly staff: they work where they help most.
  static final class DayMoreOrLess implements Move {
    private final int[] flexible;

    DayMoreOrLess(Part part) {
      this.flexible =
          IntStream.range(0, part.people().length)
              .filter(a -> part.people()[a].isFlexible())
              .toArray();
    }

    boolean isOfUse() {
      return flexible.length > 0;
    }

    @Override
    public boolean attempt(Search search) {
      Plan plan = search.plan;
      int a = flexible[search.random.below(flexible.length)];
      int d = search.random.below(plan.duties.days);
      if (plan.duties.works(a, d)) {
        plan.begin(a);
        plan.free(d);
        return search.settle();
      }
      if (!search.drawShift(a, d, search.draft)) {
        return false;
      }
      plan.begin(a);
      plan.put(d, search.draft);
      return search.settleWithBestPauses(a, d);
    }
  }

  /// One shift a length longer, another a length shorter; either end moves.
  static final class LengthPair implements Move {
    @Override
    public boolean attempt(Search search) {
      Plan plan = search.plan;
      int a = search.random.below(plan.agents());
      int longer = search.workedDay(a);
      int shorter = search.workedDay(a);
      if (longer < 0 || shorter < 0 || longer == shorter) {
        return false;
      }
      if (!resize(search, a, longer, 1, search.draft)
          || !resize(search, a, shorter, -1, search.other)) {
        return false;
      }
      plan.begin(a);
      plan.put(longer, search.draft);
      plan.put(shorter, search.other);
      return search.settle();
    }

    private static boolean resize(Search search, int a, int d, int step, Draft into) {
      Plan plan = search.plan;
      Person person = plan.person(a);
      plan.duties.read(a, d, into);
      ShiftForm old = person.forms()[into.form];
      int oldStart = into.start;
      int form = into.form + step;
      if (form < 0 || form >= person.forms().length) {
        return false;
      }
      into.form = form;
      ShiftForm changed = person.forms()[form];
      if (search.random.oneIn(2) && !moveStart(person, d, into, old.presence - changed.presence)) {
        return false;
      }
      if (form >= plan.formsThatFit(a, d, into.startIndex)) {
        return false;
      }
      return fitPauses(search, a, into, old.pauses == changed.pauses, oldStart - into.start);
    }

    /// Moves the start by so many slots, if a shift may start there.
    private static boolean moveStart(Person person, int d, Draft into, int slots) {
      StartMenu menu = person.menus()[d];
      int start = into.start + slots;
      int index = into.startIndex;
      while (index > 0 && menu.starts()[index] > start) {
        index--;
      }
      while (index + 1 < menu.size() && menu.starts()[index] < start) {
        index++;
      }
      into.startIndex = index;
      into.start = menu.starts()[index];
      return into.start == start;
    }

    /// Keeps the pauses' time of day when that is lawful.
    private static boolean fitPauses(
        Search search, int a, Draft into, boolean sameRows, int shift) {
      ShiftForm form = search.plan.person(a).forms()[into.form];
      if (sameRows) {
        for (int i = 0; i < form.pauses; i++) {
          into.pauses[i] += shift;
        }
      }
      if (!sameRows || !form.fits(into.pauses)) {
        search.drawPauses(a, into);
      }
      return true;
    }
  }
}
