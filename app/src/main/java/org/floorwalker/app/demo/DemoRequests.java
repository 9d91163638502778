package org.floorwalker.app.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.floorwalker.app.callout.CallOffer;
import org.floorwalker.app.callout.CallOuts;
import org.floorwalker.app.pay.TimeReport;
import org.floorwalker.app.pay.TimeReports;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.requests.DayWish;
import org.floorwalker.app.requests.DayWishes;
import org.floorwalker.app.requests.Leave;
import org.floorwalker.app.requests.LeavePart;
import org.floorwalker.app.requests.LeaveRequest;
import org.floorwalker.app.requests.LeaveWish;
import org.floorwalker.app.requests.SwapAnswer;
import org.floorwalker.app.requests.Swaps;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the demo agent's team has asked for: the leave round of next year with wishes handed in,
/// leave granted and refused, a swap offered, days wished free, hours offered and a day that went
/// otherwise. Once there, it is left alone.
@Component
final class DemoRequests {
  private static final int DAYS_AHEAD = 21;
  private static final int MOST_TRIED = 8;

  private final Leave leave;
  private final DemoLeaveRound round;
  private final Swaps swaps;
  private final DayWishes wishes;
  private final CallOuts callOuts;
  private final TimeReports reports;
  private final Rostering rostering;
  private final People people;

  DemoRequests(
      Leave leave,
      DemoLeaveRound round,
      Swaps swaps,
      DayWishes wishes,
      CallOuts callOuts,
      TimeReports reports,
      Rostering rostering,
      People people) {
    this.leave = leave;
    this.round = round;
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
    if (round.isThere(cast.planner()) || cast.colleagues().isEmpty()) {
      return;
    }
    round.bring(cast, team(cast.agent(), today), today, seed);
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
