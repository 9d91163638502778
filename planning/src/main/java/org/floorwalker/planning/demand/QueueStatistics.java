package org.floorwalker.planning.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.floorwalker.planning.demand.QueueSlot.Counts;
import org.floorwalker.planning.demand.QueueSlot.Seconds;
import org.jspecify.annotations.Nullable;

/// Adds contacts up per queue and slot; everything about a contact lands in the slot of its
/// arrival in the queue.
///
/// Slots lie on instants (multiples of the slot length since 1970-01-01T00:00Z), so the doubled
/// hour of autumn is two hours and the skipped one of spring does not exist.
public final class QueueStatistics {
  private final Duration slot;
  private final Function<String, ServiceThreshold> thresholdOf;
  private final Map<Cell, Sums> cells = new HashMap<>();

  private record Cell(String queue, long startSecond) {}

  /// @param slot slot length in whole minutes, dividing an hour
  /// @param thresholdOf the seconds by which a queue's waits are judged
  public QueueStatistics(Duration slot, Function<String, ServiceThreshold> thresholdOf) {
    if (slot.toSeconds() < 60 || 3600 % slot.toSeconds() != 0) {
      throw new IllegalArgumentException(
          "A slot of %s does not divide an hour.\nMaybe use 15 minutes.".formatted(slot));
    }
    this.slot = slot;
    this.thresholdOf = thresholdOf;
  }

  /// Counts each wait in a queue, and the handling that followed it.
  public void add(Contact contact) {
    @Nullable Sums current = null;
    boolean cameFromQueue = false;
    for (Segment segment : contact.segments()) {
      switch (segment.kind()) {
        case QUEUE -> {
          current = cell(segment);
          current.addWait(segment, thresholdOf.apply(segment.queue()), cameFromQueue);
          cameFromQueue = segment.outcome().isOverflow();
        }
        case TALK, HOLD -> addHandling(current, segment, false);
        case WRAPUP -> addHandling(current, segment, true);
        case IVR, BOT, RING, CONSULT, TRANSFER, CALLBACK_WAIT -> {}
      }
    }
  }

  private static void addHandling(@Nullable Sums sums, Segment segment, boolean wrapup) {
    if (sums == null) {
      return;
    }
    if (wrapup) {
      sums.wrapup += seconds(segment);
    } else {
      sums.talk += seconds(segment);
    }
  }

  private Sums cell(Segment wait) {
    long length = slot.toSeconds();
    long start = Math.floorDiv(wait.start().getEpochSecond(), length) * length;
    return cells.computeIfAbsent(new Cell(wait.queue(), start), key -> new Sums());
  }

  private static double seconds(Segment segment) {
    return segment.length().toNanos() / 1e9;
  }

  /// All slots that saw a contact, ordered by start and queue.
  public List<QueueSlot> slots() {
    List<QueueSlot> slots = new ArrayList<>(cells.size());
    cells.forEach(
        (cell, sums) ->
            slots.add(
                new QueueSlot(
                    cell.queue,
                    Instant.ofEpochSecond(cell.startSecond),
                    slot,
                    sums.counts(),
                    sums.seconds(),
                    QueueSlot.Agents.NONE)));
    slots.sort(Comparator.comparing(QueueSlot::start).thenComparing(QueueSlot::queue));
    return slots;
  }

  private static final class Sums {
    private long offered;
    private long overflowIn;
    private long overflowOut;
    private long answered;
    private long answeredInGoal;
    private long abandoned;
    private long abandonedInGoal;
    private long abandonedShort;
    private double queuedAnswered;
    private double queuedAbandoned;
    private double longestAnswered;
    private double longestAbandoned;
    private double talk;
    private double wrapup;

    void addWait(Segment wait, ServiceThreshold threshold, boolean cameFromQueue) {
      offered++;
      overflowIn += cameFromQueue ? 1 : 0;
      double waited = QueueStatistics.seconds(wait);
      switch (wait.outcome()) {
        case ANSWERED, COMPLETED -> addAnswered(waited, threshold);
        case ABANDONED, NO_ANSWER -> addAbandoned(waited, threshold);
        case OVERFLOW_OUT, TIMEOUT, LEFT_EMPTY, DEFLECTED, TRANSFERRED -> overflowOut++;
        case OPEN -> {}
      }
    }

    private void addAnswered(double waited, ServiceThreshold threshold) {
      answered++;
      answeredInGoal += waited <= threshold.goalSeconds() ? 1 : 0;
      queuedAnswered += waited;
      longestAnswered = Math.max(longestAnswered, waited);
    }

    private void addAbandoned(double waited, ServiceThreshold threshold) {
      abandoned++;
      if (waited <= threshold.shortSeconds()) {
        abandonedShort++;
      } else if (waited <= threshold.goalSeconds()) {
        abandonedInGoal++;
      }
      queuedAbandoned += waited;
      longestAbandoned = Math.max(longestAbandoned, waited);
    }

    Counts counts() {
      return new Counts(
          offered,
          overflowIn,
          overflowOut,
          answered,
          answeredInGoal,
          abandoned,
          abandonedInGoal,
          abandonedShort);
    }

    Seconds seconds() {
      return new Seconds(
          queuedAnswered, queuedAbandoned, longestAnswered, longestAbandoned, talk, wrapup);
    }
  }
}
