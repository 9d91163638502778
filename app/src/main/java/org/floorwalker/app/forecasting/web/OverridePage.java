package org.floorwalker.app.forecasting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.Overrides;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Overrides: laid over, changed and taken back.
@Controller
final class OverridePage {
  private final Overrides overrides;
  private final Subjects subjects;
  private final ForecastViews views;
  private final ExpectedContacts expected;

  OverridePage(
      Overrides overrides, Subjects subjects, ForecastViews views, ExpectedContacts expected) {
    this.overrides = overrides;
    this.subjects = subjects;
    this.views = views;
    this.expected = expected;
  }

  @PostMapping("/forecast/override")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView override(Viewer viewer, Locale language, @RequestParam Map<String, String> sent) {
    OverrideForm form = new OverrideForm(sent);
    Optional<RefusedForm> refused = form.refused();
    if (refused.isPresent()) {
      return refused(viewer, language, form, refused.get());
    }
    List<String> queues = subjects.queuesOf(viewer, form.queue());
    Optional<Double> factor = form.factor(expected.of(viewer, queues, form));
    if (factor.isEmpty()) {
      return refused(viewer, language, form, form.refusedAmount());
    }
    ForecastOverride.Laid laid = form.laid(factor.get());
    if (form.replaces().isEmpty()) {
      return laid(form, overrides.lay(viewer, queues, laid));
    }
    return overrides.change(viewer, form.replaces(), laid).isEmpty()
        ? refused(viewer, language, form, form.refused("reason", "replaced").asNew())
        : goTo(form).saying("forecasting.said.override-changed");
  }

  private static GoTo laid(OverrideForm form, List<Long> laid) {
    return goTo(form)
        .saying("forecasting.said.overridden")
        .undo("/forecast/override/withdraw", Map.of("queue", form.queue(), "id", text(laid)));
  }

  private static GoTo goTo(OverrideForm form) {
    return Page.goTo("/forecast?queue=" + form.queue() + "&day=" + form.first());
  }

  /// The page with what is wrong on it.
  private ModelAndView refused(
      Viewer viewer, Locale language, OverrideForm form, RefusedForm refused) {
    ForecastWanted wanted = ForecastWanted.of(form.queue(), form.first());
    return Page.invalid(
        "forecasting/forecast", views.page(viewer, language, wanted).withRefused(refused));
  }

  /// Numbers as a form sends them.
  static String text(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @PostMapping("/forecast/override/withdraw")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView withdraw(
      Viewer viewer, @RequestParam("id") List<Long> ids, @RequestParam("queue") String queue) {
    ids.forEach(id -> overrides.withdraw(viewer, id));
    return Page.goTo("/forecast?queue=" + queue).saying("forecasting.said.withdrawn");
  }
}
