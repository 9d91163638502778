package org.floorwalker.files.problem;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.GivenDay;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Reads what is given and not for a search to choose: `rotations.csv`, days that come round again
/// (a day without hours is free), who follows them (columns `rotation` and `rotation_from` of
/// `agents.csv`), and `fixed.csv`, single shifts and free days, which go before a rotation.
final class GivenReader {
  static final Set<String> COLUMNS = Set.of("rotation", "rotation_from");
  private static final int LONGEST_ROTATION = 366;

  private final ProblemFolder folder;
  private final Period period;

  /// Hours by rotation and day of it, counted from 1.
  private final Map<String, TreeMap<Integer, Clock>> rotations = new HashMap<>();

  /// Who follows which rotation, by agent.
  private final Map<String, Followed> followed = new HashMap<>();

  /// @param from minute of the day, -1 on a free day
  /// @param to minute of the day; not after `from` when it lies on the next day
  private record Clock(int from, int to) {
    static final Clock FREE = new Clock(-1, -1);

    @Nullable TimeRange on(LocalDate day, ZoneId zone) {
      return from < 0
          ? null
          : TimeRange.of(
              day.atStartOfDay().plusMinutes(from).atZone(zone).toInstant(),
              day.atStartOfDay().plusMinutes(to > from ? to : to + 1440).atZone(zone).toInstant());
    }
  }

  /// @param rotation which one
  /// @param from a date on which its first day falls
  private record Followed(String rotation, LocalDate from) {}

  GivenReader(ProblemFolder folder, Period period) {
    this.folder = folder;
    this.period = period;
    folder.readIfPresent(
        "rotations.csv", Set.of("rotation", "day", "start", "end"), Set.of(), this::rotation);
  }

  private void rotation(Row row) {
    String name = row.required("rotation");
    Integer day = row.parse("day", "a day from 1 to 366", GivenReader::day);
    Clock clock = clock(row);
    if (row.isBad() || name == null || day == null || clock == null) {
      return;
    }
    if (rotations.computeIfAbsent(name, _ -> new TreeMap<>()).put(day, clock) != null) {
      row.problem(
          "duplicate-id",
          "day",
          Sentence.of("%s has two rows for day %s.", name, day),
          Sentence.of("Keep one row."));
    }
  }

  private static int day(String text) {
    int day = Integer.parseInt(text);
    if (day < 1 || day > LONGEST_ROTATION) {
      throw new IllegalArgumentException(text);
    }
    return day;
  }

  /// Hours of the row; without start and end a free day.
  private static @Nullable Clock clock(Row row) {
    if (!row.has("start") && !row.has("end")) {
      return Clock.FREE;
    }
    Integer from = row.parse("start", Cells.CLOCK, GivenReader::beforeMidnight);
    Integer to = row.parse("end", Cells.CLOCK, Cells::minuteOfDay);
    return from == null || to == null ? null : new Clock(from, to);
  }

  /// A start; 24:00 would lie on the next day.
  private static int beforeMidnight(String text) {
    int minute = Cells.minuteOfDay(text);
    if (minute == 1440) {
      throw new IllegalArgumentException(text);
    }
    return minute;
  }

  /// Notes whom a row of `agents.csv` lets follow a rotation.
  void follow(Row row, String agent) {
    if (!row.has("rotation")) {
      return;
    }
    String rotation = row.text("rotation");
    if (!rotations.containsKey(rotation)) {
      row.problem(
          "unknown-id",
          "rotation",
          Sentence.of("There is no rotation \"%s\".", rotation),
          Sentence.of("Add it to rotations.csv or correct the name."));
    }
    LocalDate from =
        row.has("rotation_from")
            ? row.parse("rotation_from", "a date like 2027-03-01", LocalDate::parse)
            : period.firstDay();
    if (!row.isBad() && from != null) {
      followed.put(agent, new Followed(rotation, from));
    }
  }

  /// Gives the agents their days, in the zones of their sites.
  void give(SequencedMap<String, Agent> agents, FloorReader floor) {
    Map<String, Map<LocalDate, GivenDay>> days = new HashMap<>();
    followed.forEach((agent, it) -> days.put(agent, rotated(it, floor.zoneOf(agent))));
    Set<List<Object>> seen = new HashSet<>();
    OutsideRows outside = new OutsideRows("fixed.csv");
    folder.readIfPresent(
        "fixed.csv",
        Set.of("agent", "business_day", "start", "end"),
        Set.of(),
        row -> fixed(row, floor, days, seen, outside));
    outside.tell(folder, period);
    agents.replaceAll(
        (id, agent) ->
            days.containsKey(id)
                ? agent.with(
                    agent
                        .own()
                        .withGiven(List.copyOf(Objects.requireNonNull(days.get(id)).values())))
                : agent);
  }

  private Map<LocalDate, GivenDay> rotated(Followed it, ZoneId zone) {
    TreeMap<Integer, Clock> rotation = Objects.requireNonNull(rotations.get(it.rotation()));
    int length = rotation.lastKey();
    Map<LocalDate, GivenDay> days = new TreeMap<>();
    for (LocalDate day : period.firstDay().datesUntil(period.endExclusive()).toList()) {
      int number = Math.floorMod(ChronoUnit.DAYS.between(it.from(), day), length) + 1;
      Clock clock = rotation.getOrDefault(number, Clock.FREE);
      days.put(day, new GivenDay(day, clock.on(day, zone)));
    }
    return days;
  }

  private void fixed(
      Row row,
      FloorReader floor,
      Map<String, Map<LocalDate, GivenDay>> days,
      Set<List<Object>> seen,
      OutsideRows outside) {
    String agent = row.required("agent");
    if (agent != null && !floor.knowsAgent(agent)) {
      row.problem(
          "unknown-id",
          "agent",
          Sentence.of("There is no agent \"%s\".", agent),
          Sentence.of("Add it to agents.csv or correct the name."));
    }
    LocalDate day = row.parse("business_day", "a date like 2027-03-01", LocalDate::parse);
    Clock clock = clock(row);
    if (agent != null && day != null) {
      FloorReader.once(row, "business_day", agent, day, seen);
    }
    if (row.isBad() || agent == null || day == null || clock == null) {
      return;
    }
    if (period.contains(day)) {
      days.computeIfAbsent(agent, _ -> new TreeMap<>())
          .put(day, new GivenDay(day, clock.on(day, floor.zoneOf(agent))));
    } else {
      outside.add(row);
    }
  }
}
