package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.floorwalker.app.platform.charts.Paths;
import org.floorwalker.app.rostering.SimulatedDay.Expected;
import org.floorwalker.app.rostering.SimulatedDay.Wait;
import org.floorwalker.app.rostering.SimulatedSlot;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;

/// One simulated day of a queue, slot by slot: the share in time, or where an average wait is
/// promised the wait.
///
/// @param version the roster
/// @param queue code of the queue
/// @param name what it is called
/// @param day the day
/// @param goal what was promised when it was simulated; null where that is not known any more
/// @param slots what each slot can expect, in order of time
public record SimulatedDayView(
    long version,
    String queue,
    String name,
    LocalDate day,
    @Nullable ServiceGoal goal,
    List<SimulatedSlot> slots) {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 200;

  private static final int MARGIN = 4;
  private static final int MOST_MARKS = 8;
  private static final double ROOM = 1.5;

  public SimulatedDayView {
    slots = List.copyOf(slots);
  }

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  /// Whether the queue promises an average wait, so that a share in time says nothing.
  public boolean isWait() {
    return goal instanceof ServiceGoal.AverageAnswerTime;
  }

  /// Whether there is something to draw: waits of slots were not always kept.
  public boolean isDrawn() {
    return !isWait() || slots.stream().anyMatch(slot -> slot.waiting() != null);
  }

  /// The range that chance allows the mean of each slot.
  public String band() {
    return isWait()
        ? Paths.stepArea(starts(), waits(Wait::high), waits(Wait::low))
        : Paths.stepArea(starts(), shares(Expected::serviceHigh), shares(Expected::serviceLow));
  }

  /// The expected service.
  public String line() {
    return Paths.steps(starts(), isWait() ? waits(Wait::seconds) : shares(Expected::service));
  }

  public String occupancy() {
    return Paths.steps(starts(), shares(Expected::occupancy));
  }

  /// Height of the promise, null where it is neither a share nor a wait.
  public @Nullable Double goalAt() {
    return switch (goal) {
      case ServiceGoal.AnswerWithin within -> y(within.share());
      case ServiceGoal.AverageAnswerTime average -> y(seconds(average) / top());
      case ServiceGoal.DoneBy _ -> null;
      case null -> null;
    };
  }

  /// Seconds at the upper edge of the drawing, where a wait is promised: the longest mean, and room
  /// above the promise.
  public double top() {
    double longest =
        slots.stream()
            .map(SimulatedSlot::waiting)
            .filter(Objects::nonNull)
            .mapToDouble(Wait::seconds)
            .max()
            .orElse(1);
    return goal instanceof ServiceGoal.AverageAnswerTime average
        ? Math.max(longest, ROOM * seconds(average))
        : longest;
  }

  private static double seconds(ServiceGoal.AverageAnswerTime average) {
    return average.atMost().toMillis() / 1000.0;
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

  private double[] shares(ToDoubleFunction<Expected> figure) {
    return slots.stream().mapToDouble(slot -> y(figure.applyAsDouble(slot.expected()))).toArray();
  }

  /// Where nobody is answered everybody waits in vain: the upper edge.
  private double[] waits(ToDoubleFunction<Wait> figure) {
    double top = top();
    return slots.stream()
        .map(SimulatedSlot::waiting)
        .mapToDouble(wait -> y(wait == null ? 1 : figure.applyAsDouble(wait) / top))
        .toArray();
  }

  private static double y(double share) {
    return HEIGHT - MARGIN - Math.clamp(share, 0.0, 1.0) * (HEIGHT - 2 * MARGIN);
  }
}
