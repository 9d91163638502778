package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.charts.Paths;
import org.floorwalker.app.platform.charts.Scale;
import org.floorwalker.app.rostering.CoverageSlot;
import org.floorwalker.planning.demand.Channel;

/// Need as a line of steps over people at the desk, filled by channel, and the difference for each
/// half hour.
///
/// @param width width of the drawing
/// @param height its height
/// @param grid heights of the horizontal lines
/// @param top numbers at the right, from the top
/// @param phone area of people on the phone
/// @param chat area of people in chat, on top of it
/// @param mail area of people with written work, on top of that
/// @param need the need
/// @param shortBoxes stretches that are short by a person or more
/// @param differences served less need in each half hour
/// @param shortHours person-hours below the need, queue by queue
public record CoverageChart(
    int width,
    int height,
    List<Double> grid,
    List<Long> top,
    String phone,
    String chat,
    String mail,
    String need,
    List<Box> shortBoxes,
    List<Difference> differences,
    double shortHours) {

  /// A shaded stretch.
  public record Box(double x, double width) {}

  /// Rounded people more or fewer than needed in a half hour.
  ///
  /// @param css class of the cell: `u2` for three short or more, `u1`, `o1` or none
  /// @param people below 0 when short; 0 is not told
  public record Difference(String css, long people) {}

  private static final int UNIT = 4;
  private static final int HEIGHT = 118;
  private static final int FOOT = 112;
  private static final int HEAD = 6;
  private static final Duration SLOT = Duration.ofMinutes(15);

  private static final class Sums {
    final double[] need;
    final double[] shortBy;
    final double[][] served;

    Sums(int slots) {
      need = new double[slots];
      shortBy = new double[slots];
      served = new double[3][slots];
    }
  }

  /// The chart of the window over the queues given.
  static CoverageChart of(
      DayWindow window, List<CoverageSlot> coverage, Map<String, Channel> channels) {
    List<Instant> slots = window.slots(SLOT);
    Sums sums = sums(slots, coverage, channels);
    double[] x = new double[slots.size() + 1];
    Arrays.setAll(x, i -> i * 3.0 * UNIT);
    double most = 0;
    for (int s = 0; s < slots.size(); s++) {
      double served = sums.served[0][s] + sums.served[1][s] + sums.served[2][s];
      most = Math.max(most, Math.max(sums.need[s], served));
    }
    Scale scale = Scale.upTo(most, FOOT, HEAD);
    List<Double> ticks = Scale.ticks(most);
    double[] zero = heights(scale, new double[slots.size()]);
    double[] first = heights(scale, sums.served[0]);
    double[] second = heights(scale, plus(sums.served[0], sums.served[1]));
    double[] third = heights(scale, plus(plus(sums.served[0], sums.served[1]), sums.served[2]));
    return new CoverageChart(
        window.hours() * 12 * UNIT,
        HEIGHT,
        ticks.stream().map(scale::at).toList(),
        List.of(Math.round(ticks.getLast()), Math.round(ticks.getLast() / 2), 0L),
        Paths.stepArea(x, first, zero),
        Paths.stepArea(x, second, first),
        Paths.stepArea(x, third, second),
        Paths.steps(x, heights(scale, sums.need)),
        boxes(sums),
        differences(sums),
        Arrays.stream(sums.shortBy).sum() * SLOT.toMinutes() / 60.0);
  }

  private static Sums sums(
      List<Instant> slots, List<CoverageSlot> coverage, Map<String, Channel> channels) {
    Map<Instant, Integer> index = new HashMap<>();
    for (int s = 0; s < slots.size(); s++) {
      index.put(slots.get(s), s);
    }
    Sums sums = new Sums(slots.size());
    for (CoverageSlot slot : coverage) {
      Integer s = index.get(slot.start());
      if (s != null) {
        Look look = Look.of(channels.getOrDefault(slot.queue(), Channel.TASK));
        sums.need[s] += slot.need();
        sums.shortBy[s] += slot.shortBy();
        sums.served[look == Look.PHONE ? 0 : look == Look.CHAT ? 1 : 2][s] += slot.served();
      }
    }
    return sums;
  }

  private static double[] plus(double[] a, double[] b) {
    double[] sum = new double[a.length];
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }

  private static double[] heights(Scale scale, double[] values) {
    return Arrays.stream(values).map(scale::at).toArray();
  }

  private static List<Box> boxes(Sums sums) {
    List<Box> boxes = new ArrayList<>();
    int from = -1;
    for (int s = 0; s <= sums.shortBy.length; s++) {
      boolean isShort = s < sums.shortBy.length && sums.shortBy[s] >= 1.5;
      if (isShort && from < 0) {
        from = s;
      } else if (!isShort && from >= 0) {
        boxes.add(new Box(from * 3.0 * UNIT, (s - from) * 3.0 * UNIT));
        from = -1;
      }
    }
    return boxes;
  }

  /// Two slots give a cell; where a queue is short it counts, others' surplus does not hide it.
  private static List<Difference> differences(Sums sums) {
    List<Difference> cells = new ArrayList<>();
    for (int s = 0; s + 1 < sums.need.length; s += 2) {
      double missing = (sums.shortBy[s] + sums.shortBy[s + 1]) / 2;
      double more = (surplus(sums, s) + surplus(sums, s + 1)) / 2;
      long people = missing >= 0.5 ? -Math.round(missing) : Math.max(0, Math.round(more));
      cells.add(new Difference(css(people), people));
    }
    return cells;
  }

  private static double surplus(Sums sums, int s) {
    return sums.served[0][s] + sums.served[1][s] + sums.served[2][s] - sums.need[s];
  }

  private static String css(long people) {
    if (people <= -3) {
      return "u2";
    }
    return people < 0 ? "u1" : people > 0 ? "o1" : "";
  }
}
