package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.RuledDays;
import org.floorwalker.app.forecasting.Rulings;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Rulings on days unlike others: made and taken back.
@Controller
final class RulingPage {
  /// A year, such as one of a pandemic, may be left out whole.
  private static final int MOST_DAYS = 400;

  private final Rulings rulings;
  private final ForecastViews views;

  RulingPage(Rulings rulings, ForecastViews views) {
    this.rulings = rulings;
    this.views = views;
  }

  @PostMapping("/forecast/ruling")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView rule(
      Viewer viewer,
      Locale language,
      @RequestParam("queue") String queue,
      @RequestParam("first") LocalDate first,
      @RequestParam("last") LocalDate last,
      @RequestParam("ruling") RuledDays.Ruling ruling,
      @RequestParam("reason") String reason,
      @RequestParam Map<String, String> typed) {
    @Nullable RefusedForm refused = refused(typed, first, last);
    if (refused != null) {
      return Page.invalid(
          "forecasting/forecast",
          views.page(viewer, language, ForecastWanted.of(queue, last)).withRefused(refused));
    }
    long id =
        rulings.rule(viewer, queue, new ForecastOverride.Days(first, last), ruling, reason.strip());
    return Page.goTo("/forecast?queue=" + queue)
        .saying("forecasting.said.ruled")
        .undo("/forecast/ruling/" + id + "/withdraw", Map.of("queue", queue));
  }

  private static @Nullable RefusedForm refused(
      Map<String, String> typed, LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      return new RefusedForm("ruling", "last", "forecasting.trouble.ends-early", typed);
    }
    if (last.isAfter(first.plusDays(MOST_DAYS - 1))) {
      return new RefusedForm("ruling", "last", "forecasting.trouble.ruling-too-long", typed);
    }
    return typed.getOrDefault("reason", "").isBlank()
        ? new RefusedForm("ruling", "reason", "forecasting.trouble.no-reason", typed)
        : null;
  }

  @PostMapping("/forecast/ruling/{id}/withdraw")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView withdraw(
      Viewer viewer, @PathVariable("id") long id, @RequestParam("queue") String queue) {
    rulings.withdraw(viewer, id);
    return Page.goTo("/forecast?queue=" + queue).saying("forecasting.said.ruling-withdrawn");
  }
}
