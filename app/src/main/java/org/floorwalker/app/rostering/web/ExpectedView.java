package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.people.PartlyUsable;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.rostering.DraftReport;
import org.floorwalker.app.rostering.ExpectedNow;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.SimulatedDay;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;

/// What customers and people can expect of a schedule, simulated, and how the search went.
///
/// @param version the roster
/// @param days its days
/// @param queues a row for each queue
/// @param now what is expected with the newest need, of days ahead of a published roster
/// @param report what the search said, null when it was not kept
/// @param offQueue who may serve a queue on some of the days only; nobody once published
/// @param curve path of the cost while the search went on, empty when it was not kept
public record ExpectedView(
    RosterVersion version,
    List<LocalDate> days,
    List<Queue> queues,
    List<ExpectedNow> now,
    @Nullable DraftReport report,
    List<PartlyUsable> offQueue,
    String curve) {
  public ExpectedView {
    days = List.copyOf(days);
    queues = List.copyOf(queues);
    now = List.copyOf(now);
    offQueue = List.copyOf(offQueue);
  }

  /// What is expected of the cell with the newest need; null where it was not simulated again.
  public @Nullable ExpectedNow now(SimulatedDay cell) {
    return now.stream()
        .filter(one -> one.day().queue().equals(cell.queue()))
        .filter(one -> one.day().day().equals(cell.day()))
        .findFirst()
        .orElse(null);
  }

  /// Days of queues that were promised to keep their goal and now are expected, beyond chance, to
  /// fall below it.
  public long broken() {
    return queues.stream()
        .flatMap(queue -> queue.cells().stream().filter(cell -> isBroken(queue, cell)))
        .count();
  }

  private boolean isBroken(Queue queue, @Nullable SimulatedDay promised) {
    ExpectedNow found = promised == null ? null : now(promised);
    return promised != null
        && found != null
        && !queue.css(promised).equals("bad")
        && queue.css(found.day()).equals("bad");
  }

  /// @param name name of the queue
  /// @param goal what it promises
  /// @param cells a cell for each day, null where nothing arrives
  public record Queue(String name, ServiceGoal goal, List<@Nullable SimulatedDay> cells) {

    /// Class of a day's figure: broken or kept beyond chance, none within chance or where work is
    /// promised to be done by a time.
    public String css(SimulatedDay day) {
      return switch (goal) {
        case ServiceGoal.AnswerWithin within ->
            css(
                day.expected().serviceHigh() < within.share(),
                day.expected().serviceLow() >= within.share());
        case ServiceGoal.AverageAnswerTime average -> css(day.waiting(), average.atMost());
        case ServiceGoal.DoneBy _ -> "";
      };
    }

    private static String css(SimulatedDay.@Nullable Wait wait, Duration atMost) {
      double seconds = atMost.toMillis() / 1000.0;
      return wait == null ? "" : css(wait.low() > seconds, wait.high() <= seconds);
    }

    private static String css(boolean isBroken, boolean isKept) {
      return isBroken ? "bad" : isKept ? "good" : "";
    }

    /// The wait in seconds where the queue promises an average, else the share in time.
    public String figure(Shell shell, SimulatedDay day) {
      SimulatedDay.Wait wait = promisedWait(day);
      return wait == null
          ? shell.percent(day.expected().service(), 0)
          : shell.number(wait.seconds(), 0) + "\u00a0s";
    }

    /// The 95 % range of the figure, without its unit.
    public String range(Shell shell, SimulatedDay day) {
      SimulatedDay.Wait wait = promisedWait(day);
      return wait == null
          ? range(shell, day.expected().serviceLow() * 100, day.expected().serviceHigh() * 100)
          : range(shell, wait.low(), wait.high());
    }

    private static String range(Shell shell, double low, double high) {
      return shell.number(low, 0) + "–" + shell.number(high, 0);
    }

    private SimulatedDay.@Nullable Wait promisedWait(SimulatedDay day) {
      return goal instanceof ServiceGoal.AverageAnswerTime ? day.waiting() : null;
    }
  }
}
