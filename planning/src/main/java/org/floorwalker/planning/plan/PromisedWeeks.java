package org.floorwalker.planning.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.SimulationResult;

/// Calendar weeks of a simulated roster, with the range in which nineteen of twenty will lie.
///
/// @param queues queues in the order of the simulation
/// @param firstDay first simulated day
/// @param days number of them
public record PromisedWeeks(List<QueueSettings> queues, LocalDate firstDay, int days) {
  /// Share cut off at each end of the range.
  private static final double IN_FORTY = 0.025;

  public PromisedWeeks {
    queues = List.copyOf(queues);
  }

  /// @param asForecast the roster at the forecast mean: what it promises
  /// @param withVariation the same with days busier and quieter and people absent: the range
  public List<PromisedWeek> of(SimulationResult asForecast, SimulationResult withVariation) {
    List<PromisedWeek> weeks = new ArrayList<>();
    for (int queue = 0; queue < queues.size(); queue++) {
      LocalDate monday = firstDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      while (monday.isBefore(firstDay.plusDays(days))) {
        week(asForecast, withVariation, queue, monday).ifPresent(weeks::add);
        monday = monday.plusWeeks(1);
      }
    }
    return weeks;
  }

  private Optional<PromisedWeek> week(
      SimulationResult asForecast, SimulationResult withVariation, int queue, LocalDate monday) {
    ServiceDefinition definition = queues.get(queue).promise().definition();
    Estimate promised = asForecast.share(queue, inWeek(monday), definition);
    double[] drawn = withVariation.replicatedShares(queue, inWeek(monday), definition);
    if (!promised.isKnown() || drawn.length == 0) {
      return Optional.empty();
    }
    int cut = (int) (IN_FORTY * drawn.length);
    return Optional.of(
        new PromisedWeek(
            queues.get(queue).id(),
            monday,
            promised.value(),
            Math.min(drawn[cut], promised.value()),
            Math.max(drawn[drawn.length - 1 - cut], promised.value())));
  }

  private IntPredicate inWeek(LocalDate monday) {
    return day -> {
      LocalDate date = firstDay.plusDays(day);
      return !date.isBefore(monday) && date.isBefore(monday.plusWeeks(1));
    };
  }
}
