package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.Correction;
import org.floorwalker.app.rostering.CorrectionOutcome;
import org.floorwalker.app.rostering.RosterEditing;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.RowActivities;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The day of a schedule, and corrections of its rows by form.
@Controller
final class SchedulePage {
  private static final int QUARTER = 15;
  private static final int LONGEST = 480;

  private final Rostering rostering;
  private final RosterEditing editing;
  private final RowActivities activities;
  private final KindChoices kinds;
  private final ScheduleViews views;

  SchedulePage(
      Rostering rostering,
      RosterEditing editing,
      RowActivities activities,
      KindChoices kinds,
      ScheduleViews views) {
    this.rostering = rostering;
    this.editing = editing;
    this.activities = activities;
    this.kinds = kinds;
    this.views = views;
  }

  @GetMapping("/schedule/{version}")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView day(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day,
      @RequestParam Map<String, String> parameters) {
    RosterVersion version = find(id);
    return page(viewer, version, wanted(version, day, parameters), null, List.of());
  }

  private RosterVersion find(long id) {
    return rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
  }

  private static ScheduleViews.Wanted wanted(
      RosterVersion version, @Nullable LocalDate day, Map<String, String> parameters) {
    LocalDate shown = day != null && version.span().contains(day) ? day : version.span().firstDay();
    return new ScheduleViews.Wanted(shown, GridFilter.of(parameters), parameters.get("shift"));
  }

  /// The form behind moving: a shift's start, or a pause's, or the removal of a shift.
  @PostMapping("/schedule/{version}/correct")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView correct(
      Viewer viewer, @PathVariable("version") long id, @RequestParam Map<String, String> sent) {
    RowForm.Moved form = RowForm.Moved.of(sent);
    return correct(viewer, find(id), form.row(), form.correction());
  }

  private ModelAndView correct(
      Viewer viewer, RosterVersion version, RowForm row, Correction correction) {
    CorrectionOutcome outcome = editing.correct(viewer, version.id(), correction, row.seen());
    return answer(viewer, version, row.page(), outcome);
  }

  /// An activity at a time of the planner's choosing, in one row.
  @PostMapping("/schedule/{version}/activity")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView put(
      Viewer viewer, @PathVariable("version") long id, @RequestParam Map<String, String> sent) {
    RowForm.Added form = RowForm.Added.of(sent);
    RosterVersion version = find(id);
    RowForm row = form.row();
    KindChoices.Chosen kind = kinds.read(form.kind(), row.day());
    String title = kind.title(form.title());
    int minutes = kind.minutes(form.minutes());
    if (title.isEmpty() || !isLength(minutes)) {
      return refused(viewer, version, row.page(), "rostering.add.wrong");
    }
    TimeRange range =
        activities.range(
            version, row.person(), row.day(), form.start(), Duration.ofMinutes(minutes));
    RowActivities.Wanted wanted =
        new RowActivities.Wanted(
            row.person(), row.day(), row.seen(), kind.look(), kind.code(), title, range);
    return answer(viewer, version, row.page(), activities.put(viewer, id, wanted));
  }

  private static boolean isLength(int minutes) {
    return minutes >= QUARTER && minutes <= LONGEST && minutes % QUARTER == 0;
  }

  /// Takes an activity out of a row.
  @PostMapping("/schedule/{version}/activity/out")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView takeOut(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam("activity") String activity,
      @RequestParam Map<String, String> sent) {
    RowForm row = RowForm.of(sent);
    return correct(
        viewer, find(id), row, new Correction.TakeActivity(row.person(), row.day(), activity));
  }

  private ModelAndView answer(
      Viewer viewer,
      RosterVersion version,
      ScheduleViews.Wanted wanted,
      CorrectionOutcome outcome) {
    return switch (outcome) {
      case CorrectionOutcome.Done done ->
          withUndo(version, wanted, done("rostering.said.moved", version, wanted, done));
      case CorrectionOutcome.Unlawful(List<Violation> violations) ->
          refused(viewer, version, wanted, violations);
      case CorrectionOutcome.Overtaken() ->
          notDone(viewer, version, wanted, "rostering.said.overtaken");
      case CorrectionOutcome.Locked _ -> notDone(viewer, version, wanted, "rostering.said.held");
      case CorrectionOutcome.NotThere() -> throw new NotFound("a shift to change");
    };
  }

