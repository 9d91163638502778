package org.floorwalker.files.problem;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.ActivityRequest.Attendees;
import org.floorwalker.planning.roster.LeaderHours;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Reads what is to be placed beside the desk: `activities.csv` and `leader_hours.csv`.
final class ActivitiesReader {
  private final ProblemFolder folder;
  private final Period period;
  private final FloorReader floor;
  private final Set<String> seen = new HashSet<>();

  ActivitiesReader(ProblemFolder folder, Period period, FloorReader floor) {
    this.folder = folder;
    this.period = period;
    this.floor = floor;
  }

  /// @param agents ids of the good agents; an activity of a bad one is left out with a notice,
  ///     since that agent's row is reported already
  SequencedMap<String, ActivityRequest> requests(Set<String> agents) {
    SequencedMap<String, ActivityRequest> requests = new LinkedHashMap<>();
    folder.readIfPresent(
        "activities.csv",
        Set.of("activity", "kind", "minutes", "agents", "leader", "window_start", "window_end"),
        Set.of(),
        row -> {
          ActivityRequest request = request(row);
          if (request != null && allGood(request, agents)) {
            requests.put(request.id(), request);
          }
        });
    return requests;
  }

  private boolean allGood(ActivityRequest request, Set<String> agents) {
    List<String> bad =
        request.attendees().everyone().stream()
            .filter(id -> floor.knowsAgent(id) && !agents.contains(id))
            .toList();
    if (!bad.isEmpty()) {
      folder.notice(
          "activities.csv: %s is left out with the bad row of %s in agents.csv."
              .formatted(request.id(), String.join(", ", bad)));
    }
    return bad.isEmpty();
  }

  private @Nullable ActivityRequest request(Row row) {
    String id = row.required("activity");
    if (id != null && !seen.add(id)) {
      row.problem(
          "duplicate-id",
          "activity",
          Sentence.of("%s stands twice.", id),
          Sentence.of("Keep one row."));
    }
    Attendees attendees = attendees(row);
    Duration length = row.parse("minutes", "minutes in steps of the slot", this::onGrid);
    TimeRange window = FloorReader.range(row, "window_start", "window_end", zone(attendees));
    if (length != null && window != null && window.length().compareTo(length) < 0) {
      row.problem(
          "window-too-short",
          "window_end",
          "The window is shorter than the activity.",
          "Widen the window or shorten the activity.");
    }
    return row.isBad() || id == null || length == null || window == null
        ? null
        : new ActivityRequest(id, row.text("kind"), length, attendees, window);
  }

  private Attendees attendees(Row row) {
    List<String> agents = Cells.words(row.text("agents")).stream().distinct().toList();
    for (String agent : agents) {
      if (!floor.knowsAgent(agent)) {
        row.problem(
            "unknown-id",
            "agents",
            Sentence.of("There is no agent \"%s\".", agent),
            Sentence.of("Add it to agents.csv or correct the name."));
      }
    }
    if (agents.isEmpty() && !row.has("leader")) {
      row.problem("missing-value", "agents", "Nobody attends.", "Name agents or a leader.");
    }
    return new Attendees(agents, row.has("leader") ? row.text("leader") : null);
  }

  /// The first attendee's zone.
  private ZoneId zone(Attendees attendees) {
    return floor.zoneOf(
        attendees.agents().isEmpty() ? attendees.leader() : attendees.agents().getFirst());
  }

  private Duration onGrid(String text) {
    Duration length = Cells.minutes(text);
    boolean fits =
        length.isPositive()
            && length.compareTo(Duration.ofDays(1)) <= 0
            && length.toNanos() % period.slot().toNanos() == 0;
    if (!fits) {
      throw new IllegalArgumentException(text);
    }
    return length;
  }

  /// Hours of leaders, or null when there is no such file.
  @Nullable List<LeaderHours> leaderHours() {
    if (!folder.has("leader_hours.csv")) {
      return null;
    }
    List<LeaderHours> hours = new ArrayList<>();
    folder.readIfPresent(
        "leader_hours.csv",
        Set.of("leader", "weekday", "start", "end"),
        Set.of(),
        row -> {
          LeaderHours line = leaderHours(row);
          if (line != null) {
            hours.add(line);
          }
        });
    return hours;
  }

  private static @Nullable LeaderHours leaderHours(Row row) {
    String leader = row.required("leader");
    DayOfWeek weekday =
        row.parse(
            "weekday", "a number from 1 (Monday) to 7", t -> DayOfWeek.of(Integer.parseInt(t)));
    Integer start = row.parse("start", Cells.CLOCK, Cells::minuteOfDay);
    Integer end = row.parse("end", Cells.CLOCK, Cells::minuteOfDay);
    return leader == null || weekday == null || start == null || end == null
        ? null
        : new LeaderHours(leader, weekday, start, end <= start ? end + 1440 : end);
  }
}
