package org.floorwalker.app.rostering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.SmallTasks;
import org.floorwalker.app.rostering.SmallTasks.Wrong;
import org.floorwalker.app.rostering.TaskShare;
import org.floorwalker.app.rostering.WeeklyTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Small tasks for quiet stretches: what is asked for, and how much of it the newest schedule has
/// room for.
@Controller
final class TasksPage {
  private static final String TEMPLATE = "rostering/tasks";
  private static final int LONGEST_TITLE = 200;
  private static final int QUARTER = 15;

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

  @GetMapping("/library/tasks")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView list(Viewer viewer, Locale language) {
    return Page.of(TEMPLATE, view(viewer, language, new Typed(Map.of())));
  }

  private TasksView view(Viewer viewer, Locale language, Typed typed) {
    LocalDate today = today(viewer);
    @Nullable RosterVersion newest =
        rostering.listVersions().stream()
            .filter(version -> version.isDraft() || version.published() != null)
            .findFirst()
            .orElse(null);
    Map<Long, TaskShare> shares = newest == null ? Map.of() : tasks.shares(newest.id());
    List<TasksView.Row> rows =
        tasks.list().stream()
            .map(task -> new TasksView.Row(task, team(task, today), shares.get(task.id())))
            .toList();
    return new TasksView(rows, today, newest, form(today, language, typed));
  }

  private LocalDate today(Viewer viewer) {
    return viewer.today(clock);
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

  private List<Field> form(LocalDate today, Locale language, Typed typed) {
    return typed.fields(
        List.of(
            Field.text("title", "rostering.library.title").help("rostering.tasks.title.help"),
            Field.choice("team", "rostering.tasks.team", teams(today, language)),
            Field.number("minutes", "rostering.tasks.minutes").value("30"),
            Field.number("pieceMinutes", "rostering.tasks.piece").value("15"),
            Field.date("from", "rostering.library.from").value(today.toString()),
            Field.date("until", "rostering.tasks.last").optionally()),
        words,
        language);
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
  ModelAndView enter(Viewer viewer, Locale language, @RequestParam Map<String, String> sent) {
    Typed typed = new Typed(sent);
    SmallTasks.Wanted wanted =
        new SmallTasks.Wanted(
            typed.text("title", LONGEST_TITLE),
            concerned(typed.optional("team", LONGEST_TITLE), today(viewer)),
            typed.number("minutes", QUARTER, SmallTasks.MOST),
            typed.number("pieceMinutes", QUARTER, SmallTasks.MOST),
            typed.day("from"),
            typed.optionalDay("until"));
    Wrong wrong = typed.isRight() ? tasks.enter(viewer, wanted) : null;
    if (wrong != null) {
      typed.check(wrong.field(), false, wrong.words());
    }
    return typed.isRight()
        ? Page.goTo("/library/tasks").saying("rostering.said.task-entered")
        : Page.invalid(TEMPLATE, view(viewer, language, typed));
  }

  /// The team of the number, null for everybody.
  private @Nullable TeamId concerned(String team, LocalDate today) {
    return team.isEmpty()
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
