package org.floorwalker.app.rostering.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Who serves which queue in one slot, so that the coverage costs least.
///
/// With need r and s people serving, u = max(0, r−s) and o = max(0, s−r), a queue costs
/// `10u + 30u²/(r+1) + 2o + 4o²/(r+1)`. The costs are convex, so adding one person after the other
/// along the path that saves most, moving others between their queues where that helps, gives the
/// least sum (greedy on a polymatroid; Federgruen and Groenevelt 1986).
final class SkillSplit {
  private static final int NOBODY = -1;

  private final double[] need;
  private final int[][] skills;
  private final int[] queueOf;
  private final int[] served;

  private SkillSplit(double[] need, int[][] skills) {
    this.need = need;
    this.skills = skills;
    this.queueOf = new int[skills.length];
    this.served = new int[need.length];
    Arrays.fill(queueOf, NOBODY);
  }

  /// The queue each person serves; −1 for people without a skill.
  ///
  /// @param need people needed by queue
  /// @param skills queues of each person at the desk
  /// @param wanted the queue each would rather serve, −1 for none, and what they would rather serve
  ///     when that is taken; followed where it costs nothing
  public static int[] assign(double[] need, int[][] skills, int[]... wanted) {
    SkillSplit split = new SkillSplit(need, skills);
    for (int person = 0; person < skills.length; person++) {
      split.add(person);
    }
    return split.kept(wanted);
  }

  private void add(int person) {
    int[] cameFrom = new int[need.length];
    int[] mover = new int[need.length];
    boolean[] reached = reach(person, cameFrom, mover);
    int best = NOBODY;
    for (int queue = 0; queue < need.length; queue++) {
      if (reached[queue] && (best == NOBODY || saving(queue) > saving(best))) {
        best = queue;
      }
    }
    if (best != NOBODY) {
      served[best]++;
      walk(best, cameFrom, mover);
    }
  }

  /// Queues that can get one person more when this one comes: mover[q] takes q when reached.
  private boolean[] reach(int person, int[] cameFrom, int[] mover) {
    boolean[] reached = new boolean[need.length];
    Deque<Integer> open = new ArrayDeque<>();
    for (int queue : skills[person]) {
      visit(queue, NOBODY, person, cameFrom, mover, reached, open);
    }
    while (!open.isEmpty()) {
      int queue = open.remove();
      for (int other = 0; other < skills.length; other++) {
        if (queueOf[other] == queue) {
          for (int next : skills[other]) {
            visit(next, queue, other, cameFrom, mover, reached, open);
          }
        }
      }
    }
    return reached;
  }

  private static void visit(
      int queue,
      int from,
      int person,
      int[] cameFrom,
      int[] mover,
      boolean[] reached,
      Deque<Integer> open) {
    if (!reached[queue]) {
      reached[queue] = true;
      cameFrom[queue] = from;
      mover[queue] = person;
      open.add(queue);
    }
  }

  private void walk(int last, int[] cameFrom, int[] mover) {
    for (int queue = last; queue != NOBODY; queue = cameFrom[queue]) {
      queueOf[mover[queue]] = queue;
    }
  }

  private double saving(int queue) {
    return cost(need[queue], served[queue]) - cost(need[queue], served[queue] + 1);
  }

  /// Cost of one queue in one slot, in points.
  public static double cost(double need, int served) {
    double under = Math.max(0, need - served);
    double over = Math.max(0, served - need);
    return 10 * under + 30 * under * under / (need + 1) + 2 * over + 4 * over * over / (need + 1);
  }

  /// The same numbers by queue, with as many people as possible where they want to be.
  private int[] kept(int[]... wanted) {
    int[] places = served.clone();
    int[] kept = new int[skills.length];
    Arrays.fill(kept, NOBODY);
    for (int[] queues : wanted) {
      follow(queues, kept, places);
    }
    for (int person = 0; person < skills.length; person++) {
      if (kept[person] == NOBODY && queueOf[person] != NOBODY && !place(person, kept, places)) {
        return queueOf.clone();
      }
    }
    return kept;
  }

  private void follow(int[] wanted, int[] kept, int[] places) {
    for (int person = 0; person < skills.length; person++) {
      int queue = wanted[person];
      if (kept[person] == NOBODY && canServe(person, queue) && places[queue] > 0) {
        kept[person] = queue;
        places[queue]--;
      }
    }
  }

  private boolean canServe(int person, int queue) {
    return Arrays.stream(skills[person]).anyMatch(skill -> skill == queue);
  }

  /// Finds a free place for the person, moving others along if need be.
  private boolean place(int person, int[] kept, int[] places) {
    int[] cameFrom = new int[need.length];
    int[] mover = new int[need.length];
    boolean[] reached = new boolean[need.length];
    Deque<Integer> open = new ArrayDeque<>();
    for (int queue : skills[person]) {
      visit(queue, NOBODY, person, cameFrom, mover, reached, open);
    }
    while (!open.isEmpty()) {
      int queue = open.remove();
      if (places[queue] > 0) {
        places[queue]--;
        for (int q = queue; q != NOBODY; q = cameFrom[q]) {
          kept[mover[q]] = q;
        }
        return true;
      }
      for (int other = 0; other < skills.length; other++) {
        if (kept[other] == queue) {
          for (int next : skills[other]) {
            visit(next, queue, other, cameFrom, mover, reached, open);
          }
        }
      }
    }
    return false;
  }
}
