package org.floorwalker.planning.optimise.nurse;

import java.util.Arrays;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Nurse;
import org.floorwalker.planning.time.CommonUnit;

/// The cheapest lawful tour of one nurse for given prices: a dynamic program over the days.
///
/// State: shift of the day, length of the stretch it belongs to, working time, worked weekends. How
/// often a shift with a limit of its own was worked is carried along with the cheapest way into a
/// state, so tours at such a limit may be missed, never broken.
final class TourProgram {
  private static final float NEVER = Float.MAX_VALUE / 4;

  private final int days;
  private final int types;
  private final int mostWorking;
  private final int leastWorking;
  private final int leastFree;
  private final int runs;
  private final int unit;
  private final int units;
  private final int leastUnits;
  private final int weekends;
  private final int[] unitsOf;
  private final int[] mostOf;
  private final boolean[] limited;
  private final boolean[] off;
  private final boolean[][] follows;
  private final int layer;
  private final float[] cost;
  private final long[] counts;
  private final int[] from;

  TourProgram(NurseInstance instance, Nurse nurse) {
    this.days = instance.days();
    this.types = instance.shifts().size();
    this.mostWorking = nurse.runs().mostWorking();
    this.leastWorking = nurse.runs().leastWorking();
    this.leastFree = nurse.runs().leastFree();
    this.runs = Math.max(mostWorking, Math.max(leastFree, leastWorking)) + 1;
    this.unit = CommonUnit.of(instance.shifts().stream().mapToInt(s -> s.minutes()));
    this.units = nurse.minutes().most() / unit + 1;
    this.leastUnits = Math.ceilDiv(nurse.minutes().least(), unit);
    this.weekends = nurse.mostWeekends() + 1;
    this.unitsOf = instance.shifts().stream().mapToInt(s -> s.minutes() / unit).toArray();
    this.mostOf = nurse.mostOfShift().stream().mapToInt(Integer::intValue).toArray();
    this.limited = new boolean[types];
    this.follows = new boolean[types + 1][types + 1];
    for (int s = 0; s < types; s++) {
      limited[s] = mostOf[s] < days;
      for (int t = 0; t < types; t++) {
        String next = instance.shifts().get(t).id();
        follows[s][t] = !instance.shifts().get(s).mayNotFollow().contains(next);
      }
    }
    this.off = new boolean[days];
    nurse.daysOff().forEach(day -> off[day] = true);
    this.layer = (types + 1) * runs * units * weekends;
    this.cost = new float[days * layer];
    this.counts = new long[days * layer];
    this.from = new int[days * layer];
  }

  /// @param prices by day * types + shift
  /// @param tour filled with the shift of each day, -1 when free
  /// @return whether there is a lawful tour
  boolean solve(float[] prices, int[] tour) {
    Arrays.fill(cost, NEVER);
    begin(prices);
    for (int d = 1; d < days; d++) {
      step(d, prices);
    }
    return read(tour);
  }

  private int state(int type, int run, int used, int worked) {
    return ((type * runs + run) * units + used) * weekends + worked;
  }

  /// The stretch at the start goes on from before, so it counts as long enough.
  private void begin(float[] prices) {
    put(0, state(types, leastFree, 0, 0), 0, 0, -1);
    for (int s = 0; s < types; s++) {
      if (!off[0] && mostOf[s] > 0 && unitsOf[s] < units) {
        int worked = days > 0 && isWeekend(0) ? 1 : 0;
        if (worked < weekends) {
          put(0, state(s, 1, unitsOf[s], worked), prices[s], count(0, s), -1);
        }
      }
    }
  }

  private static boolean isWeekend(int d) {
    return d % 7 >= 5;
  }

  /// Counts of limited shifts, eight bits each.
  private long count(long counts, int type) {
    return limited[type] && type < 8 ? counts + (1L << (8 * type)) : counts;
  }

  private boolean mayAdd(long counts, int type) {
    return mostOf[type] > 0 && (!limited[type] || (counts >>> (8 * type) & 0xFF) < mostOf[type]);
  }

  private void put(int d, int state, float price, long count, int origin) {
    int cell = d * layer + state;
    if (price < cost[cell]) {
      cost[cell] = price;
      counts[cell] = count;
      from[cell] = origin;
    }
  }

  private void step(int d, float[] prices) {
    int base = (d - 1) * layer;
    for (int state = 0; state < layer; state++) {
      if (cost[base + state] < NEVER) {
        int worked = state % weekends;
        int used = state / weekends % units;
        int run = state / (weekends * units) % runs;
        int type = state / (weekends * units * runs);
        goFree(d, state, type, run, used, worked);
        goWork(d, prices, state, type, run, used, worked);
      }
    }
  }

  private void goFree(int d, int state, int type, int run, int used, int worked) {
    int cell = (d - 1) * layer + state;
    boolean wasFree = type == types;
    if (wasFree || run >= leastWorking || run >= d) {
      int length = wasFree ? Math.min(leastFree, run + 1) : 1;
      put(d, state(types, length, used, worked), cost[cell], counts[cell], state);
    }
  }

  private void goWork(int d, float[] prices, int state, int type, int run, int used, int worked) {
    boolean wasFree = type == types;
    boolean canStart = !wasFree || run >= leastFree;
    int length = wasFree ? 1 : run + 1;
    boolean newWeekend = isWeekend(d) && (d % 7 == 5 || wasFree);
    int weekendsNow = worked + (newWeekend ? 1 : 0);
    if (off[d] || !canStart || length > mostWorking || weekendsNow >= weekends) {
      return;
    }
    int cell = (d - 1) * layer + state;
    for (int s = 0; s < types; s++) {
      int now = used + unitsOf[s];
      if (now < units && (wasFree || follows[type][s]) && mayAdd(counts[cell], s)) {
        float price = cost[cell] + prices[d * types + s];
        put(d, state(s, length, now, weekendsNow), price, count(counts[cell], s), state);
      }
    }
  }

  private boolean read(int[] tour) {
    int last = -1;
    int base = (days - 1) * layer;
    for (int state = 0; state < layer; state++) {
      boolean enough = state / weekends % units >= leastUnits;
      if (enough
          && cost[base + state] < NEVER
          && (last < 0 || cost[base + state] < cost[base + last])) {
        last = state;
      }
    }
    if (last < 0) {
      return false;
    }
    for (int d = days - 1; d >= 0; d--) {
      int type = last / (weekends * units * runs);
      tour[d] = type == types ? -1 : type;
      last = from[d * layer + last];
    }
    return true;
  }
}
