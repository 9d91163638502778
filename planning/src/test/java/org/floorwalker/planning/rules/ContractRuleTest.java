package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.StartTimes;
import org.junit.jupiter.api.Test;

/// Contract hours, tolerance, absence, and who is excused.
class ContractRuleTest {
  private static final String WEEK =
      """
      floor     Oslo, 15 min, Mon 2027-03-01, 7 days
      contract  37.5 h, shifts 5 7.5 8, tolerance 2
      Amy       Mon 08-15:30
      Amy       Tue 08-15:30
      Amy       Wed 08-15:30
      Amy       Thu 08-16
      """;

  @Test
  void a01_withinTheToleranceOnBothSides() {
    assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "Amy Fri 08-13\n")).isEmpty();
    assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "Amy Fri 08-17\n")).isEmpty();
  }

  @Test
  void a02_aQuarterBeyondIsNot() {
    assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "Amy Fri 08-12:45\n"))
        .containsExactly("contract Amy 2027-03-01: 35.25 not 37.5 h");
    assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "Amy Fri 08-17:15\n"))
        .containsExactly("contract Amy 2027-03-01: 39.75 not 37.5 h");
  }

  @Test
  void a03_anAbsentWeekdayTakesAFifthAlsoInTwoPieces() {
    assertThat(
            RuleTexts.breaches(
                new ContractRule(),
                WEEK
                    + """
                    away  Amy Fri absence 0-12
                    away  Amy Fri absence 12-24
                    away  Amy Sat absence 0-24
                    """))
        .isEmpty();
    assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "away Amy Fri absence 0-23:45\n"))
        .containsExactly("contract Amy 2027-03-01: 30.5 not 37.5 h");
  }

  @Test
  void a04_whoCannotReachTheHoursIsExcusedFromTooFewOnly() {
    String away =
        """
        floor     Oslo, 15 min, Mon 2027-03-01, 7 days
        contract  37.5 h, shifts 7.5, tolerance 2
        away      Amy Mon blackout 0-24
        away      Amy Tue blackout 0-24
        away      Amy Wed blackout 0-24
        away      Beth Mon blackout 0-24
        Amy       Thu 08-15:30
        Beth      Thu 08-15:30
        """;
    assertThat(RuleTexts.allBreaches(away))
        .containsExactly("contract Beth 2027-03-01: 7.5 not 37.5 h");
  }

  @Test
  void a05_aChangeWithinThePeriodCountsEachContractByItsDays() {
    String threeDays =
        """
        floor     Oslo, 15 min, Mon 2027-03-01, 7 days
        contract  37.5 h, shifts 5 7.5, tolerance 2
        Amy       Mon 08-15:30
        Amy       Tue 08-15:30
        Amy       Wed 08-15:30
        """;
    assertThat(afterHalfTimeFromThursday(threeDays + "Amy Thu 10-14\n")).isEmpty();
    assertThat(afterHalfTimeFromThursday(threeDays + "Amy Thu 10-15\n"))
        .containsExactly("shift_length on 2027-03-04");
    assertThat(afterHalfTimeFromThursday(threeDays + "Amy Fri 10-14\nAmy Sat 10-14\n"))
        .containsExactly("contract on 2027-03-01");
    assertThat(afterHalfTimeFromThursday(threeDays + "Amy Thu 07-11\n"))
        .containsExactly("start_window on 2027-03-04");
  }

  /// Breaches when Amy has 20 hours a week from Thursday on, in shifts of four hours from nine
  /// o'clock: 37.5 · 3/7 + 20 · 4/7 = 27.5 hours, 2 · 3/7 + 1 · 4/7 either way.
  private static List<String> afterHalfTimeFromThursday(String text) {
    RosterText read = RosterText.parse(text);
    RosterProblem problem = read.problem();
    SequencedMap<String, Contract> contracts = new LinkedHashMap<>(problem.terms().contracts());
    Duration four = Duration.ofHours(4);
    contracts.put(
        "half", new Contract("half", Duration.ofHours(20), List.of(four), Duration.ofHours(1)));
    Agent.Times fromNine = new Agent.Times(new StartTimes(540, 1080), false);
    Agent.Later half = new Agent.Later(LocalDate.of(2027, 3, 4), "half", fromNine);
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(problem.floor().agents());
    agents.replaceAll((_, agent) -> agent.with(agent.own().withLater(List.of(half))));
    RosterProblem changed =
        new RosterProblem(
            problem.period(),
            new RosterProblem.Terms(
                contracts, problem.terms().breakRules(), problem.terms().rules()),
            problem.withAgents(agents).floor(),
            problem.needs(),
            problem.activities());
    return RosterCheck.check(changed, read.roster()).stream()
        .map(breach -> breach.rule() + " on " + breach.businessDay())
        .toList();
  }
}
