package org.floorwalker.app.forecasting;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Everything that is laid over queues of a version. With the version it decides what their sums
/// are, so that sums are kept by it.
///
/// @param overrides in force over any of the queues
/// @param deviations known deviations of these days, of whatever queue
record AllLaid(List<ForecastOverride> overrides, List<KnownDeviation> deviations) {
  static final AllLaid NOTHING = new AllLaid(List.of(), List.of());

  AllLaid {
    overrides = List.copyOf(overrides);
    deviations = List.copyOf(deviations);
  }

  /// What is laid over each of the queues; those over which nothing is are absent.
  Map<String, InForce> inForce(Map<String, ZoneId> zones) {
    Map<String, List<ForecastOverride>> ofQueue =
        overrides.stream().collect(Collectors.groupingBy(ForecastOverride::queue));
    List<KnownDeviation> counting =
        deviations.stream().filter(deviation -> deviation.factor() != null).toList();
    Map<String, InForce> laid = new TreeMap<>();
    zones.forEach(
        (queue, zone) -> {
          InForce over =
              new InForce(
                  zone,
                  ofQueue.getOrDefault(queue, List.of()),
                  counting.stream().filter(deviation -> deviation.concerns(queue)).toList());
          if (!over.isNothing()) {
            laid.put(queue, over);
          }
        });
    return laid;
  }
}
