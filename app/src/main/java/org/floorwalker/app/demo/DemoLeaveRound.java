package org.floorwalker.app.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.requests.BalanceRow;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.app.requests.LeaveRounds;
import org.floorwalker.app.requests.LeaveRule;
import org.floorwalker.app.requests.LeaveRules;
import org.floorwalker.app.requests.MyLeaveRound;
import org.floorwalker.app.requests.RoundCard;
import org.floorwalker.app.requests.RoundWishes;
import org.floorwalker.planning.leave.LeavePeriod;
import org.floorwalker.planning.leave.RoundPart;
import org.springframework.stereotype.Component;

/// The leave round of next year: what everybody has to take, the team's rule, and the wishes of
/// those who have handed them in.
@Component
final class DemoLeaveRound {
  private static final BigDecimal DAYS_OF_LEAVE = BigDecimal.valueOf(25);
  private static final int ROUND_OPEN_DAYS = 20;

  private final LeaveBalances balances;
  private final LeaveRules rules;
  private final LeaveRounds rounds;
  private final MyLeaveRound myRound;
  private final People people;

  DemoLeaveRound(
      LeaveBalances balances,
      LeaveRules rules,
      LeaveRounds rounds,
      MyLeaveRound myRound,
      People people) {
    this.balances = balances;
    this.rules = rules;
    this.rounds = rounds;
    this.myRound = myRound;
    this.people = people;
  }

  boolean isThere(Viewer planner) {
    return !rounds.list(planner).isEmpty();
  }

  /// @param team code of the team whose round it is
  void bring(DemoRequests.Cast cast, String team, LocalDate today, long seed) {
    balances(today);
    rules.replace(
        cast.planner(),
        new LeaveRule(
            new LeaveRule.Scope(team, "unpaid"),
            7,
            365,
            new LeaveRule.Limits(0.15, 0),
            LeaveRule.DecidedBy.LEADER,
            LeaveRule.Order.ASKED));
    open(cast, team, today, new SplittableRandom(seed));
  }

  /// Days of this year and the next for everybody who is rostered, and a few hours saved up.
  private void balances(LocalDate today) {
    LocalDate newYear = today.withDayOfYear(1);
    List<BalanceRow> rows = new ArrayList<>();
    for (Member member : people.crewOn(today).members()) {
      String code = member.agent().id();
      for (LocalDate from : List.of(newYear, newYear.plusYears(1))) {
        rows.add(new BalanceRow(code, "vacation", from, from.plusYears(1), DAYS_OF_LEAVE, "demo"));
      }
      rows.add(
          new BalanceRow(code, "time-bank", newYear, newYear.plusYears(2), BigDecimal.TWO, "demo"));
    }
    balances.bring(rows, "Demo");
  }

  /// Most have handed in; the demo's agent and a few others have not.
  private void open(DemoRequests.Cast cast, String team, LocalDate today, SplittableRandom random) {
    int year = today.getYear() + 1;
    rounds.open(cast.planner(), year, List.of(team), today, today.plusDays(ROUND_OPEN_DAYS));
    int number = 0;
    for (Viewer colleague : cast.colleagues()) {
      if (number++ % 5 != 4) {
        myRound.handIn(colleague, wishes(year, random));
      }
    }
  }

  /// July is what most would like best.
  private static RoundWishes wishes(int year, SplittableRandom random) {
    LocalDate july = LocalDate.of(year, 7, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    int first = random.nextInt(3);
    List<LeavePeriod> main =
        List.of(
            new LeavePeriod(july.plusWeeks(first), 3),
            new LeavePeriod(july.minusWeeks(1 + random.nextInt(3)), 3),
            new LeavePeriod(july.plusWeeks(4 + random.nextInt(2)), 3));
    LocalDate yearEnd =
        random.nextInt(3) == 0 ? RoundCard.newYearWeek(year) : RoundCard.christmasWeek(year);
    LocalDate other = july.minusWeeks(18 + random.nextInt(8));
    return new RoundWishes(
        5,
        true,
        Map.of(
            RoundPart.MAIN, main,
            RoundPart.YEAR_END, List.of(new LeavePeriod(yearEnd, 1)),
            RoundPart.OTHER, List.of(new LeavePeriod(other, 1))));
  }
}
