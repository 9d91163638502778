package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.ShiftMenu.Choice;
import org.floorwalker.planning.time.BusinessDay;
import org.junit.jupiter.api.Test;

/// Whether hours can be reached, against trying every set of shifts under the readable rules.
class HoursReachTest {
  @Test
  void a01_aFullWeekIsReached() {
    assertThat(infeasible("contract 37.5 h, shifts 7.5, tolerance 0", "")).isEmpty();
  }

  @Test
  void a02_fourDaysOfSevenAndAHalfAreNotForty() {
    assertThat(
            infeasible(
                "contract 40 h, shifts 7.5, tolerance 2",
                "away Amy Mon blackout 0-24\naway Amy Tue blackout 0-24\naway Amy Sun blackout 0-24"))
        .containsExactly("Amy");
  }

  @Test
  void a03_lengthsThatNeverAddUp() {
    assertThat(infeasible("contract 36 h, shifts 8, tolerance 2", "")).containsExactly("Amy");
    assertThat(infeasible("contract 36 h, shifts 8, tolerance 4", "")).isEmpty();
  }

  private static List<String> infeasible(String contract, String away) {
    String text =
        """
        floor   Oslo, 30 min, Mon 2027-03-01, 7 days
        open    07:00-22:00
        law     NO daily_rest_h 11 weekly_rest_h 35 max_consec_days 6
        %s
        window  Amy 07:00-14:00
        %s
        """
            .formatted(contract, away);
    return RosterCheck.infeasible(RosterText.parse(text).problem());
  }

  /// Small floors with two starts and one or two lengths, so that all sets can be tried.
  @Test
  void a04_asTheTrialOfEverySet() {
    Random random = new Random(5);
    int unreachable = 0;
    for (int round = 0; round < 60; round++) {
      RosterProblem problem = RosterText.parse(floor(random)).problem();
      boolean possible = anySet(problem);
      unreachable += possible ? 0 : 1;
      assertThat(RosterCheck.infeasible(problem).isEmpty())
          .as("round %d", round)
          .isEqualTo(possible);
    }
    assertThat(unreachable).as("both answers occur").isBetween(10, 50);
  }

  private static String floor(Random random) {
    LocalDate first = LocalDate.of(2027, 3, 24).plusDays(random.nextInt(5));
    StringBuilder text = new StringBuilder();
    text.append("floor Oslo, 240 min, Mon %s, 8 days%n".formatted(first));
    text.append("open 00:00-24:00\n");
    text.append(
        "law NO daily_rest_h %d weekly_rest_h %d max_consec_days %d max_sundays_in_4 %d"
            .formatted(
                8 + random.nextInt(8),
                28 + 4 * random.nextInt(5),
                2 + random.nextInt(4),
                random.nextInt(2)));
    text.append(" single_week_max_h %d%n".formatted(16 + 4 * random.nextInt(6)));
    text.append(
        "contract %d h, shifts 4 8, tolerance %d%n"
            .formatted(20 + 4 * random.nextInt(6), random.nextInt(3)));
    text.append(
        "window Amy %s night%n".formatted(random.nextBoolean() ? "16:00-20:00" : "12:00-16:00"));
    for (int day = 0; day < 8; day++) {
      if (random.nextInt(4) == 0) {
        text.append("away Amy %s blackout 0-24%n".formatted(first.plusDays(day)));
      }
    }
    for (int day = 1; day < 6; day++) {
      if (random.nextInt(2) == 0) {
        text.append("before Amy %s 12-20%n".formatted(first.minusDays(day)));
      }
    }
    return text.toString();
  }

  private static boolean anySet(RosterProblem problem) {
    AgentWork free = RosterCheck.works(problem, Roster.of(List.of(), List.of())).getFirst();
    return anySet(problem, new ShiftMenu(problem).of(free.agent()), 0, new ArrayList<>());
  }

  private static boolean anySet(
      RosterProblem problem, List<List<Choice>> menu, int day, List<Shift> chosen) {
    AgentWork work = RosterCheck.works(problem, Roster.of(chosen, List.of())).getFirst();
    // Every rule but the contract only gets worse with more shifts, so a breach ends the trial.
    if (RosterCheck.RULES.stream()
        .filter(rule -> !(rule instanceof ContractRule))
        .anyMatch(rule -> !rule.check(work).isEmpty())) {
      return false;
    }
    if (day == menu.size()) {
      return new ContractRule().check(work).isEmpty();
    }
    if (anySet(problem, menu, day + 1, chosen)) {
      return true;
    }
    BusinessDay date = new BusinessDay(problem.period().firstDay().plusDays(day));
    for (Choice choice : menu.get(day)) {
      chosen.add(new Shift("Amy", date, choice.range(), List.of(), List.of()));
      if (anySet(problem, menu, day + 1, chosen)) {
        return true;
      }
      chosen.removeLast();
    }
    return false;
  }
}
