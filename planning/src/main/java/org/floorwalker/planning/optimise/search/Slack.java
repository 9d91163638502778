package org.floorwalker.planning.optimise.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.floorwalker.planning.optimise.SlackPlacement;
import org.floorwalker.planning.optimise.SlackPlacement.Left;
import org.floorwalker.planning.roster.SmallTask;
import org.floorwalker.planning.roster.TaskPiece;
import org.floorwalker.planning.time.TimeRange;

/// Slots in which people are to spare: the roster would cost no more without them. Whoever is given
/// a task counts as gone, so that one spare person is not found twice.
final class Slack {
  private static final int NOWHERE = -1;

  private final Plan plan;
  private final TimeAxis axis;

  /// @param plan is used up
  Slack(Plan plan) {
    this.plan = plan;
    this.axis = plan.part.model().axis();
  }

  SlackPlacement place(List<SmallTask> tasks) {
    List<TaskPiece> pieces = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    Comparator<SmallTask> bySoonest =
        Comparator.comparing((SmallTask task) -> task.window().endExclusive());
    for (SmallTask task : tasks.stream().sorted(bySoonest).toList()) {
      int missing = place(task, pieces);
      if (missing > 0) {
        Duration time = Duration.ofMinutes((long) missing * axis.slotMinutes());
        left.add(new Left(task, time));
      }
    }
    return new SlackPlacement(pieces, left);
  }

  /// Pieces that nobody can spare, those that can be kept taken out in their order.
  List<TaskPiece> without(int fromSlot, List<TaskPiece> pieces) {
    List<TaskPiece> lost = new ArrayList<>();
    for (TaskPiece piece : pieces) {
      int a = plan.part.model().personNumber(piece.agent());
      int from = axis.slotAt(piece.range().startInclusive());
      int to = axis.slotFrom(piece.range().endExclusive());
      if (price(a, from, to - from) < Long.MAX_VALUE) {
        take(a, from, to);
      } else if (from >= fromSlot) {
        lost.add(piece);
      }
    }
    return lost;
  }

  /// Slots for which there is no slack.
  private int place(SmallTask task, List<TaskPiece> pieces) {
    int a = plan.part.model().personNumber(task.agent());
    int open = axis.slotsFor(task.length());
    List<int[]> taken = new ArrayList<>();
    while (open > 0) {
      int length = Math.min(open, Math.max(1, axis.slotsFor(task.piece())));
      int from = cheapest(a, task.window(), length);
      if (from == NOWHERE) {
        break;
      }
      take(a, from, from + length);
      taken.add(new int[] {from, from + length});
      open -= length;
    }
    joined(taken).forEach(range -> pieces.add(piece(task, range)));
    return open;
  }

  private TaskPiece piece(SmallTask task, int[] range) {
    return new TaskPiece(
        task.id(), task.agent(), TimeRange.of(axis.instantOf(range[0]), axis.instantOf(range[1])));
  }

  private int cheapest(int a, TimeRange window, int length) {
    int first = Math.max(0, axis.slotFrom(window.startInclusive()));
    int last = Math.min(plan.desk.horizon, axis.slotAt(window.endExclusive())) - length;
    int best = NOWHERE;
    long least = Long.MAX_VALUE;
    for (int t = first; t <= last; t++) {
      long price = price(a, t, length);
      if (price < least) {
        least = price;
        best = t;
      }
    }
    return best;
  }

  /// Grains of the slots without the agent at the desk, none above 0; [Long#MAX_VALUE] where the
  /// agent is not there or cannot be spared.
  private long price(int a, int from, int length) {
    long sum = 0;
    for (int t = from; t < from + length; t++) {
      int price =
          t < plan.desk.horizon && plan.desk.holds(a, t)
              ? plan.coverage.priceOfLess(t, plan.desk.group(a))
              : Integer.MAX_VALUE;
      if (price > 0) {
        return Long.MAX_VALUE;
      }
      sum += price;
    }
    return sum;
  }

  private void take(int a, int from, int to) {
    for (int t = from; t < to; t++) {
      plan.setDesk(a, t, false);
    }
  }

  /// Ranges that touch become one.
  private static List<int[]> joined(List<int[]> ranges) {
    ranges.sort(Comparator.comparingInt(range -> range[0]));
    List<int[]> joined = new ArrayList<>();
    for (int[] range : ranges) {
      if (!joined.isEmpty() && joined.getLast()[1] == range[0]) {
        joined.getLast()[1] = range[1];
      } else {
        joined.add(range);
      }
    }
    return joined;
  }
}
