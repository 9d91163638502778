package org.floorwalker.planning.optimise.search;

import java.util.Arrays;

/// A roster under search: duties, who is at the desk, what it costs; and one change on trial.
///
/// A change of one agent's days is built with [#begin], [#put] and [#free], judged with
/// [#isLawful] and [#price], and ended with [#accept] or [#reject]. The price is exact: it is a sum
/// over the slots in which presence really changes, and slots do not touch each other.
final class Plan {
  private static final int MOST_CHANGED_DAYS = 7;

  final Part part;
  final DutyTable duties;
  final Legality legality;
  final Coverage coverage;
  final ActivityBoard activities;
  final Desk desk;
  final CustomerTimes customers;
  final Seats seats;
  private final FitTable fits;
  private long ownTotal;

  private final DeskSketch next;
  private final Draft[] saved;
  private final Draft dayOff;
  private final int[] changedDays = new int[MOST_CHANGED_DAYS];
  private int changes;
  private int agent;
  private long ownPrice;

  Plan(Part part) {
    this.part = part;
    this.duties = new DutyTable(part.model(), part.people());
    this.legality = new Legality(duties);
    this.desk = new Desk(part);
    this.coverage = desk.coverage;
    this.fits = new FitTable(part.people(), part.model().days());
    this.activities = new ActivityBoard(this);
    this.next = new DeskSketch(duties, desk.horizon, desk.words);
    this.customers = new CustomerTimes(part, duties, MOST_CHANGED_DAYS);
    this.seats = new Seats(part, duties);
    this.dayOff = newDraft();
    this.saved = new Draft[MOST_CHANGED_DAYS];
    for (int i = 0; i < MOST_CHANGED_DAYS; i++) {
      saved[i] = newDraft();
    }
  }

  Draft newDraft() {
    return new Draft(duties.mostPauses);
  }

  int agents() {
    return part.people().length;
  }

  Person person(int a) {
    return part.people()[a];
  }

  /// The first so many of the agent's forms that fit from the start.
  int formsThatFit(int a, int d, int startIndex) {
    return fits.forms(a, d, startIndex);
  }

  /// Reads somebody's shift as it stands in another agent's menu of a day.
  ///
  /// @return whether it stands there
  boolean readAsOwn(int owner, Draft shift, int a, int d, Draft into) {
    Person person = person(a);
    ShiftForm sought = person(owner).forms()[shift.form];
    int form = 0;
    while (form < person.forms().length && person.forms()[form] != sought) {
      form++;
    }
    if (form == person.forms().length) {
      return false;
    }
    into.copyFrom(shift);
    into.form = form;
    into.startIndex = Arrays.binarySearch(person.menus()[d].starts(), shift.start);
    return into.startIndex >= 0 && form < formsThatFit(a, d, into.startIndex);
  }

  /// The whole cost of the part, in grains.
  long total() {
    return coverage.total()
        + ownTotal
        + activities.leftOut() * (long) Points.grains(Points.ACTIVITY_LEFT_OUT);
  }

