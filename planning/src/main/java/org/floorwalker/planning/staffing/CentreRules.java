package org.floorwalker.planning.staffing;

import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.jspecify.annotations.Nullable;

/// What a centre asks of all its queues together, beyond what each promises by itself.
///
/// @param band time with customers as a share of paid time: the mean of a week stays at or below
///     its upper end, that of a day at or below its ceiling; null when the centre has set none
/// @param plannedAway share of paid time that schedules spend away from the desk in paid breaks,
///     talks and training; at least 0 and below 1
/// @param lines people that the queues of a language always have together while one of them is
///     open, by language
public record CentreRules(
    @Nullable Band band, double plannedAway, Map<String, MinimumPeople> lines) {
  /// Two paid quarters of an hour in a day of seven and a half hours, and some two per cent
  /// of talks.
  public static final double USUAL_AWAY = 0.09;

  /// A centre without rules of its own.
  public static final CentreRules NONE = new CentreRules(null, USUAL_AWAY, Map.of());

  public CentreRules {
    lines = Map.copyOf(new TreeMap<>(lines));
    if (!(plannedAway >= 0 && plannedAway < 1)) {
      throw new IllegalArgumentException(
          "%s of paid time away from the desk is not possible.\nMaybe write 0.09."
              .formatted(plannedAway));
    }
  }

  /// Whether anything is asked of all queues together, so that none can be computed by itself.
  public boolean joinsQueues() {
    return band != null || !lines.isEmpty();
  }

  /// What schedules aim at and are judged by: the band that is set, else the usual one. A need is
  /// raised for a band that is set only, since that costs people.
  public Band aim() {
    return band == null ? Band.USUAL : band;
  }
}
