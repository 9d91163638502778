package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.ProposedTime;
import org.floorwalker.app.development.TalkPlanning;
import org.floorwalker.app.development.TalkPlanning.Outcome;
import org.floorwalker.app.development.TalkTemplate;
import org.floorwalker.app.development.TalkTemplates;
import org.floorwalker.app.development.TalkTimes;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A talk planned by a leader, at a time of their own or one that costs the customers least.
@Controller
public final class TalkPlanPages {
  private static final String TEMPLATE = "development/plan";
  private static final int PROPOSED_DAYS = 14;
  private static final int PROPOSED = 4;

  private final TalkPlanning planning;
  private final TalkTemplates templates;
  private final TalkTimes times;
  private final Clock clock;

  TalkPlanPages(TalkPlanning planning, TalkTemplates templates, TalkTimes times, Clock clock) {
    this.planning = planning;
    this.templates = templates;
    this.times = times;
    this.clock = clock;
  }

  /// @param proposed times to choose from; null when nobody asked for any
  public record View(
      List<Placement> led,
      List<TalkTemplate> templates,
      Map<String, String> form,
      List<String> troubles,
      @Nullable List<ProposedTime> proposed) {
    public String typed(String field) {
      return form.getOrDefault(field, "");
    }

    /// What a proposed time is planned with, beside day and time.
    public List<Map.Entry<String, String>> keptFields() {
      return List.of("employee", "template", "minutes", "medium", "place").stream()
          .map(field -> Map.entry(field, typed(field)))
          .toList();
    }
  }

  @GetMapping("/talks/plan")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView plan(Viewer viewer, @RequestParam Map<String, String> form) {
    return Page.of(TEMPLATE, view(viewer, form, List.of(), null));
  }

  @PostMapping("/talks/plan")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView planned(Viewer viewer, @RequestParam Map<String, String> form) {
    if (TalkForms.text(form, "deed").equals("propose")) {
      return Page.of(TEMPLATE, view(viewer, form, List.of(), proposals(viewer, form)));
    }
    Outcome outcome =
        start(viewer, form)
            .map(start -> planning.plan(viewer, wish(form, start)))
            .orElseGet(() -> new Outcome.NotPossible(List.of("development.plan.time-unreadable")));
    return switch (outcome) {
      case Outcome.Planned(long talk, boolean waited) ->
          Page.goTo("/talks/" + talk)
              .saying(waited ? "development.plan.said.waited" : "development.plan.said");
      case Outcome.NotPossible(var troubles) ->
          Page.invalid(TEMPLATE, view(viewer, form, troubles, null));
    };
  }

  private static Optional<Instant> start(Viewer viewer, Map<String, String> form) {
    try {
      return Optional.of(TalkForms.instant(form, viewer.zone()));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static TalkPlanning.Wish wish(Map<String, String> form, Instant start) {
    return new TalkPlanning.Wish(
        TalkForms.text(form, "template"),
        TalkForms.person(form),
        start,
        TalkForms.number(form, "minutes"),
        TalkForms.medium(form),
        TalkForms.text(form, "place"),
        "");
  }

  private List<ProposedTime> proposals(Viewer viewer, Map<String, String> form) {
    PersonId own = viewer.person();
    PersonId employee = TalkForms.person(form);
    int minutes = Math.clamp(TalkForms.number(form, "minutes"), 5, 480);
    boolean leads = planning.ledBy(viewer).stream().anyMatch(one -> one.id().equals(employee));
    LocalDate today = viewer.today(clock);
    return own == null || !leads
        ? List.of()
        : times.propose(
            employee,
            own,
            Duration.ofMinutes(minutes),
            today,
            today.plusDays(PROPOSED_DAYS),
            PROPOSED);
  }

  private View view(
      Viewer viewer,
      Map<String, String> form,
      List<String> troubles,
      @Nullable List<ProposedTime> proposed) {
    return new View(planning.ledBy(viewer), templates.inUse(), form, troubles, proposed);
  }
}
