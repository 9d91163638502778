package org.floorwalker.app.intraday.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.intraday.DayRepair;
import org.floorwalker.app.intraday.DayRepairs;
import org.floorwalker.app.intraday.internal.RepairJob;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.app.rostering.MeetingTrouble;
import org.floorwalker.app.rostering.PlannedActivities;
import org.floorwalker.app.rostering.RepairOutcome;
import org.floorwalker.app.rostering.RepairWay;
import org.floorwalker.app.rostering.RepairedDay;
import org.floorwalker.app.rostering.RosterRepairs;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.Upset;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Somebody cannot come: what could be done, and doing it.
@Controller
final class RepairPage {
  private final DayRepairs repairs;
  private final People people;
  private final PlannedActivities activities;
  private final Rostering rostering;
  private final Jobs jobs;
  private final RepairJob job;
  private final Clock clock;

  RepairPage(
      DayRepairs repairs,
      People people,
      PlannedActivities activities,
      Rostering rostering,
      Jobs jobs,
      RepairJob job,
      Clock clock) {
    this.repairs = repairs;
    this.people = people;
    this.activities = activities;
    this.rostering = rostering;
    this.jobs = jobs;
    this.job = job;
    this.clock = clock;
  }

  @GetMapping("/repair")
  @Needs(Permission.DECIDE_REQUESTS)
  ModelAndView list(Viewer viewer) {
    return Page.of("intraday/repairs", listed(viewer, null));
  }

  private RepairsView listed(Viewer viewer, @Nullable String trouble) {
    List<DayRepair> found = repairs.list(viewer);
    return new RepairsView(
        found.stream()
            .map(repair -> new RepairsView.Line(repair, name(repair), repairs.isOpen(repair)))
            .toList(),
        people.queues().stream()
            .map(queue -> new Field.Choice(queue.id().name(), queue.name()))
            .toList(),
        meetings(),
        viewer.today(clock),
        trouble);
  }

  /// Meetings that lie ahead in what is in force.
  private List<RepairsView.Meeting> meetings() {
    List<Activity> all = activities.list();
    Map<PersonId, String> names = onlyAttendees(all);
    return all.stream().flatMap(activity -> meeting(activity, names).stream()).toList();
  }

  /// Names of those who come alone: their meetings often share a title.
  private Map<PersonId, String> onlyAttendees(List<Activity> all) {
    return people.names(
        all.stream()
            .map(activity -> activity.people().attendees())
            .filter(attendees -> attendees.size() == 1)
            .map(List::getFirst)
            .distinct()
            .toList());
  }

  private static String title(Activity activity, Map<PersonId, String> names) {
    List<PersonId> attendees = activity.people().attendees();
    String name = attendees.size() == 1 ? names.get(attendees.getFirst()) : null;
    return name == null ? activity.title() : activity.title() + ", " + name;
  }

  private Optional<RepairsView.Meeting> meeting(Activity activity, Map<PersonId, String> names) {
    Instant start = activity.start();
    return start == null || !start.isAfter(clock.instant())
        ? Optional.empty()
        : Optional.of(
            new RepairsView.Meeting(
                "activity-" + activity.id(),
                title(activity, names),
                TimeRange.of(start, activity.length())));
  }

  /// Who or what it is about, in words of the house.
  private String name(DayRepair repair) {
    Upset upset = repair.upset();
    PersonId away = upset.person();
    return switch (upset.kind()) {
      case AWAY ->
          away == null ? "" : people.names(List.of(away)).getOrDefault(away, "#" + away.value());
      case VOLUME -> QueueNames.of(people).of(upset.subject());
      case MEETING ->
          activities.list().stream()
              .filter(activity -> upset.subject().equals("activity-" + activity.id()))
              .map(activity -> title(activity, onlyAttendees(List.of(activity))))
              .findFirst()
              .orElse(upset.subject());
    };
  }

  /// More contacts come than planned: ways are sought for the rest of the stretch.
  @PostMapping("/repair/volume")
  @Needs(Permission.REPAIR_DAY)
  ModelAndView volume(
      Viewer viewer,
      @RequestParam("queue") String queue,
      @RequestParam("day") LocalDate day,
      @RequestParam("from") LocalTime from,
      @RequestParam("until") LocalTime until,
      @RequestParam("percent") int percent) {
    Instant start = day.atTime(from).atZone(viewer.zone()).toInstant();
    Instant end = day.atTime(until).atZone(viewer.zone()).toInstant();
    Optional<Long> roster = inForce(day);
    boolean isKnown = people.queues().stream().anyMatch(q -> q.id().name().equals(queue));
    if (roster.isEmpty() || !isKnown || !end.isAfter(start) || percent < 1 || percent > 300) {
      return Page.invalid("intraday/repairs", listed(viewer, "intraday.repair.volume.wrong"));
    }
    return sought(viewer, Upset.volume(roster.get(), queue, start, end, 1 + percent / 100.0));
  }

  private Optional<Long> inForce(LocalDate day) {
    return rostering
        .findNewest(day, RosterVersion.State.PUBLISHED)
        .filter(RosterVersion::isMadeHere)
        .map(RosterVersion::id);
  }

  private ModelAndView sought(Viewer viewer, Upset upset) {
    return Page.goTo("/jobs/" + jobs.submit(job, upset, viewer));
  }

