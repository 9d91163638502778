package org.floorwalker.planning.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.RosterText;

/// Rosters in words, judged: `daily_rest Amy 2027-03-30 10.75 < 11 h`.
final class RuleTexts {
  private RuleTexts() {}

  /// What the one rule says of everybody in the text.
  static List<String> breaches(Rule rule, String text) {
    RosterText roster = RosterText.parse(text);
    return RosterCheck.works(roster.problem(), roster.roster()).stream()
        .flatMap(work -> rule.check(work).stream())
        .map(RuleTexts::words)
        .toList();
  }

  /// What the one rule says of everybody in the text, under more clauses on breaks.
  static List<String> breaches(Rule rule, BreakLaw clause, String text) {
    RosterText roster = RosterText.parse(text);
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(roster.problem().floor().agents());
    agents.replaceAll(
        (_, agent) ->
            agent.with(
                agent.own().withLaw(roster.problem().rules(agent).withBreaks(List.of(clause)))));
    return RosterCheck.works(roster.problem().withAgents(agents), roster.roster()).stream()
        .flatMap(work -> rule.check(work).stream())
        .map(RuleTexts::words)
        .toList();
  }

  /// What all rules say.
  static List<String> allBreaches(String text) {
    RosterText roster = RosterText.parse(text);
    return RosterCheck.check(roster.problem(), roster.roster()).stream()
        .map(RuleTexts::words)
        .toList();
  }

  static List<String> activityBreaches(String text) {
    RosterText roster = RosterText.parse(text);
    return ActivityRule.check(roster.problem(), roster.roster()).stream()
        .map(RuleTexts::words)
        .toList();
  }

  private static String words(Violation v) {
    return "%s %s %s: %s not %s %s"
        .formatted(
            v.rule(),
            v.agent(),
            v.businessDay(),
            Violation.number(v.figure().measured()),
            Violation.number(v.figure().limit()),
            v.figure().unit());
  }
}
