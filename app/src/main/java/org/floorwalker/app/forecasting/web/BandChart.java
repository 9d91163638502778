package org.floorwalker.app.forecasting.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.floorwalker.app.platform.charts.Paths;
import org.floorwalker.app.platform.charts.Scale;
import org.floorwalker.planning.forecast.Band;

/// A forecast as a line with its 80 % band and, inside, the floor that chance alone would leave.
///
/// @param width width of the drawing
/// @param height its height
/// @param levels horizontal lines with their numbers
/// @param marks words under the axis
/// @param weekends shaded columns
/// @param laidOver columns over which somebody laid an override, with words
/// @param specials names above the line
/// @param band area between the 10 and 90 % quantiles
/// @param floor area in which eight of ten Poisson counts of the mean fall
/// @param mean the forecast
/// @param used the forecast with overrides, empty when there are none
/// @param before last year's same weekdays, or what was thought before; empty when not known
/// @param alike thin lines of earlier days of the same weekday
/// @param came what came, empty when nothing has
public record BandChart(
    int width,
    int height,
    List<Level> levels,
    List<Mark> marks,
    List<Stretch> weekends,
    List<Stretch> laidOver,
    List<Mark> specials,
    String band,
    String floor,
    String mean,
    String used,
    String before,
    List<String> alike,
    String came) {

  /// A horizontal line at a round number.
  public record Level(double y, long number) {}

  /// A word at a place; the key is a date or an hour.
  public record Mark(double x, String text) {}

  /// A shaded column with words at its foot.
  public record Stretch(double x, double width, String text) {}

  /// What stands round the lines.
  ///
  /// @param marks words under the axis
  record Frame(
      List<Mark> marks, List<Stretch> weekends, List<Stretch> laidOver, List<Mark> specials) {}

  /// What is drawn, by place from left to right; unknown numbers are `NaN`.
  ///
  /// @param made bands as the method made them
  /// @param used means as they are to be used
  /// @param before last year's same weekdays, or what was thought before
  /// @param alike earlier days of the same weekday
  record Series(
      List<Band> made, double[] used, double[] before, List<double[]> alike, double[] came) {}

  private static final double NORMAL_80 = 1.2816;
  private static final int LEFT = 44;
  private static final int RIGHT = 8;
  private static final int TOP = 30;
  private static final int FOOT = 24;

  static BandChart of(Series series, int width, int height, Frame frame) {
    double most = most(series);
    Scale y = Scale.upTo(most, height - FOOT, TOP);
    double[] x = places(series.made().size(), width);
    double[] means = values(series, Band::mean);
    return new BandChart(
        width,
        height,
        Scale.ticks(most).stream().map(t -> new Level(y.at(t), Math.round(t))).toList(),
        frame.marks(),
        frame.weekends(),
        frame.laidOver(),
        frame.specials(),
        Paths.area(x, at(y, values(series, Band::p90)), at(y, values(series, Band::p10))),
        Paths.area(x, at(y, chance(means, 1)), at(y, chance(means, -1))),
        Paths.line(x, at(y, means)),
        known(x, y, laidOver(means, series.used())),
        known(x, y, series.before()),
        series.alike().stream().map(day -> known(x, y, day)).toList(),
        known(x, y, series.came()));
  }

  /// What is used where it is not what was made, with the neighbours it comes from and goes
  /// back to.
  private static double[] laidOver(double[] made, double[] used) {
    double[] shown = new double[used.length];
    Arrays.setAll(
        shown,
        i -> {
          boolean near = false;
          for (int j = Math.max(0, i - 1); j <= Math.min(used.length - 1, i + 1); j++) {
            near |= used[j] != made[j];
          }
          return near ? used[i] : Double.NaN;
        });
    return shown;
  }

  private static double most(Series series) {
    double most = 1;
    for (int i = 0; i < series.made().size(); i++) {
      most = Math.max(most, Math.max(series.made().get(i).p90(), series.used()[i]));
      most = Math.max(most, known(series.before()[i]));
      most = Math.max(most, known(series.came()[i]));
      for (double[] day : series.alike()) {
        most = Math.max(most, known(day[i]));
      }
    }
    return most;
  }

  /// Place of each of so many values.
  static double[] places(int n, int width) {
    double[] x = new double[n];
    double step = n < 2 ? 0 : (double) (width - LEFT - RIGHT) / (n - 1);
    Arrays.setAll(x, i -> LEFT + i * step);
    return x;
  }

  /// The column of so many values from the first on, half a step to spare on both sides.
  static Stretch stretch(double[] x, int first, int last, String text) {
    double half = x.length < 2 ? 0 : (x[1] - x[0]) / 2;
    return new Stretch(x[first] - half, x[last] - x[first] + 2 * half, text);
  }

  private static double known(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  private static double[] values(Series series, ToDoubleFunction<Band> figure) {
    return series.made().stream().mapToDouble(figure).toArray();
  }

  private static double[] chance(double[] means, int sign) {
    return Arrays.stream(means)
        .map(mean -> Math.max(0, mean + sign * NORMAL_80 * Math.sqrt(mean)))
        .toArray();
  }

  private static double[] at(Scale y, double[] values) {
    return Arrays.stream(values).map(y::at).toArray();
  }

  /// The known stretches of a line, each begun anew.
  private static String known(double[] x, Scale y, double[] values) {
    StringBuilder path = new StringBuilder();
    int from = 0;
    while (from < values.length) {
      int to = from;
      while (to < values.length && !Double.isNaN(values[to])) {
        to++;
      }
      if (to > from) {
        path.append(
            Paths.line(
                Arrays.copyOfRange(x, from, to), at(y, Arrays.copyOfRange(values, from, to))));
      }
      from = to + 1;
    }
    return path.toString();
  }
}
