package org.floorwalker.files.staffing;

import static org.floorwalker.files.staffing.ResultCells.cells;
import static org.floorwalker.files.staffing.ResultCells.list;

import java.util.Arrays;
import java.util.List;
import org.floorwalker.planning.staffing.DeadlineWork;
import org.floorwalker.planning.staffing.OfferedLoad;

/// Calculations of one case each in which arrivals change with time.
final class ChangingCases {
  private ChangingCases() {}

  static List<String> sinusoid(CaseRow row) {
    OfferedLoad.Sinusoid arrivals =
        new OfferedLoad.Sinusoid(
            row.number("lambda_mean_per_hour"),
            row.signed("amplitude_per_hour"),
            row.number("period_h"));
    double hours = row.signed("time_h");
    double handle = row.number("aht_s");
    return cells(
        arrivals.exact(hours, handle),
        arrivals.momentary(hours, handle),
        arrivals.lagged(hours, handle));
  }

  static List<String> emailFluid(CaseRow row) {
    double[] arrivals = array(row.numbers("arrivals_per_interval"));
    double[] capacity = array(row.numbers("capacity_per_interval"));
    if (!row.isBad() && arrivals.length != capacity.length) {
      throw new IllegalArgumentException(
          "%d arrivals do not fit %d capacities.\nMaybe a semicolon is missing."
              .formatted(arrivals.length, capacity.length));
    }
    DeadlineWork work =
        new DeadlineWork(arrivals, row.number("initial_backlog"), row.people("deadline_intervals"));
    if (row.isBad()) {
      return List.of();
    }
    return cells(
        list(Arrays.stream(work.onHand(capacity)).boxed()),
        work.onTime(capacity),
        work.leastConstantCapacity());
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
