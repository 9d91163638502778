package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Roster.Attendance;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.rules.PersonWork.Duty;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Asks the application's whole book about a roster that is about to be published, person
/// by person.
///
/// The hard rules of the problem are [RosterCheck]'s; here is what months, calendars, ages and
/// several contracts add. Agents who are one person are judged together, by the law of the first
/// one's site.
public final class RosterLaw {
  private final RosterProblem problem;
  private final Around around;

  /// What a roster problem does not hold.
  ///
  /// @param published the day the roster is made known, null when notice is not asked about
  /// @param places law and calendar of every site, by the site's id
  /// @param people what is known of each agent beside the problem, by agent; the absent are grown
  ///     up and have worked what the problem says they worked before
  public record Around(
      @Nullable LocalDate published, Map<String, Place> places, Map<String, Person> people) {
    public Around {
      places = Map.copyOf(places);
      people = Map.copyOf(people);
    }
  }

  /// @param rules law in force, with the agreement that holds at the site
  public record Place(RulesInForce rules, PersonWork.Calendar calendar) {}

  /// @param name who they are; agents with one name are one person with several contracts
  /// @param born day of birth, null when not known (then counted as grown up)
  /// @param away days of leave and illness before the period
  /// @param worked what they worked before the period, the last 26 weeks or all that is known
  public record Person(
      String name, @Nullable LocalDate born, Set<LocalDate> away, List<Duty> worked) {
    public Person {
      away = Set.copyOf(away);
      worked = List.copyOf(worked);
    }
  }

  private RosterLaw(RosterProblem problem, Around around) {
    this.problem = problem;
    this.around = around;
  }

  /// Everything the book finds, in the order of the agents.
  public static List<LawFinding> findings(RosterProblem problem, Roster roster, Around around) {
    return new RosterLaw(problem, around).findings(roster);
  }

  private List<LawFinding> findings(Roster roster) {
    Map<String, List<Shift>> shifts =
        roster.shifts().stream().collect(Collectors.groupingBy(Shift::agent));
    Map<String, List<TimeRange>> tasks =
        roster.attendances().stream()
            .collect(
                Collectors.groupingBy(
                    Attendance::person,
                    Collectors.mapping(one -> one.activity().range(), Collectors.toList())));
    Map<String, List<Agent>> agentsOf =
        problem.floor().agents().values().stream()
            .collect(
                Collectors.groupingBy(
                    agent -> person(agent).name(), LinkedHashMap::new, Collectors.toList()));
    List<LawFinding> findings = new ArrayList<>();
    agentsOf.forEach(
        (name, agents) -> {
          Place place = around.places().get(agents.getFirst().site());
          if (place != null) {
            findings.addAll(
                LawRule.check(
                    place.rules(), work(name, agents, place, new Planned(shifts, tasks))));
          }
        });
    return findings;
  }

  private Person person(Agent agent) {
    Person known = around.people().get(agent.id());
    return known == null ? new Person(agent.id(), null, Set.of(), workedBefore(agent)) : known;
  }

  /// The days before the period are known by presence only, which then counts as paid.
  private List<Duty> workedBefore(Agent agent) {
    return problem.floor().workedBefore().stream()
        .filter(worked -> worked.agent().equals(agent.id()))
        .map(
            worked ->
                new Duty(agent.contract(), worked.range(), worked.range().length(), List.of()))
        .toList();
  }

  /// What the book knows of one agent before anything is planned.
  static PersonWork before(AgentWork agent, Place place, Around around) {
    RosterLaw law = new RosterLaw(agent.problem(), around);
    String name = law.person(agent.agent()).name();
    return law.work(name, List.of(agent.agent()), place, new Planned(Map.of(), Map.of()));
  }

  /// @param shifts of the roster by agent
  /// @param tasks times of activities by agent
  private record Planned(Map<String, List<Shift>> shifts, Map<String, List<TimeRange>> tasks) {
    /// The shift as the book looks at it, with the activities inside it.
    Duty duty(String contract, Shift shift, List<BreakRule> breakRules) {
      Duty duty = RosterLaw.duty(contract, shift, breakRules);
      List<TimeRange> inside =
          tasks.getOrDefault(shift.agent(), List.of()).stream()
              .filter(shift.range()::encloses)
              .toList();
      return new Duty(contract, duty.range(), duty.paid(), duty.breaks(), inside);
    }
  }

  private PersonWork work(String name, List<Agent> agents, Place place, Planned planned) {
    Site site = problem.site(agents.getFirst());
    Set<LocalDate> away = new HashSet<>();
    List<Duty> duties = new ArrayList<>();
    for (Agent agent : agents) {
      away.addAll(person(agent).away());
      away.addAll(absences(agent, site.zone()));
      duties.addAll(person(agent).worked());
      for (Shift shift : planned.shifts().getOrDefault(agent.id(), List.of())) {
        String contract = agent.contractOn(shift.day().date());
        duties.add(planned.duty(contract, shift, problem.terms().breakRules()));
      }
    }
    return new PersonWork(
        name,
        new PersonWork.Facts(site.zone(), person(agents.getFirst()).born(), norms(agents), away),
        new PersonWork.Judged(
            problem.period().firstDay(), problem.period().endExclusive(), around.published()),
        place.calendar(),
        duties.stream().distinct().toList());
  }

  /// Weekly hours of all contracts together, from the first day and from each day one changes.
  private NavigableMap<LocalDate, Duration> norms(List<Agent> agents) {
    NavigableMap<LocalDate, Duration> norms = new TreeMap<>();
    norms.put(problem.period().firstDay(), Duration.ZERO);
    agents.forEach(agent -> agent.own().later().forEach(l -> norms.put(l.from(), Duration.ZERO)));
    norms.replaceAll(
        (day, _) ->
            agents.stream()
                .map(agent -> problem.contractOn(agent, day).weekly())
                .reduce(Duration.ZERO, Duration::plus));
    return norms;
  }

  /// A shift as the book looks at it.
  public static Duty duty(String contract, Shift shift, List<BreakRule> breakRules) {
    return new Duty(
        contract,
        shift.range(),
        PaidTime.of(breakRules, shift.range().length()),
        shift.pauses().stream().map(Pause::range).toList());
  }

  /// Days of the period wholly inside an absence.
  private Set<LocalDate> absences(Agent agent, ZoneId zone) {
    List<TimeRange> ranges =
        problem.floor().unavailable().stream()
            .filter(row -> row.person().equals(agent.id()))
            .filter(row -> row.kind() == Unavailability.Kind.ABSENCE)
            .map(Unavailability::range)
            .toList();
    return problem
        .period()
        .firstDay()
        .datesUntil(problem.period().endExclusive())
        .filter(day -> ranges.stream().anyMatch(range -> range.encloses(wholeDay(day, zone))))
        .collect(Collectors.toSet());
  }

  private static TimeRange wholeDay(LocalDate day, ZoneId zone) {
    return TimeRange.of(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