  private ModelAndView notDone(
      Viewer viewer, RosterVersion version, ScheduleViews.Wanted wanted, String trouble) {
    ModelAndView page = page(viewer, version, wanted, trouble, List.of());
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  /// A draft's correction can be taken back; a published day is changed again instead.
  private static GoTo withUndo(RosterVersion version, ScheduleViews.Wanted wanted, GoTo answer) {
    return version.isDraft()
        ? answer.undo(
            "/schedule/" + version.id() + "/undo", Map.of("back", address(version, wanted)))
        : answer;
  }

  private static GoTo done(
      String said,
      RosterVersion version,
      ScheduleViews.Wanted wanted,
      CorrectionOutcome.Done done) {
    return Page.goTo(address(version, wanted))
        .saying(said, done.shortHoursBefore(), done.shortHoursAfter());
  }

  private static String address(RosterVersion version, ScheduleViews.Wanted wanted) {
    String shift = wanted.shift();
    return "/schedule/%d?day=%s%s%s"
        .formatted(
            version.id(),
            wanted.day(),
            wanted.filter().query(),
            shift == null ? "" : "&shift=" + shift);
  }

  private ModelAndView refused(
      Viewer viewer,
      RosterVersion version,
      ScheduleViews.Wanted wanted,
      List<Violation> violations) {
    ModelAndView page = page(viewer, version, wanted, null, violations);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView refused(
      Viewer viewer, RosterVersion version, ScheduleViews.Wanted wanted, String trouble) {
    ModelAndView page = page(viewer, version, wanted, trouble, List.of());
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(
      Viewer viewer,
      RosterVersion version,
      ScheduleViews.Wanted wanted,
      @Nullable String trouble,
      List<Violation> violations) {
    return Page.of("rostering/day", views.of(version, wanted, viewer, trouble, violations));
  }

  /// Takes back the viewer's last deed and goes back to the grid it was asked from.
  @PostMapping("/schedule/{version}/undo")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView undo(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "back", defaultValue = "") String back) {
    RosterVersion version = find(id);
    return takenBack(viewer, version, back, editing.undo(viewer, id), "rostering.said.undone");
  }

  @PostMapping("/schedule/{version}/redo")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView redo(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "back", defaultValue = "") String back) {
    RosterVersion version = find(id);
    return takenBack(viewer, version, back, editing.redo(viewer, id), "rostering.said.redone");
  }

  private ModelAndView takenBack(
      Viewer viewer, RosterVersion version, String back, CorrectionOutcome outcome, String said) {
    ScheduleViews.Wanted wanted =
        new ScheduleViews.Wanted(version.span().firstDay(), GridFilter.ALL, null);
    return switch (outcome) {
      case CorrectionOutcome.Done done ->
          Page.goTo(within(version, back))
              .saying(said, done.shortHoursBefore(), done.shortHoursAfter());
      case CorrectionOutcome.NotThere() ->
          Page.goTo(within(version, back)).saying("rostering.said.nothing-to-undo");
      case CorrectionOutcome.Overtaken(), CorrectionOutcome.Locked _ ->
          page(viewer, version, wanted, "rostering.said.overtaken", List.of());
      case CorrectionOutcome.Unlawful(List<Violation> violations) ->
          refused(viewer, version, wanted, violations);
    };
  }

  /// Back to a page of the same schedule and nowhere else.
  static String within(RosterVersion version, String back) {
    String own = "/schedule/" + version.id();
    boolean isOwn = back.equals(own) || back.startsWith(own + "?") || back.startsWith(own + "/");
    return isOwn ? back : own;
  }
}
