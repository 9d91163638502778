package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.app.forecasting.ForecastSums;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.Rulings;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// Composes what is shown of one version.
@Component
final class ShownForecasts {
  private final Forecasting forecasting;
  private final ForecastSums sums;
  private final Rulings rulings;
  private final Subjects subjects;
  private final ForecastCharts charts;
  private final DayViews days;
  private final BesideViews beside;

  ShownForecasts(
      Forecasting forecasting,
      ForecastSums sums,
      Rulings rulings,
      Subjects subjects,
      ForecastCharts charts,
      DayViews days,
      BesideViews beside) {
    this.forecasting = forecasting;
    this.sums = sums;
    this.rulings = rulings;
    this.subjects = subjects;
    this.charts = charts;
    this.days = days;
    this.beside = beside;
  }

  /// Empty when the version holds nothing that the viewer may see.
  Optional<ShownForecast> find(
      Viewer viewer, ForecastVersion version, ForecastWanted wanted, Locale language) {
    ForecastSubject subject = subjects.find(viewer, version, wanted.queue());
    return sums.findDays(viewer, version, subject.added())
        .map(found -> shown(viewer, version, subject, found, wanted, language));
  }

  private ShownForecast shown(
      Viewer viewer,
      ForecastVersion version,
      ForecastSubject subject,
      ForecastDays forecast,
      ForecastWanted wanted,
      Locale language) {
    LocalDate day = days.date(viewer, version, wanted);
    return new ShownForecast(
        version,
        subject,
        forecast,
        forecasting.findHistory(viewer, version.id(), subject.queue()).orElse(null),
        wanted.weeks(),
        charts.days(viewer, forecast, subject.ids(), wanted.weeks(), language),
        days.day(viewer, version, subject, forecast, wanted),
        ContactWork.of(forecast),
        Unusual.of(forecast.account(), rulings.list(viewer, subject.queue())),
        beside.beside(viewer, version, subject, forecast, wanted, day));
  }
}
