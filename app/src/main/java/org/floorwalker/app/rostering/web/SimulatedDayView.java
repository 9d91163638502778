package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.app.platform.charts.Paths;
import org.floorwalker.app.rostering.SimulatedDay.Expected;
import org.floorwalker.app.rostering.SimulatedSlot;
import org.jspecify.annotations.Nullable;

/// One simulated day of a queue, slot by slot.
///
/// @param version the roster
/// @param queue code of the queue
/// @param name what it is called
/// @param day the day
/// @param goal share promised, null where the goal is no share
/// @param slots what each slot can expect, in order of time
public record SimulatedDayView(
    long version,
    String queue,
    String name,
    LocalDate day,
    @Nullable Double goal,
    List<SimulatedSlot> slots) {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 200;

  private static final int MARGIN = 4;
  private static final int MOST_MARKS = 8;

  public SimulatedDayView {
    slots = List.copyOf(slots);
  }

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  /// The range that chance allows the mean of each slot.
  public String band() {
    return Paths.stepArea(
        starts(), heights(slot -> slot.serviceHigh()), heights(slot -> slot.serviceLow()));
  }

  /// The expected service.
  public String line() {
    return Paths.steps(starts(), heights(Expected::service));
  }

  public String occupancy() {
    return Paths.steps(starts(), heights(Expected::occupancy));
  }

  public double goalAt() {
    return goal == null ? 0 : y(goal);
  }

  /// Times under the drawing, evenly spaced from its left edge.
  public List<Instant> marks() {
    int count = Math.min(MOST_MARKS, slots.size());
    return IntStream.range(0, count)
        .mapToObj(i -> slots.get(i * slots.size() / count).start())
        .toList();
  }

  /// Heights of the lines at each quarter.
  public List<Double> grid() {
    List<Double> lines = new ArrayList<>();
    for (double share = 0; share <= 1; share += 0.25) {
      lines.add(y(share));
    }
    return lines;
  }

  private double[] starts() {
    double[] x = new double[slots.size() + 1];
    Arrays.setAll(x, i -> i * (double) WIDTH / Math.max(1, slots.size()));
    return x;
  }

  private interface Figure {
    double of(Expected expected);
  }

  private double[] heights(Figure figure) {
    return slots.stream().mapToDouble(slot -> y(figure.of(slot.expected()))).toArray();
  }

  private static double y(double share) {
    return HEIGHT - MARGIN - Math.clamp(share, 0.0, 1.0) * (HEIGHT - 2 * MARGIN);
  }
}
