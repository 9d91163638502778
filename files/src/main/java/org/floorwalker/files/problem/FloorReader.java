package org.floorwalker.files.problem;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.history.OpeningFile;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Agent.Own;
import org.floorwalker.planning.roster.Agent.WorksFrom;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Reads who can work and where: `sites.csv`, `site_opening.csv` and `agents.csv`.
final class FloorReader {
  private final ProblemFolder folder;
  private final Period period;
  private final SequencedMap<String, Site> sites = new LinkedHashMap<>();
  private final SequencedMap<String, Agent> agents = new LinkedHashMap<>();
  private final Set<String> sitesSeen = new HashSet<>();
  private final Set<String> peopleSeen = new HashSet<>();
  private final Map<String, Long> agentLines = new HashMap<>();

  FloorReader(ProblemFolder folder, Period period) {
    this.folder = folder;
    this.period = period;
  }

  SequencedMap<String, Site> sites(Set<String> countries) {
    folder.require(
        "sites.csv",
        Set.of("site", "country", "zone", "opens", "closes"),
        Set.of("seats"),
        row -> {
          Site site = site(row, countries);
          if (site != null) {
            sites.put(site.id(), site);
          }
        });
    siteOpening();
    return sites;
  }

  private void siteOpening() {
    OpeningFile opening = new OpeningFile("site");
    folder.readIfPresent(
        "site_opening.csv",
        opening.columns(),
        OpeningFile.DAY,
        row -> {
          known(row, "site", sitesSeen);
          opening.take(row);
        });
    opening
        .hours()
        .forEach(
            (id, told) ->
                sites.computeIfPresent(
                    id, (_, site) -> site.withOpening(told.orDaily(site.opening().widest()))));
  }

  private @Nullable Site site(Row row, Set<String> countries) {
    String id = row.required("site");
    if (id != null && !sitesSeen.add(id)) {
      row.problem(
          "duplicate-id",
          "site",
          Sentence.of("%s stands twice.", id),
          Sentence.of("Keep one row."));
    }
    String country = row.required("country");
    if (country != null && !countries.contains(country)) {
      row.problem(
          "unknown-id",
          "country",
          Sentence.of("The rule book has no country \"%s\".", country),
          Sentence.of("Write one of %s.", String.join(" ", countries)));
    }
    ZoneId zone = row.parse("zone", "a time zone like Europe/Oslo", ZoneId::of);
    Integer opens = row.parse("opens", Cells.CLOCK, Cells::minuteOfDay);
    Integer closes = row.parse("closes", Cells.CLOCK + " or 24:00", Cells::minuteOfDay);
    Integer seats =
        row.has("seats") ? row.parse("seats", "a whole number from 1", Cells::countFrom1) : null;
    return row.isBad()
            || id == null
            || country == null
            || zone == null
            || opens == null
            || closes == null
        ? null
        : new Site(id, country, zone, new OpeningHours.Hours(opens % 1440, closes))
            .withSeats(seats);
  }

  SequencedMap<String, Agent> agents(
      SequencedMap<String, Contract> contracts,
      Set<String> contractsSeen,
      OwnTermsReader own,
      GivenReader given) {
    folder.require(
        "agents.csv",
        Set.of("agent", "site", "contract", "skills", "earliest_start", "latest_start", "night"),
        Stream.of(
                Set.of("team", "leader", WorkPlaceReader.COLUMN),
                OwnTermsReader.COLUMNS,
                GivenReader.COLUMNS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet()),
        row -> {
          Agent agent = agent(row, contracts, contractsSeen, own);
          given.follow(row, row.text("agent"));
          if (agent != null && !row.isBad()) {
            agents.put(agent.id(), agent);
            agentLines.put(agent.id(), row.line());
          }
        });
    new WorkPlaceReader(folder, period).singleDays(agents, peopleSeen);
    own.earlier(agents, peopleSeen);
    given.give(agents, this);
    return agents;
  }

