package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.VersionKeeping;
import org.floorwalker.app.forecasting.internal.ForecastJob;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/// Composes the forecast page.
@Component
final class ForecastViews {
  private final Forecasting forecasting;
  private final ShownForecasts shown;
  private final KnownViews known;
  private final VersionKeeping keeping;
  private final Jobs jobs;
  private final ForecastJob job;
  private final Clock clock;

  ForecastViews(
      Forecasting forecasting,
      ShownForecasts shown,
      KnownViews known,
      VersionKeeping keeping,
      Jobs jobs,
      ForecastJob job,
      Clock clock) {
    this.forecasting = forecasting;
    this.shown = shown;
    this.known = known;
    this.keeping = keeping;
    this.jobs = jobs;
    this.job = job;
    this.clock = clock;
  }

  /// The whole page, every form closed.
  ForecastView page(Viewer viewer, Locale language, ForecastWanted wanted) {
    List<ForecastVersion> versions = forecasting.listVersions();
    Long asked = wanted.version();
    Optional<ForecastVersion> version =
        asked == null ? versions.stream().findFirst() : forecasting.findVersion(asked);
    return new ForecastView(
        versions,
        version.flatMap(found -> shown.find(viewer, found, wanted, language)).orElse(null),
        ForecastsUnderWay.of(jobs.listRecent(viewer, job), clock.instant()),
        viewer.today(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY)),
        known.known(viewer),
        keeping.terms(),
        OpenForm.NONE);
  }
}
