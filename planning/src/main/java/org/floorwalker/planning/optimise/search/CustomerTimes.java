package org.floorwalker.planning.optimise.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.planning.roster.CustomerTimeLimit;
import org.jspecify.annotations.Nullable;

/// How much of their paid time people have a customer in hand, by day and week, and what being
/// above their band costs; people without a band cost nothing here.
///
/// Shares are counted in thousandths of a slot. An hour costs so many points that a thousandth of a
/// minute is a whole number of grains, so undoing a change restores the total to the last grain.
final class CustomerTimes {
  private static final int WHOLE = 1000;

  /// 6 points an hour.
  private static final long GRAINS_OVER_BAND = 1;

  /// 18 points an hour.
  private static final long GRAINS_OVER_CEILING = 3;

  private final DutyTable duties;
  private final int slotMinutes;
  private final int horizon;

  /// Of each slot, thousandths of slots in which the agent is busy at the desk until then; null
  /// without a band.
  private final int[] @Nullable [] loadBefore;

  /// Thousandths of paid time that cost nothing, and from which on they cost more.
  private final int[] band;

  private final int[] ceiling;

  /// Thousandths of slots each agent is busy on each day, and the minutes paid.
  private final int[] dayLoad;

  private final int[] dayPaid;

  /// What each agent's weeks and their days cost as they are.
  private final long[] weekGrains;

  private final int[] triedLoad;
  private final int[] triedPaid;

  CustomerTimes(Part part, DutyTable duties, int mostChangedDays) {
    int agents = part.people().length;
    this.duties = duties;
    this.slotMinutes = part.model().axis().slotMinutes();
    this.horizon = part.model().axis().horizon();
    this.loadBefore = new int[agents] @Nullable [];
    this.band = new int[agents];
    this.ceiling = new int[agents];
    this.dayLoad = new int[agents * duties.days];
    this.dayPaid = new int[dayLoad.length];
    this.weekGrains = new long[agents * duties.weeks];
    this.triedLoad = new int[mostChangedDays];
    this.triedPaid = new int[mostChangedDays];
    Map<List<Integer>, int[]> bySkills = new HashMap<>();
    for (int a = 0; a < agents; a++) {
      CustomerTimeLimit limit = part.people()[a].wishes().customerTime();
      if (limit != null) {
        List<Integer> skills = Arrays.stream(part.people()[a].skills()).sorted().boxed().toList();
        loadBefore[a] = bySkills.computeIfAbsent(skills, queues -> loads(part.model(), queues));
        band[a] = Math.toIntExact(Math.round(limit.band() * WHOLE));
        ceiling[a] = Math.toIntExact(Math.round(limit.ceiling() * WHOLE));
      }
    }
  }

  /// Of each slot the mean of the queues' shares, by need; all slots before each, summed.
  private int[] loads(Model model, List<Integer> skills) {
    int queues = model.queues().size();
    int[] before = new int[horizon + 1];
    for (int t = 0; t < horizon; t++) {
      double heads = 0;
      double busy = 0;
      for (int q : skills) {
        heads += model.need()[t * queues + q];
        busy += model.need()[t * queues + q] * model.busy()[t * queues + q];
      }
      before[t + 1] = before[t] + (heads == 0 ? 0 : (int) Math.rint(WHOLE * busy / heads));
    }
    return before;
  }

  boolean binds(int a) {
    return loadBefore[a] != null;
  }

  /// What the agent's days and weeks cost as they are, in grains.
  long grains(int a) {
    long sum = 0;
    for (int week = 0; week < duties.weeks; week++) {
      sum += weekGrains[a * duties.weeks + week];
    }
    return sum;
  }

  /// Price of the days as they would be with the desk bits; [#keep] makes them so.
  long tried(int a, int[] changedDays, int changes, long[] desk, int base) {
    for (int i = 0; i < changes; i++) {
      triedLoad[i] = loadOn(a, changedDays[i], desk, base);
      triedPaid[i] = paidOn(a, changedDays[i]);
    }
    swap(a, changedDays, changes);
    long price = 0;
    for (int i = 0; i < changes; i++) {
      price += isFirstOfWeek(a, changedDays, i) ? priceOfWeek(a, changedDays[i]) : 0;
    }
    swap(a, changedDays, changes);
    return price;
  }

  private void swap(int a, int[] changedDays, int changes) {
    for (int i = 0; i < changes; i++) {
      int cell = a * duties.days + changedDays[i];
      int load = dayLoad[cell];
      int paid = dayPaid[cell];
      dayLoad[cell] = triedLoad[i];
      dayPaid[cell] = triedPaid[i];
      triedLoad[i] = load;
      triedPaid[i] = paid;
    }
  }