  /// Whether the slot lies in a shift that the search leaves alone.
  boolean isLockedAt(int a, int slot) {
    Person person = person(a);
    for (int d = 0; person.locked() != null && d < duties.days; d++) {
      if (person.isLocked(d)
          && duties.works(a, d)
          && duties.start(a, d) <= slot
          && slot < duties.end(a, d)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the agent's shift of the day may be given up: not locked, and clear of activities.
  boolean isOpen(int a, int d) {
    return !person(a).isLocked(d) && !desk.isBusyWithin(a, duties.start(a, d), duties.end(a, d));
  }

  /// What it costs at the desk when the agent does not come on the day.
  long priceOfLeaving(int a, int d) {
    return desk.priceOfLeaving(a, duties.start(a, d), duties.end(a, d));
  }

  /// Gives the agent all days of a tour that is known to be lawful.
  void seat(int a, Draft[] tour) {
    for (int d = 0; d < duties.days; d++) {
      begin(a);
      put(d, dayOff);
      enact();
    }
    for (int d = 0; d < duties.days; d++) {
      begin(a);
      put(d, tour[d]);
      enact();
    }
  }

  /// Ends a change that is known to be lawful, whatever it costs.
  void enact() {
    keepsActivities();
    priceOwn();
    accept();
  }

  /// Takes over what a solution of the whole problem says about this part.
  void load(Solution solution) {
    for (int i = 0; i < activities.count(); i++) {
      if (activities.isPlaced(i)) {
        activities.lift(i);
      }
    }
    for (int a = 0; a < agents(); a++) {
      seat(a, solution.tours()[person(a).number()]);
    }
    for (int i = 0; i < activities.count(); i++) {
      int start = solution.activityStarts()[part.activities()[i]];
      if (start != ActivityBoard.LEFT_OUT) {
        activities.place(i, start);
      }
    }
  }

  /// All days of the agent as they are.
  Draft[] tour(int a) {
    Draft[] tour = new Draft[duties.days];
    for (int d = 0; d < duties.days; d++) {
      tour[d] = newDraft();
      duties.read(a, d, tour[d]);
    }
    return tour;
  }

  /// Starts a change of the agent's days.
  void begin(int a) {
    agent = a;
    changes = 0;
    ownPrice = -duties.ownGrains(a);
  }

  void put(int d, Draft draft) {
    duties.read(agent, d, saved[changes]);
    changedDays[changes++] = d;
    duties.write(agent, d, draft);
  }

  void free(int d) {
    put(d, dayOff);
  }

  /// Whether the period's paid hours are within the contract's: the rule broken most often, and
  /// quickly asked.
  boolean keepsHours() {
    return legality.keepsHours(agent);
  }

  /// Whether all rules are kept, hours too.
  boolean isLawful() {
    if (!keepsHours()) {
      return false;
    }
    for (int i = 0; i < changes; i++) {
      if (person(agent).isLocked(changedDays[i]) || !legality.allows(agent, changedDays[i])) {
        return false;
      }
    }
    return true;
  }

  /// Whether the agent's activities still lie inside shifts and clear of pauses. Must come
  /// before [#price].
  boolean keepsActivities() {
    desk.draw(next, agent, changedDays, saved, changes);
    return desk.leaveBusy(next, agent);
  }

  /// Price of the change in grains; negative is better.
  long price() {
    priceOwn();
    return ownPrice + desk.price(next, agent);
  }

  /// Whether the pauses of the agent's shifts matter to nothing but the coverage.
  boolean movesPausesForCoverageAlone(int a) {
    return activities.count() == 0 && !customers.binds(a) && !seats.binds(a);
  }

  /// Price of the change but for what is gained by the new shift at the desk, where nothing but
  /// wishes, fairness and the coverage has a price.
  long priceWithoutNewShift() {
    long price = ownPrice + duties.ownGrains(agent);
    for (int i = 0; i < changes; i++) {
      Draft old = saved[i];
      if (old.start >= 0) {
        int end = old.start + person(agent).forms()[old.form].presence;
        price += desk.priceOfLeaving(agent, old.start, end);
      }
    }
    return price;
  }

  /// What the change costs beside the coverage.
  private void priceOwn() {
    ownPrice += duties.ownGrains(agent);
    if (customers.binds(agent)) {
      ownPrice += customers.tried(agent, changedDays, changes, next.bits, 0);
    }
    if (seats.binds(agent)) {
      ownPrice += seats.price(agent, changedDays, saved, changes);
    }
  }

  void accept() {
    ownTotal += ownPrice;
    desk.take(next, agent);
    if (customers.binds(agent)) {
      customers.keep(agent, changedDays, changes);
    }
    if (seats.binds(agent)) {
      seats.keep(agent, changedDays, saved, changes);
    }
  }

  void reject() {
    for (int i = changes - 1; i >= 0; i--) {
      duties.write(agent, changedDays[i], saved[i]);
    }
  }

  /// Price of moving one pause of a shift, other things unchanged.
  long priceOfPause(int a, int d, int pause, int offset) {
    int length = duties.form(a, d).length(pause);
    int from = duties.start(a, d) + duties.pause(a, d, pause);
    int to = duties.start(a, d) + offset;
    long price = desk.priceOfPause(a, from, to, length);
    if (customers.binds(a)) {
      int busier = customers.load(a, from, length) - customers.load(a, to, length);
      price += customers.price(a, d, busier, d, 0);
    }
    return price;
  }

  /// Price of leaving the desk for some slots and coming back to it for others, as far as time with
  /// customers goes.
  long priceOfCustomers(int a, int from, int length, int back, int backLength) {
    if (!customers.binds(a)) {
      return 0;
    }
    int d = duties.dayAt(a, from);
    int backDay = backLength == 0 ? d : duties.dayAt(a, back);
    int more = backLength == 0 ? 0 : customers.load(a, back, backLength);
    return customers.price(a, d, -customers.load(a, from, length), backDay, more);
  }

  /// Moves a pause to slots that are clear of activities.
  void movePause(int a, int d, int pause, int offset) {
    int length = duties.form(a, d).length(pause);
    int from = duties.start(a, d) + duties.pause(a, d, pause);
    int to = duties.start(a, d) + offset;
    for (int i = 0; i < length; i++) {
      setDesk(a, from + i, true);
    }
    for (int i = 0; i < length; i++) {
      setDesk(a, to + i, false);
    }
    duties.movePause(a, d, pause, offset);
  }

  /// Takes the agent into or out of an activity within a shift and clear of pauses.
  void setBusy(int a, int from, int to, boolean away) {
    for (int t = from; t < to; t++) {
      desk.setBusy(a, t, away);
      setDesk(a, t, !away);
    }
  }

  /// Takes the agent from or to the desk for a slot of their shift.
  void setDesk(int a, int slot, boolean present) {
    if (desk.set(a, slot, present)) {
      ownTotal += recountCustomers(a, duties.dayAt(a, slot));
    }
  }

  /// Counts an agent's time with customers on a day anew; what that costs more.
  long recountCustomers(int a, int d) {
    return customers.binds(a) ? customers.recount(a, d, desk.bits(), desk.base(a)) : 0;
  }

  /// Adds what an exchange costs beside the coverage.
  void charge(long grains) {
    ownTotal += grains;
  }
}
