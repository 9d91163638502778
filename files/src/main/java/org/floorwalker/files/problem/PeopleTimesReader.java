package org.floorwalker.files.problem;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.Wish;
import org.floorwalker.planning.roster.WorkedBefore;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Reads what is known of people's times: `unavailable.csv`, `available.csv`, `wishes.csv` and
/// `worked_before.csv`.
final class PeopleTimesReader {
  private final ProblemFolder folder;
  private final Period period;
  private final FloorReader floor;
  private final SequencedMap<String, Agent> agents;

  /// @param agents those that could be read; a start that a wish demands is put into them
  PeopleTimesReader(
      ProblemFolder folder, Period period, FloorReader floor, SequencedMap<String, Agent> agents) {
    this.folder = folder;
    this.period = period;
    this.floor = floor;
    this.agents = agents;
  }

  List<Unavailability> unavailable(Set<String> leaders) {
    List<Unavailability> list = new ArrayList<>();
    folder.readIfPresent(
        "unavailable.csv",
        Set.of("agent", "start", "end", "kind"),
        Set.of("points"),
        row -> {
          String person = person(row, leaders);
          Unavailability.Kind kind =
              row.parse("kind", "absence, blackout or wish_free", Unavailability.Kind::of);
          TimeRange range = FloorReader.range(row, "start", "end", floor.zoneOf(person));
          Integer points = row.parseOr("points", 1, "a whole number from 1 to 9", Cells::points);
          if (!row.isBad() && person != null && kind != null && range != null && points != null) {
            list.add(new Unavailability(person, range, kind, points));
          }
        });
    list.addAll(AvailabilityFile.blackouts(available(), span()));
    return list.stream()
        .filter(u -> agents.containsKey(u.person()) || leaders.contains(u.person()))
        .toList();
  }

  /// When people named in `available.csv` offer to work; they cannot at other times.
  private Map<String, List<TimeRange>> available() {
    Map<String, List<TimeRange>> offered = new LinkedHashMap<>();
    folder.readIfPresent(
        "available.csv",
        Set.of("agent", "start", "end"),
        Set.of(),
        row -> {
          String agent = floor.knownAgent(row);
          TimeRange range = FloorReader.range(row, "start", "end", floor.zoneOf(agent));
          if (!row.isBad() && agent != null && range != null) {
            offered.computeIfAbsent(agent, _ -> new ArrayList<>()).add(range);
          }
        });
    return offered;
  }

  private TimeRange span() {
    return TimeRange.of(
        period.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant(),
        period.endExclusive().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private @Nullable String person(Row row, Set<String> leaders) {
    String person = row.required("agent");
    if (person != null && !floor.knowsAgent(person) && !leaders.contains(person)) {
      row.problem(
          "unknown-id",
          "agent",
          Sentence.of("There is no agent or leader \"%s\".", person),
          Sentence.of("Add the agent to agents.csv or correct the name."));
    }
    return person;
  }

  List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    folder.readIfPresent(
        "wishes.csv",
        Set.of("agent", "kind", "value"),
        Set.of("must"),
        row -> {
          String agent = floor.knownAgent(row);
          row.parse("kind", "start_between", PeopleTimesReader::startBetween);
          StartTimes times =
              row.parse("value", "two local times like 07:00-09:00", Cells::startTimes);
          Boolean must = row.has("must") ? row.parse("must", "yes or no", Cells::yes) : null;
          if (!row.isBad() && agent != null && times != null && agents.containsKey(agent)) {
            if (Boolean.TRUE.equals(must)) {
              agents.computeIfPresent(agent, (_, known) -> mustStart(known, times));
            } else {
              wishes.add(new Wish(agent, times));
            }
          }
        });
    return wishes;
  }

  private static Agent mustStart(Agent agent, StartTimes times) {
    List<StartTimes> windows = new ArrayList<>(agent.own().mustStart());
    windows.add(times);
    return agent.with(agent.own().withMustStart(windows));
  }

  private static String startBetween(String text) {
    if (!text.equals("start_between")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  List<WorkedBefore> workedBefore() {
    List<WorkedBefore> worked = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    folder.readIfPresent(
        "worked_before.csv",
        Set.of("agent", "start", "end"),
        Set.of(),
        row -> {
          String agent = floor.knownAgent(row);
          TimeRange range = FloorReader.range(row, "start", "end", floor.zoneOf(agent));
          if (agent != null && range != null) {
            FloorReader.once(row, "start", agent, range.startInclusive(), seen);
          }
          if (!row.isBad() && range != null && agent != null && agents.containsKey(agent)) {
            addWorked(row, worked, new WorkedBefore(agent, range));
          }
        });
    return worked;
  }

  private void addWorked(Row row, List<WorkedBefore> worked, WorkedBefore shift) {
    Instant first = period.firstDay().atStartOfDay(floor.zoneOf(shift.agent())).toInstant();
    if (!shift.range().startInclusive().isBefore(first)) {
      row.problem(
          "outside-period",
          "start",
          Sentence.of("The shift starts inside the period."),
          Sentence.of("List only shifts that start before %s.", period.firstDay()));
      return;
    }
    worked.add(shift);
  }
}
