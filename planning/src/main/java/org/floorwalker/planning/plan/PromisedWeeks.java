package org.floorwalker.planning.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.QueueSettings;
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

  /// Every queue by itself.
  ///
  /// @param asForecast the roster at the forecast mean: what it promises
  /// @param withVariation the same with days busier and quieter and people absent: the range
  public List<PromisedWeek> of(SimulationResult asForecast, SimulationResult withVariation) {
    List<PromisedWeek> weeks = new ArrayList<>();
    for (QueueSettings queue : queues) {
      weeks.addAll(of(queue.id(), List.of(queue.id()), asForecast, withVariation));
    }
    return weeks;
  }

  /// Several queues together, such as those of a programme; their contacts count alike.
  ///
  /// @param name stands in the weeks in the place of a queue
  /// @param together the queues
  public List<PromisedWeek> of(
      QueueId name,
      List<QueueId> together,
      SimulationResult asForecast,
      SimulationResult withVariation) {
    List<SimulationResult.Counted> counted = new ArrayList<>();
    for (int queue = 0; queue < queues.size(); queue++) {
      if (together.contains(queues.get(queue).id())) {
        counted.add(new SimulationResult.Counted(queue, queues.get(queue).promise().definition()));
      }
    }
    List<PromisedWeek> weeks = new ArrayList<>();
    LocalDate monday = firstDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    while (monday.isBefore(firstDay.plusDays(days))) {
      Estimate promised = asForecast.share(counted, inWeek(monday));
      double[] drawn = withVariation.replicatedShares(counted, inWeek(monday));
      if (promised.isKnown() && drawn.length > 0) {
        weeks.add(week(name, monday, promised.value(), drawn));
      }
      monday = monday.plusWeeks(1);
    }
    return weeks;
  }

  private static PromisedWeek week(
      QueueId name, LocalDate monday, double promised, double[] drawn) {
    int cut = (int) (IN_FORTY * drawn.length);
    return new PromisedWeek(
        name,
        monday,
        promised,
        Math.min(drawn[cut], promised),
        Math.max(drawn[drawn.length - 1 - cut], promised));
  }

  private IntPredicate inWeek(LocalDate monday) {
    return day -> {
      LocalDate date = firstDay.plusDays(day);
      return !date.isBefore(monday) && date.isBefore(monday.plusWeeks(1));
    };
  }
}
