package org.floorwalker.planning.optimise.search;

import java.util.Arrays;
import org.floorwalker.planning.time.CommonUnit;

/// The cheapest tour of one agent for given prices at the desk: a dynamic program over the days.
///
/// First the best start of every day and length, with each pause where it costs least; then the
/// days, with what has been paid until now, the days in a row and the last three Sundays as the
/// state. Absences, windows, the hours of the contract, days in a row and Sundays are kept. Daily
/// and weekly rest, the longest week, and the gaps between pauses are not: what it finds costs at
/// most as much as any lawful tour, which is what a lower bound asks for.
final class TourProgram {
  private static final float NEVER = Float.MAX_VALUE / 4;
  private static final int OFF = -1;

  private final Person person;
  private final SiteDays site;
  private final int days;
  private final int horizon;
  private final int slotMinutes;
  private final int unit;
  private final int units;
  private final int leastUnits;
  private final int rows;
  private final int masks;
  private final int mostSundays;
  private final int layer;
  private final int[] unitsOf;
  private final int[] mostAhead;

  private final double[] sums;
  private final float[] shiftCost;
  private final int[] shiftStart;
  private final float[] cost;
  private final int[] from;
  private final byte[] choice;

  TourProgram(Model model, Person person) {
    this.person = person;
    this.site = person.site();
    this.days = model.days();
    this.horizon = model.axis().horizon();
    this.slotMinutes = model.axis().slotMinutes();
    ShiftForm[] forms = person.forms();
    this.unit = CommonUnit.of(Arrays.stream(forms).mapToInt(f -> f.paidMinutes));
    this.units = person.hours().high() / unit + 1;
    this.leastUnits = Math.ceilDiv(person.hours().low(), unit);
    this.rows = person.limits().daysInRow() >= days + person.runIn().daysInRow() ? 1 : limit() + 1;
    this.mostSundays = person.limits().sundaysInFour();
    this.masks = mostSundays >= 4 ? 1 : 8;
    this.layer = units * rows * masks;
    this.unitsOf = Arrays.stream(forms).mapToInt(f -> f.paidMinutes / unit).toArray();
    this.mostAhead = mostAhead();
    this.sums = new double[model.slots() + 1];
    this.shiftCost = new float[days * forms.length];
    this.shiftStart = new int[days * forms.length];
    this.cost = new float[(days + 1) * layer];
    this.from = new int[(days + 1) * layer];
    this.choice = new byte[(days + 1) * layer];
  }

  private int limit() {
    return person.limits().daysInRow();
  }

  /// Most units that the days from each one on could still bring.
  private int[] mostAhead() {
    int[] most = new int[days + 1];
    for (int d = days - 1; d >= 0; d--) {
      int longest = 0;
      for (int s = 0; s < person.menus()[d].size(); s++) {
        int fitting = person.formsThatFit(d, s);
        longest = Math.max(longest, fitting == 0 ? 0 : unitsOf[fitting - 1]);
      }
      most[d] = most[d + 1] + longest;
    }
    return most;
  }

  /// Finds the cheapest tour.
  ///
  /// @param value points that the agent earns at the desk, by slot; negative where not wanted
  /// @param unpopular points that a shift of each kind of [Unpopular] costs
  /// @return its cost in points; infinite when there is no tour
  double solve(double[] value, double[] unpopular) {
    for (int t = 0; t + 1 < sums.length; t++) {
      sums[t + 1] = sums[t] + (t < horizon ? value[t] : 0);
    }
    for (int d = 0; d < days; d++) {
      priceDay(d, unpopular);
    }
    return runDays();
  }

  private void priceDay(int d, double[] unpopular) {
    ShiftForm[] forms = person.forms();
    Arrays.fill(shiftCost, d * forms.length, (d + 1) * forms.length, NEVER);
    StartMenu menu = person.menus()[d];
    double day = Points.points(person.wishes().dayGrains()[d]);
    for (int s = 0; s < menu.size(); s++) {
      int fitting = person.formsThatFit(d, s);
      double wish = Points.points(person.wishes().startGrains(menu.localMinutes()[s]));
      for (int f = 0; f < fitting; f++) {
        double share = fairness(d, menu.starts()[s] + forms[f].presence, unpopular);
        float all = (float) (day + wish + share - earned(menu.starts()[s], forms[f]));
        if (all < shiftCost[d * forms.length + f]) {
          shiftCost[d * forms.length + f] = all;
          shiftStart[d * forms.length + f] = s;
        }
      }
    }
  }

  private double fairness(int d, int end, double[] unpopular) {
    double points = 0;
    for (int kind = 0; kind < unpopular.length; kind++) {
      points += Unpopular.is(kind, site, d, end * slotMinutes) ? unpopular[kind] : 0;
    }
    return points;
  }

  private double earned(int start, ShiftForm form) {
    double earned = sums[start + form.presence] - sums[start];
    for (int i = 0; i < form.pauses; i++) {
      int at = start + cheapest(start, form, i);
      earned -= sums[at + form.length(i)] - sums[at];
    }
    return earned;
  }

