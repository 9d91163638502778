package org.floorwalker.app.rostering.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.PublishCheck;
import org.floorwalker.app.rostering.PublishOutcome;
import org.floorwalker.app.rostering.PublishedChanges;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.Representation;
import org.floorwalker.app.rostering.RosterEditing;
import org.floorwalker.app.rostering.RosterMaking;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.RosterView;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.internal.Reasons;
import org.floorwalker.app.rostering.internal.SolveJob;
import org.floorwalker.app.rostering.web.PublishView.Warned;
import org.floorwalker.planning.rules.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// All schedules; what representatives say of one, and publishing it.
@Controller
final class VersionsPage {
  private static final int LOG_DAYS = 30;
  private static final int LOG_LINES = 50;

  private final Rostering rostering;
  private final Publishing publishing;
  private final PublishedChanges changes;
  private final RosterEditing editing;
  private final People people;
  private final Clock clock;
  private final RosterMaking making;
  private final Jobs jobs;
  private final SolveJob solveJob;
  private final BuildForms forms;
  private final Representation representation;

  VersionsPage(
      Rostering rostering,
      Publishing publishing,
      PublishedChanges changes,
      RosterEditing editing,
      People people,
      Clock clock,
      RosterMaking making,
      Jobs jobs,
      SolveJob solveJob,
      BuildForms forms,
      Representation representation) {
    this.rostering = rostering;
    this.publishing = publishing;
    this.changes = changes;
    this.editing = editing;
    this.people = people;
    this.clock = clock;
    this.making = making;
    this.jobs = jobs;
    this.solveJob = solveJob;
    this.forms = forms;
    this.representation = representation;
  }

  @GetMapping("/schedule")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView versions(
      Viewer viewer, Locale language, @RequestParam(name = "from", defaultValue = "0") long from) {
    return Page.of(
        "rostering/versions",
        new VersionsView(
            rostering.listVersions().stream().map(this::row).toList(),
            forms.fields(from, language),
            jobs.listUnderWay(viewer, solveJob),
            curves(),
            changes(),
            rostering.findPublishedAhead(viewer.today(clock)).orElse(null)));
  }

  private List<VersionsView.Changed> changes() {
    Instant since = clock.instant().minus(LOG_DAYS, ChronoUnit.DAYS);
    return changes.listSince(since, LOG_LINES).stream()
        .map(
            change ->
                new VersionsView.Changed(
                    people
                        .findPerson(change.person(), change.day())
                        .map(PersonCard::name)
                        .orElse("#" + change.person()),
                    Reasons.key(change.why()),
                    change))
        .toList();
  }

  /// Searches at work, with their curves.
  private List<CurveView> curves() {
    return rostering.listVersions().stream()
        .filter(version -> version.state() == RosterVersion.State.SOLVING)
        .map(this::curve)
        .toList();
  }

  private CurveView curve(RosterVersion version) {
    return CurveView.of(version.id(), making.curve(version.id()));
  }

  /// The curve of a search, drawn anew while it is at work. When it has ended, the page that waits
  /// to publish becomes the page that publishes, and the list of schedules is told.
  @GetMapping("/schedule/{version}/curve")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView curve(
      @PathVariable("version") long id,
      @RequestHeader(name = "HX-Current-URL", defaultValue = "") String page,
      HttpServletResponse response) {
    RosterVersion version = find(id);
    if (version.state() != RosterVersion.State.SOLVING) {
      if (page.endsWith("/schedule/" + id + "/publish")) {
        response.setHeader("HX-Refresh", "true");
      } else {
        response.setHeader("HX-Trigger", "search-ended");
      }
    }
    return Page.of("rostering/curve", curve(version));
  }

  private VersionsView.Row row(RosterVersion version) {
    return new VersionsView.Row(version, making.findReport(version.id()).orElse(null));
  }

