package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.internal.ForecastJob;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.Page;
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
  ModelAndView forecast(Viewer viewer, Locale language, @RequestParam Map<String, String> asked) {
    ForecastAddress address = new ForecastAddress(asked);
    ForecastView page = views.page(viewer, language, address.wanted());
    return Page.of("forecasting/forecast", page.withForm(address.form(page, viewer.zone())));
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
