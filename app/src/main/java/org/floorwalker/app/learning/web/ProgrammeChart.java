package org.floorwalker.app.learning.web;

import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.app.platform.charts.Paths;
import org.floorwalker.app.platform.charts.Scale;

/// Weeks with load, groups placed, and service with this plan, without it, and spread evenly.
///
/// @param columns one a week, from the left
/// @param ticks lines of the service scale
/// @param goalY place of the goal's line
/// @param after line of the service with this plan
/// @param before line without training
/// @param even line of the same hours spread evenly
public record ProgrammeChart(
    List<Column> columns,
    List<Tick> ticks,
    double goal,
    double goalY,
    String after,
    String before,
    String even) {
  private static final double LEFT = 86;
  private static final double RIGHT = 812;
  private static final double TOP = 132;
  private static final double BOTTOM = 252;
  private static final double BARS = 108;
  private static final double MOST_BAR = 40;
  private static final double MOST_STEP = 120;

  public ProgrammeChart {
    columns = List.copyOf(columns);
    ticks = List.copyOf(ticks);
  }

  /// A week.
  ///
  /// @param middle place of its middle
  /// @param width of its field
  /// @param heat class of its load
  /// @param on class of the figure on it
  /// @param y place of its service with this plan
  public record Column(
      int week,
      double left,
      double middle,
      double width,
      int loadPercent,
      String heat,
      String on,
      int sessions,
      double barTop,
      double barHeight,
      double y) {}

  /// A line of the service scale.
  public record Tick(double share, double y) {}

  static ProgrammeChart of(Programme.Result result) {
    List<Programme.Week> weeks = result.weeks();
    double low = 1;
    double high = 0;
    for (Programme.Week week : weeks) {
      low = Math.min(low, Math.min(week.goal(), Math.min(week.after(), week.even())));
      high = Math.max(high, Math.max(week.goal(), week.before()));
    }
    double bottom = Math.max(0, Math.floor(low * 50 - 0.5) / 50);
    double top = Math.min(1, Math.max(bottom + 0.04, Math.ceil(high * 50 + 0.5) / 50));
    Scale scale = new Scale(bottom, top, BOTTOM, TOP);
    double goal = weeks.stream().mapToDouble(Programme.Week::goal).average().orElse(0);
    return new ProgrammeChart(
        columns(weeks, scale),
        ticks(bottom, top, scale),
        goal,
        scale.at(goal),
        line(weeks, Programme.Week::after, scale),
        line(weeks, Programme.Week::before, scale),
        line(weeks, Programme.Week::even, scale));
  }

  private static List<Column> columns(List<Programme.Week> weeks, Scale scale) {
    int most = Math.max(1, weeks.stream().mapToInt(Programme.Week::sessions).max().orElse(1));
    double step = step(weeks);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      Programme.Week week = weeks.get(i);
      double height = MOST_BAR * week.sessions() / most;
      String heat = heat(week.load());
      columns.add(
          new Column(
              week.first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
              LEFT + i * step + 1.5,
              LEFT + (i + 0.5) * step,
              step - 3,
              (int) Math.round(100 * week.load()),
              heat,
              heat.equals("h4") || heat.equals("h5") ? "on-" + heat : "on-h",
              week.sessions(),
              BARS - height,
              height,
              scale.at(week.after())));
    }
    return columns;
  }

  /// Width of a week's field; few weeks do not fill the chart.
  private static double step(List<Programme.Week> weeks) {
    return Math.min(MOST_STEP, (RIGHT - LEFT) / Math.max(1, weeks.size()));
  }

  private static String heat(double load) {
    double[] steps = {0.80, 0.875, 0.975, 1.05, 1.15};
    int heat = 0;
    while (heat < steps.length && load >= steps[heat]) {
      heat++;
    }
    return "h" + heat;
  }

  private static List<Tick> ticks(double bottom, double top, Scale scale) {
    double step = Math.max(0.02, Math.ceil((top - bottom) / 6 * 50) / 50);
    List<Tick> ticks = new ArrayList<>();
    for (double share = bottom; share <= top + 1e-9; share += step) {
      ticks.add(new Tick(share, scale.at(share)));
    }
    return ticks;
  }

  private static String line(
      List<Programme.Week> weeks, ToDoubleFunction<Programme.Week> share, Scale scale) {
    double step = step(weeks);
    double[] x = new double[weeks.size()];
    double[] y = new double[weeks.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = LEFT + (i + 0.5) * step;
      y[i] = scale.at(share.applyAsDouble(weeks.get(i)));
    }
    return Paths.line(x, y);
  }
}
