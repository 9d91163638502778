package org.floorwalker.planning.forecast;

import java.util.Arrays;
import java.util.List;

/// Day totals over the open slots, `NaN` for days not known well enough.
///
/// A missing slot of a known day counts as the latest equal weekday's, or the next one's where
/// there is no earlier. A day with less than half of its open slots is not known, unless most days
/// are like that: then a tenth will do. Contacts in closed slots are left out.
///
/// An implausible day, such as one imported in the wrong unit, is not known either: up to three
/// days in a row, each with more than twenty times the contacts of a busy day. A longer run is
/// taken for a new level.
final class DailySeries {
  private static final double ENOUGH = 0.5;
  private static final double ENOUGH_IN_GAPS = 0.1;
  private static final double IMPLAUSIBLE = 20;
  private static final double PLAUSIBLE_CONTACTS = 50;
  private static final int LONGEST_ERROR_DAYS = 3;

  private final DayTable table;
  private final double[] totals;
  private final int filledSlots;
  private final double[] information;
  private final double[] offsets;
  private final RuledShifts ruledShifts;

  private DailySeries(
      DayTable table,
      double[] totals,
      int filledSlots,
      double[] information,
      double[] offsets,
      RuledShifts ruledShifts) {
    this.table = table;
    this.totals = totals;
    this.filledSlots = filledSlots;
    this.information = information;
    this.offsets = offsets;
    this.ruledShifts = ruledShifts;
  }

  /// A series of means, of which day d rests on `contacts[d]` contacts.
  static DailySeries ofMeans(DayTable table, double[] means, double[] contacts) {
    return new DailySeries(table, means, 0, contacts, new double[0], RuledShifts.NONE);
  }

  /// The series with known logarithms of effects, by day, which the regression starts from.
  DailySeries withOffsets(double[] logEffects) {
    return new DailySeries(table, totals, filledSlots, information, logEffects, ruledShifts);
  }

  /// The series with what was ruled on shifts of its level.
  DailySeries withRuledShifts(RuledShifts ruled) {
    return new DailySeries(table, totals, filledSlots, information, offsets, ruled);
  }

  static DailySeries of(DayTable table, OpenSlots open) {
    double[][] latest = new double[7][table.slots()];
    fillWithFirst(table, latest);
    Total[] all = new Total[table.days()];
    Arrays.setAll(all, day -> total(table, open.of(day), latest[table.weekday(day)], day));
    double enough = enough(all);
    double[] totals = new double[all.length];
    int filled = 0;
    for (int day = 0; day < all.length; day++) {
      boolean known = all[day].isKnownBy(enough);
      totals[day] = known ? all[day].contacts : Double.NaN;
      filled += known ? all[day].missing : 0;
    }
    dropImplausible(table, totals);
    return new DailySeries(table, totals, filled, new double[0], new double[0], RuledShifts.NONE);
  }

  /// The series with the days of silences not known; their counts are forgotten.
  DailySeries without(List<Silence> silences) {
    double[] heard = totals.clone();
    for (Silence silence : silences) {
      for (int day = silence.first(); day <= silence.last(); day++) {
        heard[day] = Double.NaN;
        table.forget(day);
      }
    }
    return new DailySeries(table, heard, filledSlots, information, offsets, ruledShifts);
  }

  /// What is known of one day.
  private record Total(double contacts, int present, int missing) {
    boolean isKnownBy(double enough) {
      return present > 0 && present >= enough * (present + missing);
    }
  }

  /// The share of a day's slots that makes it known.
  private static double enough(Total[] all) {
    long seen = Arrays.stream(all).filter(day -> day.present > 0).count();
    long half = Arrays.stream(all).filter(day -> day.isKnownBy(ENOUGH)).count();
    return 2 * half < seen ? ENOUGH_IN_GAPS : ENOUGH;
  }

  private static void dropImplausible(DayTable table, double[] totals) {
    double most = mostPlausible(totals);
    int day = 0;
    while (day < totals.length) {
      int from = day;
      while (day < totals.length && totals[day] > most && !table.isCounted(day)) {
        day++;
      }
      if (day - from <= LONGEST_ERROR_DAYS) {
        for (int wrong = from; wrong < day; wrong++) {
          totals[wrong] = Double.NaN;
          table.clear(wrong);
        }
      }
      day++;
    }
  }

  private static double mostPlausible(double[] totals) {
    double[] busy = Arrays.stream(totals).filter(total -> total > 0).sorted().toArray();
    return busy.length == 0 ? 0 : IMPLAUSIBLE * Numbers.quantile(busy, 0.9) + PLAUSIBLE_CONTACTS;
  }

  private static void fillWithFirst(DayTable table, double[][] latest) {
    for (double[] weekday : latest) {
      Arrays.fill(weekday, Double.NaN);
    }
    for (int day = table.days() - 1; day >= 0; day--) {
      remember(table, latest[table.weekday(day)], day);
    }
  }

  private static void remember(DayTable table, double[] latest, int day) {
    for (int slot = 0; slot < latest.length; slot++) {
      if (DayTable.known(table.count(day, slot))) {
        latest[slot] = table.count(day, slot);
      }
    }
  }

  private static Total total(DayTable table, boolean[] open, double[] latest, int day) {
    double contacts = 0;
    int present = 0;
    int missing = 0;
    for (int slot = 0; slot < open.length; slot++) {
      double count = table.count(day, slot);
      if (!open[slot]) {
        table.clear(day, slot);
      } else if (DayTable.known(count)) {
        contacts += count;
        present++;
        latest[slot] = count;
      } else if (table.isSeen(day)) {
        contacts += DayTable.known(latest[slot]) ? latest[slot] : 0;
        missing++;
      }
    }
    return new Total(contacts, present, missing);
  }

  DayTable table() {
    return table;
  }

  int days() {
    return totals.length;
  }

  double total(int day) {
    return totals[day];
  }

  boolean isKnown(int day) {
    return DayTable.known(totals[day]);
  }

  /// Slots of known days that had no row.
  int filledSlots() {
    return filledSlots;
  }

  /// Known days from the first, inclusive, to the end, exclusive.
  int knownDays(int from, int end) {
    int known = 0;
    for (int day = Math.max(0, from); day < end; day++) {
      known += isKnown(day) ? 1 : 0;
    }
    return known;
  }

  /// Mean total of the known days of the range, `NaN` when there are none.
  double mean(int from, int end) {
    double sum = 0;
    for (int day = Math.max(0, from); day < end; day++) {
      sum += isKnown(day) ? totals[day] : 0;
    }
    int known = knownDays(from, end);
    return known == 0 ? Double.NaN : sum / known;
  }

  /// What a day rests on: its expected total for counts, its contacts for means.
  double information(int day, double expected) {
    return information.length == 0 ? expected : information[day];
  }

  /// Whether a planner ruled that the day counts as it is.
  boolean isCounted(int day) {
    return table.isCounted(day);
  }

  RuledShifts ruledShifts() {
    return ruledShifts;
  }

  /// The known logarithm of effects of the day; 0 for none.
  double offset(int day) {
    return offsets.length == 0 ? 0 : offsets[day];
  }

  double[] totals() {
    return totals;
  }
}
