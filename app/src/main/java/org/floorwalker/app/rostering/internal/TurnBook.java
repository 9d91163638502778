package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import java.util.Arrays;

/// Who has served which queue for how long, so that people with several skills take turns.
///
/// Somebody stays at their queue for two hours; then they would rather serve the one of their
/// skills they have served least. How many serve each queue is not touched by it.
final class TurnBook {
  private static final Duration LONGEST_TURN = Duration.ofHours(2);
  private static final int NOBODY = -1;

  private final long longestTurn;
  private final int[][] skills;
  private final int[] queueOf;
  private final int[] turn;
  private final int[][] served;

  /// @param skills queues of each person
  TurnBook(int[][] skills, int queues, Duration slot) {
    this.longestTurn = Math.max(1, LONGEST_TURN.dividedBy(slot));
    this.skills = skills;
    this.queueOf = new int[skills.length];
    Arrays.fill(queueOf, NOBODY);
    this.turn = new int[skills.length];
    this.served = new int[skills.length][queues];
  }

  /// The queue each of the people stays at, −1 for those whose turn is over or has not begun.
  int[] staying(int[] rows) {
    return Arrays.stream(rows)
        .map(row -> turn[row] < longestTurn ? queueOf[row] : NOBODY)
        .toArray();
  }

  /// The queue each of the people would go to next, −1 without skills.
  int[] moving(int[] rows) {
    return Arrays.stream(rows).map(this::leastServed).toArray();
  }

  private int leastServed(int row) {
    int best = NOBODY;
    for (int queue : skills[row]) {
      boolean other = queue != queueOf[row] || skills[row].length == 1;
      if (other && (best == NOBODY || served[row][queue] < served[row][best])) {
        best = queue;
      }
    }
    return best;
  }

  /// Notes whom each queue got in a slot, −1 for people who are not there: their turn is over.
  void note(int[] queues) {
    for (int row = 0; row < queues.length; row++) {
      turn[row] = queues[row] != NOBODY && queues[row] == queueOf[row] ? turn[row] + 1 : 0;
      queueOf[row] = queues[row];
      if (queues[row] != NOBODY) {
        turn[row] = Math.max(1, turn[row]);
        served[row][queues[row]]++;
      }
    }
  }
}