  @GetMapping("/schedule/{version}/publish")
  @Needs(Permission.PUBLISH_SCHEDULES)
  ModelAndView confirm(@PathVariable("version") long id) {
    RosterVersion version = find(id);
    return switch (version.state()) {
      case DRAFT -> Page.of("rostering/publish", view(version, false));
      case SOLVING -> Page.of("rostering/searching", searching(version));
      case PUBLISHED, FAILED -> Page.goTo("/schedule/" + id);
    };
  }

  private SearchingView searching(RosterVersion version) {
    return new SearchingView(version, curve(version));
  }

  private RosterVersion find(long id) {
    return rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
  }

  /// What representatives have to say about a draft.
  @GetMapping("/schedule/{version}/views")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView views(@PathVariable("version") long id) {
    return Page.of("rostering/views", heard(find(id), null));
  }

  @PostMapping("/schedule/{version}/views")
  @Needs({Permission.COMMENT_ON_SCHEDULES, Permission.PUBLISH_SCHEDULES})
  ModelAndView say(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "kind", defaultValue = "REMARKS") RosterView.Kind kind,
      @RequestParam(name = "said", defaultValue = "") String said) {
    RosterVersion version = find(id);
    return representation.say(viewer, id, kind, said)
        ? Page.goTo("/schedule/" + id + "/views").saying("rostering.said.view")
        : Page.invalid("rostering/views", heard(version, "rostering.views.wrong"));
  }

  private HeardView heard(RosterVersion version, @Nullable String trouble) {
    return new HeardView(
        version,
        representation.duty(version.id()).orElse(null),
        representation.views(version.id()),
        editing.countCorrections(version.id()),
        trouble);
  }

  private PublishView view(RosterVersion version, boolean unanswered) {
    PublishCheck check = publishing.checkBeforePublishing(version.id());
    Map<String, Member> members = rostering.membersByCode(version.span().firstDay());
    Map<String, List<Violation>> warnings =
        check.warnings().stream()
            .collect(
                Collectors.groupingBy(Violation::rule, LinkedHashMap::new, Collectors.toList()));
    List<PublishView.Told> told = told(version, members);
    return new PublishView(
        version,
        told,
        Math.max(0, rostering.countPeople(version.id()) - told.size()),
        check.refusals().stream().map(violation -> named(members, violation)).toList(),
        warnings.values().stream().map(list -> warned(members, list)).toList(),
        Field.text("reason", "rostering.publish.reason").help("rostering.publish.reason.help"),
        unanswered,
        heard(version, null));
  }

  private Warned warned(Map<String, Member> members, List<Violation> list) {
    return new Warned(
        named(members, list.getFirst()),
        list.stream().skip(1).map(violation -> named(members, violation)).toList());
  }

  private List<PublishView.Told> told(RosterVersion version, Map<String, Member> members) {
    return publishing.changes(version.id()).stream()
        .map(change -> new PublishView.Told(name(members, change.person()), change))
        .sorted(Comparator.comparing(PublishView.Told::name))
        .toList();
  }

  private static PublishView.Named named(Map<String, Member> members, Violation violation) {
    Member member = members.get(violation.agent());
    return new PublishView.Named(member == null ? violation.agent() : member.name(), violation);
  }

  private static String name(Map<String, Member> members, PersonId person) {
    return members.values().stream()
        .filter(member -> member.id().equals(person))
        .map(Member::name)
        .findFirst()
        .orElse("#" + person);
  }

  @PostMapping("/schedule/{version}/publish")
  @Needs(Permission.PUBLISH_SCHEDULES)
  ModelAndView publish(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    RosterVersion version = find(id);
    return switch (publishing.publish(viewer, id, reason)) {
      case PublishOutcome.Published _ -> Page.goTo("/schedule").saying("rostering.said.published");
      case PublishOutcome.Refused _ -> Page.invalid("rostering/publish", view(version, false));
      case PublishOutcome.NeedsReason _ -> Page.invalid("rostering/publish", view(version, true));
      case PublishOutcome.NotADraft() -> confirm(id);
    };
  }
}
