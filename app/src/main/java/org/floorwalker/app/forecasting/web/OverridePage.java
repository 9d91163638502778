package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.web.ForecastView.Refused;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Overrides: laid over, changed and taken back.
@Controller
final class OverridePage {
  private final Forecasting forecasting;
  private final ForecastViews views;
  private final ExpectedContacts expected;

  OverridePage(Forecasting forecasting, ForecastViews views, ExpectedContacts expected) {
    this.forecasting = forecasting;
    this.views = views;
    this.expected = expected;
  }

  /// How much is laid over: per cent, or the contacts that the days come to in all.
  private record Amount(@Nullable Double percent, @Nullable Double contacts) {
    boolean isOne() {
      return (percent == null) != (contacts == null);
    }

    /// The factor; 0 where nothing is forecast that could be multiplied.
    double factor(double expected) {
      if (percent != null) {
        return Percent.factor(percent);
      }
      return contacts == null || expected <= 0 ? 0 : contacts / expected;
    }

    String field() {
      return percent == null ? "contacts" : "percent";
    }
  }

  @PostMapping("/forecast/override")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView override(
      Viewer viewer,
      Locale language,
      @RequestParam("queue") String queue,
      @RequestParam("first") LocalDate first,
      @RequestParam("last") LocalDate last,
      @RequestParam(name = "percent", required = false) @Nullable Double percent,
      @RequestParam(name = "contacts", required = false) @Nullable Double contacts,
      @RequestParam("reason") String reason,
      @RequestParam(name = "version", required = false) @Nullable Long version,
      @RequestParam(name = Changing.REPLACES, defaultValue = "") List<Long> replaces,
      @RequestParam Map<String, String> typed) {
    Amount amount = new Amount(percent, contacts);
    @Nullable Refused refused = refusedBefore(typed, first, last, amount);
    if (refused != null) {
      return refused(viewer, language, refused, queue, first);
    }
    ForecastOverride.Days days = new ForecastOverride.Days(first, last);
    List<String> queues = views.queuesOf(viewer, queue);
    double factor = amount.factor(expected.of(viewer, version, queues, days, replaces));
    if (!Percent.isSound(factor)) {
      String trouble = "forecasting.trouble." + amount.field();
      return refused(
          viewer, language, new Refused("override", amount.field(), trouble, typed), queue, first);
    }
    if (replaces.isEmpty()) {
      List<Long> laid = forecasting.override(viewer, queues, days, factor, reason.strip());
      return goTo(queue, first)
          .saying("forecasting.said.overridden")
          .undo("/forecast/override/withdraw", Map.of("queue", queue, "id", text(laid)));
    }
    return forecasting.changeOverrides(viewer, replaces, days, factor, reason.strip()).isEmpty()
        ? refused(
            viewer,
            language,
            new Refused("override", "reason", "forecasting.trouble.replaced", typed),
            queue,
            first)
        : goTo(queue, first).saying("forecasting.said.override-changed");
  }

  private static @Nullable Refused refusedBefore(
      Map<String, String> typed, LocalDate first, LocalDate last, Amount amount) {
    if (last.isBefore(first)) {
      return new Refused("override", "last", "forecasting.trouble.ends-early", typed);
    }
    if (!amount.isOne()) {
      return new Refused("override", "percent", "forecasting.trouble.one-amount", typed);
    }
    return typed.getOrDefault("reason", "").isBlank()
        ? new Refused("override", "reason", "forecasting.trouble.no-reason", typed)
        : null;
  }

  /// The page with what is wrong on it.
  private ModelAndView refused(
      Viewer viewer, Locale language, Refused refused, String queue, LocalDate day) {
    return Page.invalid(
        "forecasting/forecast",
        views.page(viewer, language, ForecastViews.Wanted.of(queue, day)).withRefused(refused));
  }

  private static GoTo goTo(String queue, LocalDate day) {
    return Page.goTo("/forecast?queue=" + queue + "&day=" + day);
  }

  /// Numbers as a form sends them.
  static String text(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @PostMapping("/forecast/override/withdraw")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView withdraw(
      Viewer viewer, @RequestParam("id") List<Long> ids, @RequestParam("queue") String queue) {
    ids.forEach(id -> forecasting.withdrawOverride(viewer, id));
    return Page.goTo("/forecast?queue=" + queue).saying("forecasting.said.withdrawn");
  }
}
