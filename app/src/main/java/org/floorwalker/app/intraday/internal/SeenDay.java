package org.floorwalker.app.intraday.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.planning.adherence.AdherenceReport;
import org.floorwalker.planning.adherence.PlannedPiece;
import org.floorwalker.planning.adherence.PlannedPiece.Kind;
import org.floorwalker.planning.adherence.Presence;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.time.TimeRange;

/// One published shift against the slots telephone systems told of its person.
public final class SeenDay {
  private SeenDay() {}

  /// Empty when nothing was told within the shift: the person was away, or the system was.
  public static Optional<AdherenceReport> of(DayPlan plan, List<AgentSlot> told) {
    TimeRange shift = plan.shift().range();
    List<AgentSlot> within =
        told.stream()
            .filter(slot -> TimeRange.of(slot.start(), slot.length()).overlaps(shift))
            .filter(slot -> slot.seconds().work() > 0)
            .toList();
    return within.isEmpty()
        ? Optional.empty()
        : Optional.of(AdherenceReport.of(pieces(plan), presence(within)));
  }

  private static List<PlannedPiece> pieces(DayPlan plan) {
    return plan.pieces().stream()
        .map(piece -> new PlannedPiece(piece.range(), kind(piece)))
        .toList();
  }

  private static Kind kind(DayPlan.Piece piece) {
    return switch (piece) {
      case DayPlan.Piece.Desk _ -> Kind.DESK;
      case DayPlan.Piece.Rest _ -> Kind.REST;
      case DayPlan.Piece.Beside _ -> Kind.BESIDE;
    };
  }

  /// A system that tells states for all queues counts once; one that tells them by queue tells the
  /// same presence in each, so the longest counts.
  private static Presence presence(List<AgentSlot> within) {
    Duration slot = within.stream().map(AgentSlot::length).max(Duration::compareTo).orElseThrow();
    SortedMap<Instant, Double> ready = new TreeMap<>();
    SortedMap<Instant, Double> shorter = new TreeMap<>();
    for (AgentSlot one : within) {
      shorter.merge(one.start(), one.seconds().available(), Math::max);
    }
    shorter.forEach((start, seconds) -> ready.merge(floor(start, slot), seconds, Double::sum));
    return new Presence(slot, ready);
  }

  private static Instant floor(Instant start, Duration slot) {
    long seconds = slot.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(start.getEpochSecond(), seconds) * seconds);
  }
}
