package org.floorwalker.app.rostering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.app.rostering.DraftReport;
import org.floorwalker.app.rostering.PlannedActivities;
import org.floorwalker.app.rostering.RosterMaking;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.web.ActivitiesView.Newest;
import org.floorwalker.app.rostering.web.ActivitiesView.Newest.In;
import org.floorwalker.app.rostering.web.ActivitiesView.Newest.LeftOut;
import org.floorwalker.app.rostering.web.ActivitiesView.Newest.NobodyThere;
import org.floorwalker.app.rostering.web.ActivitiesView.Newest.NotAsked;
import org.floorwalker.planning.roster.RosterReport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Activities to place, and entering another.
@Controller
final class ActivitiesPage {
  private static final String TEMPLATE = "rostering/activities";

  /// As far as anybody plans.
  private static final int DAYS_AHEAD = 92;

  private final PlannedActivities activities;
  private final Rostering rostering;
  private final RosterMaking making;
  private final People people;
  private final Choosable choosable;
  private final ActivityForm form;
  private final Clock clock;

  ActivitiesPage(
      PlannedActivities activities,
      Rostering rostering,
      RosterMaking making,
      People people,
      Choosable choosable,
      ActivityForm form,
      Clock clock) {
    this.activities = activities;
    this.rostering = rostering;
    this.making = making;
    this.people = people;
    this.choosable = choosable;
    this.form = form;
    this.clock = clock;
  }

  @GetMapping("/activities")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView list(Viewer viewer, Locale language) {
    return Page.of(TEMPLATE, view(viewer, language, new Typed(Map.of()), ChosenPeople.NOBODY));
  }

  private ActivitiesView view(Viewer viewer, Locale language, Typed typed, ChosenPeople chosen) {
    LocalDate today = viewer.today(clock);
    List<Activity> listed = activities.list();
    Map<PersonId, String> names = people.names(everybody(listed));
    Map<String, Newest> newest = newest();
    Set<PersonId> scheduled = scheduled(today);
    List<ActivitiesView.Row> rows =
        listed.stream().map(one -> row(one, names, newest(one, newest, scheduled))).toList();
    Map<String, String> byCode = new HashMap<>();
    rostering.membersByCode(today).forEach((code, member) -> byCode.put(code, member.name()));
    return new ActivitiesView(
        rows,
        byCode,
        viewer.zone(),
        new ActivitiesView.Form(
            form.fields(viewer, language, typed),
            choosable.teams(viewer, today),
            chosen,
            typed.wrong().get("people")));
  }

  private Set<PersonId> scheduled(LocalDate today) {
    return people.crewOver(today, today.plusDays(DAYS_AHEAD)).members().stream()
        .filter(Member::serves)
        .map(Member::id)
        .collect(Collectors.toSet());
  }

  private static Newest newest(
      Activity activity, Map<String, Newest> newest, Set<PersonId> scheduled) {
    Newest waits =
        activity.people().attendees().stream().anyMatch(scheduled::contains)
            ? new NotAsked()
            : new NobodyThere();
    return newest.getOrDefault(activity.code(), waits);
  }

  private static Set<PersonId> everybody(List<Activity> listed) {
    return listed.stream()
        .map(Activity::people)
        .flatMap(
            people ->
                Stream.concat(people.attendees().stream(), Stream.ofNullable(people.leader())))
        .collect(Collectors.toSet());
  }

  /// What the newest schedule says, by name in rosters.
  private Map<String, Newest> newest() {
    Map<String, Newest> newest = new HashMap<>();
    for (RosterVersion version : rostering.listVersions()) {
      Optional<DraftReport> report = making.findReport(version.id());
      if (report.isPresent()) {
        RosterReport.Activities found = report.get().found().activities();
        found.placed().forEach(code -> newest.put(code, new In(version.id())));
        found.notPlaced().forEach(one -> newest.put(one.activity(), new LeftOut(one)));
        break;
      }
    }
    return newest;
  }

  private static ActivitiesView.Row row(
      Activity activity, Map<PersonId, String> names, Newest newest) {
    PersonId leader = activity.people().leader();
    List<String> attendees =
        activity.people().attendees().stream().map(person -> name(person, names)).toList();
    return new ActivitiesView.Row(
        activity, leader == null ? "" : name(leader, names), attendees, newest);
  }

  private static String name(PersonId person, Map<PersonId, String> names) {
    return names.getOrDefault(person, "#" + person);
  }

  @PostMapping("/activities")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView enter(
      Viewer viewer,
      Locale language,
      @RequestParam Map<String, String> sent,
      @ModelAttribute ChosenPeople chosen) {
    Typed typed = new Typed(sent);
    List<Activity> wanted = form.read(viewer, typed, chosen);
    if (!typed.isRight()) {
      return Page.invalid(TEMPLATE, view(viewer, language, typed, chosen));
    }
    activities.enterAll(viewer, wanted, form.kind(typed));
    return Page.goTo("/activities").saying("rostering.said.activity-entered", wanted.size());
  }

  @PostMapping("/activities/cancel")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView cancel(Viewer viewer, @RequestParam("id") List<Long> ids) {
    ids.forEach(id -> activities.cancel(viewer, id));
    return Page.goTo("/activities").saying("rostering.said.activity-cancelled");
  }
}
