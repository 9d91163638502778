package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.people.PartlyUsable;
import org.floorwalker.app.rostering.DraftReport;
import org.floorwalker.app.rostering.ExpectedNow;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.SimulatedDay;
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
  /// @param goal its goal as text
  /// @param share the share the goal asks for; 0 for goals without one
  /// @param cells a cell for each day, null where nothing arrives
  public record Queue(String name, String goal, double share, List<@Nullable SimulatedDay> cells) {

    /// Class of a day's figure: broken or kept beyond chance, none within chance or without a
    /// share.
    public String css(SimulatedDay day) {
      if (share == 0) {
        return "";
      }
      return day.expected().serviceHigh() < share
          ? "bad"
          : day.expected().serviceLow() >= share ? "good" : "";
    }
  }
}
