package org.floorwalker.app.forecasting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.forecasting.Deviations;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.forecasting.NamedDays;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What people know that the history does not: known deviations and named days.
@Controller
final class KnowledgePage {
  private final Deviations deviations;
  private final NamedDays days;
  private final ForecastViews views;

  KnowledgePage(Deviations deviations, NamedDays days, ForecastViews views) {
    this.deviations = deviations;
    this.days = days;
    this.views = views;
  }

  /// The page with what is wrong on it.
  private ModelAndView refused(
      Viewer viewer, Locale language, ForecastWanted wanted, RefusedForm refused) {
    return Page.invalid(
        "forecasting/forecast", views.page(viewer, language, wanted).withRefused(refused));
  }

  @PostMapping("/forecast/deviation")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView deviation(Viewer viewer, Locale language, @RequestParam Map<String, String> sent) {
    DeviationForm form = new DeviationForm(sent);
    Optional<RefusedForm> refused = form.refused(viewer.zone());
    if (refused.isPresent()) {
      return refused(viewer, language, form.page(), refused.get());
    }
    KnownDeviation.Noted noted = form.noted(viewer.zone());
    Long replaces = form.replaces();
    if (replaces == null) {
      return noted(deviations.note(viewer, noted));
    }
    return deviations.change(viewer, replaces, noted).isEmpty()
        ? refused(viewer, language, form.page(), form.refused("what", "replaced").asNew())
        : Page.goTo("/forecast").saying("forecasting.said.deviation-changed");
  }

  private static GoTo noted(long id) {
    return Page.goTo("/forecast")
        .saying("forecasting.said.noted")
        .undo("/forecast/deviation/" + id + "/withdraw", Map.of());
  }

  @PostMapping("/forecast/deviation/{id}/withdraw")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView withdrawDeviation(Viewer viewer, @PathVariable("id") long id) {
    deviations.withdraw(viewer, id);
    return Page.goTo("/forecast").saying("forecasting.said.deviation-withdrawn");
  }

  @PostMapping("/forecast/special-day")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView nameDays(Viewer viewer, Locale language, @RequestParam Map<String, String> sent) {
    NamedDaysForm form = new NamedDaysForm(sent);
    Optional<RefusedForm> refused = form.refused();
    return refused.isPresent()
        ? refused(viewer, language, form.page(), refused.get())
        : named(days.name(viewer, form.days(), form.name(), form.kind(), form.country()));
  }

  private static GoTo named(List<Long> ids) {
    return ids.isEmpty()
        ? Page.goTo("/forecast").saying("forecasting.said.named-before")
        : Page.goTo("/forecast")
            .saying("forecasting.said.named", ids.size())
            .undo("/forecast/special-day/withdraw", Map.of("id", OverridePage.text(ids)));
  }

  @PostMapping("/forecast/special-day/withdraw")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView withdrawDays(Viewer viewer, @RequestParam("id") List<Long> ids) {
    ids.forEach(id -> days.remove(viewer, id));
    return Page.goTo("/forecast/calendar").saying("forecasting.said.day-withdrawn");
  }
}
