package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.app.forecasting.ForecastLedger;
import org.floorwalker.app.forecasting.ForecastSums;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.LedgerDays;
import org.floorwalker.app.forecasting.NeedBeside;
import org.floorwalker.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes what stands beside a forecast: high and low weeks, overrides and whether they helped,
/// another version, and the need it leads to.
@Component
final class BesideViews {
  private final Forecasting forecasting;
  private final ForecastSums sums;
  private final ForecastLedger ledger;
  private final HighAndLowWeeks load;
  private final List<NeedBeside> needs;
  private final Clock clock;

  BesideViews(
      Forecasting forecasting,
      ForecastSums sums,
      ForecastLedger ledger,
      HighAndLowWeeks load,
      List<NeedBeside> needs,
      Clock clock) {
    this.forecasting = forecasting;
    this.sums = sums;
    this.ledger = ledger;
    this.load = load;
    this.needs = List.copyOf(needs);
    this.clock = clock;
  }

  /// @param day the one shown by slots
  BesideForecast beside(
      Viewer viewer,
      ForecastVersion version,
      ForecastSubject subject,
      ForecastDays forecast,
      ForecastWanted wanted,
      LocalDate day) {
    LocalDate today = viewer.today(clock);
    LocalDate end = version.span().firstDay().plusWeeks(wanted.weeks());
    // Days that are over need nobody any more; a version that is over is looked at as it was.
    LocalDate first =
        today.isBefore(end) ? later(version.span().firstDay(), today) : version.span().firstDay();
    return new BesideForecast(
        load.weeks(forecast, subject.ids()),
        OverrideRow.of(sums.listLaid(viewer, version, subject.added())),
        comparison(viewer, subject, forecast, wanted.other()),
        OverridesJudged.by(ledger, viewer, subject.added(), LedgerDays.before(today)),
        need(
            viewer,
            version,
            new NeedBeside.Asked(subject.added(), forecast.zone(), first, end, day)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private @Nullable Comparison comparison(
      Viewer viewer, ForecastSubject subject, ForecastDays shown, @Nullable Long other) {
    return other == null
        ? null
        : forecasting
            .findVersion(other)
            .flatMap(
                version ->
                    sums.findDays(viewer, version, subject.added())
                        .map(there -> Comparison.of(version, shown, there)))
            .orElse(null);
  }

  private NeedBeside.@Nullable Told need(
      Viewer viewer, ForecastVersion version, NeedBeside.Asked asked) {
    return needs.stream()
        .flatMap(need -> need.find(viewer, version, asked).stream())
        .findFirst()
        .orElse(null);
  }
}
