package org.floorwalker.app.forecasting.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.forecasting.Rulings;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Rulings on days unlike others: made and taken back.
@Controller
final class RulingPage {
  private final Rulings rulings;
  private final ForecastViews views;

  RulingPage(Rulings rulings, ForecastViews views) {
    this.rulings = rulings;
    this.views = views;
  }

  @PostMapping("/forecast/ruling")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView rule(Viewer viewer, Locale language, @RequestParam Map<String, String> sent) {
    RulingForm form = new RulingForm(sent);
    Optional<RefusedForm> refused = form.refused();
    if (refused.isPresent()) {
      return Page.invalid(
          "forecasting/forecast",
          views.page(viewer, language, form.page()).withRefused(refused.get()));
    }
    long id = rulings.rule(viewer, form.queue(), form.days(), form.ruling(), form.reason());
    return Page.goTo("/forecast?queue=" + form.queue())
        .saying("forecasting.said.ruled")
        .undo("/forecast/ruling/" + id + "/withdraw", Map.of("queue", form.queue()));
  }

  @PostMapping("/forecast/ruling/{id}/withdraw")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView withdraw(
      Viewer viewer, @PathVariable("id") long id, @RequestParam("queue") String queue) {
    rulings.withdraw(viewer, id);
    return Page.goTo("/forecast?queue=" + queue).saying("forecasting.said.ruling-withdrawn");
  }
}
