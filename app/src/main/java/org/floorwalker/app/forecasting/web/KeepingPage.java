package org.floorwalker.app.forecasting.web;

import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.forecasting.KeepingTerms;
import org.floorwalker.app.forecasting.VersionKeeping;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How long forecast versions are kept.
@Controller
final class KeepingPage {
  private final VersionKeeping keeping;
  private final ForecastViews views;

  KeepingPage(VersionKeeping keeping, ForecastViews views) {
    this.keeping = keeping;
    this.views = views;
  }

  @PostMapping("/forecast/keeping")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView change(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    int days = form.number("days", KeepingTerms.LEAST_DAYS, KeepingTerms.MOST_DAYS);
    int weeks = form.number("weeks", 0, KeepingTerms.MOST_WEEKS);
    if (!form.isRight()) {
      String wrong = form.wrong().containsKey("days") ? "days" : "weeks";
      return Page.invalid(
          "forecasting/forecast",
          views
              .page(viewer, language, ForecastWanted.NOTHING)
              .withRefused(new RefusedForm("keeping", wrong, "forecasting.keeping.wrong", typed)));
    }
    keeping.change(viewer, new KeepingTerms(days, weeks));
    return Page.goTo("/forecast").saying("forecasting.said.keeping");
  }
}
