package org.floorwalker.planning.optimise.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.rules.RosterCheck;
import org.junit.jupiter.api.Test;

/// The places the search gives to the breaks of a shift are just those the readable rules allow:
/// total, longest stretch, the first break in time, none at an edge.
class BreakPlacesTest {
  private static final List<String> TOTALS = List.of("gt5:15", "run3:15", "run4:30", "ge6:45");

  private record Case(RosterProblem problem, Roster roster) {}

  @Test
  void a01_thePlacesOfTheSearchAreThoseOfTheRules() {
    int kept = 0;
    int refused = 0;
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      int hours = 5 + random.nextInt(4);
      List<BreakLaw> law = law(random);
      List<String> lawful = new ArrayList<>();
      boolean second = random.nextBoolean();
      int first = random.nextBoolean() ? 15 : 30;
      for (int a = 0; a < hours * 4; a++) {
        for (int b = second ? 0 : -1; b < (second ? hours * 4 : 0); b++) {
          if (isLawful(problem(hours, first, second, law, a, b))) {
            lawful.add(Arrays.toString(second ? new int[] {a, b} : new int[] {a}));
          }
        }
      }
      int[][] found = placements(problem(hours, first, second, law, -1, -1), hours);
      assertThat(Arrays.stream(found).map(Arrays::toString))
          .as("seed %d, %s", seed, law)
          .containsExactlyInAnyOrderElementsOf(lawful);
      kept += lawful.isEmpty() ? 0 : 1;
      refused += lawful.isEmpty() ? 1 : 0;
    }
    assertThat(kept).as("forms with a lawful place").isGreaterThan(20);
    assertThat(refused).as("forms without").isGreaterThan(3);
  }

  private static List<BreakLaw> law(Random random) {
    List<BreakLaw> law = new ArrayList<>();
    if (random.nextBoolean()) {
      law.addAll(BreakLaw.parse(TOTALS.get(random.nextInt(TOTALS.size()))));
    }
    if (random.nextInt(3) > 0) {
      law.add(BreakLaw.First.parse(random.nextBoolean() ? "6:30@4" : "5:15@2"));
    }
    if (random.nextBoolean()) {
      law.add(new BreakLaw.Inside());
    }
    return law;
  }

  /// A shift from eight with its breaks after so many quarters; below zero there is none.
  private static Case problem(
      int hours, int first, boolean second, List<BreakLaw> law, int a, int b) {
    String text =
        """
        floor     Oslo, 15 min, Mon 2027-03-29, 1 days
        contract  %d h, shifts %d, tolerance 99
        pattern   from 1 h meal %d paid after 0 before 0
        %s
        Amy 08-%02d%s%s
        """
            .formatted(
                hours,
                hours,
                first,
                second ? "pattern   from 1 h break 15 paid after 30 before 30" : "",
                8 + hours,
                a < 0 ? "" : " meal %s/%d".formatted(clock(a), first),
                b < 0 ? "" : " break %s/15".formatted(clock(b)));
    RosterText parsed = RosterText.parse(text);
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(parsed.problem().floor().agents());
    agents.replaceAll(
        (_, amy) -> amy.with(amy.own().withLaw(parsed.problem().rules(amy).withBreaks(law))));
    return new Case(parsed.problem().withAgents(agents), parsed.roster());
  }

  private static String clock(int quarters) {
    return "%02d:%02d".formatted(8 + quarters / 4, quarters % 4 * 15);
  }

  private static boolean isLawful(Case amy) {
    return RosterCheck.check(amy.problem(), amy.roster()).stream()
        .noneMatch(v -> v.rule().contains("break"));
  }

  private static int[][] placements(Case amy, int hours) {
    RosterProblem problem = amy.problem();
    Contract contract = problem.terms().contracts().values().iterator().next();
    RuleSettings law = problem.rules(Objects.requireNonNull(problem.floor().agents().get("Amy")));
    TimeAxis axis = new Compiler(problem).model().axis();
    ShiftForm[] forms =
        new FormBook(axis, problem.terms().breakRules()).formsOf(List.of(contract), law);
    assertThat(forms.length).isLessThanOrEqualTo(1);
    assertThat(contract.shiftLengths()).containsExactly(Duration.ofHours(hours));
    return forms.length == 0 ? new int[0][] : forms[0].placements();
  }
}
