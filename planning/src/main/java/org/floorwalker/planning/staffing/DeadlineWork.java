package org.floorwalker.planning.staffing;

import java.util.Arrays;

/// Work that can wait, first come first served: what is on hand, what is on time, and the least
/// steady capacity.
///
/// Work that came in by the end of interval i is on time when as much is finished by the end of
/// interval i + d. So the deadlines are linear in the work done, and a schedule may place the hours
/// anywhere before them.
///
/// Source: the cumulative curves of G. Newell, Applications of Queueing Theory, 2nd ed. 1982,
/// ch. 2.
///
/// @param arrivals items coming in by interval
/// @param backlog items on hand before the first interval
/// @param deadlineIntervals intervals after that of arrival in which an item is still on time, ≥ 0
public record DeadlineWork(double[] arrivals, double backlog, int deadlineIntervals) {
  public DeadlineWork {
    boolean sound = Arrays.stream(arrivals).allMatch(a -> a >= 0 && Double.isFinite(a));
    if (!sound || !(backlog >= 0) || Double.isInfinite(backlog) || deadlineIntervals < 0) {
      throw new IllegalArgumentException(
          "Work of %s with %s on hand and %d intervals is not possible.\nMaybe a sign is wrong."
              .formatted(Arrays.toString(arrivals), backlog, deadlineIntervals));
    }
    arrivals = arrivals.clone();
  }

  /// Items on hand at the end of each interval.
  public double[] onHand(double[] capacity) {
    double[] onHand = new double[arrivals.length];
    double left = backlog;
    for (int i = 0; i < onHand.length; i++) {
      left = Math.max(0, left + arrivals[i] - capacity[i]);
      onHand[i] = left;
    }
    return onHand;
  }

  /// Share on time of the arrivals whose deadline lies inside the intervals; 1 when there are none.
  public double onTime(double[] capacity) {
    double[] onHand = onHand(capacity);
    double due = 0;
    double onTime = 0;
    double before = backlog;
    double[] arrived = cumulative();
    for (int i = 0; i + deadlineIntervals < arrivals.length; i++) {
      int end = i + deadlineIntervals;
      double done = arrived[end] - onHand[end];
      due += arrivals[i];
      onTime += Math.clamp(done - before, 0, arrivals[i]);
      before = arrived[i];
    }
    return due > 0 ? onTime / due : 1;
  }

  /// Least capacity, the same in every interval, that has all known work done in time: the steepest
  /// line from a start of work to a deadline.
  public double leastConstantCapacity() {
    double least = 0;
    for (int start = 0; start + deadlineIntervals < arrivals.length; start++) {
      double work = start == 0 ? backlog : 0;
      for (int i = start; i + deadlineIntervals < arrivals.length; i++) {
        work += arrivals[i];
        least = Math.max(least, work / (i - start + deadlineIntervals + 1));
      }
    }
    return least;
  }

  /// Items that have come in by the end of each interval, with the backlog.
  public double[] cumulative() {
    double[] sums = arrivals.clone();
    double sum = backlog;
    for (int i = 0; i < sums.length; i++) {
      sum += arrivals[i];
      sums[i] = sum;
    }
    return sums;
  }
}
