package org.floorwalker.planning.optimise.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
  final int horizon;
  final int words;
  private final FitTable fits;
  private final int[] groupOf;
  private final long[] desk;
  private final long @Nullable [] busy;
  private long ownTotal;

  private final DeskSketch next;
  private final CustomerTimes customers;
  private final Seats seats;
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
    this.coverage = new Coverage(part.groups(), part.demand());
    this.horizon = part.model().axis().horizon();
    this.words = SlotBits.words(part.model().slots());
    this.fits = new FitTable(part.people(), part.model().days());
    this.groupOf = part.groupOf();
    this.desk = new long[part.people().length * words];
    this.busy = part.activities().length == 0 ? null : new long[desk.length];
    this.activities = new ActivityBoard(this);
    this.next = new DeskSketch(duties, horizon, words);
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

  int group(int a) {
    return groupOf[a];
  }

  /// The whole cost of the part, in grains.
  long total() {
    return coverage.total()
        + ownTotal
        + activities.leftOut() * (long) Points.grains(Points.ACTIVITY_LEFT_OUT);
  }

  boolean atDesk(int a, int slot) {
    return SlotBits.get(desk, a * words, slot);
  }

  boolean isBusy(int a, int slot) {
    return busy != null && SlotBits.get(busy, a * words, slot);
  }

  boolean isBusyWithin(int a, int from, int to) {
    return busy != null && SlotBits.nextSet(busy, a * words, from, to) < to;
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

  /// Cost of the agent at the desk in the slot against not being there, others unchanged.
  int valueAtDesk(int a, int slot) {
    return atDesk(a, slot)
        ? -coverage.priceOfLess(slot, groupOf[a])
        : coverage.priceOfMore(slot, groupOf[a]);
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
    drawNext();
    for (int w = next.firstWord; busy != null && w <= next.lastWord; w++) {
      next.bits[w] &= ~busy[agent * words + w];
    }
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

  boolean isLawful() {
    if (!legality.keepsHours(agent)) {
      return false;
    }
    for (int i = 0; i < changes; i++) {
      if (person(agent).isLocked(changedDays[i]) || !legality.allows(agent, changedDays[i])) {
        return false;
      }
    }
    return true;
  }

  /// Whether the agent's activities still lie inside shifts and clear of pauses. Must come before
  /// [#price].
  boolean keepsActivities() {
    drawNext();
    if (busy == null) {
      return true;
    }
    int base = agent * words;
    for (int w = next.firstWord; w <= next.lastWord; w++) {
      if ((busy[base + w] & ~next.bits[w]) != 0) {
        return false;
      }
      next.bits[w] &= ~busy[base + w];
    }
    return true;
  }

  private void drawNext() {
    next.draw(agent, changedDays, saved, changes, desk, busy, agent * words);
  }

  /// Price of the change in grains; negative is better.
  long price() {
    priceOwn();
    return ownPrice + priceAtDesk();
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

  private long priceAtDesk() {
    long sum = 0;
    int base = agent * words;
    int group = groupOf[agent];
    for (int w = next.firstWord; w <= next.lastWord; w++) {
      long old = desk[base + w];
      for (long rest = old ^ next.bits[w]; rest != 0; rest &= rest - 1) {
        int bit = Long.numberOfTrailingZeros(rest);
        int slot = (w << 6) + bit;
        sum +=
            (old >>> bit & 1) != 0
                ? coverage.priceOfLess(slot, group)
                : coverage.priceOfMore(slot, group);
      }
    }
    return sum;
  }

  void accept() {
    ownTotal += ownPrice;
    int base = agent * words;
    int group = groupOf[agent];
    for (int w = next.firstWord; w <= next.lastWord; w++) {
      long old = desk[base + w];
      for (long rest = old ^ next.bits[w]; rest != 0; rest &= rest - 1) {
        int bit = Long.numberOfTrailingZeros(rest);
        if ((old >>> bit & 1) != 0) {
          coverage.remove((w << 6) + bit, group);
        } else {
          coverage.add((w << 6) + bit, group);
        }
      }
      desk[base + w] = next.bits[w];
    }
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

  /// Whether a shift costs the agent no more than law, wishes and fairness say, wherever they work
  /// and whatever its share of customers.
  boolean isPricedByWishesAlone(int a) {
    return !customers.binds(a) && !seats.binds(a);
  }

  /// Two agents of one group exchanged shifts, which the duties hold already: who is at the desk
  /// changes, how many does not.
  ///
  /// @param given the shift that was the first agent's
  /// @param taken the shift that was the second agent's
  /// @param price of the exchange in grains
  void tradeDesks(int a, Draft given, int b, Draft taken, long price) {
    ownTotal += price;
    long[] ofGiven = lift(a, given);
    long[] ofTaken = lift(b, taken);
    lay(b, given, ofGiven);
    lay(a, taken, ofTaken);
  }

  /// Takes the agent's presence in a shift away.
  private long[] lift(int a, Draft shift) {
    int presence = person(a).forms()[shift.form].presence;
    long[] present = new long[SlotBits.words(presence)];
    for (int i = 0; i < presence && shift.start + i < horizon; i++) {
      if (atDesk(a, shift.start + i)) {
        SlotBits.set(present, 0, i, i + 1);
        SlotBits.clear(desk, a * words, shift.start + i, shift.start + i + 1);
      }
    }
    return present;
  }

  private void lay(int a, Draft shift, long[] present) {
    int presence = person(a).forms()[shift.form].presence;
    for (int i = 0; i < presence; i++) {
      if (SlotBits.get(present, 0, i)) {
        SlotBits.set(desk, a * words, shift.start + i, shift.start + i + 1);
      }
    }
  }

  /// Price of moving one pause of a shift, other things unchanged.
  long priceOfPause(int a, int d, int pause, int offset) {
    int length = duties.form(a, d).length(pause);
    int from = duties.start(a, d) + duties.pause(a, d, pause);
    int to = duties.start(a, d) + offset;
    int group = groupOf[a];
    long sum = 0;
    for (int i = 0; i < length; i++) {
      int back = from + i;
      if (back < horizon && (back < to || back >= to + length)) {
        sum += coverage.priceOfMore(back, group);
      }
      int away = to + i;
      if (away < horizon && (away < from || away >= from + length)) {
        sum += coverage.priceOfLess(away, group);
      }
    }
    return customers.binds(a) ? sum + customers.price(a, d, -more(a, from, to, length), d, 0) : sum;
  }

  /// Thousandths of slots the agent is busier in the second stretch than in the first.
  private int more(int a, int from, int to, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += customers.load(a, to + i) - customers.load(a, from + i);
    }
    return sum;
  }

  /// Price of leaving the desk for some slots and coming back to it for others, as far as time with
  /// customers goes.
  long priceOfCustomers(int a, int from, int length, int back, int backLength) {
    if (!customers.binds(a)) {
      return 0;
    }
    int less = 0;
    int more = 0;
    for (int i = 0; i < length; i++) {
      less += customers.load(a, from + i);
    }
    for (int i = 0; i < backLength; i++) {
      more += customers.load(a, back + i);
    }
    int d = duties.dayAt(a, from);
    return customers.price(a, d, -less, backLength == 0 ? d : duties.dayAt(a, back), more);
  }

  /// What time with customers costs the agent as it is, in grains.
  long customerGrains(int a) {
    return customers.grains(a);
  }

  /// What people without a seat cost, in grains.
  long seatGrains() {
    return seats.total();
  }

  /// Cost of the agent on shift in a slot of the day against not being so, as far as seats go.
  int seatPrice(int a, int d, int slot) {
    return seats.price(a, d, slot);
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
      if (away) {
        setDesk(a, t, false);
        SlotBits.set(busyBits(), a * words, t, t + 1);
      } else {
        SlotBits.clear(busyBits(), a * words, t, t + 1);
        setDesk(a, t, true);
      }
    }
  }

  private long[] busyBits() {
    return Objects.requireNonNull(busy, "a part without activities");
  }

  /// Takes the agent from or to the desk for a slot of their shift.
  void setDesk(int a, int slot, boolean present) {
    if (slot >= horizon || atDesk(a, slot) == present) {
      return;
    }
    if (present) {
      coverage.add(slot, groupOf[a]);
      SlotBits.set(desk, a * words, slot, slot + 1);
    } else {
      coverage.remove(slot, groupOf[a]);
      SlotBits.clear(desk, a * words, slot, slot + 1);
    }
    if (customers.binds(a)) {
      ownTotal += customers.recount(a, duties.dayAt(a, slot), desk, a * words);
    }
  }
}
