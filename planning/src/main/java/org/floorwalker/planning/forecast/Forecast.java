package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.planning.demand.QueueId;
import org.jspecify.annotations.Nullable;

/// What will arrive in one queue: every open slot of the days asked for, with bands for slots, days
/// and weeks, and how the forecaster came to it.
///
/// @param queue the queue
/// @param zone zone of its days
/// @param slot length of its slots; 24 hours stands for the local day
/// @param slots open slots in order of time
/// @param dayTotals every day asked for; a closed day has a band of zeros
/// @param weekTotals stretches of seven days from the first day
/// @param account how it was made
public record Forecast(
    QueueId queue,
    ZoneId zone,
    Duration slot,
    List<SlotForecast> slots,
    List<RangeForecast> dayTotals,
    List<RangeForecast> weekTotals,
    Account account) {

  /// How a forecast was made and what struck the forecaster in the history.
  ///
  /// @param weights share of each method in the blend, 0 to 1, summing to 1
  /// @param steps what was done and why, in order
  /// @param unusualDays days to keep, exclude or name, latest first
  /// @param levelShifts runs of days off the level, latest first
  /// @param patience how long customers wait before they give up; null where the history does not
  ///     tell
  public record Account(
      Map<ForecastMethod, Double> weights,
      List<Step> steps,
      List<UnusualDay> unusualDays,
      List<LevelShift> levelShifts,
      @Nullable Patience patience) {
    /// Of a forecast that nothing is told of.
    public static final Account NONE = new Account(Map.of(), List.of(), List.of(), List.of(), null);

    /// The same with other steps.
    public Account withSteps(List<Step> others) {
      return new Account(weights, others, unusualDays, levelShifts, patience);
    }

    public Account {
      weights = Map.copyOf(new TreeMap<>(weights));
      steps = List.copyOf(steps);
      unusualDays = List.copyOf(unusualDays);
      levelShifts = List.copyOf(levelShifts);
    }
  }

  public Forecast {
    slots = List.copyOf(slots);
    dayTotals = List.copyOf(dayTotals);
    weekTotals = List.copyOf(weekTotals);
  }

  /// Expected contacts over the whole forecast.
  public double total() {
    return slots.stream().mapToDouble(s -> s.contacts().mean()).sum();
  }
}
