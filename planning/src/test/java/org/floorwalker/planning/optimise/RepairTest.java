package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.planning.optimise.RepairProposal.Change;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// Somebody calls in sick on a random floor: the past stays, the law holds for everyone else, and
/// the roster gets no worse than the gap it leaves.
class RepairTest {
  private static final int FLOORS = 40;

  @Test
  void a01_repairsAreLawfulForEveryoneElseAndLeaveThePastAlone() {
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Roster planned = solve(problem, seed);
      Optional<Shift> missed = planned.shifts().stream().skip(2).findFirst();
      if (missed.isEmpty()) {
        continue;
      }
      Instant from = missed.get().range().startInclusive();
      Absence absence = new Absence(missed.get().agent(), from, from.plus(Duration.ofDays(60)));
      List<RepairProposal> proposals = RosterRepair.of(problem, planned).proposals(absence);
      assertThat(proposals).hasSizeLessThanOrEqualTo(3);
      for (RepairProposal proposal : proposals) {
        assertLawful(problem, planned, proposal, absence, seed);
      }
    }
  }

  @Test
  void a02_whenVolumeJumpsEverythingStaysLawfulAndItHelps() {
    double helped = 0;
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Roster planned = solve(problem, seed);
      Instant from = problem.span().startInclusive().plus(Duration.ofHours(30));
      VolumeJump jump =
          new VolumeJump(
              problem.needs().getFirst().queue(), from, from.plus(Duration.ofHours(20)), 2);
      for (RepairProposal proposal : RosterRepair.of(problem, planned).proposals(jump)) {
        assertThat(RosterCheck.check(problem, proposal.roster()))
            .as("floor %d, %s", seed, proposal.means())
            .containsExactlyElementsOf(RosterCheck.check(problem, planned));
        assertThat(past(proposal.roster(), from)).containsExactlyElementsOf(past(planned, from));
        assertThat(proposal.effect().costDamaged())
            .isGreaterThanOrEqualTo(proposal.effect().costAfter() - 1e-6);
        helped += proposal.effect().costDamaged() - proposal.effect().costAfter();
      }
    }
    assertThat(helped).isPositive();
  }

  @Test
  void a03_aMeetingMovesAndWhatLayThereFindsAnotherPlace() {
    int moved = 0;
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Roster planned = solve(problem, seed);
      RosterRepair repair = RosterRepair.of(problem, planned);
      for (var request : problem.activities().requests().values()) {
        moved += movedByAnHour(problem, planned, repair, request.id());
      }
    }
    assertThat(moved).isPositive();
  }

  @Test
  void a04_aChangeToldInTimeNeedsNobodysConsent() {
    int offers = 0;
    int orders = 0;
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      RosterRepair repair = RosterRepair.of(problem, solve(problem, seed));
      String queue = problem.needs().getFirst().queue();
      TimeRange span = problem.span();
      VolumeJump jump = new VolumeJump(queue, span.startInclusive(), span.endExclusive(), 3);
      List<Change> asked = changes(repair.proposals(jump));
      List<Change> told = changes(repair.proposals(jump, fortyHours(problem)));
      assertThat(told).hasSameSizeAs(asked);
      for (int i = 0; i < told.size(); i++) {
        long ahead = ChronoUnit.DAYS.between(problem.period().firstDay(), told.get(i).day());
        boolean offer = told.get(i).needsConsent();
        assertThat(told.get(i).what()).isEqualTo(asked.get(i).what());
        assertThat(offer).isIn(false, asked.get(i).needsConsent());
        assertThat(ahead == 0 && asked.get(i).needsConsent() && !offer).isFalse();
        assertThat(ahead > 2 && offer).isFalse();
        offers += offer ? 1 : 0;
        orders += asked.get(i).needsConsent() && !offer ? 1 : 0;
      }
    }
    assertThat(offers).isPositive();
    assertThat(orders).isPositive();
  }

  /// On random floors: each proposal changes more than the one before, the first something; where
  /// there is none, what it would take is worth something and beyond a contract, or nothing is.
  @Test
  void a05_aProposalThatChangesNothingIsNone() {
    int none = 0;
    int beyond = 0;
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Roster planned = solve(problem, seed);
      for (Shift missed : planned.shifts().stream().limit(3).toList()) {
        Instant from = missed.range().startInclusive();
        Absence absence = new Absence(missed.agent(), from, missed.range().endExclusive());
        RepairAnswer answer =
            RosterRepair.of(problem, planned).answer(absence, NoticeByCountry.NONE_KNOWN);
        int changed = 0;
        for (RepairProposal proposal : answer.proposals()) {
          assertThat(proposal.changes()).hasSizeGreaterThan(changed);
          assertThat(proposal.roster()).isNotEqualTo(answer.unmended().roster());
          assertThat(proposal.changes())
              .extracting(Change::agent)
              .as("floor %d: only whose days are not as they were", seed)
              .isSubsetOf(whoseDaysDiffer(planned, proposal.roster()));
          changed = proposal.changes().size();
        }
        none += answer.proposals().isEmpty() ? 1 : 0;
        RepairAnswer.Beyond help = answer.beyond();
        if (help != null) {
          beyond++;
          assertThat(answer.proposals()).isEmpty();
          assertThat(help.change().value()).isPositive();
          assertThat(help.hours()).isPositive();
        }
      }
    }
    assertThat(none).isPositive();
    assertThat(beyond).isPositive();
  }

  private static List<String> whoseDaysDiffer(Roster one, Roster other) {
    List<Shift> shifts = new ArrayList<>(one.shifts());
    shifts.addAll(other.shifts());
    return shifts.stream()
        .filter(shift -> !one.shifts().contains(shift) || !other.shifts().contains(shift))
        .map(Shift::agent)
        .distinct()
        .toList();
  }

  /// Beth is at the only desk there is; nobody else can come, she can at most stay longer.
  @Test
  void a06_whatItWouldTakeIsNamed() {
    RosterText text =
        RosterText.parse(
            """
            floor     Oslo, 15 min, Mon 2027-03-29, 1 days
            open      07:00-22:00
            contract  20 h, shifts 4 5 6, tolerance 0.2
            need      voice 08:00 1 16:00 0
            Amy       08-12  voice
            Beth      12-16  voice
            """);
    RosterRepair repair = RosterRepair.of(text.problem(), text.roster());
    Instant eight = text.roster().shifts().getFirst().range().startInclusive();
    RepairAnswer answer =
        repair.answer(
            new Absence("Amy", eight.minus(Duration.ofHours(12)), eight.plus(Duration.ofHours(9))),
            NoticeByCountry.NONE_KNOWN);
    assertThat(answer.proposals()).isEmpty();
    assertThat(answer.unmended().effect().underHoursDamaged()).isEqualTo(4);
    RepairAnswer.Beyond beyond = Objects.requireNonNull(answer.beyond());
    assertThat(beyond.change().agent()).isEqualTo("Beth");
    assertThat(beyond.change().what()).isEqualTo("12:00-16:00 becomes 11:30-16:30");
    assertThat(beyond.hours()).isEqualTo(Duration.ofHours(1));
  }

  private static List<Change> changes(List<RepairProposal> proposals) {
    return proposals.stream().flatMap(proposal -> proposal.changes().stream()).toList();
  }

  private static NoticeByCountry fortyHours(RosterProblem problem) {
    Map<String, Duration> hours = new HashMap<>();
    problem.terms().rules().keySet().forEach(country -> hours.put(country, Duration.ofHours(40)));
    return new NoticeByCountry(hours);
  }

  /// How many proposals there are; none when nobody could come an hour later.
  private static int movedByAnHour(
      RosterProblem problem, Roster planned, RosterRepair repair, String activity) {
    Optional<Instant> old = startOf(planned, activity);
    if (old.isEmpty()) {
      return 0;
    }
    Instant to = old.get().plus(Duration.ofHours(1));
    List<RepairProposal> proposals;
    try {
      proposals = repair.proposals(new MeetingMove(activity, old.get(), to));
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("Maybe");
      return 0;
    }
    for (RepairProposal proposal : proposals) {
      assertThat(startOf(proposal.roster(), activity)).contains(to);
      assertThat(RosterCheck.check(problem, proposal.roster()))
          .containsExactlyElementsOf(RosterCheck.check(problem, planned));
    }
    return proposals.size();
  }

  private static Optional<Instant> startOf(Roster roster, String activity) {
    return roster.shifts().stream()
        .flatMap(shift -> shift.activities().stream())
        .filter(placed -> placed.activity().equals(activity))
        .map(placed -> placed.range().startInclusive())
        .findFirst();
  }

  private static Roster solve(RosterProblem problem, long seed) {
    return RosterOptimizer.solve(problem, new Budget.Iterations(4000, 1), seed, Progress.NONE)
        .roster();
  }

  private static void assertLawful(
      RosterProblem problem, Roster planned, RepairProposal proposal, Absence absence, long seed) {
    assertThat(RosterCheck.check(problem, proposal.roster()))
        .as("floor %d, %s", seed, proposal.means())
        .allSatisfy(violation -> assertThat(violation.agent()).isEqualTo(absence.agent()));
    assertThat(proposal.roster().shifts())
        .filteredOn(shift -> shift.agent().equals(absence.agent()))
        .allSatisfy(
            shift -> assertThat(shift.range().endExclusive()).isBeforeOrEqualTo(absence.from()));
    assertThat(past(proposal.roster(), absence.from()))
        .containsExactlyElementsOf(past(planned, absence.from()));
    assertThat(proposal.effect().costAfter())
        .isLessThanOrEqualTo(proposal.effect().costDamaged() + 1e-6);
  }

  private static List<Shift> past(Roster roster, Instant until) {
    return roster.shifts().stream()
        .filter(shift -> !shift.range().endExclusive().isAfter(until))
        .toList();
  }
}
