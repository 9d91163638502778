package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.List;

/// How many people are on shift at each site whose seats are few, slot by slot, and what those
/// without a seat cost. A seat is kept over pauses and activities, so only shifts count.
final class Seats {
  /// More than an agent is ever worth at the desk: the coverage pays 10 + 30 (2u - 1) / (r + 1) for
  /// the last of u missing, which is below 70.
  private static final int GRAINS_A_SLOT = Points.grains(90);

  private static final int PLENTY = -1;

  private final DutyTable duties;
  /// Row of each agent's site in [#people], or [#PLENTY] where there are seats enough.
  private final int[] rowOf;

  private final List<SiteDays> sites = new ArrayList<>();

  /// People on shift, by row and slot.
  private final short[][] people;

  Seats(Part part, DutyTable duties) {
    this.duties = duties;
    this.rowOf = new int[part.people().length];
    for (int a = 0; a < rowOf.length; a++) {
      rowOf[a] = row(part.people()[a].site());
    }
    this.people = new short[sites.size()][part.model().slots()];
  }

  private int row(SiteDays site) {
    if (!site.hasFewSeats()) {
      return PLENTY;
    }
    if (!sites.contains(site)) {
      sites.add(site);
    }
    return sites.indexOf(site);
  }

  boolean binds(int a) {
    return rowOf[a] != PLENTY;
  }

  /// Grains of everybody without a seat.
  long total() {
    long sum = 0;
    for (int row = 0; row < people.length; row++) {
      for (int there : people[row]) {
        sum += Math.max(0L, there - sites.get(row).seats) * GRAINS_A_SLOT;
      }
    }
    return sum;
  }

  /// Grains of the agent being on shift in a slot of the day, others unchanged.
  int price(int a, int d, int slot) {
    if (!takesSeat(a, d)) {
      return 0;
    }
    boolean isThere = duties.works(a, d) && duties.start(a, d) <= slot && slot < duties.end(a, d);
    int others = people[rowOf[a]][slot] - (isThere ? 1 : 0);
    return others >= duties.people[a].site().seats ? GRAINS_A_SLOT : 0;
  }

  /// Price of the change on trial.
  ///
  /// @param saved the changed days as they were
  long price(int a, int[] changedDays, Draft[] saved, int changes) {
    long price = keep(a, changedDays, saved, changes);
    for (int i = 0; i < changes; i++) {
      move(a, changedDays[i], saved[i], -1);
    }
    return price;
  }

  /// Makes the change on trial, and says what that costs.
  long keep(int a, int[] changedDays, Draft[] saved, int changes) {
    long price = 0;
    for (int i = 0; i < changes; i++) {
      price += move(a, changedDays[i], saved[i], 1);
    }
    return price;
  }

  /// Whether the agents' shifts of the day take a seat of the same site, or none.
  boolean sitAlike(int a, int b, int d) {
    return takesSeat(a, d) == takesSeat(b, d) && (rowOf[a] == rowOf[b] || !takesSeat(a, d));
  }

  private boolean takesSeat(int a, int d) {
    return binds(a) && duties.people[a].takesSeat(d);
  }

  /// Gives the seat of a shift of the day to another agent, and says what that costs.
  long hand(int from, int to, int d, int start, int end) {
    return take(from, d, start, end, -1) + take(to, d, start, end, 1);
  }

  private long take(int a, int d, int start, int end, int sign) {
    return takesSeat(a, d) ? count(a, start, end, sign) : 0;
  }

  /// From the day as it was to the day as it is, or the other way with a sign of -1.
  private long move(int a, int d, Draft saved, int sign) {
    long price = 0;
    if (saved.start >= 0) {
      int end = saved.start + duties.people[a].forms()[saved.form].presence;
      price += take(a, d, saved.start, end, -sign);
    }
    if (duties.works(a, d)) {
      price += take(a, d, duties.start(a, d), duties.end(a, d), sign);
    }
    return price;
  }

  private long count(int a, int from, int to, int sign) {
    short[] there = people[rowOf[a]];
    int seats = duties.people[a].site().seats;
    int crowded = 0;
    for (int t = from; t < to; t++) {
      crowded -= Math.max(0, there[t] - seats);
      there[t] += (short) sign;
      crowded += Math.max(0, there[t] - seats);
    }
    return (long) crowded * GRAINS_A_SLOT;
  }
}
