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

  /// Contacts of the queues in the days and hours of the form, everything laid over but what it
  /// replaces; then only the queues of what is replaced count.
  ///
  /// @return 0 when the version does not hold all the days
  double of(Viewer viewer, List<String> queues, OverrideForm form) {
    return version(form.version())
        .filter(version -> holds(version.span(), form.when().days()))
        .map(version -> sums.contacts(viewer, version, queues, form.when(), form.replaces()))
        .orElse(0.0);
  }

  private Optional<ForecastVersion> version(@Nullable Long number) {
    return number == null
        ? forecasting.listVersions().stream().findFirst()
        : forecasting.findVersion(number);
  }

  private static boolean holds(ForecastVersion.Span span, ForecastOverride.Days days) {
    return span.contains(days.first()) && span.contains(days.last());
  }
}