  /// A meeting has to be at another time.
  @PostMapping("/repair/meeting")
  @Needs(Permission.REPAIR_DAY)
  ModelAndView meeting(
      Viewer viewer,
      @RequestParam("activity") String code,
      @RequestParam("day") LocalDate day,
      @RequestParam("start") LocalTime start) {
    Instant at = day.atTime(start).atZone(viewer.zone()).toInstant();
    Optional<RepairsView.Meeting> meeting =
        meetings().stream().filter(one -> one.code().equals(code)).findFirst();
    Optional<Long> roster = inForce(day);
    if (roster.isEmpty() || meeting.isEmpty() || at.isBefore(clock.instant())) {
      return Page.invalid("intraday/repairs", listed(viewer, "intraday.repair.meeting.wrong"));
    }
    Instant end = at.plus(meeting.get().range().length());
    return sought(viewer, Upset.meeting(roster.get(), code, at, end));
  }

  @GetMapping("/repair/{id}")
  @Needs(Permission.DECIDE_REQUESTS)
  ModelAndView repair(Viewer viewer, @PathVariable("id") long id) {
    return Page.of("intraday/repair", view(viewer, id, "", List.of()));
  }

  @PostMapping("/repair/{id}/take")
  @Needs(Permission.REPAIR_DAY)
  Object take(
      Viewer viewer,
      @PathVariable("id") long id,
      @RequestParam("way") int way,
      @RequestParam(name = "agreed", defaultValue = "no") String agreed) {
    return switch (repairs.take(viewer, id, way, agreed.equals("yes"))) {
      case RepairOutcome.Done done ->
          Page.goTo("/repair/" + id)
              .saying("intraday.repair.said", done.people())
              .undo("/repair/" + id + "/back", Map.of());
      case RepairOutcome.Unlawful unlawful ->
          Page.invalid("intraday/repair", view(viewer, id, "unlawful", unlawful.violations()));
      case RepairOutcome.NotAgreed() ->
          Page.invalid("intraday/repair", view(viewer, id, "not-agreed", List.of()));
      case RepairOutcome.Overtaken _ ->
          Page.conflict("intraday/repair", view(viewer, id, "overtaken", List.of()));
    };
  }

  /// The way back, while nothing of it has begun.
  @PostMapping("/repair/{id}/back")
  @Needs(Permission.REPAIR_DAY)
  Object takeBack(Viewer viewer, @PathVariable("id") long id) {
    return switch (repairs.takeBack(viewer, id)) {
      case RepairOutcome.Done done ->
          Page.goTo("/repair/" + id).saying("intraday.repair.said.back", done.people());
      case RepairOutcome.Unlawful _, RepairOutcome.NotAgreed _, RepairOutcome.Overtaken _ ->
          Page.conflict("intraday/repair", view(viewer, id, "overtaken", List.of()));
    };
  }

  /// @param trouble why the last try was refused, empty when there was none
  private RepairView view(Viewer viewer, long id, String trouble, List<Violation> refused) {
    DayRepair repair = repairs.get(viewer, id);
    Set<PersonId> reached = repairs.reached(viewer);
    Map<PersonId, String> names = people.names(reached);
    RosterRepairs.Beyond beyond = repair.found().beyond();
    return new RepairView(
        repair,
        name(repair),
        repair.found().ways().stream().map(way -> way(way, names, viewer.zone())).toList(),
        beyond == null ? List.of() : lines(beyond.days(), names),
        meeting(repair.found().trouble(), names, viewer.zone()),
        repair.found().tasks().stream()
            .map(task -> new RepairView.Task(names.getOrDefault(task.person(), ""), task))
            .toList(),
        QueueNames.of(people).byCode(),
        repairs.isOpen(repair),
        trouble.isEmpty() ? null : trouble(trouble, refused, names));
  }

  private static RepairView.@Nullable Meeting meeting(
      @Nullable MeetingTrouble found, Map<PersonId, String> names, ZoneId zone) {
    return found == null
        ? null
        : new RepairView.Meeting(
            found.hindered().stream().map(one -> hindered(one, names)).toList(),
            found,
            found.rooms().stream()
                .map(room -> new RepairView.Room(room.start().atZone(zone), room.points()))
                .toList(),
            lines(found.instead(), names));
  }

  private static RepairView.Hindered hindered(
      MeetingTrouble.Hindered found, Map<PersonId, String> names) {
    PersonId person = found.person();
    return new RepairView.Hindered(person == null ? "" : names.getOrDefault(person, ""), found);
  }

  private static RepairView.Way way(RepairWay way, Map<PersonId, String> names, ZoneId zone) {
    return new RepairView.Way(way, lines(way.days(), names), zone);
  }

  private static List<RepairLine> lines(List<RepairedDay> days, Map<PersonId, String> names) {
    return days.stream()
        .map(day -> new RepairLine(names.getOrDefault(day.person(), ""), day))
        .toList();
  }

  private RepairView.Trouble trouble(
      String why, List<Violation> refused, Map<PersonId, String> names) {
    Map<String, String> byCode = new HashMap<>();
    people.codes().forEach((person, code) -> byCode.put(code, names.getOrDefault(person, "")));
    return new RepairView.Trouble(
        "intraday.repair." + why,
        refused,
        refused.stream().map(one -> byCode.getOrDefault(one.agent(), "")).toList());
  }
}
