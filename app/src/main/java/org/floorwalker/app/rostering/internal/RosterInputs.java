package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.internal.GivenDays.Given;
import org.floorwalker.app.rostering.store.ActivityStore;
import org.floorwalker.app.rostering.store.ActivityStore.Asked;
import org.floorwalker.app.rostering.store.AskStore;
import org.floorwalker.app.rostering.store.OwedStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.staffing.Centres;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.optimise.DayLock;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.ActivityRequest.Attendees;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterProblem.Activities;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.Wish;
import org.floorwalker.planning.roster.WorkedBefore;
import org.floorwalker.planning.rules.RosterLaw;
import org.floorwalker.planning.rules.RulesInForce;
import org.floorwalker.planning.rules.YoungTerms;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what a roster is made from: people, need, absences, wishes, law and what was worked
/// before.
@Component
public final class RosterInputs {
  /// Shifts start on this grid of the local day.
  public static final Duration START_GRID = Duration.ofMinutes(30);

  /// Of schedules that were made elsewhere and tell no slots.
  private static final Duration USUAL_SLOT = Duration.ofMinutes(15);

  private static final int DAYS_BEFORE = 14;

  /// The longest stretch a Sunday rule looks back on.
  private static final int WEEKS_BEFORE = 26;

  private final People people;
  private final Staffing staffing;
  private final RosterStore rosters;
  private final AskStore asks;
  private final Unavailable offered;
  private final GradedHours graded;
  private final ActivityStore activities;
  private final LawBook rules;
  private final SiteLaw law;
  private final Centres centres;
  private final GivenDays given;
  private final OwedStore owed;

  RosterInputs(
      People people,
      Staffing staffing,
      RosterStore rosters,
      AskStore asks,
      Unavailable offered,
      GradedHours graded,
      ActivityStore activities,
      LawBook rules,
      Centres centres,
      GivenDays given,
      OwedStore owed) {
    this.owed = owed;
    this.centres = centres;
    this.given = given;
    this.rules = rules;
    this.law = new SiteLaw(rules);
    this.people = people;
    this.staffing = staffing;
    this.rosters = rosters;
    this.asks = asks;
    this.offered = offered;
    this.graded = graded;
    this.activities = activities;
  }

