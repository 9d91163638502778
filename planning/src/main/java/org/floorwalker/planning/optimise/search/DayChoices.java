package org.floorwalker.planning.optimise.search;

import java.util.Arrays;

/// What an agent might do on one day: of each shift length the start that costs least, with its
/// pauses where they cost least.
final class DayChoices {
  /// The number of the free day.
  static final int FREE = -1;

  private final Plan plan;
  private Draft[] drafts = new Draft[0];
  private long[] costs = new long[0];
  private int[] paid = new int[0];
  private int[] startMinutes = new int[0];
  private int[] endMinutes = new int[0];
  private final int slotMinutes;
  private int size;

  private Person person;
  private int agent;

  /// Whose place at the desk is looked at: the agent's, or that of somebody who leaves it.
  private int place;

  private int day;

  /// Grains of being at the desk, on a seat, from the first start of the day on, summed.
  private long[] sums = new long[0];

  /// The same turned round, with [PausePlacer#FORBIDDEN] for slots in which no pause may lie.
  private long[] loss = new long[0];

  /// Grains of wishes and fairness of each start.
  private long[] ownOfStart = new long[0];

  /// Starts of the length looked at, their slots from the first start on, and what each costs.
  private int[] fittingStarts = new int[0];

  private int[] places = new int[0];
  private long[] startCosts = new long[0];

  private final LeastLoss leastLoss = new LeastLoss();

  /// Slots of the day's activities, which a shift must hold.
  private int busyFrom;

  private int busyTo;

  DayChoices(Plan plan) {
    this.plan = plan;
    this.person = plan.person(0);
    this.slotMinutes = plan.part.model().axis().slotMinutes();
  }

  void read(Search search, int a, int d, OwnCost own) {
    read(search, a, d, own, a, Long.MAX_VALUE);
  }

  /// The same with another agent's place at the desk for the agent's own, but for what is sure to
  /// cost too much.
  ///
  /// @param other agent who leaves the desk, for whom this one comes
  /// @param most grains that a shift may cost
  void read(Search search, int a, int d, OwnCost own, int other, long most) {
    agent = a;
    place = other;
    day = d;
    person = plan.person(a);
    size = 0;
    makeRoom();
    readBusy();
    StartMenu menu = person.menus()[d];
    if (menu.size() == 0) {
      return;
    }
    sumUp(menu);
    readOwn(menu, own);
    for (int f = 0; f < person.forms().length; f++) {
      int s = bestStart(search, menu, f, own, most);
      if (s >= 0) {
        add(search, menu, s, f, own);
      }
    }
  }

  private void makeRoom() {
    int forms = person.forms().length;
    if (drafts.length < forms) {
      costs = new long[forms];
      paid = new int[forms];
      startMinutes = new int[forms];
      endMinutes = new int[forms];
      drafts = new Draft[forms];
      Arrays.setAll(drafts, _ -> plan.newDraft());
    }
  }

  private void readBusy() {
    busyFrom = Integer.MAX_VALUE;
    busyTo = 0;
    if (plan.duties.works(agent, day)) {
      for (int t = plan.duties.start(agent, day); t < plan.duties.end(agent, day); t++) {
        if (plan.desk.isBusy(agent, t)) {
          busyFrom = Math.min(busyFrom, t);
          busyTo = t + 1;
        }
      }
    }
  }

  private void sumUp(StartMenu menu) {
    int from = menu.starts()[0];
    int to = from;
    for (int end : menu.latestEnds()) {
      to = Math.max(to, end);
    }
    if (sums.length <= to - from) {
      sums = new long[to - from + 1];
      loss = new long[to - from + 1];
    }
    for (int t = from; t < to; t++) {
      int i = t - from;
      boolean busy = plan.desk.isBusy(agent, t);
      int value = t < plan.desk.horizon && !busy ? plan.desk.value(place, t) : 0;
      sums[i + 1] = sums[i] + value + plan.seats.price(agent, day, t);
      loss[i + 1] = loss[i] + (busy ? PausePlacer.FORBIDDEN : -value);
    }
    leastLoss.read(loss, to - from);
  }

  private void readOwn(StartMenu menu, OwnCost own) {
    if (ownOfStart.length < menu.size()) {
      ownOfStart = new long[menu.size()];
      fittingStarts = new int[menu.size()];
      places = new int[menu.size()];
      startCosts = new long[menu.size()];
    }
    for (int s = 0; s < menu.size(); s++) {
      ownOfStart[s] = own.ofStart(day, s);
    }
  }

  /// The most promising start of a length, each pause where it costs least, the others aside; -1
  /// where the length fits nowhere or costs too much even so.
  private int bestStart(Search search, StartMenu menu, int f, OwnCost own, long most) {
    ShiftForm form = person.forms()[f];
    int fitting = readStarts(menu, f, own);
    if (fitting == 0) {
      return -1;
    }
    for (int i = 0; i < form.pauses; i++) {
      leastLoss.charge(form.row(i), places, fitting, startCosts);
    }
    search.countPriced();
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < fitting; i++) {
      if (startCosts[i] < least) {
        least = startCosts[i];
        best = fittingStarts[i];
      }
    }
    return least > most ? -1 : best;
  }

  /// Collects the starts of a length with what each costs without pauses, and counts them.
  private int readStarts(StartMenu menu, int f, OwnCost own) {
    int presence = person.forms()[f].presence;
    int fitting = 0;
    for (int s = 0; s < menu.size(); s++) {
      int start = menu.starts()[s];
      int end = start + presence;
      if (plan.formsThatFit(agent, day, s) > f
          && start <= busyFrom
          && end >= busyTo
          && person.mayWork(day, start, presence)) {
        int at = start - menu.starts()[0];
        fittingStarts[fitting] = s;
        places[fitting] = at;
        startCosts[fitting++] =
            sums[at + presence] - sums[at] + ownOfStart[s] + own.ofEnd(day, end);
      }
    }
    return fitting;
  }

  private void add(Search search, StartMenu menu, int s, int f, OwnCost own) {
    ShiftForm form = person.forms()[f];
    Draft draft = drafts[size];
    draft.startIndex = s;
    draft.start = menu.starts()[s];
    draft.form = f;
    int at = draft.start - menu.starts()[0];
    if (!search.placer.place(form, loss, at, draft.pauses, search.random)) {
      return;
    }
    long cost = sums[at + form.presence] - sums[at];
    for (int i = 0; i < form.pauses; i++) {
      int pause = at + draft.pauses[i];
      cost += loss[pause + form.length(i)] - loss[pause];
    }
    int end = draft.start + form.presence;
    costs[size] = cost + ownOfStart[s] + own.ofEnd(day, end);
    paid[size] = form.paidMinutes;
    startMinutes[size] = draft.start * slotMinutes;
    endMinutes[size++] = end * slotMinutes;
  }

  boolean mayBeFree() {
    return (busyTo == 0 || size == 0) && person.mayBeFree(day);
  }

  int size() {
    return size;
  }

  int mostPaid() {
    int most = 0;
    for (int c = 0; c < size; c++) {
      most = Math.max(most, paid(c));
    }
    return most;
  }

  int paid(int c) {
    return paid[c];
  }

  long cost(int c) {
    return costs[c];
  }

  int startMinute(int c) {
    return startMinutes[c];
  }

  int endMinute(int c) {
    return endMinutes[c];
  }

  Draft draft(int c) {
    return drafts[c];
  }
}
