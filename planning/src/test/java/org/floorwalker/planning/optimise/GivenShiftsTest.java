package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport.BindingRule;
import org.floorwalker.planning.roster.RosterReport.Infeasible;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.rules.RosterCheck;
import org.junit.jupiter.api.Test;

/// Fixed shifts and rotations stand as given; the search chooses the other days.
class GivenShiftsTest {
  private static final String FLOOR =
      """
      floor    Oslo, 15 min, Mon 2027-03-01, 7 days
      law      NO  daily_rest_h 11
      contract 32 h, shifts 8, tolerance 0
      need     voice  08:00 1  16:00 0
      """;

  @Test
  void a01_theGivenDaysStandAndTheOthersAreChosen() {
    RosterProblem problem =
        problem(
            "given Amy Mon 14-22\ngiven Amy Wed free\ngiven Amy Sat 06-14\nAmy Mon 14-22 voice\n");
    Proposal proposal = solve(problem);
    assertThat(RosterCheck.check(problem, proposal.roster())).isEmpty();
    assertThat(proposal.roster().shifts()).hasSize(4);
    assertThat(proposal.report().infeasible()).isEmpty();
  }

  @Test
  void a02_givenShiftsThatContradictTheLawAreNamedAndTheRestIsLawful() {
    RosterProblem problem =
        problem("given Amy Mon 14-22\ngiven Amy Tue 06-14\nAmy Mon 14-22 voice\n");
    Proposal proposal = solve(problem);
    assertThat(proposal.report().infeasible()).extracting(Infeasible::agent).containsExactly("Amy");
    assertThat(Objects.requireNonNull(proposal.report().infeasible().getFirst().binding()).rules())
        .contains(BindingRule.GIVEN_SHIFTS, BindingRule.DAILY_REST);
    assertThat(RosterCheck.check(problem, proposal.roster())).isEmpty();
  }

  @Test
  void a03_manyDaysGivenLeaveTheHoursOutOfReach() {
    RosterProblem problem =
        problem(
            "given Amy Mon free\ngiven Amy Tue free\ngiven Amy Wed free\ngiven Amy Thu free\n"
                + "given Amy Fri 08-16\nAmy Mon 14-22 voice\n");
    Proposal proposal = solve(problem);
    assertThat(RosterCheck.infeasible(problem)).isEqualTo(List.of("Amy"));
    assertThat(proposal.report().infeasible()).extracting(Infeasible::agent).containsExactly("Amy");
    assertThat(proposal.roster().shifts()).hasSize(3);
  }

  @Test
  void a03_moreShiftsGivenThanTheContractHasHoursAreNamedAndTheOthersRosteredFreely() {
    RosterProblem problem =
        problem(
            "given Amy Mon 08-16\ngiven Amy Tue 08-16\ngiven Amy Wed 08-16\n"
                + "given Amy Thu 08-16\ngiven Amy Fri 08-16\nAmy Mon 14-22 voice\n");
    Proposal proposal = solve(problem);
    assertThat(RosterCheck.infeasible(problem)).isEqualTo(List.of("Amy"));
    assertThat(proposal.report().infeasible())
        .extracting(Infeasible::reason)
        .containsExactly(
            "cannot work all days as given, the contract asks for 32.00 to 32.00 h; binding: given"
                + " shifts and free days, the contract's shift lengths");
    assertThat(proposal.roster().shifts()).hasSize(4);
  }

  /// A bag of a long early and a short late shift: an early start never has the late one's length.
  @Test
  void a04_ofABagEachDayHoldsOneShiftOrNone() {
    RosterProblem problem =
        RosterText.parse(
                """
                floor    Oslo, 15 min, Mon 2027-03-01, 7 days
                law      NO  daily_rest_h 11
                contract 28 h, shifts 6 8, tolerance 0
                need     voice  08:00 1  22:00 0
                given Amy Mon 08-16|16-22|free
                given Amy Tue 08-16|16-22|free
                given Amy Wed 08-16|16-22|free
                given Amy Thu 08-16|16-22|free
                given Amy Fri 08-16|16-22|free
                given Amy Sat 08-16|16-22|free
                given Amy Sun 08-16|16-22|free
                Amy Mon 08-16 voice
                """)
            .problem();
    Proposal proposal = solve(problem);
    assertThat(RosterCheck.check(problem, proposal.roster())).isEmpty();
    assertThat(proposal.report().infeasible()).isEmpty();
    assertThat(proposal.roster().shifts())
        .extracting(shift -> shift.range().length().toHours())
        .containsExactlyInAnyOrder(8L, 8L, 6L, 6L);
  }

  private static RosterProblem problem(String people) {
    return RosterText.parse(FLOOR + people).problem();
  }

  private static Proposal solve(RosterProblem problem) {
    return RosterOptimizer.solve(problem, new Budget.Iterations(3000, 1), 1, Progress.NONE);
  }
}