  private @Nullable Agent agent(
      Row row,
      SequencedMap<String, Contract> contracts,
      Set<String> contractsSeen,
      OwnTermsReader own) {
    String id = row.required("agent");
    if (id != null && !peopleSeen.add(id)) {
      row.problem(
          "duplicate-id",
          "agent",
          Sentence.of("%s stands twice.", id),
          Sentence.of("Keep one row."));
    }
    String site = known(row, "site", sitesSeen);
    String contract = known(row, "contract", contractsSeen);
    Integer from = row.parse("earliest_start", Cells.CLOCK, Cells::minuteOfDay);
    Integer to = row.parse("latest_start", Cells.CLOCK, Cells::minuteOfDay);
    Boolean night = row.parse("night", "yes or no", Cells::yes);
    WorksFrom worksFrom = WorkPlaceReader.ofRow(row);
    Site place = sites.get(site);
    Own terms = own.ofRow(row, place);
    if (row.isBad() || from == null || to == null || night == null) {
      return null;
    }
    Agent.Times times = new Agent.Times(new StartTimes(from, to), night);
    Contract hours = contracts.get(contract);
    if (place == null || hours == null) {
      folder.notice(
          "agents.csv: %s is left out with the bad row of %s \"%s\"."
              .formatted(id, place == null ? "site" : "contract", place == null ? site : contract));
    }
    if (id == null || contract == null || place == null || hours == null || terms == null) {
      return null;
    }
    if (!ShiftFit.anyShiftFits(place.opening().widest(), times, hours, period.startGrid())) {
      noShiftFits(row);
      return null;
    }
    List<String> skills = Cells.words(row.text("skills"));
    return new Agent(id, place(row, place.id(), worksFrom), contract, skills, times, terms);
  }

  private static void noShiftFits(Row row) {
    row.problem(
        "window-too-short",
        "latest_start",
        "No shift of the contract fits between the start window, the site's hours and midnight.",
        "Widen the window or the site's hours, shorten shift_hours, or allow night work.");
  }

  private static Agent.Place place(Row row, String site, WorksFrom from) {
    String leader = row.has("leader") ? row.text("leader") : null;
    return new Agent.Place(site, row.text("team"), leader, from);
  }

  static @Nullable String known(Row row, String column, Set<String> ids) {
    String id = row.required(column);
    if (id != null && !ids.contains(id)) {
      row.problem(
          "unknown-id",
          column,
          Sentence.of("There is no %s \"%s\".", column, id),
          Sentence.of("Add it to its file or correct the name."));
    }
    return id;
  }

  /// Notes a row of the agent for something that an earlier row has already told.
  ///
  /// @param seen what earlier rows told, added to
  static void once(Row row, String column, String agent, Object of, Set<List<Object>> seen) {
    if (!seen.add(List.of(agent, of))) {
      row.problem(
          "duplicate-id",
          column,
          Sentence.of("%s has two rows for %s.", agent, row.text(column)),
          Sentence.of("Keep one row."));
    }
  }

  /// Reports skills no need asks for; they would never be used.
  void checkSkills(Set<String> queues) {
    agents.forEach((id, agent) -> checkSkills(agent, queues));
  }

  private void checkSkills(Agent agent, Set<String> queues) {
    for (String skill : agent.skills()) {
      if (!queues.contains(skill)) {
        folder.add(
            new Problem(
                "unknown-skill",
                "agents.csv",
                agentLines.getOrDefault(agent.id(), 0L),
                "skills",
                Sentence.of(
                    "%s has the skill \"%s\", which no row of needs.csv names.", agent.id(), skill),
                Sentence.of("Correct the name, or give the queue needs, if only of 0.")));
      }
    }
  }

  /// The zone of the agent's site; of anybody else that of the first site.
  ZoneId zoneOf(@Nullable String person) {
    Agent agent = person == null ? null : agents.get(person);
    Site site = agent == null ? null : sites.get(agent.site());
    if (site != null) {
      return site.zone();
    }
    return sites.isEmpty() ? ZoneOffset.UTC : sites.firstEntry().getValue().zone();
  }

  boolean knowsAgent(String id) {
    return peopleSeen.contains(id);
  }

  /// The agent a row names; a problem is noted when there is none.
  @Nullable String knownAgent(Row row) {
    return known(row, "agent", peopleSeen);
  }

  /// A range of two moments; null with a problem noted when it is unreadable or not forward.
  static @Nullable TimeRange range(Row row, String from, String to, ZoneId zone) {
    Instant start = row.parse(from, Cells.MOMENT, text -> Cells.moment(text, zone));
    Instant end = row.parse(to, Cells.MOMENT, text -> Cells.moment(text, zone));
    if (start == null || end == null) {
      return null;
    }
    if (!start.isBefore(end)) {
      row.problem(
          "not-forward",
          to,
          Sentence.of("%s is not after %s.", row.text(to), row.text(from)),
          Sentence.of("Write an end after the start; it is exclusive."));
      return null;
    }
    return TimeRange.of(start, end);
  }
}
