package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.internal.ForecastJob;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.planning.forecast.SpecialDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Forecasts by queue, overrides, named days and known deviations.
@Controller
final class ForecastPage {
  private static final int MOST_DAYS = 400;

  private final Forecasting forecasting;
  private final ForecastViews views;
  private final Jobs jobs;
  private final ForecastJob forecastJob;
  private final Clock clock;

  ForecastPage(
      Forecasting forecasting, ForecastViews views, Jobs jobs, ForecastJob job, Clock clock) {
    this.forecasting = forecasting;
    this.views = views;
    this.jobs = jobs;
    this.forecastJob = job;
    this.clock = clock;
  }

  @GetMapping("/forecast")
  @Needs(Permission.SEE_FORECASTS)
  ModelAndView forecast(
      Viewer viewer,
      Locale language,
      @RequestParam(name = "version", required = false) @Nullable Long version,
      @RequestParam(name = "queue", required = false) @Nullable String queue,
      @RequestParam(name = "weeks", defaultValue = "4") int weeks,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day) {
    LocalDate today = today(viewer);
    List<ForecastVersion> versions = forecasting.listVersions();
    int shownWeeks = Math.max(1, Math.min(57, weeks));
    ForecastViews.Wanted wanted = new ForecastViews.Wanted(version, queue, shownWeeks, day);
    Instant now = clock.instant();
    return Page.of(
        "forecasting/forecast",
        new ForecastView(
            versions,
            views.shown(versions, wanted, today, language).orElse(null),
            running(viewer),
            today.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY)),
            forecasting.listDeviations(
                TimeRange.of(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(60))))));
  }

  private LocalDate today(Viewer viewer) {
    return clock.instant().atZone(viewer.zone()).toLocalDate();
  }

  private List<Job> running(Viewer viewer) {
    return jobs.listRecent(viewer).stream()
        .filter(job -> job.kind().equals(forecastJob.name()) && !job.state().ended())
        .toList();
  }

  @PostMapping("/forecast/make")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView make(
      Viewer viewer, @RequestParam("first") LocalDate first, @RequestParam("days") int days) {
    ForecastOrder order = new ForecastOrder(first, Math.max(1, Math.min(MOST_DAYS, days)), 15, 1);
    return Page.goTo(
        "/jobs/" + jobs.submit(forecastJob, new ForecastJob.Input(order, viewer.name()), viewer));
  }

  @PostMapping("/forecast/{version}/approve")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView approve(
      Viewer viewer, @PathVariable("version") long version, @RequestParam("queue") String queue) {
    forecasting.approve(viewer, version);
    return Page.goTo("/forecast?version=" + version + "&queue=" + queue)
        .saying("forecasting.said.approved");
  }

  @PostMapping("/forecast/override")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView override(
      Viewer viewer,
      @RequestParam("queue") String queue,
      @RequestParam("first") LocalDate first,
      @RequestParam("last") LocalDate last,
      @RequestParam("percent") double percent,
      @RequestParam("reason") String reason) {
    LocalDate end = last.isBefore(first) ? first : last;
    double factor = Math.max(0.01, Math.min(10, 1 + percent / 100));
    GoTo back = Page.goTo("/forecast?queue=" + queue + "&day=" + first);
    if (reason.isBlank()) {
      return back;
    }
    ForecastOverride.Days days = new ForecastOverride.Days(first, end);
    long id = forecasting.override(viewer, queue, days, factor, reason.strip());
    return back.saying("forecasting.said.overridden")
        .undo("/forecast/override/" + id + "/withdraw", Map.of("queue", queue));
  }

  @PostMapping("/forecast/override/{id}/withdraw")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView withdraw(
      Viewer viewer, @PathVariable("id") long id, @RequestParam("queue") String queue) {
    forecasting.withdrawOverride(viewer, id);
    return Page.goTo("/forecast?queue=" + queue).saying("forecasting.said.withdrawn");
  }

  @PostMapping("/forecast/deviation")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView deviation(
      Viewer viewer,
      @RequestParam(name = "queue", defaultValue = "") String queue,
      @RequestParam("from") LocalDateTime from,
      @RequestParam("until") LocalDateTime until,
      @RequestParam(name = "percent", required = false) @Nullable Double percent,
      @RequestParam("what") String what) {
    Instant start = from.atZone(viewer.zone()).toInstant();
    Instant end = until.atZone(viewer.zone()).toInstant();
    Double factor = percent == null ? null : Math.max(0.01, Math.min(10, 1 + percent / 100));
    if (what.isBlank() || !end.isAfter(start)) {
      return Page.goTo("/forecast");
    }
    long id =
        forecasting.noteDeviation(
            viewer, queue.isBlank() ? null : queue, TimeRange.of(start, end), factor, what.strip());
    return Page.goTo("/forecast")
        .saying("forecasting.said.noted")
        .undo("/forecast/deviation/" + id + "/withdraw", Map.of());
  }

  @PostMapping("/forecast/deviation/{id}/withdraw")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView withdrawDeviation(Viewer viewer, @PathVariable("id") long id) {
    forecasting.withdrawDeviation(viewer, id);
    return Page.goTo("/forecast").saying("forecasting.said.deviation-withdrawn");
  }

  @PostMapping("/forecast/special-day")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView nameDay(
      Viewer viewer, @RequestParam("date") LocalDate date, @RequestParam("name") String name) {
    if (name.isBlank()) {
      return Page.goTo("/forecast");
    }
    forecasting.nameDay(viewer, new SpecialDay(date, name.strip()), "");
    return Page.goTo("/forecast").saying("forecasting.said.named");
  }
}
