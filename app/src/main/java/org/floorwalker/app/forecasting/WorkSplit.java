package org.floorwalker.app.forecasting;

import java.util.List;
import org.floorwalker.planning.forecast.WorkloadError;

/// Why the work of some queues was not what was forecast, in seconds a day.
///
/// @param days number of days
/// @param balance means over the days, too much against too little: the causes add up to the whole
/// @param usual means of the absolute parts of a day: how far a day usually is off
/// @param usualWhole mean of the absolute whole of a day; causes that cancel out make it smaller
///     than their sum
public record WorkSplit(int days, WorkloadError balance, WorkloadError usual, double usualWhole) {
  static WorkSplit of(List<WorkloadError> days) {
    WorkloadError signed = WorkloadError.NONE;
    WorkloadError absolute = WorkloadError.NONE;
    double whole = 0;
    for (WorkloadError day : days) {
      signed = signed.plus(day);
      absolute = absolute.plusAbsolute(day);
      whole += Math.abs(day.whole());
    }
    double n = Math.max(1, days.size());
    return new WorkSplit(days.size(), signed.over(n), absolute.over(n), whole / n);
  }
}
