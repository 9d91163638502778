package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.rules.RuleEntry.DerogableBy;
import org.floorwalker.planning.rules.RuleEntry.Severity;
import org.junit.jupiter.api.Test;

/// The agreed week of a person: of all contracts together, and of each day when one changes.
class RosterLawTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
  private static final LocalDate CHANGE = LocalDate.of(2027, 3, 15);

  private final SequencedMap<String, RuleEntry> rows = new LinkedHashMap<>();

  private RosterLawTest rule(String rule, String value) {
    rows.put(
        rule,
        new RuleEntry(
            new RuleEntry.Scope("NO", "", rule),
            value,
            "",
            new RuleEntry.Validity(LocalDate.MIN, null),
            new Citation("act", "", Citation.Status.UNVERIFIED),
            new RuleEntry.Force(DerogableBy.NONE, Severity.WARN)));
    return this;
  }

  /// @param weeklyHours of each agent; `30>44` is 44 from the day of the change on
  private List<String> found(
      String text, Map<String, String> names, Map<String, String> weeklyHours) {
    RosterText parsed = RosterText.parse("floor Oslo, 1 min, Mon 2027-03-01, 28 days\n" + text);
    RosterProblem problem = parsed.problem();
    SequencedMap<String, Contract> contracts = new LinkedHashMap<>();
    SequencedMap<String, Agent> agents = new LinkedHashMap<>();
    problem
        .floor()
        .agents()
        .forEach(
            (id, agent) -> {
              String[] hours = weeklyHours.getOrDefault(id, "40").split(">");
              for (String one : hours) {
                contracts.put(one, contract(one));
              }
              Agent on =
                  new Agent(
                      id, agent.place(), hours[0], agent.skills(), agent.times(), agent.own());
              agents.put(
                  id,
                  hours.length == 1
                      ? on
                      : on.with(
                          on.own()
                              .withLater(List.of(new Agent.Later(CHANGE, hours[1], on.times())))));
            });
    RosterProblem changed =
        new RosterProblem(
                problem.period(),
                new RosterProblem.Terms(
                    contracts, problem.terms().breakRules(), problem.terms().rules()),
                problem.floor(),
                problem.needs(),
                problem.activities())
            .withAgents(agents);
    PersonWork.Calendar eves =
        new PersonWork.Calendar(
            Set.of(), Set.of(MONDAY.plusDays(1), CHANGE.plusDays(1)), Map.of(), RedHours.WHOLE_DAY);
    Map<String, RosterLaw.Person> people = new LinkedHashMap<>();
    names.forEach(
        (id, name) -> people.put(id, new RosterLaw.Person(name, null, Set.of(), List.of())));
    String site = problem.floor().sites().firstEntry().getKey();
    RosterLaw.Place place = new RosterLaw.Place(new RulesInForce("NO", rows), eves);
    return RosterLaw.findings(
            changed, parsed.roster(), new RosterLaw.Around(null, Map.of(site, place), people))
        .stream()
        .map(LawFinding::violation)
        .map(
            v ->
                "%s %s: %s not %s"
                    .formatted(
                        v.agent(),
                        v.businessDay(),
                        Violation.number(v.figure().measured()),
                        Violation.number(v.figure().limit())))
        .toList();
  }

  private static Contract contract(String hours) {
    return new Contract(
        hours, Duration.ofHours(Long.parseLong(hours)), List.of(), Duration.ofDays(366));
  }

  @Test
  void a01_aContractThatChangesCountsFromItsDay() {
    rule("weekly_norm_h", "40");
    assertThat(found("Amy Mon 08-12\n", Map.of(), Map.of("Amy", "30>44")))
        .containsExactly("Amy 2027-03-15: 44 not 40");
    assertThat(found("Amy Mon 08-12\n", Map.of(), Map.of("Amy", "44>30")))
        .containsExactly("Amy 2027-03-01: 44 not 40");
    assertThat(found("Amy Mon 08-12\n", Map.of(), Map.of("Amy", "30>40"))).isEmpty();
  }

  @Test
  void a02_theContractsOfOnePersonAddUpOnEachDay() {
    rule("weekly_norm_h", "40");
    String two = "Amy 2027-03-01 08-12\nBeth 2027-03-02 08-12\n";
    Map<String, String> one = Map.of("Amy", "Ann", "Beth", "Ann");
    assertThat(found(two, one, Map.of("Amy", "25", "Beth", "20")))
        .containsExactly("Ann 2027-03-01: 45 not 40");
    assertThat(found(two, one, Map.of("Amy", "20", "Beth", "20>21")))
        .containsExactly("Ann 2027-03-15: 41 not 40");
    assertThat(found(two, Map.of(), Map.of("Amy", "25", "Beth", "20"))).isEmpty();
  }

  @Test
  void a03_aShortenedEveIsShorterThanTheDayOfThatContract() {
    rule("eve_shorter_h", "1");
    String eves = "Amy 2027-03-02 08-14\nAmy 2027-03-16 08-14\n";
    assertThat(found(eves, Map.of(), Map.of("Amy", "40>30")))
        .as("seven hours are left of eight, five of six")
        .containsExactly("Amy 2027-03-16: 6 not 5");
  }

  @Test
  void a04_thePeriodOwesWhatEachDayOwes() {
    rule("period_norm_h", "8");
    StringBuilder days = new StringBuilder();
    for (int day = 1; day <= 12; day++) {
      days.append("Amy 2027-03-%02d 08-18\n".formatted(day));
    }
    assertThat(found(days.toString(), Map.of(), Map.of("Amy", "40>20")))
        .as("ten days of eight hours and ten of four")
        .isEmpty();
    assertThat(found(days + "Amy 2027-03-15 08-08:01\n", Map.of(), Map.of("Amy", "40>20")))
        .containsExactly("Amy 2027-03-01: 120.017 not 120");
    assertThat(found(days.toString(), Map.of(), Map.of("Amy", "20>36")))
        .containsExactly("Amy 2027-03-01: 120 not 112");
  }
}
