package org.floorwalker.files.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A small chart drawn as SVG: one horizontal axis of equal steps, one vertical axis from zero.
///
/// Colours come from classes, so that light and dark follow the page.
final class Chart {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 190;
  private static final int LEFT = 40;
  private static final int RIGHT = 6;
  private static final int TOP = 8;
  private static final int BOTTOM = 22;
  private static final int MOST_LABELS = 8;

  private final StringBuilder svg = new StringBuilder();
  private final int steps;
  private final double top;

  /// @param steps number of steps of the horizontal axis
  /// @param top value at the upper end
  /// @param percent whether values are shares
  /// @param title what the chart shows, for those who hear it
  Chart(int steps, double top, boolean percent, String title) {
    this.steps = Math.max(1, steps);
    this.top = top > 0 ? top : 1;
    svg.append(
        format(
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
            WIDTH, HEIGHT, Html.text(title)));
    grid(percent);
  }

  private void grid(boolean percent) {
    double step = niceStep(top);
    for (double value = 0; value <= top * 1.0001; value += step) {
      line("grid", LEFT, y(value), WIDTH - RIGHT, y(value));
      String label = percent ? Math.round(100 * value) + " %" : Html.number(value);
      svg.append(
          format(
              "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
              LEFT - 6, y(value) + 4, label));
    }
  }

  private static double niceStep(double top) {
    double rough = top / 4;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double unit = rough / power;
    return power * (unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10);
  }

  /// Labels under the steps, thinned out when there are many.
  Chart labels(List<String> labels) {
    int every = Math.max(1, (int) Math.ceil(labels.size() / (double) MOST_LABELS));
    for (int i = 0; i < labels.size(); i += every) {
      svg.append(
          format(
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
              middle(i), HEIGHT - 5, Html.text(labels.get(i))));
    }
    return this;
  }

  /// A band between two rows of values.
  Chart band(String kind, double[] low, double[] high) {
    String upper = points(high);
    String lower =
        IntStream.iterate(low.length - 1, i -> i >= 0, i -> i - 1)
            .mapToObj(i -> point(i, low[i]))
            .collect(Collectors.joining(" "));
    svg.append(format("<polygon class=\"%s\" points=\"%s %s\"/>", kind, upper, lower));
    return this;
  }

  /// A line through the middles of the steps; values that are not numbers leave gaps.
  Chart line(String kind, double[] values) {
    StringBuilder path = new StringBuilder();
    boolean pen = false;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        pen = false;
      } else {
        path.append(pen ? "L" : "M").append(point(i, values[i]));
        pen = true;
      }
    }
    svg.append(format("<path class=\"%s\" d=\"%s\"/>", kind, path));
    return this;
  }

  /// A line that keeps each value over its whole step, down to zero at both ends.
  Chart stairs(String kind, double[] values) {
    StringBuilder path = new StringBuilder(format("M%.1f,%.1f", x(0), y(0)));
    for (int i = 0; i < values.length; i++) {
      path.append(format("V%.1fH%.1f", y(values[i]), x(i + 1)));
    }
    path.append(format("V%.1f", y(0)));
    svg.append(format("<path class=\"%s\" d=\"%s\"/>", kind, path));
    return this;
  }

  /// One bar a step, from zero.
  Chart bar(String kind, int step, double value) {
    return block(kind, step, 0, value);
  }

  /// A block of one step between two values.
  Chart block(String kind, int step, double low, double high) {
    double gap = Math.min(2, (x(1) - x(0)) * 0.15);
    svg.append(
        format(
            "<rect class=\"%s\" x=\"%.2f\" y=\"%.1f\" width=\"%.2f\" height=\"%.1f\"/>",
            kind, x(step) + gap, y(high), x(1) - x(0) - 2 * gap, Math.max(0, y(low) - y(high))));
    return this;
  }

  /// A dot with a whisker from low to high.
  Chart dot(int step, double value, double low, double high) {
    line("whisker", middle(step), y(low), middle(step), y(high));
    svg.append(
        format("<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", middle(step), y(value)));
    return this;
  }

  /// A level right across.
  Chart level(String kind, double value) {
    line(kind, LEFT, y(value), WIDTH - RIGHT, y(value));
    return this;
  }

  /// The finished picture.
  String svg() {
    return svg + "</svg>";
  }

  private void line(String kind, double x1, double y1, double x2, double y2) {
    svg.append(
        format(
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            kind, x1, y1, x2, y2));
  }

  private String points(double[] values) {
    return IntStream.range(0, values.length)
        .mapToObj(i -> point(i, values[i]))
        .collect(Collectors.joining(" "));
  }

  private String point(int step, double value) {
    return format("%.1f,%.1f", middle(step), y(value));
  }

  private double x(double step) {
    return LEFT + (WIDTH - LEFT - RIGHT) * step / steps;
  }

  private double middle(int step) {
    return x(step + 0.5);
  }

  private double y(double value) {
    double share = Math.clamp(value / top, 0, 1);
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
