package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.floorwalker.planning.optimise.Explanation.Alternative;
import org.floorwalker.planning.optimise.Explanation.Day;
import org.floorwalker.planning.optimise.Explanation.Trade;
import org.floorwalker.planning.optimise.Explanation.WhyNot;
import org.floorwalker.planning.optimise.Explanation.WishAnswer;
import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterCost;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.floorwalker.planning.rules.Rule;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// Why a day is as it is, held to the independent judge: each alternative is lawful and costs just
/// what is said.
class ExplanationTest {
  private static final int FLOORS = 30;

  private record Case(RosterProblem problem, Roster roster, Shift shift, Explanation why) {
    double costNow() {
      return RosterEvaluation.of(problem, roster).cost().total();
    }

    /// The roster with the alternative in place; activities of the day go with the shift.
    Roster with(Alternative alternative) {
      List<Shift> shifts = new ArrayList<>(roster.shifts());
      shifts.remove(shift);
      if (alternative.day() instanceof Day.Working working) {
        shifts.add(
            new Shift(
                shift.agent(), shift.day(), working.range(), working.pauses(), shift.activities()));
      }
      return Roster.of(shifts, roster.attendances());
    }
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Roster roster =
          RosterOptimizer.solve(problem, new Budget.Iterations(3_000, 1), seed, Progress.NONE)
              .roster();
      if (!roster.shifts().isEmpty()) {
        Shift shift = roster.shifts().get(roster.shifts().size() / 2);
        Explanation why =
            RosterExplanation.of(problem, roster).why(shift.agent(), shift.day().date(), 5);
        cases.add(new Case(problem, roster, shift, why));
      }
    }
    return cases;
  }

  @Test
  void a01_eachAlternativeIsLawfulAndCostsWhatIsSaid() {
    for (Case one : cases()) {
      assertThat(one.why().alternatives())
          .isSortedAccordingTo(Comparator.comparingDouble(other -> other.more().total()));
      for (Alternative alternative : one.why().alternatives()) {
        Roster changed = one.with(alternative);
        assertThat(RosterCheck.check(one.problem(), changed)).as("%s", alternative).isEmpty();
        RosterCost now = RosterEvaluation.of(one.problem(), one.roster()).cost();
        RosterCost then = RosterEvaluation.of(one.problem(), changed).cost();
        Offset<Double> nearly = within(0.05 + 1e-4 * then.total());
        Explanation.Price more = alternative.more();
        assertThat(more.total())
            .as("%s", alternative)
            .isCloseTo(then.total() - now.total(), nearly);
        assertThat(more.seats()).isCloseTo(then.seats() - now.seats(), nearly);
        assertThat(more.customerTime()).isCloseTo(then.customerTime() - now.customerTime(), nearly);
        assertThat(more.coverage()).isCloseTo(then.coverage() - now.coverage(), nearly);
      }
    }
  }

  @Test
  void a02_whatIsLeftOpenIsWhatTheCoverageLacks() {
    for (Case one : cases()) {
      double shortNow = RosterEvaluation.of(one.problem(), one.roster()).hours().under();
      for (Alternative alternative : one.why().alternatives()) {
        double then = RosterEvaluation.of(one.problem(), one.with(alternative)).hours().under();
        if (then > shortNow + 0.5) {
          assertThat(alternative.gaps()).as("%s", alternative).isNotEmpty();
        }
        assertThat(alternative.gaps()).allSatisfy(gap -> assertThat(gap.people()).isPositive());
      }
    }
  }

  @Test
  void a03_refusalsNameRulesOfTheCheck() {
    List<String> names = RosterCheck.RULES.stream().map(Rule::name).toList();
    int outOfReach = 0;
    for (Case one : cases()) {
      Set<String> refusing = new HashSet<>(one.why().refused().keySet());
      if (refusing.remove(Explanation.BELOW_CONTRACT)) {
        outOfReach++;
        assertThat(RosterCheck.infeasible(one.problem())).contains(one.shift().agent());
      }
      assertThat(refusing)
          .allSatisfy(rule -> assertThat(rule.equals("activity") || names.contains(rule)).isTrue());
    }
    assertThat(outOfReach).as("hours out of reach").isPositive();
  }

  @Test
  void a04_aWishThatFailedNamesTheCheapestDayThatKeepsIt() {
    int failed = 0;
    for (Case one : cases()) {
      for (WishAnswer answer : one.why().wishes()) {
        if (!answer.isKept() && answer.keeping() != null) {
          failed++;
          Roster changed = one.with(answer.keeping());
          double cost = RosterEvaluation.of(one.problem(), changed).cost().total();
          assertThat(answer.keeping().more().total())
              .as("what keeping it costs more")
              .isCloseTo(cost - one.costNow(), within(0.05 + 1e-4 * cost));
          assertThat(RosterCheck.check(one.problem(), changed)).isEmpty();
        }
      }
    }
    assertThat(failed).as("wishes that failed").isPositive();
  }

  @Test
  void a05_whyNotThatOneGivesItsPriceOrTheRule() {
    int dearer = 0;
    int unlawful = 0;
    for (Case one : cases()) {
      RosterExplanation kept = RosterExplanation.of(one.problem(), one.roster());
      String agent = one.shift().agent();
      var date = one.shift().day().date();
      for (int hour = 0; hour < 24; hour++) {
        var wanted =
            new WantedShift(
                date.atTime(hour, 0).atZone(one.problem().zoneOf(agent)).toInstant(),
                one.shift().range().length());
        switch (kept.whyNot(agent, date, wanted)) {
          case WhyNot.Dearer(Alternative other) -> {
            dearer++;
            Roster with = one.with(other);
            assertThat(RosterCheck.check(one.problem(), with)).isEmpty();
            assertThat(RosterEvaluation.of(one.problem(), with).cost().total() - one.costNow())
                .isCloseTo(other.more().total(), within(0.05));
          }
          case WhyNot.Unlawful(String rule) -> {
            unlawful++;
            List<String> judged = judged(one, wanted);
            // Two shifts at once have no rest between them either.
            boolean isAtOnce = rule.equals("daily_rest") && judged.contains("overlap");
            assertThat(rule.equals("activity") || isAtOnce ? List.of(rule) : judged)
                .as("what the judge says of %s", wanted)
                .contains(rule);
          }
          case WhyNot.NoSuchShift(), WhyNot.AsItIs() -> {}
        }
      }
    }
    assertThat(dearer).isPositive();
    assertThat(unlawful).isPositive();
  }

  /// Rules the readable judge finds broken by the shift in place of the one rostered.
  private static List<String> judged(Case one, WantedShift wanted) {
    Shift shift = one.shift();
    TimeRange range = TimeRange.of(wanted.start(), wanted.presence());
    List<Shift> shifts = new ArrayList<>(one.roster().shifts());
    shifts.remove(shift);
    shifts.add(new Shift(shift.agent(), shift.day(), range, List.of(), List.of()));
    return RosterCheck.check(one.problem(), Roster.of(shifts, one.roster().attendances())).stream()
        .filter(violation -> violation.agent().equals(shift.agent()))
        .map(Violation::rule)
        .toList();
  }

  @Test
  void a06_whatWouldMakeAWishPossibleIsLawfulAndCostsWhatIsSaid() {
    int trades = 0;
    for (Case one : cases()) {
      for (WishAnswer answer : one.why().wishes()) {
        Trade trade = answer.trade();
        if (trade != null) {
          trades++;
          Roster with = traded(one, trade);
          assertThat(RosterCheck.check(one.problem(), with)).isEmpty();
          assertThat(RosterEvaluation.of(one.problem(), with).cost().total() - one.costNow())
              .isCloseTo(trade.more().total(), within(0.05));
        }
      }
    }
    assertThat(trades).isPositive();
  }

  /// Everybody with the skill is somewhere; who could come comes lawfully, for what is said.
  @Test
  void a07_anOpenNeedSaysWhereEverybodyIsAndWhoCouldCome() {
    int helps = 0;
    int refused = 0;
    for (Case one : cases()) {
      RosterExplanation kept = RosterExplanation.of(one.problem(), one.roster());
      for (Coverage.Slot worst : worstSlots(one)) {
        OpenNeed open = kept.openNeed(worst.queue(), worst.start(), 3);
        OpenNeed.Skilled skilled = open.skilled();
        int away = open.refused().values().stream().mapToInt(Integer::intValue).sum();
        refused += away;
        assertThat(open.need()).isEqualTo(worst.need());
        assertThat(skilled.atDesk() + skilled.paused() + skilled.couldCome() + away)
            .isEqualTo(skilled.all());
        for (OpenNeed.Help help : open.helps()) {
          helps++;
          Roster with = helped(one, help);
          assertThat(RosterCheck.check(one.problem(), with)).isEmpty();
          assertThat(RosterEvaluation.of(one.problem(), with).cost().total() - one.costNow())
              .isCloseTo(help.instead().more().total(), within(0.05));
          assertThat(((Day.Working) help.instead().day()).range().contains(worst.start())).isTrue();
        }
      }
    }
    assertThat(helps).isPositive();
    assertThat(refused).isPositive();
  }

  private static List<Coverage.Slot> worstSlots(Case one) {
    return RosterEvaluation.of(one.problem(), one.roster()).coverage().slots().stream()
        .sorted(Comparator.comparingDouble(slot -> slot.served() - slot.need()))
        .limit(8)
        .toList();
  }

  private static Roster helped(Case one, OpenNeed.Help help) {
    Day.Working day = (Day.Working) help.instead().day();
    BusinessDay date =
        BusinessDay.of(day.range().startInclusive(), one.problem().zoneOf(help.agent()));
    List<Shift> shifts = new ArrayList<>();
    List<PlacedActivity> activities = new ArrayList<>();
    for (Shift shift : one.roster().shifts()) {
      if (shift.agent().equals(help.agent()) && shift.day().equals(date)) {
        activities.addAll(shift.activities());
      } else {
        shifts.add(shift);
      }
    }
    shifts.add(new Shift(help.agent(), date, day.range(), day.pauses(), activities));
    return Roster.of(shifts, one.roster().attendances());
  }

  private static Roster traded(Case one, Trade trade) {
    List<Shift> shifts = new ArrayList<>();
    BusinessDay other = new BusinessDay(trade.otherDate());
    for (Shift shift : one.roster().shifts()) {
      boolean changes =
          shift.agent().equals(one.shift().agent())
              && (shift.equals(one.shift()) || shift.day().equals(other));
      if (!changes) {
        shifts.add(shift);
      }
    }
    add(one, one.shift().day(), trade.day(), shifts);
    add(one, other, trade.otherThen(), shifts);
    return Roster.of(shifts, one.roster().attendances());
  }

  /// Activities of the agent that lie in the shift stay there.
  private static void add(Case one, BusinessDay date, Day day, List<Shift> into) {
    if (day instanceof Day.Working working) {
      var activities =
          one.roster().shifts().stream()
              .filter(shift -> shift.agent().equals(one.shift().agent()))
              .flatMap(shift -> shift.activities().stream())
              .filter(activity -> working.range().encloses(activity.range()))
              .toList();
      into.add(new Shift(one.shift().agent(), date, working.range(), working.pauses(), activities));
    }
  }
}
