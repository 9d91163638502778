package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.floorwalker.app.rostering.Fairness.Counts;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Agent.Had;
import org.floorwalker.planning.roster.CustomerTimeLimit;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.CustomerTime;

/// What single people bring along into a draft: the evenings, weekends and holidays that each had
/// in the last months, so that fairness reaches beyond the draft, and the band of customer time of
/// their centre.
final class OwnTerms {
  /// Weeks looked back on, as in everybody's own record.
  static final int WEEKS = 13;

  private OwnTerms() {}

  /// Counts what each worked beyond the mean of those of the same site and contract. Whoever has no
  /// shift in those weeks is compared with nobody: they were away or are new.
  static void had(
      Map<String, Agent> agents,
      Map<String, Site> sites,
      Map<String, Set<LocalDate>> holidays,
      Map<String, List<Shift>> earlier) {
    Map<String, Counts> counts = new HashMap<>();
    Map<String, List<Counts>> groups = new HashMap<>();
    earlier.forEach(
        (code, shifts) -> {
          Agent agent = Objects.requireNonNull(agents.get(code));
          Site site = Objects.requireNonNull(sites.get(agent.site()));
          Set<LocalDate> days = holidays.getOrDefault(site.country(), Set.of());
          Counts own = FairnessCounts.of(shifts, site.zone(), days, 0);
          counts.put(code, own);
          groups.computeIfAbsent(group(agent), _ -> new ArrayList<>()).add(own);
        });
    agents.replaceAll(
        (code, agent) -> {
          Counts own = counts.get(code);
          return own == null
              ? agent
              : agent.with(
                  agent.own().withHad(beyond(own, groups.getOrDefault(group(agent), List.of()))));
        });
  }

  /// Asks more or less of people than was agreed, for what earlier weeks left.
  static void owe(Map<String, Agent> agents, Map<String, Duration> owed) {
    owed.forEach(
        (code, hours) ->
            agents.computeIfPresent(
                code,
                (_, agent) -> agent.with(agent.own().withOwed(agent.own().owed().plus(hours)))));
  }

  /// Holds everybody to their centre's band of time with customers; a centre that has set none has
  /// the usual one, by which its schedules are judged.
  static void customerTime(Map<String, Agent> agents, Map<String, CentreRules> centres) {
    agents.replaceAll(
        (_, agent) -> {
          CustomerTime.Band aim = centres.getOrDefault(agent.site(), CentreRules.NONE).aim();
          return agent.with(
              agent.own().withCustomerTime(new CustomerTimeLimit(aim.to(), aim.ceiling())));
        });
  }

  /// Whom fairness compares: people of one site and contract.
  static String group(Agent agent) {
    return agent.site() + " " + agent.contract();
  }

  private static Had beyond(Counts own, List<Counts> others) {
    return new Had(
        own.evenings() - mean(others, Counts::evenings),
        own.weekends() - mean(others, Counts::weekends),
        own.holidays() - mean(others, Counts::holidays));
  }

  private static double mean(List<Counts> others, ToDoubleFunction<Counts> count) {
    return others.stream().mapToDouble(count).average().orElse(0);
  }
}
