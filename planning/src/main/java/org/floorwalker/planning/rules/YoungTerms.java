package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Site;
import org.jspecify.annotations.Nullable;

/// A roster problem in which people under eighteen have the numbers of the law on young workers, so
/// that a search keeps to them: rest of a day and a week, longest week, hours of the night, breaks,
/// and shifts no longer than a young worker's day.
///
/// The young laws themselves judge the result ([RosterLaw]), by the age on each day; here whoever
/// is
/// named is young all the period, which is on the safe side of a birthday within it.
public final class YoungTerms {
  /// Sites, countries and contracts of the young are the grown-ups' with this behind their name.
  private static final String MARK = " under 18";

  private final RosterProblem problem;
  private final SequencedMap<String, Contract> contracts;
  private final SequencedMap<String, RuleSettings> rules;
  private final SequencedMap<String, Site> sites;

  private YoungTerms(RosterProblem problem) {
    this.problem = problem;
    this.contracts = new LinkedHashMap<>(problem.terms().contracts());
    this.rules = new LinkedHashMap<>(problem.terms().rules());
    this.sites = new LinkedHashMap<>(problem.floor().sites());
  }

  /// The problem to search in place of the given one.
  ///
  /// @param young the law at the site of each agent under eighteen, by agent
  public static RosterProblem in(RosterProblem problem, Map<String, RulesInForce> young) {
    return young.isEmpty() ? problem : new YoungTerms(problem).with(young);
  }

  private RosterProblem with(Map<String, RulesInForce> young) {
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(problem.floor().agents());
    young.forEach((name, law) -> agents.computeIfPresent(name, (_, agent) -> young(agent, law)));
    RosterProblem.Floor floor = problem.floor();
    return new RosterProblem(
        problem.period(),
        new RosterProblem.Terms(contracts, problem.terms().breakRules(), rules),
        new RosterProblem.Floor(
            sites, agents, floor.unavailable(), floor.wishes(), floor.workedBefore()),
        problem.needs(),
        problem.activities());
  }

  private Agent young(Agent agent, RulesInForce law) {
    Site site = problem.site(agent);
    Contract contract = problem.contract(agent);
    String country = site.country() + MARK;
    String place = site.id() + MARK;
    String terms = contract.id() + MARK + " " + site.country();
    rules.putIfAbsent(country, settings(problem.rules(agent), country, law));
    sites.putIfAbsent(place, new Site(place, country, site.zone(), site.hours()));
    contracts.putIfAbsent(terms, contract(contract, terms, law));
    return new Agent(
        agent.id(),
        new Agent.Place(place, agent.place().team(), agent.place().leader()),
        terms,
        agent.skills(),
        agent.times());
  }

  /// Without shifts longer than a young worker's day, which is paid time like a shift's length.
  private static Contract contract(Contract contract, String name, RulesInForce law) {
    @Nullable Duration longest = law.hours("young_day_max_h");
    List<Duration> lengths =
        contract.shiftLengths().stream()
            .filter(length -> longest == null || length.compareTo(longest) <= 0)
            .toList();
    return new Contract(name, contract.weekly(), lengths, contract.tolerance());
  }

  private static RuleSettings settings(RuleSettings grown, String country, RulesInForce law) {
    @Nullable String night = law.value("young_night");
    RuleSettings.Rest rest = grown.rest();
    RuleSettings.WorkingHours hours = grown.hours();
    return new RuleSettings(
        country,
        new RuleSettings.Rest(
            longer(rest.daily(), law.hours("young_daily_rest_h")),
            longer(rest.weekly(), law.hours("young_weekly_rest_h")),
            rest.weeklyIncludesDaily(),
            night == null ? rest.mustCover() : ClockHours.parse(night)),
        new RuleSettings.WorkingHours(
            hours.weeklyAverageMax(),
            shorter(hours.weekMax(), law.hours("young_week_max_h")),
            hours.dayMax()),
        grown.days(),
        breaks(grown.breaks(), law.value("young_break")),
        laws(grown.laws(), law));
  }

  private static @Nullable Duration longer(@Nullable Duration a, @Nullable Duration b) {
    return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
  }

  private static @Nullable Duration shorter(@Nullable Duration a, @Nullable Duration b) {
    return a == null || (b != null && b.compareTo(a) < 0) ? b : a;
  }

  /// Of several totals the last that matches counts, so that what is due to the young stands before
  /// those of the grown-ups that ask for as much or more.
  private static List<BreakLaw> breaks(List<BreakLaw> grown, @Nullable String young) {
    if (young == null) {
      return grown;
    }
    BreakLaw.MoreThan due = (BreakLaw.MoreThan) BreakLaw.parse("gt" + young).getFirst();
    List<BreakLaw> clauses = new ArrayList<>();
    clauses.add(due);
    grown.stream().filter(clause -> asksAsMuch(clause, due.total())).forEach(clauses::add);
    return clauses;
  }

  private static boolean asksAsMuch(BreakLaw clause, Duration total) {
    return switch (clause) {
      case BreakLaw.MoreThan more -> more.total().compareTo(total) >= 0;
      case BreakLaw.AtLeast least -> least.total().compareTo(total) >= 0;
      case BreakLaw.Run _ -> true;
    };
  }

  private static Map<String, String> laws(Map<String, String> grown, RulesInForce law) {
    Map<String, String> laws = new HashMap<>(grown);
    Map.of(
            "daily_rest_h", "young_daily_rest_h",
            "weekly_rest_h", "young_weekly_rest_h",
            "single_week_max_h", "young_week_max_h",
            "rest_must_cover", "young_night",
            "breaks", "young_break")
        .forEach(
            (rule, young) ->
                law.find(young).ifPresent(entry -> laws.put(rule, entry.citation().legalBasis())));
    return laws;
  }
}
