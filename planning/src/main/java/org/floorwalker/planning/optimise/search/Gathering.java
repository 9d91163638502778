package org.floorwalker.planning.optimise.search;

/// Brings everybody to an activity: attendees who are not at the desk then get another shift, or
/// other pauses, as the rules allow.
final class Gathering implements Move {
  private static final int RESHAPES = 24;

  /// Tries to place one activity that is left out, at a random time of its window.
  @Override
  public boolean attempt(Search search) {
    ActivityBoard board = search.plan.activities;
    int i = board.drawLeftOut(search.random);
    if (i == ActivityBoard.LEFT_OUT) {
      return false;
    }
    ActivityList.Item item = board.item(i);
    int room =
        Math.min(item.windowTo(), search.plan.desk.horizon) - item.length() - item.windowFrom();
    return room >= 0
        && gather(search, i, item.windowFrom() + search.random.below(room + 1), search.mostToPay());
  }

  /// Places the activity if that costs at most so much, else leaves all as it was.
  boolean gather(Search search, int i, int from, long most) {
    Plan plan = search.plan;
    ActivityBoard board = plan.activities;
    if (!board.suitsLeader(i, from)) {
      return false;
    }
    long before = plan.total();
    int[] attendees = board.attendees(i);
    Draft[][] old = new Draft[attendees.length][];
    boolean together = true;
    for (int n = 0; together && n < attendees.length; n++) {
      if (!board.suitsAttendee(i, attendees[n], from)) {
        old[n] = plan.tour(attendees[n]);
        together = reshape(search, attendees[n], from, from + board.item(i).length());
      }
    }
    if (together) {
      board.place(i, from);
      if (plan.total() - before <= most) {
        return true;
      }
      board.lift(i);
    }
    for (int n = 0; n < attendees.length; n++) {
      if (old[n] != null) {
        plan.seat(attendees[n], old[n]);
      }
    }
    return false;
  }

  /// Gives the agent a shift around the slots, with its pauses elsewhere; whoever is in another
  /// activity then cannot come, whatever the shift.
  private static boolean reshape(Search search, int a, int from, int to) {
    Plan plan = search.plan;
    if (plan.desk.isBusyWithin(a, from, to)) {
      return false;
    }
    int today = dayOf(plan, a, from);
    for (int n = 0; n < RESHAPES; n++) {
      int d = today > 0 && search.random.oneIn(4) ? today - 1 : today;
      if (drawAround(search, a, d, from, to, n == 0) && swapIn(search, a, d)) {
        return true;
      }
    }
    return false;
  }

  private static int dayOf(Plan plan, int a, int slot) {
    SiteDays site = plan.person(a).site();
    int minute = slot * plan.part.model().axis().slotMinutes();
    int d = 0;
    while (d + 1 < site.days && site.dayStart[d + 1] <= minute) {
      d++;
    }
    return d;
  }

  private static boolean drawAround(Search search, int a, int d, int from, int to, boolean asItIs) {
    Plan plan = search.plan;
    Draft draft = search.draft;
    if (asItIs && plan.duties.works(a, d)) {
      plan.duties.read(a, d, draft);
    } else if (!search.drawShift(a, d, draft)) {
      return false;
    }
    int end = draft.start + plan.person(a).forms()[draft.form].presence;
    return draft.start <= from && end >= to && search.placePauses(a, draft, from, to);
  }

  /// A day that was free needs another day off instead, to keep the hours.
  private static boolean swapIn(Search search, int a, int d) {
    Plan plan = search.plan;
    plan.begin(a);
    if (!plan.duties.works(a, d) && search.random.below(4) > 0) {
      int other = search.workedDay(a);
      if (other >= 0) {
        plan.free(other);
      }
    }
    plan.put(d, search.draft);
    if (plan.isLawful() && plan.keepsActivities()) {
      plan.price();
      plan.accept();
      return true;
    }
    plan.reject();
    return false;
  }
}
