package org.floorwalker.app.forecasting.web;

import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.ForecastSums;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is expected of some days before an override is laid over them: what turns a number of
/// contacts into a factor.
@Component
final class ExpectedContacts {
  private final Forecasting forecasting;
  private final ForecastSums sums;

  ExpectedContacts(Forecasting forecasting, ForecastSums sums) {
    this.forecasting = forecasting;
    this.sums = sums;
  }

  /// Contacts of the queues on the days, everything laid over but what is replaced.
  ///
  /// @param number the version that is looked at; null for the newest
  /// @param replaced numbers of overrides that are about to be taken back; then only their queues
  ///     count
  /// @return 0 when the version does not hold all the days
  double of(
      Viewer viewer,
      @Nullable Long number,
      List<String> queues,
      ForecastOverride.Days days,
      List<Long> replaced) {
    Optional<ForecastVersion> found =
        number == null
            ? forecasting.listVersions().stream().findFirst()
            : forecasting.findVersion(number);
    return found
        .filter(version -> holds(version.span(), days))
        .map(version -> sums.contacts(viewer, version, queues, days, replaced))
        .orElse(0.0);
  }

  private static boolean holds(ForecastVersion.Span span, ForecastOverride.Days days) {
    return span.contains(days.first()) && span.contains(days.last());
  }
}
