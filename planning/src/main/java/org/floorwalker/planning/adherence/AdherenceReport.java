package org.floorwalker.planning.adherence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.floorwalker.planning.adherence.PlannedPiece.Kind;
import org.floorwalker.planning.time.TimeRange;

/// How much of what was planned was done at its time.
///
/// A slot gives `min(desk planned, ready) + min(rest planned, not ready)`; adherence is their sum
/// over the planned time at the desk and at rest. Example: 15 minutes at the desk planned, 12 of
/// them ready, give 12 of 15, 0.8.
///
/// Source: adherence is doing the scheduled thing at the scheduled time, Cleveland and Harne 2004,
/// Call Center Management on Fast Forward, ch. 16; the slot's benefit of the doubt is ours.
///
/// @param plannedSeconds planned at the desk and at rest
/// @param keptSeconds of them, done as planned; at most `plannedSeconds`
/// @param deviations in order of time, those of a minute and more
public record AdherenceReport(
    double plannedSeconds, double keptSeconds, List<Deviation> deviations) {
  public static final AdherenceReport NONE = new AdherenceReport(0, 0, List.of());

  private static final double LEAST_DEVIATION_SECONDS = 60;

  public AdherenceReport {
    deviations = List.copyOf(deviations);
  }

  /// Sets a planned day against what was seen of it.
  ///
  /// @param pieces one shift's pieces in order, edge to edge
  public static AdherenceReport of(List<PlannedPiece> pieces, Presence presence) {
    if (pieces.isEmpty()) {
      return NONE;
    }
    List<Slot> slots = new ArrayList<>();
    Instant end = pieces.getLast().range().endExclusive();
    Instant start = floor(pieces.getFirst().range().startInclusive(), presence);
    for (Instant at = start; at.isBefore(end); at = at.plus(presence.slot())) {
      slots.add(slot(TimeRange.of(at, presence.slot()), pieces, presence));
    }
    return new AdherenceReport(
        slots.stream().mapToDouble(Slot::planned).sum(),
        slots.stream().mapToDouble(Slot::kept).sum(),
        deviations(slots));
  }

  private record Slot(TimeRange range, double desk, double rest, double ready) {
    double planned() {
      return desk + rest;
    }

    /// A slot the shift covers only in part may have been worked in its other part.
    double kept() {
      double away = range.length().toMillis() / 1000.0 - ready;
      return Math.min(desk, ready) + Math.min(rest, away);
    }

    double missed() {
      return planned() - kept();
    }

    Kind kind() {
      return desk - Math.min(desk, ready) > 0 ? Kind.DESK : Kind.REST;
    }
  }

  private static Slot slot(TimeRange range, List<PlannedPiece> pieces, Presence presence) {
    double ready = presence.readySeconds().getOrDefault(range.startInclusive(), 0.0);
    double length = range.length().toMillis() / 1000.0;
    return new Slot(
        range,
        seconds(range, pieces, Kind.DESK),
        seconds(range, pieces, Kind.REST),
        Math.clamp(ready, 0, length));
  }

  private static double seconds(TimeRange range, List<PlannedPiece> pieces, Kind kind) {
    return pieces.stream()
        .filter(piece -> piece.kind() == kind)
        .mapToDouble(piece -> piece.range().overlap(range).toMillis() / 1000.0)
        .sum();
  }

  private static Instant floor(Instant start, Presence presence) {
    long slot = presence.slot().toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(start.getEpochSecond(), slot) * slot);
  }

  private static List<Deviation> deviations(List<Slot> slots) {
    List<Deviation> found = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot.missed() >= LEAST_DEVIATION_SECONDS) {
        append(found, slot);
      }
    }
    return found;
  }

  private static void append(List<Deviation> found, Slot slot) {
    Deviation next = new Deviation(slot.range(), slot.kind(), slot.missed());
    if (!found.isEmpty() && continues(found.getLast(), next)) {
      Deviation last = found.removeLast();
      next =
          new Deviation(
              new TimeRange(last.range().startInclusive(), next.range().endExclusive()),
              last.planned(),
              last.seconds() + next.seconds());
    }
    found.add(next);
  }

  private static boolean continues(Deviation last, Deviation next) {
    return last.planned() == next.planned()
        && last.range().endExclusive().equals(next.range().startInclusive());
  }

  /// Kept of planned, 0 to 1; empty when nothing was planned.
  public OptionalDouble share() {
    return plannedSeconds > 0
        ? OptionalDouble.of(keptSeconds / plannedSeconds)
        : OptionalDouble.empty();
  }

  /// Both together, of different days.
  public AdherenceReport plus(AdherenceReport other) {
    List<Deviation> both = new ArrayList<>(deviations);
    both.addAll(other.deviations);
    return new AdherenceReport(
        plannedSeconds + other.plannedSeconds, keptSeconds + other.keptSeconds, both);
  }
}
