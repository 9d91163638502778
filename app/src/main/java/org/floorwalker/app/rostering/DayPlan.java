package org.floorwalker.app.rostering;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;

/// One person's shift cut into what they do, edge to edge.
///
/// @param shift the shift
/// @param pieces in order of time, from coming to going
/// @param paid paid time
public record DayPlan(Shift shift, List<Piece> pieces, Duration paid) {
  public DayPlan {
    pieces = List.copyOf(pieces);
  }

  /// A stretch of one kind.
  public sealed interface Piece {
    TimeRange range();

    /// At the desk.
    ///
    /// @param queue the queue to serve first
    record Desk(TimeRange range, String queue, Channel channel) implements Piece {}

    /// A meal or a break.
    record Rest(TimeRange range, PauseKind kind) implements Piece {}

    /// Something beside the desk.
    ///
    /// @param activity its id
    /// @param kind free word, e.g. `coaching`
    /// @param title what people call it
    record Beside(TimeRange range, String activity, String kind, String title) implements Piece {}
  }

  public String person() {
    return shift.agent();
  }
}
