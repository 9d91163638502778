package org.floorwalker.planning.rules;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Bounds;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;

/// A roster problem in which everybody has what hard rules on longer stretches of time leave to
/// them, so that a search keeps to averages, seven days in a row, nights and free Sundays too.
///
/// The laws themselves judge the result ([RosterLaw]). Bounds that no lawful roster of the period
/// could exceed are left out: they cost a search nothing. Agents who are one person are bound one
/// by one: what one of them will work is not known when the other is planned.
public final class BoundTerms {
  /// Hard rules of the book that become bounds.
  public static final List<String> RULES =
      List.of(
          "average_week_h",
          "night_average_h",
          "rolling_week_max_h",
          "youngest_age",
          "free_sunday_every_weeks",
          "free_sundays_in_26");

  private BoundTerms() {}

  /// The problem to search in place of the given one.
  ///
  /// @param around law and calendar of every site, and what was worked before
  public static RosterProblem in(RosterProblem problem, RosterLaw.Around around) {
    Map<String, AgentWork> works =
        RosterCheck.works(problem, Roster.of(List.of(), List.of())).stream()
            .collect(Collectors.toMap(work -> work.agent().id(), work -> work));
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(problem.floor().agents());
    agents.replaceAll(
        (id, agent) -> {
          AgentWork work = works.get(id);
          RosterLaw.Place place = around.places().get(agent.site());
          return work == null || place == null
              ? agent
              : agent.with(agent.own().withBounds(bounds(work, place, around)));
        });
    return rested(problem.withAgents(agents), works, around);
  }

  /// Nobody comes before the rest after a long shift that lies before the period.
  private static RosterProblem rested(
      RosterProblem problem, Map<String, AgentWork> works, RosterLaw.Around around) {
    List<Unavailability> rests =
        works.values().stream().flatMap(work -> restAfterLongShift(work, around)).toList();
    RosterProblem.Floor floor = problem.floor();
    return rests.isEmpty()
        ? problem
        : new RosterProblem(
            problem.period(),
            problem.terms(),
            new RosterProblem.Floor(
                floor.sites(),
                floor.agents(),
                Stream.concat(floor.unavailable().stream(), rests.stream()).toList(),
                floor.wishes(),
                floor.workedBefore()),
            problem.needs(),
            problem.activities());
  }

  private static Stream<Unavailability> restAfterLongShift(
      AgentWork work, RosterLaw.Around around) {
    RosterLaw.Place place = around.places().get(work.agent().site());
    String value = place == null ? null : place.rules().value("rest_after_long_shift");
    if (place == null || value == null) {
      return Stream.empty();
    }
    String[] parts = value.split(":");
    Instant first = work.midnight(work.period().firstDay());
    return RosterLaw.before(work, place, around).duties().stream()
        .map(PersonWork.Duty::range)
        .filter(range -> range.length().compareTo(Hours.parse(parts[0])) > 0)
        .map(range -> TimeRange.of(range.endExclusive(), Hours.parse(parts[1])))
        .filter(rest -> rest.endExclusive().isAfter(first))
        .map(rest -> new Unavailability(work.agent().id(), rest, Unavailability.Kind.BLACKOUT));
  }

  private static Bounds bounds(AgentWork work, RosterLaw.Place place, RosterLaw.Around around) {
    PersonWork before = RosterLaw.before(work, place, around);
    Bounds all = new BoundsOfLaw(place.rules(), before).bounds();
    MostWork most = new MostWork(work);
    return new Bounds(
        all.hours().stream().filter(most::mayExceed).toList(),
        all.sundays().stream().filter(bound -> bound.sundays().size() > bound.most()).toList());
  }
}
