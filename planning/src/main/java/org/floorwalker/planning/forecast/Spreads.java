package org.floorwalker.planning.forecast;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The spread of slots, days and weeks at short, middle and long leads, each from its own errors:
/// slots of a day err together, so a day's variance is not the sum of theirs.
final class Spreads {
  /// Number of days ahead, 1 for the first, at which each group of leads begins.
  private static final int[] GROUP_FROM = {1, 2, 8};

  private static final int LONGEST_GROUP = 2;

  private static final double[] PRIOR_SLOT = {0.04, 0.05, 0.06};
  private static final double[] PRIOR_RANGE = {0.015, 0.02, 0.025};
  private static final double PRIOR_DAYS = 4;

  /// The eight next days of eight rehearsals measure a variance to half of itself; how it grows
  /// from shorter to longer leads is known better.
  private static final double LONGER_LEAD_DAYS = 30;
  private static final int LONGEST_REHEARSED = 28;

  /// Expected contacts of rehearsed days, by slot, against what came.
  interface Expected {
    /// Expected contacts of the slot `ahead` days after the rehearsal's origin.
    double[] slots(Rehearsal rehearsal, int ahead);
  }

  private final CountSpread[] slots = new CountSpread[GROUP_FROM.length];
  private final CountSpread[] days = new CountSpread[GROUP_FROM.length];
  private final CountSpread week;

  private Spreads(Errors slotErrors, Errors dayErrors, Errors weekErrors) {
    fill(slots, slotErrors, PRIOR_SLOT);
    fill(days, dayErrors, PRIOR_RANGE);
    CountSpread[] weeks = new CountSpread[GROUP_FROM.length];
    fill(weeks, weekErrors, PRIOR_RANGE);
    week = weeks[LONGEST_GROUP];
  }

  /// Errors by group of leads, with the number of days they stem from.
  private static final class Errors {
    private final CountSpread.Errors[] byGroup = {
      new CountSpread.Errors(), new CountSpread.Errors(), new CountSpread.Errors()
    };
    private final int[] days = new int[GROUP_FROM.length];
    private final List<Set<Integer>> dates =
        List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());

    /// Notes an error of a day of the history.
    void count(int group, int day) {
      days[group]++;
      dates.get(group).add(day);
    }

    /// Different days among the errors: rehearsals overlap.
    int distinctDays(int group) {
      return dates.get(group).size();
    }
  }

  /// @param together slots of the history that make one slot put out
  static Spreads of(List<Rehearsal> rehearsals, DayTable table, int together, Expected expected) {
    Errors slots = new Errors();
    Errors days = new Errors();
    Errors weeks = new Errors();
    for (Rehearsal rehearsal : rehearsals) {
      Week week = new Week();
      for (int ahead = 0; ahead < rehearsal.origin().horizon(); ahead++) {
        int day = rehearsal.origin().end() + ahead;
        if (rehearsal.isKnown(ahead)) {
          int group = group(ahead + 1);
          double uncertain = rehearsal.origin().regression().logVariance(day);
          double[] means = expected.slots(rehearsal, ahead);
          double mean = addSlots(slots, table, together, day, means, group, uncertain);
          days.byGroup[group].add(mean, rehearsal.actual(ahead), uncertain);
          days.count(group, day);
          week.add(mean, rehearsal.actual(ahead));
        }
        if (ahead % Week.DAYS == Week.DAYS - 1) {
          week.end(weeks, day);
        }
      }
    }
    return new Spreads(slots, days, weeks);
  }

  /// Sums of a rehearsed week; it counts when most of its days are known.
  private static final class Week {
    private static final int DAYS = 7;
    private static final int ENOUGH_DAYS = 5;

    private double expected;
    private double came;
    private int known;

    void add(double mean, double actual) {
      expected += mean;
      came += actual;
      known++;
    }

    /// Notes the week's error and begins the next week.
    void end(Errors weeks, int lastDay) {
      if (known >= ENOUGH_DAYS) {
        weeks.byGroup[LONGEST_GROUP].add(expected, came);
        weeks.count(LONGEST_GROUP, lastDay);
      }
      expected = 0;
      came = 0;
      known = 0;
    }
  }

  private static double addSlots(
      Errors errors,
      DayTable table,
      int together,
      int day,
      double[] means,
      int group,
      double uncertain) {
    double total = 0;
    for (int first = 0; first < means.length; first += together) {
      double mean = 0;
      double count = 0;
      for (int slot = first; slot < first + together; slot++) {
        total += means[slot];
        if (DayTable.known(table.count(day, slot))) {
          mean += means[slot];
          count += table.count(day, slot);
        }
      }
      errors.byGroup[group].add(mean, count, uncertain);
    }
    errors.count(group, day);
    return total;
  }

  /// From the longest leads down: each group is drawn to the next longer one, whose errors are
  /// more, and the longest to what similar queues show.
  private static void fill(CountSpread[] spreads, Errors errors, double[] prior) {
    double expected = prior[prior.length - 1];
    double expectedDays = PRIOR_DAYS;
    for (int group = prior.length - 1; group >= 0; group--) {
      CountSpread.Errors known = errors.byGroup[group];
      double days = errors.days[group];
      double measured = known.isEmpty() ? expected : known.dispersion();
      double drawn = (days * measured + expectedDays * expected) / (days + expectedDays);
      spreads[group] =
          known.isEmpty()
              ? CountSpread.normal(drawn)
              : known.spread(drawn, errors.distinctDays(group));
      expectedDays = LONGER_LEAD_DAYS;
      expected = group == 0 ? drawn : drawn * prior[group - 1] / prior[group];
    }
  }

  static int group(int lead) {
    int group = 0;
    while (group + 1 < GROUP_FROM.length && lead >= GROUP_FROM[group + 1]) {
      group++;
    }
    return group;
  }

  CountSpread slot(int lead) {
    return slots[group(lead)].wider(growth(lead));
  }

  CountSpread day(int lead) {
    return days[group(lead)].wider(growth(lead));
  }

  CountSpread week(int lead) {
    return week.wider(growth(lead));
  }

  /// Beyond four weeks the dispersion grows as the square root of the lead.
  private static double growth(int lead) {
    return Math.sqrt(Math.max(1, (double) lead / LONGEST_REHEARSED));
  }
}
