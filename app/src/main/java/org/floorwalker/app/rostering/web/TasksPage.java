package org.floorwalker.app.rostering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.SmallTasks;
import org.floorwalker.app.rostering.SmallTasks.Wrong;
import org.floorwalker.app.rostering.WeeklyTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Small tasks for quiet stretches: what is asked for, and how much of it the newest schedule has
/// room for.
@Controller
final class TasksPage {
  private static final String TEMPLATE = "rostering/tasks";

  private final SmallTasks tasks;
  private final Rostering rostering;
  private final People people;
  private final Words words;
  private final Clock clock;

  TasksPage(SmallTasks tasks, Rostering rostering, People people, Words words, Clock clock) {
    this.tasks = tasks;
    this.rostering = rostering;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  /// What the form sends, as it was typed.
  ///
  /// @param team its number, empty for everybody
  record Typed(
      @Nullable String title,
      @Nullable String team,
      @Nullable Integer minutes,
      @Nullable Integer pieceMinutes,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    static final Typed NOTHING = new Typed("", "", 30, 15, null, null);

    SmallTasks.Wanted wanted(LocalDate today, @Nullable TeamId concerned) {
      return new SmallTasks.Wanted(
          title == null ? "" : title,
          concerned,
          minutes == null ? 0 : minutes,
          pieceMinutes == null ? 0 : pieceMinutes,
          from == null ? today : from,
          until);
    }
  }

  @GetMapping("/library/tasks")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView list(Viewer viewer, Locale language) {
    return Page.of(TEMPLATE, view(viewer, language, Typed.NOTHING, null));
  }

  private TasksView view(Viewer viewer, Locale language, Typed typed, @Nullable Wrong wrong) {
    LocalDate today = today(viewer);
    @Nullable RosterVersion newest =
        rostering.listVersions().stream()
            .filter(version -> version.isDraft() || version.published() != null)
            .findFirst()
            .orElse(null);
    Map<Long, SmallTasks.Share> shares = newest == null ? Map.of() : tasks.shares(newest.id());
    List<TasksView.Row> rows =
        tasks.list().stream()
            .map(task -> new TasksView.Row(task, team(task, today), shares.get(task.id())))
            .toList();
    return new TasksView(rows, today, newest, form(today, language, typed, wrong));
  }

  private LocalDate today(Viewer viewer) {
    return clock.instant().atZone(viewer.zone()).toLocalDate();
  }

  private String team(WeeklyTask task, LocalDate today) {
    TeamId team = task.team();
    return team == null
        ? ""
        : people.teamsOn(today).stream()
            .filter(card -> card.id().equals(team))
            .map(TeamCard::name)
            .findFirst()
            .orElse("#" + team);
  }

  private List<Field> form(LocalDate today, Locale language, Typed typed, @Nullable Wrong wrong) {
    SmallTasks.Wanted shown = typed.wanted(today, null);
    LocalDate until = shown.until();
    return Stream.of(
            Field.text("title", "rostering.library.title")
                .help("rostering.tasks.title.help")
                .value(shown.title()),
            Field.choice("team", "rostering.tasks.team", teams(today, language))
                .value(typed.team()),
            Field.number("minutes", "rostering.tasks.minutes")
                .value(String.valueOf(shown.minutes())),
            Field.number("pieceMinutes", "rostering.tasks.piece")
                .value(String.valueOf(shown.pieceMinutes())),
            Field.date("from", "rostering.library.from").value(shown.from().toString()),
            Field.date("until", "rostering.tasks.last")
                .value(until == null ? "" : until.toString())
                .optionally())
        .map(field -> field.error(error(field, wrong, language)))
        .toList();
  }

  private @Nullable String error(Field field, @Nullable Wrong wrong, Locale language) {
    return wrong != null && wrong.field().equals(field.name())
        ? words.say(language, wrong.words())
        : null;
  }

  private List<Field.Choice> teams(LocalDate today, Locale language) {
    List<Field.Choice> choices = new ArrayList<>();
    choices.add(new Field.Choice("", words.say(language, "rostering.tasks.everybody")));
    people
        .teamsOn(today)
        .forEach(team -> choices.add(new Field.Choice(team.id().toString(), team.name())));
    return choices;
  }

  @PostMapping("/library/tasks")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView enter(Viewer viewer, Locale language, @ModelAttribute Typed typed) {
    LocalDate today = today(viewer);
    Wrong wrong = tasks.enter(viewer, typed.wanted(today, concerned(typed, today)));
    return wrong == null
        ? Page.goTo("/library/tasks").saying("rostering.said.task-entered")
        : Page.invalid(TEMPLATE, view(viewer, language, typed, wrong));
  }

  private @Nullable TeamId concerned(Typed typed, LocalDate today) {
    String team = typed.team();
    return team == null || team.isEmpty()
        ? null
        : people.teamsOn(today).stream()
            .map(TeamCard::id)
            .filter(id -> id.toString().equals(team))
            .findFirst()
            .orElseThrow(() -> new NotFound("a team " + team));
  }

  @PostMapping("/library/tasks/{id}/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView end(Viewer viewer, @PathVariable("id") long id, @RequestParam("day") LocalDate day) {
    tasks.end(viewer, id, day);
    return Page.goTo("/library/tasks").saying("rostering.said.task-ended");
  }
}