  /// Whether no changed day before lies in the same week.
  private boolean isFirstOfWeek(int a, int[] changedDays, int i) {
    int[] weekOfDay = duties.people[a].site().weekOfDay;
    for (int j = 0; j < i; j++) {
      if (weekOfDay[changedDays[j]] == weekOfDay[changedDays[i]]) {
        return false;
      }
    }
    return true;
  }

  void keep(int a, int[] changedDays, int changes) {
    swap(a, changedDays, changes);
    for (int i = 0; i < changes; i++) {
      countWeek(a, changedDays[i]);
    }
  }

  private long countWeek(int a, int d) {
    long price = priceOfWeek(a, d);
    weekGrains[a * duties.weeks + duties.people[a].site().weekOfDay[d]] += price;
    return price;
  }

  /// Counts a day anew and returns what that costs more.
  long recount(int a, int d, long[] desk, int base) {
    dayLoad[a * duties.days + d] = loadOn(a, d, desk, base);
    dayPaid[a * duties.days + d] = paidOn(a, d);
    return countWeek(a, d);
  }

  /// Price of being busy so many thousandths of slots more on one day and on another.
  long price(int a, int d, int more, int otherDay, int otherMore) {
    int row = a * duties.days;
    dayLoad[row + d] += more;
    dayLoad[row + otherDay] += otherMore;
    long price = priceOfWeeks(a, d, otherDay);
    dayLoad[row + d] -= more;
    dayLoad[row + otherDay] -= otherMore;
    return price;
  }

  /// Price of giving the shift of a day away and having another on the same day or a free one.
  ///
  /// @param load thousandths of slots in which the agent is busy in the other shift
  long priceOfExchange(int a, int given, int taken, int load, int paidMinutes) {
    int from = a * duties.days + given;
    int to = a * duties.days + taken;
    int givenLoad = dayLoad[from];
    int givenPaid = dayPaid[from];
    set(from, 0, 0);
    set(to, load, paidMinutes);
    long price = priceOfWeeks(a, given, taken);
    set(to, 0, 0);
    set(from, givenLoad, givenPaid);
    return price;
  }

  private void set(int cell, int load, int paid) {
    dayLoad[cell] = load;
    dayPaid[cell] = paid;
  }

  private long priceOfWeeks(int a, int d, int otherDay) {
    int[] weekOfDay = duties.people[a].site().weekOfDay;
    boolean sameWeek = weekOfDay[d] == weekOfDay[otherDay];
    return priceOfWeek(a, d) + (sameWeek ? 0 : priceOfWeek(a, otherDay));
  }

  /// Thousandths of slots in which the agent would be busy from a slot on.
  int load(int a, int from, int slots) {
    int[] before = Objects.requireNonNull(loadBefore[a]);
    return before[Math.min(horizon, from + slots)] - before[Math.min(horizon, from)];
  }

  private int loadOn(int a, int d, long[] desk, int base) {
    return duties.works(a, d) ? load(a, duties.start(a, d), duties.end(a, d), desk, base) : 0;
  }

  /// Thousandths of slots in which the agent would be busy in those of the desk bits.
  int load(int a, int from, int to, long[] desk, int base) {
    int sum = load(a, from, to - from);
    for (int w = from >>> 6; w <= (to - 1) >>> 6; w++) {
      long away = ~desk[base + w] & SlotBits.mask(from - (w << 6), to - (w << 6));
      for (; away != 0; away &= away - 1) {
        sum -= load(a, (w << 6) + Long.numberOfTrailingZeros(away), 1);
      }
    }
    return sum;
  }

  private int paidOn(int a, int d) {
    return duties.works(a, d) ? duties.form(a, d).paidMinutes : 0;
  }

  /// What the week of the day costs more than when it was counted last.
  private long priceOfWeek(int a, int d) {
    SiteDays site = duties.people[a].site();
    int week = site.weekOfDay[d];
    long sum = -weekGrains[a * duties.weeks + week];
    int load = 0;
    int paid = 0;
    for (int day = site.firstDayOfWeek[week]; day <= site.lastDayOfWeek[week]; day++) {
      int cell = a * duties.days + day;
      sum += cost(a, dayLoad[cell], dayPaid[cell]);
      load += dayLoad[cell];
      paid += dayPaid[cell];
    }
    return sum + cost(a, load, paid);
  }

  private long cost(int a, int load, int paidMinutes) {
    long busy = (long) load * slotMinutes;
    long overBand = busy - (long) band[a] * paidMinutes;
    long overCeiling = busy - (long) ceiling[a] * paidMinutes;
    return GRAINS_OVER_BAND * Math.max(0, overBand)
        + GRAINS_OVER_CEILING * Math.max(0, overCeiling);
  }
}
