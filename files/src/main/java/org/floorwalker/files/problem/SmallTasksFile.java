package org.floorwalker.files.problem;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.SmallTask;
import org.floorwalker.planning.roster.TaskPiece;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Small tasks to do at the desk between customers (`small_tasks.csv` of a problem directory), and
/// when there is time for them (`slack.csv` beside a schedule).
public final class SmallTasksFile {
  public static final String TIMES = "slack.csv";

  private static final String TASKS = "small_tasks.csv";
  private static final String MINUTES = "minutes in steps of the slot";

  private final RosterProblem problem;

  private SmallTasksFile(RosterProblem problem) {
    this.problem = problem;
  }

  /// The tasks of a problem directory; none without the file.
  public static Parsed<List<SmallTask>> read(Path folder, RosterProblem problem) {
    return new SmallTasksFile(problem).tasks(new ProblemFolder(folder));
  }

  private Parsed<List<SmallTask>> tasks(ProblemFolder folder) {
    List<SmallTask> tasks = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    folder.readIfPresent(
        TASKS,
        Set.of("task", "agent", "minutes", "window_start", "window_end"),
        Set.of("piece_minutes"),
        row -> {
          SmallTask task = task(row);
          if (task != null && seen.add(task.id() + " " + task.agent())) {
            tasks.add(task);
          } else if (task != null) {
            row.problem(
                "duplicate-id",
                "task",
                Sentence.of("%s of %s stands twice.", task.id(), task.agent()),
                Sentence.of("Keep one row."));
          }
        });
    return folder.parsed(tasks);
  }

  private @Nullable SmallTask task(Row row) {
    String id = row.required("task");
    String agent = agent(row);
    Duration length = row.parse("minutes", MINUTES, this::onGrid);
    Duration piece = row.parseOr("piece_minutes", problem.period().slot(), MINUTES, this::onGrid);
    TimeRange window = FloorReader.range(row, "window_start", "window_end", zoneOf(agent));
    return row.isBad()
            || id == null
            || agent == null
            || length == null
            || piece == null
            || window == null
        ? null
        : new SmallTask(id, agent, length, piece, window);
  }

  private @Nullable String agent(Row row) {
    String agent = row.required("agent");
    if (agent != null && !problem.floor().agents().containsKey(agent)) {
      row.problem(
          "unknown-id",
          "agent",
          Sentence.of("There is no agent \"%s\".", agent),
          Sentence.of("Add it to agents.csv or correct the name."));
    }
    return agent;
  }

  private Duration onGrid(String text) {
    Duration length = Cells.minutes(text);
    boolean isWhole = length.toNanos() % problem.period().slot().toNanos() == 0;
    if (!length.isPositive() || !isWhole) {
      throw new IllegalArgumentException(text);
    }
    return length;
  }

  /// When there is time for the tasks, a row a stretch.
  public static void write(Path target, RosterProblem problem, List<TaskPiece> pieces) {
    CsvOutput.write(
        target,
        List.of("agent", "task", "start", "end"),
        sink -> pieces.forEach(piece -> write(sink, piece, problem.zoneOf(piece.agent()))));
  }

  private static void write(CsvOutput.RowSink sink, TaskPiece piece, ZoneId zone) {
    sink.row(
        piece.agent(),
        piece.task(),
        ScheduleFile.instant(piece.range().startInclusive(), zone),
        ScheduleFile.instant(piece.range().endExclusive(), zone));
  }

  /// The times beside a schedule; none where nobody wrote any.
  public static Parsed<List<TaskPiece>> readTimes(Path schedule, RosterProblem problem) {
    ProblemFolder folder = new ProblemFolder(schedule.toAbsolutePath().resolveSibling(""));
    return new SmallTasksFile(problem).times(folder);
  }

  private Parsed<List<TaskPiece>> times(ProblemFolder folder) {
    List<TaskPiece> pieces = new ArrayList<>();
    folder.readIfPresent(
        TIMES,
        Set.of("agent", "task", "start", "end"),
        Set.of(),
        row -> {
          String task = row.required("task");
          String agent = agent(row);
          TimeRange range = FloorReader.range(row, "start", "end", zoneOf(agent));
          if (!row.isBad() && task != null && agent != null && range != null) {
            pieces.add(new TaskPiece(task, agent, range));
          }
        });
    return folder.parsed(pieces);
  }

  private ZoneId zoneOf(@Nullable String agent) {
    return problem.zoneOf(agent == null ? "" : agent);
  }
}
