package org.floorwalker.app.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.floorwalker.app.callout.CallOffer;
import org.floorwalker.app.callout.CallOuts;
import org.floorwalker.app.pay.TimeReport;
import org.floorwalker.app.pay.TimeReports;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.requests.BalanceRow;
import org.floorwalker.app.requests.DayWish;
import org.floorwalker.app.requests.DayWishes;
import org.floorwalker.app.requests.Leave;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.app.requests.LeavePart;
import org.floorwalker.app.requests.LeaveRequest;
import org.floorwalker.app.requests.LeaveRounds;
import org.floorwalker.app.requests.LeaveRule;
import org.floorwalker.app.requests.LeaveRules;
import org.floorwalker.app.requests.LeaveWish;
import org.floorwalker.app.requests.MyLeaveRound;
import org.floorwalker.app.requests.RoundCard;
import org.floorwalker.app.requests.RoundWishes;
import org.floorwalker.app.requests.SwapAnswer;
import org.floorwalker.app.requests.Swaps;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.leave.LeavePeriod;
import org.floorwalker.planning.leave.RoundPart;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the demo agent's team has asked for: the leave round of next year with wishes handed in,
/// leave granted and refused, a swap offered, days wished free, hours offered and a day that went
/// otherwise. Once there, it is left alone.
@Component
final class DemoRequests {
  private static final BigDecimal DAYS_OF_LEAVE = BigDecimal.valueOf(25);
  private static final int DAYS_AHEAD = 21;
  private static final int ROUND_OPEN_DAYS = 20;
  private static final int MOST_TRIED = 8;

  private final LeaveBalances balances;
  private final LeaveRules rules;
  private final LeaveRounds rounds;
  private final MyLeaveRound myRound;
  private final Leave leave;
  private final Swaps swaps;
  private final DayWishes wishes;
  private final CallOuts callOuts;
  private final TimeReports reports;
  private final Rostering rostering;
  private final People people;

  DemoRequests(
      LeaveBalances balances,
      LeaveRules rules,
      LeaveRounds rounds,
      MyLeaveRound myRound,
      Leave leave,
      Swaps swaps,
      DayWishes wishes,
      CallOuts callOuts,
      TimeReports reports,
      Rostering rostering,
      People people) {
    this.balances = balances;
    this.rules = rules;
    this.rounds = rounds;
    this.myRound = myRound;
    this.leave = leave;
    this.swaps = swaps;
    this.wishes = wishes;
    this.callOuts = callOuts;
    this.reports = reports;
    this.rostering = rostering;
    this.people = people;
  }

  /// Who asks.
  ///
  /// @param agent the demo's agent
  /// @param colleagues others of the agent's team, with logins of their own
  record Cast(Viewer planner, Viewer agent, List<Viewer> colleagues) {
    Cast {
      colleagues = List.copyOf(colleagues);
    }
  }

  /// Brings everything in, once.
  void bring(Cast cast, LocalDate today, long seed) {
    if (!rounds.list(cast.planner()).isEmpty() || cast.colleagues().isEmpty()) {
      return;
    }
    String team = team(cast.agent(), today);
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
    round(cast, team, today, new SplittableRandom(seed));
    wish(cast, today);
    leave(cast, today);
    swap(cast, today);
    hours(cast, today);
    report(cast, today);
  }

  private String team(Viewer agent, LocalDate today) {
    PersonCard card = card(agent, today);
    return people.teamsOn(today).stream()
        .filter(one -> one.id().equals(card.place().team()))
        .map(TeamCard::code)
        .findFirst()
        .orElseThrow();
  }

  private PersonCard card(Viewer viewer, LocalDate today) {
    return people.findPerson(person(viewer), today).orElseThrow();
  }

