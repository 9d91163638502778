package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.RuledDays;
import org.floorwalker.app.forecasting.internal.ForecastJob;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Forecasts by queue; making and approving versions.
@Controller
final class ForecastPage {
  private static final int MOST_DAYS = 400;
  private static final int MOST_WEEKS = 57;

  private final Forecasting forecasting;
  private final ForecastViews views;
  private final Jobs jobs;
  private final ForecastJob forecastJob;

  ForecastPage(Forecasting forecasting, ForecastViews views, Jobs jobs, ForecastJob job) {
    this.forecasting = forecasting;
    this.views = views;
    this.jobs = jobs;
    this.forecastJob = job;
  }

  @GetMapping("/forecast")
  @Needs(Permission.SEE_FORECASTS)
  ModelAndView forecast(
      Viewer viewer,
      Locale language,
      @RequestParam(name = "version", required = false) @Nullable Long version,
      @RequestParam(name = "queue", required = false) @Nullable String queue,
      @RequestParam(name = "weeks", defaultValue = "4") int weeks,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day,
      @RequestParam(name = "rest", defaultValue = "false") boolean rest,
      @RequestParam(name = "other", required = false) @Nullable Long other,
      @RequestParam(name = "name", required = false) @Nullable LocalDate naming,
      @RequestParam(name = "change", defaultValue = "") List<Long> change,
      @RequestParam(name = "deviation", required = false) @Nullable Long deviation,
      @RequestParam(name = "ruling", required = false) RuledDays.@Nullable Ruling ruling,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam(name = "until", required = false) @Nullable LocalDate until) {
    Changing.@Nullable Ruled ruled =
        ruling == null || from == null || until == null
            ? null
            : new Changing.Ruled(ruling, from, until);
    int shownWeeks = Math.clamp(weeks, 1, MOST_WEEKS);
    return Page.of(
        "forecasting/forecast",
        views
            .page(
                viewer,
                language,
                new ForecastViews.Wanted(version, queue, shownWeeks, day, rest, other))
            .naming(naming)
            .changing(new Changing.Wanted(change, deviation, viewer.zone(), ruled)));
  }

  @PostMapping("/forecast/make")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView make(
      Viewer viewer, @RequestParam("first") LocalDate first, @RequestParam("days") int days) {
    ForecastOrder order = new ForecastOrder(first, Math.max(1, Math.min(MOST_DAYS, days)), 15, 1);
    return Page.goTo(
        "/jobs/"
            + jobs.submit(forecastJob, new ForecastJob.Input(order, viewer.name(), null), viewer));
  }

  @PostMapping("/forecast/{version}/approve")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView approve(
      Viewer viewer, @PathVariable("version") long version, @RequestParam("queue") String queue) {
    forecasting.approve(viewer, version);
    return Page.goTo("/forecast?version=" + version + "&queue=" + queue)
        .saying("forecasting.said.approved");
  }
}
