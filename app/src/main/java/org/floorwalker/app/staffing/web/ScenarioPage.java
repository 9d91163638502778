package org.floorwalker.app.staffing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Portion;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.Scenarios;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.app.staffing.internal.ScenarioJob;
import org.floorwalker.planning.plan.WhatIf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What if: questions to a need, compared side by side.
@Controller
final class ScenarioPage {
  private static final String TEMPLATE = "staffing/scenarios";

  private final Staffing staffing;
  private final Scenarios scenarios;
  private final ScenarioViews views;
  private final Jobs jobs;
  private final ScenarioJob job;

  ScenarioPage(
      Staffing staffing, Scenarios scenarios, ScenarioViews views, Jobs jobs, ScenarioJob job) {
    this.staffing = staffing;
    this.scenarios = scenarios;
    this.views = views;
    this.jobs = jobs;
    this.job = job;
  }

  @GetMapping("/need/scenarios")
  @Needs(Permission.SEE_NEED)
  ModelAndView scenarios(
      Viewer viewer,
      Locale language,
      @RequestParam("version") long version,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day,
      @RequestParam(name = "find", defaultValue = "") String find,
      @RequestParam(name = "part", defaultValue = "1") int part) {
    NeedVersion need = need(version);
    ScenarioForm empty = new ScenarioForm(Map.of("day", String.valueOf(inside(viewer, need, day))));
    return Page.of(
        TEMPLATE,
        views.view(viewer, language, need, empty, new Portion.Asked(find, part), null, null));
  }

  private NeedVersion need(long version) {
    return staffing
        .findVersion(version)
        .orElseThrow(() -> new NotFound("a need version " + version));
  }

  private LocalDate inside(Viewer viewer, NeedVersion need, @Nullable LocalDate day) {
    return day != null && need.span().contains(day) ? day : scenarios.busiestDay(viewer, need);
  }

  @PostMapping("/need/scenarios")
  @Needs(Permission.SET_GOALS)
  Object ask(
      Viewer viewer,
      Locale language,
      @RequestParam("version") long version,
      @RequestParam Map<String, String> values) {
    NeedVersion need = need(version);
    ScenarioForm form = new ScenarioForm(values);
    try {
      WhatIf question = form.question();
      LocalDate day = form.day();
      if (form.text("name").isEmpty()) {
        throw new ScenarioForm.Unreadable("name");
      }
      if (!need.span().contains(day)) {
        throw new ScenarioForm.Unreadable("day");
      }
      return asked(viewer, version, form.text("name"), day, question);
    } catch (ScenarioForm.Unreadable e) {
      return Page.invalid(
          TEMPLATE, views.view(viewer, language, need, form, Portion.Asked.FIRST, e.field(), null));
    } catch (IllegalArgumentException e) {
      String reason = Objects.requireNonNullElse(e.getMessage(), "");
      return Page.invalid(
          TEMPLATE, views.view(viewer, language, need, form, Portion.Asked.FIRST, null, reason));
    }
  }

  private GoTo asked(Viewer viewer, long version, String name, LocalDate day, WhatIf question) {
    long id = scenarios.ask(viewer, version, name, day, question);
    jobs.submit(job, new ScenarioJob.Input(id, version), viewer);
    return Page.goTo("/need/scenarios?version=" + version + "&day=" + day);
  }

  @PostMapping("/need/scenarios/{id}/remove")
  @Needs(Permission.SET_GOALS)
  GoTo remove(Viewer viewer, @PathVariable("id") long id, @RequestParam("version") long version) {
    scenarios.remove(viewer, id);
    return Page.goTo("/need/scenarios?version=" + version);
  }

  /// Names of the fields in their order.
  static final List<String> FIELDS =
      List.of(
          "name",
          "day",
          "queue",
          "volume",
          "handle",
          "bot",
          "goal",
          "ceiling",
          "concurrency",
          "learn",
          "learners",
          "partner",
          "after");
}
