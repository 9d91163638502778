package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;

/// Opening times as seconds of the timeline, for deadlines that only run while open.
///
/// @param opensSeconds start of each opening, rising
/// @param closesSeconds its end; not after the next start
public record OpenTimes(double[] opensSeconds, double[] closesSeconds) {
  /// Deadlines run round the clock.
  public static final OpenTimes ALWAYS =
      new OpenTimes(new double[] {0}, new double[] {Double.POSITIVE_INFINITY});

  public OpenTimes {
    opensSeconds = opensSeconds.clone();
    closesSeconds = closesSeconds.clone();
    for (int i = 0; i < opensSeconds.length; i++) {
      boolean ordered =
          closesSeconds[i] > opensSeconds[i] && (i == 0 || opensSeconds[i] >= closesSeconds[i - 1]);
      if (!ordered) {
        throw new IllegalArgumentException(
            "The opening from %s s to %s s is empty or overlaps the one before."
                .formatted(opensSeconds[i], closesSeconds[i]));
      }
    }
  }

  /// The moment at which the given amount of opening time has passed since the start; infinite when
  /// it never does.
  public double afterOpenSeconds(double startSeconds, double amountSeconds) {
    double left = amountSeconds;
    for (int i = firstOpenAfter(startSeconds); i < opensSeconds.length; i++) {
      double from = Math.max(startSeconds, opensSeconds[i]);
      if (from + left <= closesSeconds[i]) {
        return from + left;
      }
      left -= closesSeconds[i] - from;
    }
    return Double.POSITIVE_INFINITY;
  }

  /// Opening time between two moments, in seconds.
  public double openSecondsBetween(double startSeconds, double endSeconds) {
    double sum = 0;
    for (int i = firstOpenAfter(startSeconds);
        i < opensSeconds.length && opensSeconds[i] < endSeconds;
        i++) {
      sum += Math.min(endSeconds, closesSeconds[i]) - Math.max(startSeconds, opensSeconds[i]);
    }
    return sum;
  }

  private int firstOpenAfter(double seconds) {
    int found = Arrays.binarySearch(closesSeconds, seconds);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
