package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.LocalDate;
import org.floorwalker.app.forecasting.Accessibility;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// How well each language is reached, hour by hour.
@Controller
final class AccessPage {
  private final Accessibility accessibility;
  private final Clock clock;

  AccessPage(Accessibility accessibility, Clock clock) {
    this.accessibility = accessibility;
    this.clock = clock;
  }

  @GetMapping("/forecast/access")
  @Needs(Permission.SEE_FORECASTS)
  ModelAndView access(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    return Page.of(
        "forecasting/access",
        new AccessView(accessibility.days(today), accessibility.list(viewer, today)));
  }
}
