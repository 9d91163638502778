package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.store.TaskStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to small tasks: a planner asks for them, each build gives them stretches in which
/// people are to spare, and whoever has one finds it beside their day.
@Component
public class SmallTasks {
  private static final int LEAST = 15;
  /// Most minutes a person and week.
  public static final int MOST = 480;

  private final TaskStore store;
  private final Audit audit;
  private final Clock clock;

  SmallTasks(TaskStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// All there ever were, those in use first.
  public List<WeeklyTask> list() {
    return store.list();
  }

  /// A task as it is wanted.
  ///
  /// @param until last day it is asked for, null for no end
  public record Wanted(
      String title,
      @Nullable TeamId team,
      int minutes,
      int pieceMinutes,
      LocalDate from,
      @Nullable LocalDate until) {}

  /// @param field name of the component of [Wanted] that is wrong
  /// @param words key of what to say about it
  public record Wrong(String field, String words) {}

  /// Enters a task.
  ///
  /// @return what is wrong, null when it is entered
  @Transactional
  public @Nullable Wrong enter(Viewer viewer, Wanted wanted) {
    viewer.require(Permission.MAKE_SCHEDULES);
    String title = wanted.title().strip();
    if (title.isEmpty()) {
      return new Wrong("title", "rostering.library.wrong.title");
    }
    if (!isLength(wanted.minutes(), MOST)) {
      return new Wrong("minutes", "rostering.activities.wrong.minutes");
    }
    if (!isLength(wanted.pieceMinutes(), wanted.minutes())) {
      return new Wrong("pieceMinutes", "rostering.tasks.wrong.piece");
    }
    LocalDate last = wanted.until();
    if (last != null && last.isBefore(wanted.from())) {
      return new Wrong("until", "rostering.tasks.wrong.until");
    }
    WeeklyTask task =
        new WeeklyTask(
            0,
            title,
            wanted.team(),
            wanted.minutes(),
            wanted.pieceMinutes(),
            wanted.from(),
            last == null ? null : last.plusDays(1),
            new Made(clock.instant(), viewer.name()));
    long id = store.insert(task);
    audit.record(viewer, "rostering.task-entered", About.thing("small-task", id), null, task);
    return null;
  }

  private static boolean isLength(int minutes, int most) {
    return minutes >= LEAST && minutes <= most && minutes % LEAST == 0;
  }

  /// Asks for a task no longer, from a day on; what was given for later days is taken back.
  @Transactional
  public void end(Viewer viewer, long task, LocalDate day) {
    viewer.require(Permission.MAKE_SCHEDULES);
    if (store.end(task, day)) {
      audit.record(viewer, "rostering.task-ended", About.thing("small-task", task), null, day);
    }
  }

  /// What a version gives each task, by its number.
  public Map<Long, TaskShare> shares(long version) {
    return store.shares(version);
  }

  /// Stretches in force that somebody has for small tasks, as far as their days still have them at
  /// the desk then.
  ///
  /// @param plans the days, as they stand
  public List<QuietTime> quiet(PersonId person, Map<LocalDate, DayPlan> plans) {
    return plans.isEmpty() ? List.of() : atDesk(store.listInForce(person, plans.keySet()), plans);
  }

  /// As [#quiet(PersonId, Map)], of a version.
  public List<QuietTime> quiet(long version, PersonId person, LocalDate day, DayPlan plan) {
    Map<LocalDate, DayPlan> plans = Map.of(day, plan);
    return atDesk(store.list(version, person, plans.keySet()), plans);
  }

  private static List<QuietTime> atDesk(List<QuietTime> given, Map<LocalDate, DayPlan> plans) {
    return given.stream()
        .filter(time -> plans.values().stream().anyMatch(plan -> isAtDesk(plan, time)))
        .toList();
  }

  /// Whether the shift lasts over the stretch, and nothing but the desk is within it.
  private static boolean isAtDesk(DayPlan plan, QuietTime time) {
    return plan.shift().range().encloses(time.range())
        && plan.pieces().stream()
            .filter(piece -> !(piece instanceof DayPlan.Piece.Desk))
            .noneMatch(piece -> piece.range().overlaps(time.range()));
  }
}
