package org.floorwalker.planning.forecast;

import java.util.Arrays;

/// Handle times to come: the daily methods on the mean handle time of each day, weighted by its
/// contacts, times a heavily smoothed shape of the day.
final class HandleTimes {
  private static final int REHEARSALS = 3;
  private static final double DRAWN_CONTACTS = 60;
  private static final int SHAPE_DAYS = 180;
  private static final int SMOOTHING_PASSES = 2;

  private final double[] daily;
  private final double[][] ratio;
  private final WeekShape week;
  private final DayTable table;
  private final int end;

  private HandleTimes(DayTable table, WeekShape week, int end, double[] daily, double[][] ratio) {
    this.table = table;
    this.week = week;
    this.end = end;
    this.daily = daily;
    this.ratio = ratio;
  }

  /// @param horizon days from the last known day of counts to the end of the forecast
  static HandleTimes of(
      DayTable table, CalendarDesign design, WeekShape week, int horizon, ForecastDepth depth) {
    DailySeries series = daily(table);
    int end = table.days();
    while (end > 1 && !series.isKnown(end - 1)) {
      end--;
    }
    int ahead = Math.max(horizon, design.days() - end);
    DailyOrigin origin = DailyOrigin.of(series, design, end, ahead, depth);
    Blend blend = Rehearsed.before(series, design, end, REHEARSALS, depth).blend();
    double[] means = blend.totals(DailyMethods.forecast(origin), ahead);
    return new HandleTimes(table, week, end, means, ratios(table, series, week));
  }

  private static DailySeries daily(DayTable table) {
    double[] means = new double[table.days()];
    double[] contacts = new double[table.days()];
    for (int day = 0; day < table.days(); day++) {
      double seconds = 0;
      for (int slot = 0; slot < table.slots(); slot++) {
        double handled = handled(table, day, slot);
        contacts[day] += handled;
        seconds += handled > 0 ? handled * table.handleSeconds(day, slot) : 0;
      }
      means[day] = contacts[day] > 0 ? seconds / contacts[day] : Double.NaN;
    }
    return DailySeries.ofMeans(table, means, contacts);
  }

  /// Contacts of the slot where its handle time is known.
  private static double handled(DayTable table, int day, int slot) {
    boolean known =
        DayTable.known(table.count(day, slot)) && DayTable.known(table.handleSeconds(day, slot));
    return known ? table.count(day, slot) : 0;
  }

  /// Handle time of a slot over that of its day, for working days and weekends, drawn to 1.
  private static double[][] ratios(DayTable table, DailySeries series, WeekShape week) {
    double[][] seconds = new double[2][table.slots()];
    double[][] expected = new double[2][table.slots()];
    for (int day = Math.max(0, table.days() - SHAPE_DAYS); day < table.days(); day++) {
      int kind = week.isWeekend(table.weekday(day)) ? 1 : 0;
      for (int slot = 0; slot < table.slots() && series.isKnown(day); slot++) {
        double handled = handled(table, day, slot);
        seconds[kind][slot] += handled > 0 ? handled * table.handleSeconds(day, slot) : 0;
        expected[kind][slot] += handled * series.total(day);
      }
    }
    double[][] ratios = new double[2][];
    double drawn = DRAWN_CONTACTS * middle(series);
    for (int kind = 0; kind < 2; kind++) {
      ratios[kind] = smoothed(seconds[kind], expected[kind], drawn);
    }
    return ratios;
  }

  private static double middle(DailySeries series) {
    double[] known = Arrays.stream(series.totals()).filter(DayTable::known).toArray();
    return Math.max(1, Numbers.median(known));
  }

  private static double[] smoothed(double[] seconds, double[] expected, double drawn) {
    double[] ratio = new double[seconds.length];
    Arrays.setAll(ratio, slot -> (seconds[slot] + drawn) / (expected[slot] + drawn));
    for (int pass = 0; pass < SMOOTHING_PASSES; pass++) {
      double[] rough = ratio.clone();
      for (int slot = 1; slot < ratio.length - 1; slot++) {
        ratio[slot] = (rough[slot - 1] + 2 * rough[slot] + rough[slot + 1]) / 4;
      }
    }
    return ratio;
  }

  /// Mean handle time in seconds in a slot of the day, days after the history counting on.
  double seconds(int day, int slot) {
    int kind = week.isWeekend(table.weekday(day)) ? 1 : 0;
    return daily[day - end] * ratio[kind][slot];
  }
}
