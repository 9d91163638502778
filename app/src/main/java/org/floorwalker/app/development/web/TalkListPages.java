package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.development.ProposedTime;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkExport;
import org.floorwalker.app.development.TalkList;
import org.floorwalker.app.development.TalkPlanning;
import org.floorwalker.app.development.TalkPlanning.Outcome;
import org.floorwalker.app.development.TalkSeries;
import org.floorwalker.app.development.TalkTemplate;
import org.floorwalker.app.development.TalkTemplates;
import org.floorwalker.app.development.TalkTimes;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Download;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own talks, and new ones: planned, asked for, noted.
@Controller
public final class TalkListPages {
  private static final int PROPOSED_DAYS = 14;
  private static final int PROPOSED = 4;

  private final TalkList list;
  private final TalkPlanning planning;
  private final TalkTemplates templates;
  private final TalkTimes times;
  private final TalkSeries series;
  private final TalkExport export;
  private final Clock clock;

  TalkListPages(
      TalkList list,
      TalkPlanning planning,
      TalkTemplates templates,
      TalkTimes times,
      TalkSeries series,
      TalkExport export,
      Clock clock) {
    this.list = list;
    this.planning = planning;
    this.templates = templates;
    this.times = times;
    this.series = series;
    this.export = export;
    this.clock = clock;
  }

  /// @param led people the viewer leads
  /// @param withoutTime how many of the viewer's talks have no time yet
  /// @param form what was typed, to stand again where something was wrong
  /// @param troubles keys of what was wrong
  public record View(
      TalkList.Mine mine,
      List<Placement> led,
      List<TalkTemplate> templates,
      boolean mayAsk,
      int withoutTime,
      Map<String, String> form,
      List<String> troubles) {
    public int waiting() {
      return (int) mine.open().stream().filter(TalkList.Line::waits).count();
    }

    public String typed(String field) {
      return form.getOrDefault(field, "");
    }
  }

  /// @param proposed times to choose from; null when nobody asked for any
  public record PlanView(
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

  @GetMapping("/talks")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView list(Viewer viewer) {
    return Page.of("development/talks", view(viewer, Map.of(), List.of()));
  }

  /// What the viewer's own talks hold about them, to take along.
  @GetMapping("/talks/mine.csv")
  @Needs(Permission.HAVE_TALKS)
  ResponseEntity<byte[]> take(Viewer viewer) {
    return Download.csv("talks.csv", export.csv(viewer));
  }

  /// Closed talks of everybody, of the last year unless another day is asked for.
  @GetMapping("/talks/archive.csv")
  @Needs(Permission.READ_TALK_RECORDS)
  ResponseEntity<byte[]> archive(
      Viewer viewer, @RequestParam(required = false) @Nullable LocalDate since) {
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    return Download.csv(
        "talks-archive.csv", export.archive(viewer, since == null ? today.minusYears(1) : since));
  }

  private View view(Viewer viewer, Map<String, String> form, List<String> troubles) {
    return new View(
        list.mine(viewer),
        planning.ledBy(viewer),
        inUse(),
        viewer.person() != null,
        series.countWithoutTime(viewer),
        form,
        troubles);
  }

  private List<TalkTemplate> inUse() {
    return templates.listAll().stream()
        .filter(one -> !one.retired() && one.audience().equals(TalkTemplate.Audience.EVERYBODY))
        .toList();
  }

  @PostMapping("/talks/ask")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView ask(
      Viewer viewer,
      @RequestParam(defaultValue = "") String template,
      @RequestParam(defaultValue = "") String why) {
    return switch (planning.ask(viewer, template, why)) {
      case Outcome.Planned(long talk) -> Page.goTo("/talks/" + talk);
      case Outcome.NotPossible(var troubles) ->
          Page.invalid("development/talks", view(viewer, Map.of("why", why), troubles));
    };
  }

  @PostMapping("/talks/note")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView note(Viewer viewer, @RequestParam Map<String, String> form) {
    Outcome outcome =
        planning.noteCoaching(
            viewer,
            TalkForms.person(form),
            TalkForms.number(form, "minutes"),
            medium(form),
            TalkForms.text(form, "words"));
    return switch (outcome) {
      case Outcome.Planned _ -> Page.goTo("/talks");
      case Outcome.NotPossible(var troubles) ->
          Page.invalid("development/talks", view(viewer, form, troubles));
    };
  }

  @PostMapping("/talks/place")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView place(Viewer viewer) {
    TalkSeries.Placed placed = series.placeAll(viewer);
    return Page.goTo("/talks").saying("development.said.placed", placed.placed(), placed.left());
  }

  private static Talk.Medium medium(Map<String, String> form) {
    return Stream.of(Talk.Medium.values())
        .filter(medium -> medium.key().equals(TalkForms.text(form, "medium")))
        .findFirst()
        .orElse(Talk.Medium.IN_PERSON);
  }

  @GetMapping("/talks/plan")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView plan(Viewer viewer, @RequestParam Map<String, String> form) {
    return Page.of("development/plan", planView(viewer, form, List.of(), null));
  }

  @PostMapping("/talks/plan")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView planned(Viewer viewer, @RequestParam Map<String, String> form) {
    if (TalkForms.text(form, "deed").equals("propose")) {
      return Page.of(
          "development/plan", planView(viewer, form, List.of(), proposals(viewer, form)));
    }
    Instant start;
    try {
      start = TalkForms.instant(form, viewer.zone());
    } catch (DateTimeException unreadable) {
      return Page.invalid(
          "development/plan",
          planView(viewer, form, List.of("development.plan.time-unreadable"), null));
    }
    Outcome outcome =
        planning.plan(
            viewer,
            new TalkPlanning.Wish(
                TalkForms.text(form, "template"),
                TalkForms.person(form),
                start,
                TalkForms.number(form, "minutes"),
                medium(form),
                TalkForms.text(form, "place"),
                ""));
    return switch (outcome) {
      case Outcome.Planned(long talk) -> Page.goTo("/talks/" + talk);
      case Outcome.NotPossible(var troubles) ->
          Page.invalid("development/plan", planView(viewer, form, troubles, null));
    };
  }

  private List<ProposedTime> proposals(Viewer viewer, Map<String, String> form) {
    PersonId own = viewer.person();
    PersonId employee = TalkForms.person(form);
    int minutes = Math.clamp(TalkForms.number(form, "minutes"), 5, 480);
    boolean leads = planning.ledBy(viewer).stream().anyMatch(one -> one.id().equals(employee));
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
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

  private PlanView planView(
      Viewer viewer,
      Map<String, String> form,
      List<String> troubles,
      @Nullable List<ProposedTime> proposed) {
    return new PlanView(planning.ledBy(viewer), inUse(), form, troubles, proposed);
  }
}
