package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.KeepingTerms;
import org.jspecify.annotations.Nullable;

/// The page of one queue's forecast, or of several together.
///
/// @param versions all versions, newest first
/// @param shown what is shown, null when nothing was forecast yet
/// @param jobs forecasts at work, and one that broke off
/// @param firstDay proposed first day of a new forecast
/// @param known what people know
/// @param keeping how long versions are kept
/// @param form the form that stands open
public record ForecastView(
    List<ForecastVersion> versions,
    @Nullable ShownForecast shown,
    ForecastsUnderWay jobs,
    LocalDate firstDay,
    KnownAhead known,
    KeepingTerms keeping,
    OpenForm form) {
  /// With one a night these are two months.
  public static final int VERSIONS_SHOWN = 60;

  public ForecastView {
    versions = List.copyOf(versions);
  }

  ForecastView withRefused(RefusedForm refused) {
    return withForm(OpenForm.of(refused));
  }

  ForecastView withForm(OpenForm other) {
    return new ForecastView(versions, shown, jobs, firstDay, known, keeping, other);
  }
}
