package org.floorwalker.files.staffing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.DecimalNumber;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.GoalPeriod;
import org.floorwalker.planning.staffing.MinimumPeople;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// Reads `queues.csv`: channel, goal, ceiling and handling of each queue.
///
/// Empty patience is endless, an empty ceiling 1, an empty definition served over offered, empty
/// hours are round the clock. Columns that may be added: `minimum_people` and
/// `minimum_people_night` (22:00 to 06:00) for lines that are never left with less, `goal_period`
/// (`slot`, `block` or `day`) with `floor_share` for promises over more than a slot.
public final class QueuesFile {
  private static final Set<String> REQUIRED = Set.of("queue", "channel", "goal", "handle_seconds");
  private static final Set<String> OPTIONAL =
      Set.of(
          "language",
          "service_definition",
          "max_occupancy",
          "patience_seconds",
          "concurrency",
          "shrinkage",
          "opens",
          "closes",
          "site",
          "minimum_people",
          "minimum_people_night",
          "goal_period",
          "floor_share");
  private static final int DAY_MINUTES = 1440;

  private final Map<QueueId, OpeningHours> opening;
  private final Map<QueueId, QueueSettings> queues = new LinkedHashMap<>();

  private QueuesFile(Map<QueueId, OpeningHours> opening) {
    this.opening = opening;
  }

  /// Reads the queues in the order of the file.
  ///
  /// @param opening hours by weekday and date (`opening.csv`), which win over the columns here
  public static Parsed<List<QueueSettings>> read(Path path, Map<QueueId, OpeningHours> opening) {
    QueuesFile file = new QueuesFile(opening);
    CsvTable table = new CsvTable(String.valueOf(path.getFileName()), REQUIRED, OPTIONAL);
    table.read(path, file::take);
    return table.parsed(List.copyOf(file.queues.values()));
  }

  private void take(Row row) {
    String name = row.required("queue");
    Channel channel = row.parse("channel", "voice, chat, email, callback or task", Channel::parse);
    QueueSettings.Promise promise = promise(row);
    QueueSettings.Handling handling = handling(row);
    Double shrinkage = row.parseOr("shrinkage", 0.0, "a share such as 0.08", QueuesFile::loss);
    OpeningHours.Hours hours = hours(row);
    if (name == null
        || channel == null
        || promise == null
        || handling == null
        || shrinkage == null
        || hours == null
        || row.isBad()) {
      return;
    }
    QueueId id = new QueueId(name);
    Queue queue = new Queue(id, channel, row.text("language"), row.text("site"));
    OpeningHours open = opening(id, hours);
    if (queues.putIfAbsent(id, new QueueSettings(queue, promise, handling, shrinkage, open))
        != null) {
      row.problem("duplicate-id", "queue", "The queue stands twice.", "Remove one of the rows.");
    }
  }

  /// Hours by weekday replace the columns; where only dates are told, the columns are the week.
  private OpeningHours opening(QueueId id, OpeningHours.Hours columns) {
    OpeningHours none = new OpeningHours(Map.of(), Map.of());
    return opening.getOrDefault(id, none).orDaily(columns);
  }

  private static QueueSettings.@Nullable Promise promise(Row row) {
    ServiceGoal goal =
        row.parse(
            "goal", "a goal such as 80% in 20s, average 20s or done in 8h", ServiceGoal::parse);
    ServiceDefinition definition =
        row.parseOr(
            "service_definition",
            ServiceDefinition.SERVED_OVER_OFFERED,
            "one of served_over_offered, excl_short_abandons, of_served, wait_le_awt",
            ServiceDefinition::parse);
    Double ceiling =
        row.parseOr("max_occupancy", 1.0, "a share above 0 and at most 1", QueuesFile::ceiling);
    Integer minimum =
        row.parseOr("minimum_people", 0, "a whole number of at least 0", QueuesFile::atLeastZero);
    if (goal == null || definition == null || ceiling == null || minimum == null) {
      return null;
    }
    Integer atNight =
        row.parseOr(
            "minimum_people_night",
            minimum,
            "a whole number of at least 0",
            QueuesFile::atLeastZero);
    GoalPeriod period = period(row);
    return atNight == null || period == null
        ? null
        : promise(row, goal, definition, ceiling, new MinimumPeople(minimum, atNight), period);
  }

  private static @Nullable GoalPeriod period(Row row) {
    GoalPeriod.Per per =
        row.parseOr(
            "goal_period", GoalPeriod.Per.SLOT, "slot, block or day", GoalPeriod.Per::parse);
    Double floor = row.parseOr("floor_share", 0.0, "a share from 0 to 1", QueuesFile::share);
    return per == null || floor == null ? null : new GoalPeriod(per, floor);
  }

  /// Null, with the reason reported, when the parts contradict each other.
  private static QueueSettings.@Nullable Promise promise(
      Row row,
      ServiceGoal goal,
      ServiceDefinition definition,
      double ceiling,
      MinimumPeople minimum,
      GoalPeriod period) {
    try {
      return new QueueSettings.Promise(goal, definition, ceiling, minimum, period);
    } catch (IllegalArgumentException e) {
      String[] lines = String.valueOf(e.getMessage()).split("\n", 2);
      row.problem("contradiction", "goal_period", lines[0], lines.length > 1 ? lines[1] : "");
      return null;
    }
  }

  private static QueueSettings.@Nullable Handling handling(Row row) {
    Double handle =
        row.parse("handle_seconds", "a number of seconds above 0", QueuesFile::positive);
    Double patience =
        row.parseOr(
            "patience_seconds",
            Double.POSITIVE_INFINITY,
            "a number of seconds above 0, or nothing for endless",
            QueuesFile::positive);
    Integer concurrency =
        row.parseOr("concurrency", 1, "a whole number of at least 1", QueuesFile::atLeastOne);
    if (handle == null || patience == null || concurrency == null) {
      return null;
    }
    return new QueueSettings.Handling(
        seconds(handle),
        patience.isInfinite() ? null : seconds(patience),
        concurrency,
        ConcurrentSpeed.USUAL);
  }

  private static OpeningHours.@Nullable Hours hours(Row row) {
    Integer opens = row.parseOr("opens", 0, "a local time such as 08:00", QueuesFile::minute);
    Integer closes =
        row.parseOr("closes", DAY_MINUTES, "a local time such as 20:00", QueuesFile::minute);
    if (opens == null || closes == null) {
      return null;
    }
    if (opens == DAY_MINUTES) {
      row.problem("wrong-order", "opens", "A queue cannot open at 24:00.", "Write 00:00.");
      return null;
    }
    return new OpeningHours.Hours(opens, closes);
  }

  private static int minute(String text) {
    if (text.equals("24:00")) {
      return DAY_MINUTES;
    }
    LocalTime time = LocalTime.parse(text);
    return time.getHour() * 60 + time.getMinute();
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  private static double positive(String text) {
    return inside(DecimalNumber.parse(text), 1e-3, 1e9);
  }

  private static double loss(String text) {
    return inside(DecimalNumber.parse(text), 0, 0.95);
  }

  private static double ceiling(String text) {
    return inside(DecimalNumber.parse(text), 0.01, 1);
  }

  private static double share(String text) {
    return inside(DecimalNumber.parse(text), 0, 1);
  }

  private static int atLeastZero(String text) {
    return (int) inside(Integer.parseInt(text), 0, 10_000);
  }

  private static int atLeastOne(String text) {
    return (int) inside(Integer.parseInt(text), 1, 20);
  }

  private static double inside(double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s is not between %s and %s.".formatted(value, least, most));
    }
    return value;
  }
}
