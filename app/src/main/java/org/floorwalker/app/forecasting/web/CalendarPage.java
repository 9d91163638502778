package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.NamedDays;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.planning.roster.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The calendar of a market: holidays and eves as shipped, and the planner's own events.
@Controller
final class CalendarPage {
  private static final int YEARS_ROUND_TODAY = 10;

  private final NamedDays days;
  private final People people;
  private final Clock clock;

  CalendarPage(NamedDays days, People people, Clock clock) {
    this.days = days;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/forecast/calendar")
  @Needs(Permission.SEE_FORECASTS)
  ModelAndView calendar(
      Viewer viewer,
      @RequestParam(name = "country", required = false) @Nullable String wanted,
      @RequestParam(name = "year", required = false) @Nullable Integer wantedYear) {
    LocalDate today = viewer.today(clock);
    List<String> countries = markets(people, today);
    String country = wanted != null && countries.contains(wanted) ? wanted : home(viewer, today);
    int year =
        wantedYear == null
            ? today.getYear()
            : Math.clamp(
                wantedYear,
                today.getYear() - YEARS_ROUND_TODAY,
                today.getYear() + YEARS_ROUND_TODAY);
    return Page.of(
        "forecasting/calendar",
        CalendarView.of(country, countries, year, today, days.ofYear(viewer, country, year)));
  }

  /// The market of most queues where the viewer works; empty without sites.
  private String home(Viewer viewer, LocalDate today) {
    Map<String, String> countries =
        people.crewOn(today).sites().stream().collect(Collectors.toMap(Site::id, Site::country));
    List<String> all = people.queues().stream().map(card -> card.id().name()).toList();
    Set<String> here = Set.copyOf(people.queuesHere(viewer, all, today));
    return people.queues().stream()
        .filter(card -> here.contains(card.id().name()))
        .map(card -> countries.getOrDefault(card.settings().queue().site(), ""))
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .filter(country -> !country.isEmpty())
        .or(() -> countries.values().stream().sorted().findFirst())
        .orElse("");
  }

  /// Countries of the sites, in order of the alphabet.
  static List<String> markets(People people, LocalDate day) {
    return people.crewOn(day).sites().stream().map(Site::country).distinct().sorted().toList();
  }
}
