package org.floorwalker.planning.forecast;

import java.util.Arrays;

/// A figure of the contacts to come: the daily methods on the mean of each day, weighted by its
/// contacts, times a heavily smoothed shape of the day.
final class FigureForecast {
  private static final int REHEARSALS = 3;
  private static final double DRAWN_CONTACTS = 60;
  private static final int SHAPE_DAYS = 180;
  private static final int SMOOTHING_PASSES = 2;

  private final double[] daily;
  private final double[][] ratio;
  private final WeekShape week;
  private final DayTable table;
  private final int end;

  private FigureForecast(
      DayTable table, WeekShape week, int end, double[] daily, double[][] ratio) {
    this.table = table;
    this.week = week;
    this.end = end;
    this.daily = daily;
    this.ratio = ratio;
  }

  /// @param design calendar of the history and of the days asked for; a figure may be known of a
  ///     later day than counts, such as one on which the queue was closed
  static FigureForecast of(
      Figure figure, DayTable table, CalendarDesign design, WeekShape week, ForecastDepth depth) {
    DailySeries series = daily(figure, table);
    int end = table.days();
    while (end > 1 && !series.isKnown(end - 1)) {
      end--;
    }
    int ahead = design.days() - end;
    DailyOrigin origin = DailyOrigin.of(series, design, end, ahead, depth);
    Blend blend = Rehearsed.before(series, design, end, REHEARSALS, depth).blend();
    double[] means = blend.totals(DailyMethods.forecast(origin), ahead);
    return new FigureForecast(table, week, end, means, ratios(figure, table, series, week));
  }

  private static DailySeries daily(Figure figure, DayTable table) {
    double[] means = new double[table.days()];
    double[] contacts = new double[table.days()];
    for (int day = 0; day < table.days(); day++) {
      double sum = 0;
      for (int slot = 0; slot < table.slots(); slot++) {
        double told = told(figure, table, day, slot);
        contacts[day] += told;
        sum += told > 0 ? told * table.figure(figure, day, slot) : 0;
      }
      means[day] = contacts[day] > 0 ? sum / contacts[day] : Double.NaN;
    }
    return DailySeries.ofMeans(table, means, contacts);
  }

  /// Contacts of the slot where the figure is known.
  private static double told(Figure figure, DayTable table, int day, int slot) {
    boolean known =
        DayTable.known(table.count(day, slot)) && DayTable.known(table.figure(figure, day, slot));
    return known ? table.count(day, slot) : 0;
  }

  /// The figure of a slot over that of its day, for working days and weekends, drawn to 1 by as
  /// many contacts as tell something of it (credibility; Bühlmann 1967).
  private static double[][] ratios(
      Figure figure, DayTable table, DailySeries series, WeekShape week) {
    double[][] came = new double[2][table.slots()];
    double[][] expected = new double[2][table.slots()];
    for (int day = Math.max(0, table.days() - SHAPE_DAYS); day < table.days(); day++) {
      int kind = week.isWeekend(table.weekday(day)) ? 1 : 0;
      for (int slot = 0; slot < table.slots() && series.isKnown(day); slot++) {
        double told = told(figure, table, day, slot);
        came[kind][slot] += told > 0 ? told * table.figure(figure, day, slot) : 0;
        expected[kind][slot] += told * series.total(day);
      }
    }
    double[][] ratios = new double[2][];
    double middle = middle(series);
    double drawn = DRAWN_CONTACTS * figure.relativeVariance(middle) * middle;
    for (int kind = 0; kind < 2; kind++) {
      ratios[kind] = smoothed(came[kind], expected[kind], drawn);
    }
    return ratios;
  }

  private static double middle(DailySeries series) {
    double[] known = Arrays.stream(series.totals()).filter(DayTable::known).toArray();
    return Math.max(1, Numbers.median(known));
  }

  private static double[] smoothed(double[] came, double[] expected, double drawn) {
    double[] ratio = new double[came.length];
    Arrays.setAll(ratio, slot -> (came[slot] + drawn) / (expected[slot] + drawn));
    for (int pass = 0; pass < SMOOTHING_PASSES; pass++) {
      double[] rough = ratio.clone();
      for (int slot = 1; slot < ratio.length - 1; slot++) {
        ratio[slot] = (rough[slot - 1] + 2 * rough[slot] + rough[slot + 1]) / 4;
      }
    }
    return ratio;
  }

  /// The figure in a slot of the day, days after the history counting on.
  double of(int day, int slot) {
    int kind = week.isWeekend(table.weekday(day)) ? 1 : 0;
    return daily[day - end] * ratio[kind][slot];
  }
}
