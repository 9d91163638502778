package org.floorwalker.app.forecasting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.forecasting.Deviations;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.forecasting.NamedDays;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.planning.forecast.SpecialDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What people know that the history does not: known deviations and named days.
@Controller
final class KnowledgePage {
  /// Longer than any campaign that is unlike its season; a level that stays is no event.
  private static final int MOST_DAYS_NAMED = 92;

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
  ModelAndView deviation(
      Viewer viewer,
      Locale language,
      @RequestParam(name = "queue", defaultValue = "") String queue,
      @RequestParam("from") LocalDateTime from,
      @RequestParam("until") LocalDateTime until,
      @RequestParam(name = "percent", required = false) @Nullable Double percent,
      @RequestParam("what") String what,
      @RequestParam(name = Changing.REPLACES, required = false) @Nullable Long replaces,
      @RequestParam Map<String, String> typed) {
    Instant start = from.atZone(viewer.zone()).toInstant();
    Instant end = until.atZone(viewer.zone()).toInstant();
    ForecastWanted wanted = ForecastWanted.of(queue, from.toLocalDate());
    @Nullable RefusedForm refused = refusedDeviation(typed, end.isAfter(start), percent);
    if (refused != null) {
      return refused(viewer, language, wanted, refused);
    }
    Double factor = percent == null ? null : Percent.factor(percent);
    String of = queue.isBlank() ? null : queue;
    KnownDeviation.Noted noted =
        new KnownDeviation.Noted(of, TimeRange.of(start, end), factor, what.strip());
    if (replaces != null) {
      return deviations.change(viewer, replaces, noted).isPresent()
          ? Page.goTo("/forecast").saying("forecasting.said.deviation-changed")
          : refused(
              viewer,
              language,
              wanted,
              new RefusedForm("deviation", "what", "forecasting.trouble.replaced", typed));
    }
    long id = deviations.note(viewer, noted);
    return Page.goTo("/forecast")
        .saying("forecasting.said.noted")
        .undo("/forecast/deviation/" + id + "/withdraw", Map.of());
  }

  private static @Nullable RefusedForm refusedDeviation(
      Map<String, String> typed, boolean endsAfterStart, @Nullable Double percent) {
    if (typed.getOrDefault("what", "").isBlank()) {
      return new RefusedForm("deviation", "what", "forecasting.trouble.no-reason", typed);
    }
    if (!endsAfterStart) {
      return new RefusedForm("deviation", "until", "forecasting.trouble.ends-early", typed);
    }
    return percent != null && !Percent.isSound(Percent.factor(percent))
        ? new RefusedForm("deviation", "percent", "forecasting.trouble.percent", typed)
        : null;
  }

  @PostMapping("/forecast/deviation/{id}/withdraw")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView withdrawDeviation(Viewer viewer, @PathVariable("id") long id) {
    deviations.withdraw(viewer, id);
    return Page.goTo("/forecast").saying("forecasting.said.deviation-withdrawn");
  }

  @PostMapping("/forecast/special-day")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView nameDays(
      Viewer viewer,
      Locale language,
      @RequestParam("date") LocalDate date,
      @RequestParam(name = "last", required = false) @Nullable LocalDate last,
      @RequestParam("name") String name,
      @RequestParam(name = "kind", defaultValue = "OTHER_EVENT") SpecialDay.Kind kind,
      @RequestParam(name = "country", defaultValue = "") String country,
      @RequestParam Map<String, String> typed) {
    LocalDate end = Objects.requireNonNullElse(last, date);
    @Nullable RefusedForm refused = refusedName(typed, date, end);
    if (refused != null) {
      return refused(viewer, language, ForecastWanted.of("", date), refused);
    }
    List<Long> named =
        days.name(viewer, new ForecastOverride.Days(date, end), name.strip(), kind, country);
    if (named.isEmpty()) {
      return Page.goTo("/forecast").saying("forecasting.said.named-before");
    }
    return Page.goTo("/forecast")
        .saying("forecasting.said.named", named.size())
        .undo("/forecast/special-day/withdraw", Map.of("id", OverridePage.text(named)));
  }

  private static @Nullable RefusedForm refusedName(
      Map<String, String> typed, LocalDate first, LocalDate last) {
    if (typed.getOrDefault("name", "").isBlank()) {
      return new RefusedForm("special-day", "name", "forecasting.trouble.no-name", typed);
    }
    if (last.isBefore(first)) {
      return new RefusedForm("special-day", "last", "forecasting.trouble.name-ends-early", typed);
    }
    return last.isAfter(first.plusDays(MOST_DAYS_NAMED - 1))
        ? new RefusedForm("special-day", "last", "forecasting.trouble.name-too-long", typed)
        : null;
  }

  @PostMapping("/forecast/special-day/withdraw")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView withdrawDays(Viewer viewer, @RequestParam("id") List<Long> ids) {
    ids.forEach(id -> days.remove(viewer, id));
    return Page.goTo("/forecast/calendar").saying("forecasting.said.day-withdrawn");
  }
}
