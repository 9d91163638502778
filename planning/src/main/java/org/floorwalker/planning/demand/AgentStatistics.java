package org.floorwalker.planning.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.AgentSlot.Counts;
import org.floorwalker.planning.demand.AgentSlot.Seconds;
import org.jspecify.annotations.Nullable;

/// Adds up what agents did per slot: contacts by queue, states over all queues.
///
/// Time is counted in the slot in which it was spent; an answer in the slot in which it happened.
/// A state lasts until the agent's next event; one that is still going on at the end given to
/// [#slots] is closed there.
public final class AgentStatistics {
  private final Duration slot;
  private final Map<Cell, Sums> cells = new HashMap<>();
  private final Map<String, List<AgentEvent>> events = new HashMap<>();

  private record Cell(String agent, String queue, long startSecond) {}

  public AgentStatistics(Duration slot) {
    this.slot = slot;
  }

  /// Counts the handling segments of the contact.
  public void add(Contact contact) {
    String queue = "";
    for (Segment segment : contact.segments()) {
      queue = segment.kind() == SegmentKind.QUEUE ? segment.queue() : queue;
      if (!segment.agent().isEmpty()) {
        addSegment(queue, segment);
      }
    }
  }

  private void addSegment(String queue, Segment segment) {
    switch (segment.kind()) {
      case TALK -> {
        Sums first = cell(segment.agent(), queue, segment.start());
        first.answered++;
        first.transferredOut += segment.outcome() == Outcome.TRANSFERRED ? 1 : 0;
        spread(queue, segment, Spent.TALK);
      }
      case HOLD -> spread(queue, segment, Spent.TALK);
      case WRAPUP -> spread(queue, segment, Spent.WRAPUP);
      case IVR, BOT, QUEUE, RING, CONSULT, TRANSFER, CALLBACK_WAIT -> {}
    }
  }

  private void spread(String queue, Segment segment, Spent spent) {
    Instant end = segment.end();
    if (end != null) {
      spread(segment.agent(), queue, segment.start(), end, spent);
    }
  }

  /// Notes a change of state; events may come in any order.
  public void add(AgentEvent event) {
    events.computeIfAbsent(event.agent(), key -> new ArrayList<>()).add(event);
  }

  /// All slots in which an agent did anything, ordered by start, agent and queue.
  ///
  /// @param until where states that still last are cut off
  public List<AgentSlot> slots(Instant until) {
    events.values().forEach(own -> spreadStates(own, until));
    events.clear();
    List<AgentSlot> slots = new ArrayList<>(cells.size());
    cells.forEach((cell, sums) -> slots.add(sums.slot(cell, slot)));
    slots.sort(
        Comparator.comparing(AgentSlot::start)
            .thenComparing(AgentSlot::agent)
            .thenComparing(AgentSlot::queue));
    return slots;
  }

  private void spreadStates(List<AgentEvent> own, Instant until) {
    own.sort(Comparator.comparing(AgentEvent::at));
    for (int i = 0; i < own.size(); i++) {
      AgentEvent event = own.get(i);
      Instant end = i + 1 < own.size() ? own.get(i + 1).at() : until;
      Spent spent = Spent.in(event.state());
      if (spent != null && end.isAfter(event.at())) {
        spread(event.agent(), "", event.at(), end, spent);
      }
    }
  }

  private void spread(String agent, String queue, Instant start, Instant end, Spent spent) {
    Instant at = start;
    while (at.isBefore(end)) {
      Instant slotEnd = Instant.ofEpochSecond(slotSecond(at)).plus(slot);
      Instant pieceEnd = slotEnd.isBefore(end) ? slotEnd : end;
      cell(agent, queue, at).add(spent, Duration.between(at, pieceEnd).toNanos() / 1e9);
      at = pieceEnd;
    }
  }

  private long slotSecond(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), slot.toSeconds()) * slot.toSeconds();
  }

  private Sums cell(String agent, String queue, Instant at) {
    return cells.computeIfAbsent(new Cell(agent, queue, slotSecond(at)), key -> new Sums());
  }

  private enum Spent {
    TALK,
    WRAPUP,
    READY,
    BUSY,
    STATE_WRAPUP,
    PAUSE,
    ADMIN;

    /// Contacts tell talk and wrap-up by queue; states tell them for all queues together.
    static @Nullable Spent in(AgentState state) {
      return switch (state) {
        case LOGGED_OFF -> null;
        case READY, RINGING -> READY;
        case BUSY -> BUSY;
        case WRAPUP -> STATE_WRAPUP;
        case PAUSED -> PAUSE;
        case OTHER -> ADMIN;
      };
    }
  }

  private static final class Sums {
    private final double[] spent = new double[Spent.values().length];
    private long answered;
    private long transferredOut;

    void add(Spent kind, double seconds) {
      spent[kind.ordinal()] += seconds;
    }

    private double of(Spent kind) {
      return spent[kind.ordinal()];
    }

    AgentSlot slot(Cell cell, Duration length) {
      double available = of(Spent.READY) + of(Spent.BUSY) + of(Spent.STATE_WRAPUP);
      Seconds seconds =
          new Seconds(
              available,
              available + of(Spent.PAUSE) + of(Spent.ADMIN),
              of(Spent.TALK) + of(Spent.BUSY),
              of(Spent.PAUSE),
              of(Spent.READY),
              of(Spent.WRAPUP) + of(Spent.STATE_WRAPUP),
              of(Spent.ADMIN));
      Instant start = Instant.ofEpochSecond(cell.startSecond);
      Counts counts = new Counts(answered, 0, 0, 0, 0, transferredOut);
      return new AgentSlot(cell.agent, cell.queue, start, length, seconds, counts);
    }
  }
}