  /// Where the pause costs least, the other pauses aside.
  private int cheapest(int start, ShiftForm form, int pause) {
    int length = form.length(pause);
    int best = form.row(pause).earliest();
    double least = Double.POSITIVE_INFINITY;
    for (int o = form.row(pause).earliest(); o <= form.row(pause).latest(); o++) {
      double lost = sums[start + o + length] - sums[start + o];
      if (lost < least) {
        least = lost;
        best = o;
      }
    }
    return best;
  }

  private double runDays() {
    Arrays.fill(cost, NEVER);
    cost[state(0, rows == 1 ? 0 : Math.min(limit(), person.runIn().daysInRow()), sundays())] = 0;
    for (int d = 0; d < days; d++) {
      runDay(d);
    }
    float least = NEVER;
    for (int state = leastUnits * rows * masks; state < layer; state++) {
      least = Math.min(least, cost[days * layer + state]);
    }
    return least >= NEVER ? Double.POSITIVE_INFINITY : least;
  }

  private int state(int unitsPaid, int inRow, int mask) {
    return (unitsPaid * rows + inRow) * masks + mask;
  }

  /// The three Sundays before week 0, the newest lowest.
  private int sundays() {
    int mask = 0;
    for (int back = 1; back <= 3; back++) {
      int worked = person.runIn().sundays() >>> (PastWork.SUNDAYS_BEFORE - back) & 1;
      mask |= worked << (back - 1);
    }
    return masks == 1 ? 0 : mask;
  }

  private void runDay(int d) {
    int least = Math.max(0, leastUnits - mostAhead[d]);
    for (int paid = least; paid < units; paid++) {
      for (int inRow = 0; inRow < rows; inRow++) {
        for (int mask = 0; mask < masks; mask++) {
          int state = state(paid, inRow, mask);
          if (cost[d * layer + state] < NEVER) {
            spread(d, paid, inRow, mask, state);
          }
        }
      }
    }
  }

  private void spread(int d, int paid, int inRow, int mask, int state) {
    float now = cost[d * layer + state];
    reach(d, state(paid, 0, after(d, mask, 0)), state, now, OFF);
    boolean sunday = masks > 1 && site.isSunday(d);
    boolean rowFull = rows > 1 && inRow + 1 >= rows;
    if (rowFull || (sunday && Integer.bitCount(mask) >= mostSundays)) {
      return;
    }
    int next = rows == 1 ? 0 : inRow + 1;
    int nextMask = after(d, mask, 1);
    for (int f = 0; f < unitsOf.length && paid + unitsOf[f] < units; f++) {
      float shift = shiftCost[d * unitsOf.length + f];
      if (shift < NEVER) {
        reach(d, state(paid + unitsOf[f], next, nextMask), state, now + shift, f);
      }
    }
  }

  private int after(int d, int mask, int worked) {
    return masks > 1 && site.isSunday(d) ? (mask << 1 | worked) & 0b111 : mask;
  }

  private void reach(int d, int to, int before, float price, int form) {
    int cell = (d + 1) * layer + to;
    if (price < cost[cell]) {
      cost[cell] = price;
      from[cell] = before;
      choice[cell] = (byte) form;
    }
  }

  /// Hears of the shifts of a tour.
  interface Shifts {
    /// @param slots whether the agent is at the desk in the slot, from the start of the shift on
    void take(int day, int start, boolean[] slots);
  }

  /// Tells of the tour found last.
  void walk(Shifts shifts) {
    int state = cheapestEnd();
    for (int d = days - 1; d >= 0; d--) {
      int cell = (d + 1) * layer + state;
      int form = choice[cell];
      if (form != OFF) {
        int startIndex = shiftStart[d * unitsOf.length + form];
        int start = person.menus()[d].starts()[startIndex];
        shifts.take(d, start, atDesk(start, person.forms()[form]));
      }
      state = from[cell];
    }
  }

  private int cheapestEnd() {
    int best = leastUnits * rows * masks;
    for (int state = best; state < layer; state++) {
      best = cost[days * layer + state] < cost[days * layer + best] ? state : best;
    }
    return best;
  }

  private boolean[] atDesk(int start, ShiftForm form) {
    boolean[] slots = new boolean[form.presence];
    Arrays.fill(slots, true);
    for (int i = 0; i < form.pauses; i++) {
      int at = cheapest(start, form, i);
      Arrays.fill(slots, at, at + form.length(i), false);
    }
    return slots;
  }

  /// Points of the wishes of the tour found last, without unpopular shifts.
  double wishes() {
    double points = 0;
    int state = cheapestEnd();
    for (int d = days - 1; d >= 0; d--) {
      int cell = (d + 1) * layer + state;
      if (choice[cell] != OFF) {
        int start = shiftStart[d * unitsOf.length + choice[cell]];
        int minute = person.menus()[d].localMinutes()[start];
        points += Points.points(person.wishes().dayGrains()[d]);
        points += Points.points(person.wishes().startGrains(minute));
      }
      state = from[cell];
    }
    return points;
  }
}
