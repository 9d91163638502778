package org.floorwalker.files.problem;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.rules.RuleBookFile;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.LeaderHours;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterProblem.Activities;
import org.floorwalker.planning.roster.RosterProblem.Floor;
import org.floorwalker.planning.roster.RosterProblem.Terms;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.Wish;
import org.floorwalker.planning.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/// Reads a problem directory as docs/formats.md describes it.
///
/// Every problem of every file is reported at once; what is returned beside them is sound: a row
/// that names something bad is left out with it.
public final class ProblemDirectory {
  /// Stands in for an unreadable `problem.csv`, so that the other files are still looked at.
  static final Period UNKNOWN =
      new Period(LocalDate.of(9999, 1, 1), 1, Duration.ofMinutes(15), Duration.ofMinutes(30));

  private final ProblemFolder folder;
  private final RuleBook book;

  private ProblemDirectory(Path folder, RuleBook book) {
    this.folder = new ProblemFolder(folder);
    this.book = book;
  }

  /// Reads a whole problem with the shipped rule book.
  public static Parsed<RosterProblem> read(Path folder) {
    return read(folder, RuleBookFile.shipped());
  }

  /// Reads a whole problem with the rule book given.
  public static Parsed<RosterProblem> read(Path folder, RuleBook book) {
    ProblemDirectory directory = new ProblemDirectory(folder, book);
    @Nullable Period period = new PeriodReader(directory.folder).read();
    Parsed<RosterProblem> parsed =
        directory.read(Objects.requireNonNullElse(period, UNKNOWN), true);
    return period == null ? parsed.map(ProblemDirectory::nobody) : parsed;
  }

  /// A problem without anybody: without a period no row can be used.
  private static RosterProblem nobody(RosterProblem problem) {
    SequencedMap<String, Site> sites = new LinkedHashMap<>();
    SequencedMap<String, Agent> agents = new LinkedHashMap<>();
    SequencedMap<String, ActivityRequest> requests = new LinkedHashMap<>();
    return new RosterProblem(
        problem.period(),
        problem.terms(),
        new Floor(sites, agents, List.of(), List.of(), List.of()),
        List.of(),
        new Activities(requests, null));
  }

  /// Reads everything but `problem.csv` and `needs.csv`, for a period and needs known otherwise.
  public static Parsed<RosterProblem> readFloor(Path folder, Period period) {
    return new ProblemDirectory(folder, RuleBookFile.shipped()).read(period, false);
  }

  private Parsed<RosterProblem> read(Period period, boolean withNeeds) {
    TermsReader termsReader = new TermsReader(folder, period);
    SequencedMap<String, RuleSettings> rules = termsReader.rules(book);
    SequencedMap<String, Contract> contracts = termsReader.contracts();
    FloorReader floorReader = new FloorReader(folder, period);
    SequencedMap<String, Site> sites = floorReader.sites(rules.sequencedKeySet());
    OwnTermsReader own = new OwnTermsReader(folder, period, termsReader.youngRules());
    SequencedMap<String, Agent> agents =
        floorReader.agents(
            contracts, termsReader.contractsSeen(), own, new GivenReader(folder, period));
    List<Need> needs = withNeeds ? needs(period, sites, floorReader) : List.of();
    ActivitiesReader activities = new ActivitiesReader(folder, period, floorReader);
    PeopleTimesReader times = new PeopleTimesReader(folder, period, floorReader, agents);
    SequencedMap<String, ActivityRequest> requests = activities.requests(agents.keySet());
    @Nullable List<LeaderHours> leaderHours = activities.leaderHours();
    List<Unavailability> unavailable = times.unavailable(leaders(agents, requests, leaderHours));
    List<Wish> wishes = times.wishes();
    Map<String, Set<LocalDate>> holidays =
        new PublicHolidaysReader(folder, period).read(rules.sequencedKeySet());
    RosterProblem problem =
        new RosterProblem(
            period,
            new Terms(contracts, termsReader.breakRules(), used(rules, sites), holidays),
            new Floor(sites, agents, unavailable, wishes, times.workedBefore()),
            needs,
            new Activities(requests, leaderHours));
    return new Parsed<>(problem, List.of(), AwayThroughout.notices(problem))
        .and(folder.parsed(problem));
  }

  private List<Need> needs(
      Period period, SequencedMap<String, Site> sites, FloorReader floorReader) {
    NeedsReader reader = new NeedsReader(folder, period, sites.values());
    List<Need> needs = reader.read();
    if (!reader.queues().isEmpty()) {
      floorReader.checkSkills(reader.queues());
    }
    return needs;
  }

  private static Set<String> leaders(
      SequencedMap<String, Agent> agents,
      SequencedMap<String, ActivityRequest> requests,
      @Nullable List<LeaderHours> hours) {
    Set<String> leaders = new HashSet<>();
    Stream.concat(
            agents.values().stream().map(agent -> agent.place().leader()),
            requests.values().stream().map(request -> request.attendees().leader()))
        .filter(Objects::nonNull)
        .forEach(leaders::add);
    if (hours != null) {
      hours.forEach(line -> leaders.add(line.leader()));
    }
    return leaders;
  }

  private static SequencedMap<String, RuleSettings> used(
      SequencedMap<String, RuleSettings> rules, SequencedMap<String, Site> sites) {
    SequencedMap<String, RuleSettings> used = new LinkedHashMap<>();
    sites.values().forEach(site -> used.put(site.country(), rules.get(site.country())));
    return used;
  }
}
