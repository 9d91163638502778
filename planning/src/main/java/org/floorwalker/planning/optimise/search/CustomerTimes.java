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

  /// Thousandths of each slot in which the agent is busy at the desk; null without a band.
  private final int[] @Nullable [] loadOf;

  /// Thousandths of slots each agent is busy on each day.
  private final int[] dayLoad;

  private final long[] grains;
  private final int[] tried;

  CustomerTimes(Part part, DutyTable duties, int mostChangedDays) {
    this.duties = duties;
    this.slotMinutes = part.model().axis().slotMinutes();
    this.horizon = part.model().axis().horizon();
    this.loadOf = new int[part.people().length] @Nullable [];
    this.dayLoad = new int[part.people().length * duties.days];
    this.grains = new long[part.people().length];
    this.tried = new int[mostChangedDays];
    Map<List<Integer>, int[]> bySkills = new HashMap<>();
    for (int a = 0; a < part.people().length; a++) {
      Person person = part.people()[a];
      if (person.wishes().customerTime() != null) {
        List<Integer> skills = Arrays.stream(person.skills()).boxed().toList();
        loadOf[a] = bySkills.computeIfAbsent(skills, queues -> loads(part.model(), queues));
      }
    }
  }

  /// Of each slot the mean of the queues' shares, by need.
  private int[] loads(Model model, List<Integer> skills) {
    int queues = model.queues().size();
    int[] loads = new int[horizon];
    for (int t = 0; t < horizon; t++) {
      double heads = 0;
      double busy = 0;
      for (int q : skills) {
        heads += model.need()[t * queues + q];
        busy += model.need()[t * queues + q] * model.busy()[t * queues + q];
      }
      loads[t] = heads == 0 ? 0 : (int) Math.rint(WHOLE * busy / heads);
    }
    return loads;
  }

  boolean binds(int a) {
    return loadOf[a] != null;
  }

  /// What the agent's days and weeks cost as they are, in grains.
  long grains(int a) {
    return grains[a];
  }

  /// Price of the days as they would be with the desk bits; [#keep] makes them so.
  long tried(int a, int[] changedDays, int changes, long[] desk, int base) {
    int row = a * duties.days;
    for (int i = 0; i < changes; i++) {
      tried[i] = loadOn(a, changedDays[i], desk, base);
      swap(i, row + changedDays[i]);
    }
    long price = cost(a) - grains[a];
    for (int i = changes - 1; i >= 0; i--) {
      swap(i, row + changedDays[i]);
    }
    return price;
  }

  private void swap(int i, int cell) {
    int old = dayLoad[cell];
    dayLoad[cell] = tried[i];
    tried[i] = old;
  }

  void keep(int a, int[] changedDays, int changes) {
    for (int i = 0; i < changes; i++) {
      dayLoad[a * duties.days + changedDays[i]] = tried[i];
    }
    grains[a] = cost(a);
  }

  /// Counts a day anew and returns what that costs more.
  long recount(int a, int d, long[] desk, int base) {
    long before = grains[a];
    dayLoad[a * duties.days + d] = loadOn(a, d, desk, base);
    grains[a] = cost(a);
    return grains[a] - before;
  }

  /// Price of being busy so many thousandths of slots more on one day and on another.
  long price(int a, int d, int more, int otherDay, int otherMore) {
    int row = a * duties.days;
    dayLoad[row + d] += more;
    dayLoad[row + otherDay] += otherMore;
    long price = cost(a) - grains[a];
    dayLoad[row + d] -= more;
    dayLoad[row + otherDay] -= otherMore;
    return price;
  }

  /// Thousandths of the slot in which the agent would be busy.
  int load(int a, int slot) {
    return slot < horizon ? Objects.requireNonNull(loadOf[a])[slot] : 0;
  }

  private int loadOn(int a, int d, long[] desk, int base) {
    int sum = 0;
    if (duties.works(a, d)) {
      int end = Math.min(horizon, duties.end(a, d));
      for (int t = duties.start(a, d); t < end; t++) {
        sum += SlotBits.get(desk, base, t) ? load(a, t) : 0;
      }
    }
    return sum;
  }

  private long cost(int a) {
    CustomerTimeLimit limit = Objects.requireNonNull(duties.people[a].wishes().customerTime());
    int[] weekOfDay = duties.people[a].site().weekOfDay;
    long sum = 0;
    int weekLoad = 0;
    int weekPaid = 0;
    for (int d = 0; d < duties.days; d++) {
      int load = dayLoad[a * duties.days + d];
      int paid = duties.works(a, d) ? duties.form(a, d).paidMinutes : 0;
      sum += cost(limit, load, paid);
      weekLoad += load;
      weekPaid += paid;
      if (d + 1 == duties.days || weekOfDay[d + 1] != weekOfDay[d]) {
        sum += cost(limit, weekLoad, weekPaid);
        weekLoad = 0;
        weekPaid = 0;
      }
    }
    return sum;
  }

  private long cost(CustomerTimeLimit limit, int load, int paidMinutes) {
    long busy = (long) load * slotMinutes;
    long overBand = busy - Math.round(limit.band() * WHOLE) * paidMinutes;
    long overCeiling = busy - Math.round(limit.ceiling() * WHOLE) * paidMinutes;
    return GRAINS_OVER_BAND * Math.max(0, overBand)
        + GRAINS_OVER_CEILING * Math.max(0, overCeiling);
  }
}