  private static PersonId person(Viewer viewer) {
    return Objects.requireNonNull(viewer.person());
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
  private void round(Cast cast, String team, LocalDate today, SplittableRandom random) {
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

  private void wish(Cast cast, LocalDate today) {
    LocalDate saturday = today.plusDays(35).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    DayWish.What free = new DayWish.What(DayWish.Kind.FREE, 0);
    wishes.wish(cast.agent(), saturday, free, DayWish.Firmness.MUCH);
    wishes.wish(cast.agent(), saturday.plusDays(5), free, DayWish.Firmness.IF_POSSIBLE);
    wishes.wish(cast.colleagues().getFirst(), saturday, free, DayWish.Firmness.MUST);
  }

  /// One day that was granted, one on the next published day, which may not be possible, and a
  /// colleague's that waits for the leader.
  private void leave(Cast cast, LocalDate today) {
    LocalDate later = today.plusDays(49).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    leave.ask(cast.agent(), whole("vacation", later));
    for (Viewer colleague : cast.colleagues().stream().limit(4).toList()) {
      waitFor(colleague, leave.ask(colleague, whole("vacation", later)));
    }
    published(cast.agent(), today).keySet().stream()
        .findFirst()
        .ifPresent(day -> leave.ask(cast.agent(), whole("vacation", day)));
    leave.ask(cast.colleagues().getLast(), whole("unpaid", later.minusDays(3)));
  }

  private static LeaveWish whole(String kind, LocalDate day) {
    return new LeaveWish(kind, day, day, LeavePart.WHOLE);
  }

  private void waitFor(Viewer colleague, LeaveRequest answer) {
    if (answer.state() == LeaveRequest.State.REFUSED && Leave.mayWait(answer)) {
      leave.join(colleague, answer.id());
    }
  }

  private SequencedMap<LocalDate, DayPlan> published(Viewer viewer, LocalDate today) {
    return rostering.publishedPlans(person(viewer), today.plusDays(1), today.plusDays(DAYS_AHEAD));
  }

  /// A shift that a colleague may exchange with the demo's agent.
  ///
  /// @param apart between the two beginnings
  private record Exchange(Viewer colleague, LocalDate day, Duration apart) {}

  /// A colleague's shift of equal length on a day on which the agent works too, offered to the
  /// agent; those that begin at nearly the same time are tried first, since nobody is missed then.
  private void swap(Cast cast, LocalDate today) {
    Optional<PersonId> agent = Optional.of(person(cast.agent()));
    SequencedMap<LocalDate, DayPlan> own = published(cast.agent(), today);
    List<Exchange> exchanges = new ArrayList<>();
    for (Viewer colleague : cast.colleagues()) {
      published(colleague, today)
          .forEach(
              (day, plan) ->
                  apart(own.get(day), plan)
                      .ifPresent(it -> exchanges.add(new Exchange(colleague, day, it))));
    }
    exchanges.sort(Comparator.comparing(Exchange::apart));
    for (Exchange one : exchanges.stream().limit(MOST_TRIED).toList()) {
      if (swaps.offer(one.colleague(), one.day(), agent) instanceof SwapAnswer.Offered) {
        return;
      }
    }
  }

  private static Optional<Duration> apart(@Nullable DayPlan own, DayPlan other) {
    return own == null || !own.paid().equals(other.paid())
        ? Optional.empty()
        : Optional.of(
                Duration.between(
                        own.shift().range().startInclusive(),
                        other.shift().range().startInclusive())
                    .abs())
            .filter(Duration::isPositive);
  }

  /// Two late hours of the agent's first queue, offered in waves.
  private void hours(Cast cast, LocalDate today) {
    SequencedMap<LocalDate, DayPlan> plans = published(cast.agent(), today);
    if (plans.isEmpty()) {
      return;
    }
    LocalDate day = plans.firstEntry().getKey();
    ZoneId zone = card(cast.agent(), today).place().zone();
    String queue =
        plans.firstEntry().getValue().pieces().stream()
            .filter(DayPlan.Piece.Desk.class::isInstance)
            .map(piece -> ((DayPlan.Piece.Desk) piece).queue())
            .findFirst()
            .orElse("");
    TimeRange range =
        TimeRange.of(day.atTime(LocalTime.of(14, 0)).atZone(zone).toInstant(), Duration.ofHours(4));
    callOuts.make(
        cast.planner(),
        new CallOffer.Wanted(
            CallOffer.Kind.HOURS,
            day,
            range,
            queue,
            2,
            new CallOffer.Waves(6, 60),
            "More payments than forecast"));
  }

  /// The last published day of a colleague ended half an hour later than planned.
  private void report(Cast cast, LocalDate today) {
    for (Viewer colleague : cast.colleagues()) {
      SequencedMap<LocalDate, DayPlan> past =
          rostering.publishedPlans(person(colleague), today.minusDays(7), today);
      if (!past.isEmpty()) {
        TimeRange shift = past.lastEntry().getValue().shift().range();
        reports.report(
            colleague,
            new TimeReport.Said(
                past.lastEntry().getKey(),
                TimeRange.of(
                    shift.startInclusive(), shift.endExclusive().plus(Duration.ofMinutes(30))),
                true,
                TimeReport.Reason.LONG_CONTACT,
                "A customer with a lost card abroad",
                true));
        return;
      }
    }
  }
}
