package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.app.forecasting.ForecastSums;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.RestOfDay;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes one day of a forecast by slots, with the rest of it anew where that is asked for.
@Component
final class DayViews {
  private final ForecastSums sums;
  private final ForecastCharts charts;
  private final RestOfDay rest;
  private final Clock clock;

  DayViews(ForecastSums sums, ForecastCharts charts, RestOfDay rest, Clock clock) {
    this.sums = sums;
    this.charts = charts;
    this.rest = rest;
    this.clock = clock;
  }

  /// The day asked for where the version has it, else today, else its first day.
  LocalDate date(Viewer viewer, ForecastVersion version, ForecastWanted wanted) {
    LocalDate asked = wanted.day();
    LocalDate today = viewer.today(clock);
    if (asked != null && version.span().contains(asked)) {
      return asked;
    }
    return version.span().contains(today) ? today : version.span().firstDay();
  }

  ShownDay day(
      Viewer viewer,
      ForecastVersion version,
      ForecastSubject subject,
      ForecastDays forecast,
      ForecastWanted wanted) {
    LocalDate day = date(viewer, version, wanted);
    ShownDay.Rest anew = rest(viewer, version, subject, day, wanted.rest());
    RestOfDay.@Nullable Told told = anew.told();
    List<QueueId> ids = subject.ids();
    return new ShownDay(
        day,
        sums.findDay(viewer, version, new QueueId(subject.queue()), subject.added(), day)
            .map(slots -> charts.slots(slots, ids, told == null ? List.of() : told.rest()))
            .orElseThrow(),
        forecast.find(day).map(ForecastDays.Day::used).orElse(Band.ZERO),
        anew);
  }

  private ShownDay.Rest rest(
      Viewer viewer,
      ForecastVersion version,
      ForecastSubject subject,
      LocalDate day,
      boolean isWanted) {
    boolean mayBe = day.equals(viewer.today(clock)) && !subject.added().isEmpty();
    boolean isTooMany = subject.added().size() > RestOfDay.MOST_QUEUES;
    boolean isAsked = mayBe && !isTooMany && isWanted;
    return new ShownDay.Rest(
        mayBe,
        isTooMany,
        isAsked,
        isAsked ? rest.find(viewer, version, subject.added()).orElse(null) : null);
  }
}
