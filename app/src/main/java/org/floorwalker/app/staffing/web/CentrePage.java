package org.floorwalker.app.staffing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.staffing.CentreTerms;
import org.floorwalker.app.staffing.Centres;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.floorwalker.planning.staffing.MinimumPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What one centre asks of all its queues together: the band of time with customers, and people who
/// are always there for each language.
@Controller
final class CentrePage {
  private static final String TEMPLATE = "staffing/centre";

  private final Centres centres;

  CentrePage(Centres centres) {
    this.centres = centres;
  }

  @GetMapping("/need/centres/{site}")
  @Needs(Permission.SET_GOALS)
  ModelAndView form(Viewer viewer, @PathVariable("site") String site) {
    CentreTerms terms =
        centres.list(viewer).stream()
            .filter(one -> one.site().equals(site))
            .findFirst()
            .orElseThrow(() -> new NotFound("a centre " + site));
    return Page.of(TEMPLATE, view(viewer, site, written(terms.rules()), null));
  }

  @PostMapping("/need/centres/{site}")
  @Needs(Permission.SET_GOALS)
  Object set(
      Viewer viewer, @PathVariable("site") String site, @RequestParam Map<String, String> values) {
    try {
      centres.set(viewer, new CentreTerms(site, rules(values, languages(viewer, site))));
      return Page.goTo("/need/goals");
    } catch (IllegalArgumentException e) {
      String trouble = Objects.requireNonNullElse(e.getMessage(), "");
      return Page.invalid(TEMPLATE, view(viewer, site, values, trouble));
    }
  }

  private List<String> languages(Viewer viewer, String site) {
    return centres.languages(viewer).getOrDefault(site, List.of()).stream()
        .filter(language -> !language.isBlank())
        .toList();
  }

  private CentreView view(
      Viewer viewer, String site, Map<String, String> values, @Nullable String trouble) {
    List<CentreView.Line> lines = new ArrayList<>();
    for (String language : languages(viewer, site)) {
      lines.add(
          new CentreView.Line(
              language,
              values.getOrDefault("day-" + language, ""),
              values.getOrDefault("night-" + language, "")));
    }
    return new CentreView(
        site,
        List.of(
            field("from", values),
            field("to", values),
            field("ceiling", values),
            field("away", values)),
        lines,
        trouble);
  }

  private static Field field(String name, Map<String, String> values) {
    return Field.text(name, "staffing.centre." + name)
        .optionally()
        .value(values.getOrDefault(name, ""));
  }

  private static Map<String, String> written(CentreRules rules) {
    Map<String, String> values = new HashMap<>();
    Band band = rules.band();
    if (band != null) {
      values.put("from", PerCent.text(band.from()));
      values.put("to", PerCent.text(band.to()));
      values.put("ceiling", PerCent.text(band.ceiling()));
    }
    values.put("away", PerCent.text(rules.plannedAway()));
    rules
        .lines()
        .forEach(
            (language, minimum) -> {
              values.put("day-" + language, String.valueOf(minimum.byDay()));
              values.put("night-" + language, String.valueOf(minimum.atNight()));
            });
    return values;
  }

  private static CentreRules rules(Map<String, String> values, List<String> languages) {
    Map<String, MinimumPeople> lines = new TreeMap<>();
    for (String language : languages) {
      int byDay = people(values, "day-" + language);
      int atNight = people(values, "night-" + language);
      if (byDay > 0 || atNight > 0) {
        lines.put(language, new MinimumPeople(byDay, atNight));
      }
    }
    boolean isBandless =
        text(values, "from").isEmpty()
            && text(values, "to").isEmpty()
            && text(values, "ceiling").isEmpty();
    Band band =
        isBandless
            ? null
            : new Band(share(values, "from"), share(values, "to"), share(values, "ceiling"));
    double away = text(values, "away").isEmpty() ? CentreRules.USUAL_AWAY : share(values, "away");
    return new CentreRules(band, away, lines);
  }

  private static int people(Map<String, String> values, String field) {
    String text = text(values, field);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private static double share(Map<String, String> values, String field) {
    return PerCent.share(text(values, field));
  }

  private static String text(Map<String, String> values, String field) {
    return values.getOrDefault(field, "").strip();
  }
}