  /// Everything a version is made from and judged by.
  ///
  /// @param problem people by code
  /// @param crew the same people with ids and names
  /// @param rows translates between ids and codes
  /// @param young what the law on young workers needs, of those under eighteen on the first day
  /// only
  /// @param given days a search leaves as they are given, by code; a planner may change them by
  /// hand
  public record Inputs(
      RosterProblem problem,
      Crew crew,
      RosterRows rows,
      RosterLaw.Around young,
      Map<String, List<Given>> given) {
    /// The same with a problem to search in: whoever is under eighteen on its first day has the
    /// limits of the young, and days that are given stand.
    public Inputs forSearch() {
      return forSearch(List.of());
    }

    /// @param held days that stay as they are, whatever is given for them
    public Inputs forSearch(List<DayLock> held) {
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
      return new Inputs(lawful.withAgents(agents), crew, rows, young, given);
    }

    /// The same, so much more or less asked of people.
    public Inputs owing(Map<PersonId, Duration> owed) {
      SequencedMap<String, Agent> agents = new LinkedHashMap<>(problem.floor().agents());
      OwnTerms.owe(agents, byCode(rows, owed));
      return new Inputs(problem.withAgents(agents), crew, rows, young, given);
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
    Activities toPlace = activities(version, crew, rows, around(version));
    Period period = new Period(first, version.span().days(), slot, START_GRID);
    TimeRange around = around(version);
    RosterProblem problem =
        new RosterProblem(
            period,
            terms(crew, first, version.span().endExclusive()),
            floor(crew, version, rows, toPlace),
            staffing.listScheduledNeeds(
                version.need(), around.startInclusive(), around.endExclusive()),
            toPlace);
    return new Inputs(
        problem,
        crew,
        rows,
        young(crew, rows, first),
        given.of(crew, version.span(), problem.floor().unavailable()));
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

  /// People who have left since are not waited for; an activity nobody can attend is not placed.
  private Activities activities(
      RosterVersion version, Crew crew, RosterRows rows, TimeRange around) {
    Set<String> there =
        crew.members().stream().map(member -> member.agent().id()).collect(Collectors.toSet());
    SequencedMap<String, ActivityRequest> requests = new LinkedHashMap<>();
    LocalDate end = version.span().endExclusive();
    for (Asked asked : activities.listFor(version.id(), version.span().firstDay(), end, around)) {
      List<String> agents =
          asked.attendees().stream().map(rows::code).filter(there::contains).toList();
      Long leader = asked.leader();
      Attendees attendees = new Attendees(agents, leader == null ? null : rows.code(leader));
      if (!agents.isEmpty()) {
        requests.put(
            asked.code(),
            new ActivityRequest(
                asked.code(), asked.words().kind(), asked.length(), attendees, asked.window()));
      }
    }
    return new Activities(requests, null);
  }

  /// The rule book in force for a country on a day, for citing the law.
  public LawBook rules() {
    return rules;
  }

  /// What the book must know to judge a version: law and calendar of every site, and what everybody
  /// worked in the half year before.
  ///
  /// @param published the day it would be made known
  public RosterLaw.Around lawAround(Inputs gathered, LocalDate published) {
    LocalDate first = gathered.problem().period().firstDay();
    Map<String, LocalDate> births = new HashMap<>();
    gathered
        .young()
        .people()
        .forEach((code, person) -> births.put(code, Objects.requireNonNull(person.born())));
    return around(gathered.crew(), gathered.rows(), first, published, births);
  }

  /// Birthdays of those under eighteen on the day.
  private Map<String, LocalDate> births(RosterRows rows, LocalDate day) {
    Map<String, LocalDate> births = new HashMap<>();
    people.youngOn(day).forEach((person, born) -> births.put(rows.code(person.value()), born));
    return births;
  }

  /// Shifts of the last months, by agent.
  private Map<String, List<Shift>> earlier(
      RosterRows rows, Map<String, Agent> agents, LocalDate first) {
    return rows.shifts(rosters.listPublished(first.minusWeeks(OwnTerms.WEEKS), first)).stream()
        .filter(shift -> agents.containsKey(shift.agent()))
        .collect(Collectors.groupingBy(Shift::agent));
  }

  private RosterLaw.Around young(Crew crew, RosterRows rows, LocalDate first) {
    Map<String, LocalDate> births = births(rows, first);
    List<Member> young =
        crew.members().stream().filter(member -> births.containsKey(member.agent().id())).toList();
    if (young.isEmpty()) {
      return new RosterLaw.Around(null, Map.of(), Map.of());
    }
    Crew alone = new Crew(young, crew.sites(), crew.contracts(), crew.breaks());
    return around(alone, rows, first, null, births);
  }

  private RosterLaw.Around around(
      Crew crew,
      RosterRows rows,
      LocalDate first,
      @Nullable LocalDate published,
      Map<String, LocalDate> births) {
    Map<String, RosterLaw.Place> places = new HashMap<>();
    for (Site site : crew.sites()) {
      places.put(site.id(), law.place(site, first));
    }
    Map<String, List<Shift>> worked =
        rows.shifts(rosters.listPublished(first.minusWeeks(WEEKS_BEFORE), first)).stream()
            .collect(Collectors.groupingBy(Shift::agent));
    Map<String, RosterLaw.Person> persons = new HashMap<>();
    for (Member member : crew.members()) {
      String code = member.agent().id();
      persons.put(
          code,
          new RosterLaw.Person(
              code,
              births.get(code),
              Set.of(),
              worked.getOrDefault(code, List.of()).stream()
                  .map(shift -> RosterLaw.duty(member.agent().contract(), shift, crew.breaks()))
                  .toList()));
    }
    return new RosterLaw.Around(published, places, persons);
  }

  /// A day more on both sides, so that every zone's days are inside.
  private static TimeRange around(RosterVersion version) {
    Instant start = Instant.parse(version.span().firstDay().minusDays(1) + "T00:00:00Z");
    Instant end = Instant.parse(version.span().endExclusive().plusDays(1) + "T00:00:00Z");
    return TimeRange.of(start, end);
  }

  private RosterProblem.Terms terms(Crew crew, LocalDate first, LocalDate endExclusive) {
    SequencedMap<String, Contract> contracts = new LinkedHashMap<>();
    crew.contracts().forEach(contract -> contracts.put(contract.id(), contract));
    SequencedMap<String, RuleSettings> settings = new LinkedHashMap<>();
    for (Site site : crew.sites()) {
      settings.computeIfAbsent(
          site.country(), country -> law.settings(country, first, endExclusive));
    }
    return new RosterProblem.Terms(contracts, crew.breaks(), settings, holidays(crew, first));
  }

  private Map<String, Set<LocalDate>> holidays(Crew crew, LocalDate first) {
    Map<String, Set<LocalDate>> holidays = new HashMap<>();
    for (Site site : crew.sites()) {
      holidays.computeIfAbsent(site.country(), country -> law.holidays(country, first));
    }
    return holidays;
  }

  private RosterProblem.Floor floor(
      Crew crew, RosterVersion version, RosterRows rows, Activities toPlace) {
    SequencedMap<String, Site> sites = new LinkedHashMap<>();
    crew.sites().forEach(site -> sites.put(site.id(), site));
    SequencedMap<String, Agent> agents = new LinkedHashMap<>();
    for (Member member : crew.members()) {
      agents.put(member.agent().id(), member.agent());
    }
    LocalDate first = version.span().firstDay();
    OwnTerms.had(agents, sites, holidays(crew, first), earlier(rows, agents, first));
    law.bindBySite(agents, crew.sites(), first, version.span().endExclusive());
    OwnTerms.customerTime(agents, centres.bySite());
    OwnTerms.owe(agents, byCode(rows, owed.list(version.id())));
    graded.lower(agents, crew, rows, version.span());
    return new RosterProblem.Floor(
        sites,
        agents,
        unavailable(rows, attending(agents, toPlace), around(version)),
        wishes(rows, agents, version.span().firstDay()),
        workedBefore(rows, agents, version.span().firstDay()));
  }

  private static Map<String, Duration> byCode(RosterRows rows, Map<PersonId, Duration> owed) {
    Map<String, Duration> hours = new HashMap<>();
    owed.forEach((person, one) -> hours.put(rows.code(person.value()), one));
    return hours;
  }

  /// Everybody scheduled and those who hold an activity.
  private static Set<String> attending(Map<String, Agent> agents, Activities toPlace) {
    Set<String> persons = new HashSet<>(agents.keySet());
    toPlace.requests().values().forEach(request -> persons.addAll(request.attendees().everyone()));
    return persons;
  }

  private List<Unavailability> unavailable(RosterRows rows, Set<String> persons, TimeRange around) {
    List<Unavailability> unavailable = new ArrayList<>();
    for (AskStore.Absence absence : offered.list(around)) {
      String code = rows.code(absence.person());
      if (persons.contains(code)) {
        unavailable.add(
            new Unavailability(code, absence.range(), absence.kind(), absence.points()));
      }
    }
    return unavailable;
  }

  private List<Wish> wishes(RosterRows rows, Map<String, Agent> agents, LocalDate day) {
    return asks.listWishes(day).stream()
        .map(wish -> new Wish(rows.code(wish.person()), wish.starts()))
        .filter(wish -> agents.containsKey(wish.agent()))
        .toList();
  }

  private List<WorkedBefore> workedBefore(
      RosterRows rows, Map<String, Agent> agents, LocalDate firstDay) {
    return rosters.listPublished(firstDay.minusDays(DAYS_BEFORE), firstDay).stream()
        .filter(piece -> piece.kind().equals("shift"))
        .map(
            piece ->
                new WorkedBefore(
                    rows.code(piece.person()), TimeRange.of(piece.start(), piece.end())))
        .filter(worked -> agents.containsKey(worked.agent()))
        .toList();
  }
}
