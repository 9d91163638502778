package org.floorwalker.planning.staffing.simulation;

/// Real contacts of a queue, to be met again by another staffing.
///
/// What they showed of themselves is kept: the work of those who were answered, the patience of
/// those who left. The rest is drawn: work of those who left, and how much longer than they did
/// those who were answered would have waited (patience is taken as memoryless from there on).
///
/// @param arrivedSeconds arrivals on the clock of the timeline, rising
/// @param workSeconds handle time of each; not a number where nobody answered
/// @param waitedSeconds how long each waited
/// @param left whether each left without an answer
public record Trace(
    double[] arrivedSeconds, double[] workSeconds, double[] waitedSeconds, boolean[] left) {
  public Trace {
    arrivedSeconds = arrivedSeconds.clone();
    workSeconds = workSeconds.clone();
    waitedSeconds = waitedSeconds.clone();
    left = left.clone();
    for (int i = 1; i < arrivedSeconds.length; i++) {
      if (arrivedSeconds[i] < arrivedSeconds[i - 1]) {
        throw new IllegalArgumentException(
            "The arrival at %s s comes after one at %s s.\nMaybe sort the contacts."
                .formatted(arrivedSeconds[i], arrivedSeconds[i - 1]));
      }
    }
  }

  int size() {
    return arrivedSeconds.length;
  }

  double work(int contact, double drawn) {
    return Double.isNaN(workSeconds[contact]) ? drawn : workSeconds[contact];
  }

  double patience(int contact, double drawn) {
    return left[contact] ? waitedSeconds[contact] : waitedSeconds[contact] + drawn;
  }
}
