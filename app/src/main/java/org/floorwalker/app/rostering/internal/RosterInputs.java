package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.internal.GivenDays.Given;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.optimise.DayLock;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterProblem.Activities;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.rules.BoundTerms;
import org.floorwalker.planning.rules.RosterLaw;
import org.floorwalker.planning.rules.RulesInForce;
import org.floorwalker.planning.rules.YoungTerms;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what a roster is made from: people, need, absences, wishes, law and what was
/// worked before.
@Component
public final class RosterInputs {
  /// Shifts start on this grid of the local day.
  public static final Duration START_GRID = Duration.ofMinutes(30);

  /// Of schedules that were made elsewhere and tell no slots.
  private static final Duration USUAL_SLOT = Duration.ofMinutes(15);

  private final People people;
  private final Staffing staffing;
  private final RosterStore rosters;
  private final ActivitiesToPlace activities;
  private final FloorGathering floors;
  private final Surroundings surroundings;
  private final GivenDays given;
  private final OffDuty offDuty;
  private final LawBook rules;
  private final SiteLaw law;

  RosterInputs(
      People people,
      Staffing staffing,
      RosterStore rosters,
      ActivitiesToPlace activities,
      FloorGathering floors,
      Surroundings surroundings,
      GivenDays given,
      OffDuty offDuty,
      LawBook rules) {
    this.people = people;
    this.staffing = staffing;
    this.rosters = rosters;
    this.activities = activities;
    this.floors = floors;
    this.surroundings = surroundings;
    this.given = given;
    this.offDuty = offDuty;
    this.rules = rules;
    this.law = new SiteLaw(rules);
  }

  /// Everything a version is made from and judged by.
  ///
  /// @param problem people by code
  /// @param crew the same people with ids and names
  /// @param rows translates between ids and codes
  /// @param young what the law on young workers needs, of those under eighteen on the first
  /// day only
  /// @param given days a search leaves as they are given, by code; a planner may change them
  /// by hand
  /// @param offDuty when a search asks nothing of leaders; a planner and the leader themselves may
  public record Inputs(
      RosterProblem problem,
      Crew crew,
      RosterRows rows,
      RosterLaw.Around young,
      Map<String, List<Given>> given,
      List<Unavailability> offDuty) {
    /// The same with a problem to search in: whoever is under eighteen on its first day has the
    /// limits of the young, and days that are given stand.
    ///
    /// @param held days that stay as they are, whatever is given for them
    private Inputs forSearch(List<DayLock> held) {
      Map<String, RulesInForce> laws = new HashMap<>();
      for (String agent : young.people().keySet()) {
        RosterLaw.Place place =
            young.places().get(Objects.requireNonNull(problem.floor().agents().get(agent)).site());
        laws.put(agent, Objects.requireNonNull(place).rules());
      }
      RosterProblem lawful = YoungTerms.in(problem, laws);
      SequencedMap<String, Agent> agents = new LinkedHashMap<>(lawful.floor().agents());
      given.forEach(
          (code, days) ->
              agents.computeIfPresent(
                  code,
                  (_, agent) ->
                      agent.with(
                          agent
                              .own()
                              .withGiven(
                                  days.stream()
                                      .map(Given::day)
                                      .filter(day -> !isHeld(held, code, day.day()))
                                      .toList()))));
      return with(lawful.withAgents(agents)).askingLeaders();
    }

    /// The same for whoever looks for times of activities: leaders are asked only when they are
    /// there, and not for more a day than one search gives them.
    public Inputs askingLeaders() {
      return with(problem.withLeaders(offDuty, OffDuty.MOST_A_DAY));
    }

    /// The same with another problem of the same people.
    public Inputs with(RosterProblem other) {
      return new Inputs(other, crew, rows, young, given, offDuty);
    }

    /// The same, so much more or less asked of people.
    public Inputs owing(Map<PersonId, Duration> owed) {
      SequencedMap<String, Agent> agents = new LinkedHashMap<>(problem.floor().agents());
      OwnTerms.owe(agents, rows.byCode(owed));
      return with(problem.withAgents(agents));
    }

    private static boolean isHeld(List<DayLock> held, String code, LocalDate day) {
      return held.stream()
          .anyMatch(
              lock ->
                  lock.agent().equals(code)
                      && !day.isBefore(lock.first())
                      && !day.isAfter(lock.last()));
    }

    /// Zone of the first site, where the day of publishing is read.
    public ZoneId zone() {
      return problem.floor().sites().firstEntry().getValue().zone();
    }
  }

