package org.floorwalker.planning.optimise;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.roster.SmallTask;
import org.floorwalker.planning.roster.TaskPiece;

/// Time that was found for small tasks in a roster that stands; see [SlackTasks].
///
/// @param pieces by task, in order of time
/// @param left tasks for which there is not slack enough
public record SlackPlacement(List<TaskPiece> pieces, List<Left> left) {
  public SlackPlacement {
    pieces = List.copyOf(pieces);
    left = List.copyOf(left);
  }

  /// @param missing time for which there is no slack
  public record Left(SmallTask task, Duration missing) {}
}
