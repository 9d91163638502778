package org.floorwalker.planning.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Everything a roster is made from: the period, what is allowed, who can work, what is needed.
///
/// References are sound: every site, contract, country and agent named exists.
///
/// @param period the days and the grid
/// @param terms what is allowed
/// @param floor who can work
/// @param needs people needed at the desk by queue and slot; an absent slot needs nobody
/// @param activities what is to be placed beside the desk
public record RosterProblem(
    Period period, Terms terms, Floor floor, List<Need> needs, Activities activities) {
  public RosterProblem {
    needs = List.copyOf(needs);
  }

  /// @param contracts by id
  /// @param breakRules meals and breaks of a shift
  /// @param rules the rule numbers of every site's country, by country
  /// @param holidays public holidays by country, which fairness counts; none where nobody says
  public record Terms(
      SequencedMap<String, Contract> contracts,
      List<BreakRule> breakRules,
      SequencedMap<String, RuleSettings> rules,
      Map<String, Set<LocalDate>> holidays) {
    public Terms {
      contracts = ordered(contracts);
      breakRules = List.copyOf(breakRules);
      rules = ordered(rules);
      holidays = Map.copyOf(holidays);
    }

    /// Terms under which no holiday counts.
    public Terms(
        SequencedMap<String, Contract> contracts,
        List<BreakRule> breakRules,
        SequencedMap<String, RuleSettings> rules) {
      this(contracts, breakRules, rules, Map.of());
    }
  }

  /// @param sites by id, in the order given
  /// @param agents by id, in the order given
  /// @param unavailable when agents and leaders cannot or would rather not work
  /// @param wishes when agents would like to start
  /// @param workedBefore shifts of the 14 days before the period
  public record Floor(
      SequencedMap<String, Site> sites,
      SequencedMap<String, Agent> agents,
      List<Unavailability> unavailable,
      List<Wish> wishes,
      List<WorkedBefore> workedBefore) {
    public Floor {
      sites = ordered(sites);
      agents = ordered(agents);
      unavailable = List.copyOf(unavailable);
      wishes = List.copyOf(wishes);
      workedBefore = List.copyOf(workedBefore);
    }

    private Floor without(Set<String> left) {
      SequencedMap<String, Agent> others = new LinkedHashMap<>(agents);
      others.keySet().removeAll(left);
      return new Floor(
          sites,
          others,
          unavailable.stream().filter(row -> !left.contains(row.person())).toList(),
          wishes.stream().filter(wish -> !left.contains(wish.agent())).toList(),
          workedBefore.stream().filter(worked -> !left.contains(worked.agent())).toList());
    }
  }

  /// @param requests by id, in the order given
  /// @param leaderHours when leaders who are not agents can attend; null when that is not known, so
  ///     that they are free unless unavailable
  /// @param mostADay activities a leader who is not an agent is given on a day, those whose window
  ///     leaves no choice counted but never refused; binds searches only, [#ANY] is no limit
  public record Activities(
      SequencedMap<String, ActivityRequest> requests,
      @Nullable List<LeaderHours> leaderHours,
      int mostADay) {
    public static final int ANY = Integer.MAX_VALUE;

    public Activities {
      requests = ordered(requests);
      leaderHours = leaderHours == null ? null : List.copyOf(leaderHours);
    }

    public Activities(
        SequencedMap<String, ActivityRequest> requests, @Nullable List<LeaderHours> leaderHours) {
      this(requests, leaderHours, ANY);
    }

    private Activities without(Set<String> left) {
      SequencedMap<String, ActivityRequest> others = new LinkedHashMap<>();
      requests.forEach(
          (id, request) -> request.without(left).ifPresent(attended -> others.put(id, attended)));
      return new Activities(others, leaderHours, mostADay);
    }
  }

  /// The same with the agents of the same ids changed.
  public RosterProblem withAgents(SequencedMap<String, Agent> agents) {
    return new RosterProblem(
        period,
        terms,
        new Floor(floor.sites, agents, floor.unavailable, floor.wishes, floor.workedBefore),
        needs,
        activities);
  }

  /// The same with the terms and unavailable times that another problem of some of the same people
  /// has for them.
  public RosterProblem withTermsOf(RosterProblem some) {
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(floor.agents);
    some.floor.agents.forEach(agents::replace);
    Set<Unavailability> away = new LinkedHashSet<>(floor.unavailable);
    away.addAll(some.floor.unavailable);
    return new RosterProblem(
        period,
        terms,
        new Floor(floor.sites, agents, List.copyOf(away), floor.wishes, floor.workedBefore),
        needs,
        activities);
  }

  /// The same for a search: leaders are off duty at these times too, and each has at most so many
  /// activities a day.
  public RosterProblem withLeaders(List<Unavailability> offDuty, int mostADay) {
    List<Unavailability> away = new ArrayList<>(floor.unavailable);
    away.addAll(offDuty);
    return new RosterProblem(
        period,
        terms,
        new Floor(floor.sites, floor.agents, away, floor.wishes, floor.workedBefore),
        needs,
        new Activities(activities.requests, activities.leaderHours, mostADay));
  }

  /// The same without some agents: the others attend what is asked of them, and what nobody attends
  /// is not asked for.
  public RosterProblem without(Set<String> agents) {
    return new RosterProblem(
        period, terms, floor.without(agents), needs, activities.without(agents));
  }

  public Site site(Agent agent) {
    return Objects.requireNonNull(floor.sites().get(agent.site()));
  }

  /// The contract of the first day.
  public Contract contract(Agent agent) {
    return Objects.requireNonNull(terms.contracts().get(agent.contract()));
  }

  /// The contract of a day of the period.
  public Contract contractOn(Agent agent, LocalDate day) {
    return Objects.requireNonNull(terms.contracts().get(agent.contractOn(day)));
  }

  /// The numbers that bind the agent: their own, or those of their country.
  public RuleSettings rules(Agent agent) {
    RuleSettings own = agent.own().law();
    return own != null ? own : Objects.requireNonNull(terms.rules().get(site(agent).country()));
  }

  /// Public holidays where the site lies.
  public Set<LocalDate> holidays(Site site) {
    return terms.holidays().getOrDefault(site.country(), Set.of());
  }

  /// The zone of an agent's site; of anybody else that of the first site.
  public ZoneId zoneOf(String person) {
    Agent agent = floor.agents().get(person);
    return agent == null ? floor.sites().firstEntry().getValue().zone() : site(agent).zone();
  }

  /// From the earliest local midnight of the first day to the latest local end of the period, over
  /// all sites.
  public TimeRange span() {
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    for (Site site : floor.sites().values()) {
      Instant start = period.firstDay().atStartOfDay(site.zone()).toInstant();
      Instant end = period.endExclusive().atStartOfDay(site.zone()).toInstant();
      first = start.isBefore(first) ? start : first;
      last = end.isAfter(last) ? end : last;
    }
    return TimeRange.of(first, last);
  }

  private static <T> SequencedMap<String, T> ordered(Map<String, T> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }
}
