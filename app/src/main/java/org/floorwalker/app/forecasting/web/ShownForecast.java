package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.forecasting.RuledDays;
import org.floorwalker.app.forecasting.UsedHistory;
import org.floorwalker.planning.forecast.Step;
import org.jspecify.annotations.Nullable;

/// A version as the page shows it, of a queue or several.
///
/// @param version the version
/// @param subject the queue or queues
/// @param forecast its forecast with what was laid over
/// @param history what it was made from, null when not known
/// @param weeks weeks shown
/// @param days chart of the days
/// @param day one day by slots
/// @param work what its contacts take
/// @param unusual what struck the forecaster, and what planners ruled on it
/// @param beside what stands beside it
public record ShownForecast(
    ForecastVersion version,
    ForecastSubject subject,
    ForecastDays forecast,
    @Nullable UsedHistory history,
    int weeks,
    BandChart days,
    ShownDay day,
    ContactWork work,
    Unusual unusual,
    BesideForecast beside) {
  private static final double BAR = 150;
  private static final String METHOD = "method-weight";

  /// Stretches to choose from.
  public List<ShownWeeks> choices() {
    return ShownWeeks.of(version.span().days());
  }

  /// Steps that tell why the forecast is as it is.
  public List<Step> reasons() {
    return forecast.account().steps().stream().filter(step -> !step.code().equals(METHOD)).toList();
  }

  /// Steps that tell the share of each method.
  public List<Step> methods() {
    return forecast.account().steps().stream().filter(step -> step.code().equals(METHOD)).toList();
  }

  /// Length of a bar in the drawing; the longest error of all leads fills it.
  public double bar(double error) {
    double most =
        forecast.accuracy().stream()
            .mapToDouble(row -> Math.max(row.wape(), Math.max(row.naiveWape(), row.floorWape())))
            .max()
            .orElse(1);
    return Math.round(10 * BAR * error / Math.max(most, 1e-9)) / 10.0;
  }

  /// Address of this page with the form open that names a day.
  public String naming(LocalDate unusual) {
    return address(weeks) + "&name=" + unusual + "#special-day-date";
  }

  /// Address of this page with the form open that rules on days.
  public String ruling(Unusual.Days unusual, RuledDays.Ruling ruling) {
    return String.format(
        Locale.ROOT,
        "%s&ruling=%s&from=%s&until=%s#ruling-reason",
        address(weeks),
        ruling,
        unusual.days().first(),
        unusual.days().last());
  }

  /// Address of this page with the form open that changes an override.
  public String changing(OverrideRow row) {
    return address(weeks) + "&change=" + row.idText() + "#override-percent";
  }

  /// Address of a page with the form open that changes a deviation.
  public String changing(KnownDeviation deviation) {
    return String.format(
        Locale.ROOT,
        "/forecast?version=%d&queue=%s&deviation=%d#deviation-what",
        version.id(),
        Objects.requireNonNullElse(deviation.queue(), subject.queue()),
        deviation.id());
  }

  /// Address of this page with the rest of the day forecast anew.
  public String restAddress() {
    return address(weeks) + "&rest=true#day-shown";
  }

  /// Address of this page with other weeks.
  public String address(int otherWeeks) {
    return String.format(
        Locale.ROOT,
        "/forecast?version=%d&queue=%s&weeks=%d&day=%s",
        version.id(),
        subject.queue(),
        otherWeeks,
        day.date());
  }
}