  /// The same with a problem to search in: the limits of the young, days that are given, and what
  /// averages, seven days in a row, nights and Sundays leave to everybody after the half
  /// year before.
  public Inputs forSearch(Inputs gathered) {
    return forSearch(gathered, List.of());
  }

  /// @param held days that stay as they are, whatever is given for them
  public Inputs forSearch(Inputs gathered, List<DayLock> held) {
    return bound(gathered.forSearch(held));
  }

  /// The same with what rules on longer stretches leave to everybody.
  public Inputs bound(Inputs gathered) {
    return gathered.with(BoundTerms.in(gathered.problem(), lawAround(gathered, null)));
  }

  /// The same with what rules on longer stretches leave to some people: quick for a few.
  ///
  /// @param codes of these people; whoever is not scheduled is passed over
  public Inputs bound(Inputs gathered, Set<String> codes) {
    RosterProblem whole = gathered.problem();
    Set<String> others = new HashSet<>(whole.floor().agents().keySet());
    others.removeAll(codes);
    Crew crew = gathered.crew();
    Crew few =
        new Crew(
            crew.members().stream().filter(one -> codes.contains(one.agent().id())).toList(),
            crew.sites(),
            crew.contracts(),
            crew.breaks());
    Inputs alone =
        new Inputs(
            whole.without(others),
            few,
            gathered.rows(),
            gathered.young(),
            gathered.given(),
            gathered.offDuty());
    return gathered.with(whole.withTermsOf(bound(alone).problem()));
  }

  /// People without a skill, such as leaders, plan their own days and are not scheduled.
  private Crew scheduled(RosterVersion.Span span) {
    Crew crew = people.crewOver(span.firstDay(), span.endExclusive());
    return new Crew(
        crew.members().stream().filter(Member::serves).toList(),
        crew.sites(),
        crew.contracts(),
        crew.breaks());
  }

  public Inputs of(RosterVersion version) {
    Duration slot =
        version.isMadeHere()
            ? staffing.findVersion(version.need()).orElseThrow().span().slot()
            : USUAL_SLOT;
    LocalDate first = version.span().firstDay();
    Crew crew = scheduled(version.span());
    RosterRows rows = rows();
    Activities toPlace = activities.of(version, crew, rows);
    Period period = new Period(first, version.span().days(), slot, START_GRID);
    TimeRange around = FloorGathering.around(version);
    RosterProblem problem =
        new RosterProblem(
            period,
            terms(crew, first, version.span().endExclusive()),
            floors.of(crew, version, rows, toPlace),
            staffing.listScheduledNeeds(
                version.need(), around.startInclusive(), around.endExclusive()),
            toPlace);
    return new Inputs(
        problem,
        crew,
        rows,
        surroundings.ofYoung(crew, rows, first),
        given.of(crew, version.span(), problem.floor().unavailable()),
        offDuty.of(toPlace, problem.floor().agents().keySet(), rows, version.span()));
  }

  /// Everybody's rows: leaders attend activities without being scheduled.
  public RosterRows rows() {
    Map<Long, String> codes = new TreeMap<>();
    people.codes().forEach((person, code) -> codes.put(person.value(), code));
    return new RosterRows(codes);
  }

  /// The roster of a version as it stands.
  public Roster roster(Inputs gathered, long version) {
    return gathered.rows().roster(rosters.listPieces(version));
  }

  /// The rule book in force for a country on a day, for citing the law.
  public LawBook rules() {
    return rules;
  }

  /// What the book must know to judge a version: law and calendar of every site, and what everybody
  /// worked in the half year before.
  ///
  /// @param published the day it would be made known, null when nobody asks
  public RosterLaw.Around lawAround(Inputs gathered, @Nullable LocalDate published) {
    Map<String, LocalDate> births = new HashMap<>();
    gathered
        .young()
        .people()
        .forEach((code, person) -> births.put(code, Objects.requireNonNull(person.born())));
    return surroundings.of(
        gathered.crew(),
        gathered.rows(),
        gathered.problem().period().firstDay(),
        published,
        births);
  }

  private RosterProblem.Terms terms(Crew crew, LocalDate first, LocalDate endExclusive) {
    SequencedMap<String, Contract> contracts = new LinkedHashMap<>();
    crew.contracts().forEach(contract -> contracts.put(contract.id(), contract));
    SequencedMap<String, RuleSettings> settings = new LinkedHashMap<>();
    for (Site site : crew.sites()) {
      settings.computeIfAbsent(
          site.country(), country -> law.settings(country, first, endExclusive));
    }
    return new RosterProblem.Terms(
        contracts, crew.breaks(), settings, law.holidays(crew.sites(), first));
  }
}
