package org.floorwalker.app.requests.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.LeavePart;
import org.floorwalker.app.requests.LeaveRequest;
import org.floorwalker.app.requests.LeaveWish;
import org.floorwalker.app.requests.store.BalanceStore;
import org.floorwalker.app.requests.store.LeaveStore;
import org.floorwalker.app.requests.store.LeaveStore.GrantedDay;
import org.floorwalker.app.requests.store.WishStore;
import org.floorwalker.app.rostering.Absences;
import org.floorwalker.app.rostering.ChangeReason;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.PublishedChanges;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// Turns a yes into absences, taken days and free published days, and back.
@Component
public final class Granting {
  private final LeaveStore leave;
  private final BalanceStore balances;
  private final Absences absences;
  private final PublishedChanges published;
  private final WishStore wishes;
  private final Messages messages;
  private final Audit audit;
  private final Clock clock;
  private final LeaveLetters letters = new LeaveLetters();

  Granting(
      LeaveStore leave,
      BalanceStore balances,
      Absences absences,
      PublishedChanges published,
      WishStore wishes,
      Messages messages,
      Audit audit,
      Clock clock) {
    this.wishes = wishes;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
    this.leave = leave;
    this.balances = balances;
    this.absences = absences;
    this.published = published;
  }

  /// Every day of the wish becomes an absence: whole days lower the contract hours of coming
  /// schedules, parts only block the time. Published shifts are freed at once.
  public void grant(
      String by, long request, LeaveWish wish, LeaveFacts facts, LeaveVerdict verdict) {
    PersonId person = facts.asker().person();
    Unavailability.Kind kind =
        wish.part() instanceof LeavePart.Whole
            ? Unavailability.Kind.ABSENCE
            : Unavailability.Kind.BLACKOUT;
    for (LocalDate day = wish.first(); !day.isAfter(wish.last()); day = day.plusDays(1)) {
      TimeRange range = LeavePolicy.away(wish.part(), day, facts);
      long absence = GrantedDay.NO_ABSENCE;
      if (wish.part() instanceof LeavePart.Share(int percent)) {
        wishes.insertGraded(request, person, day, percent);
      } else {
        absence = absences.grant(by, person, range, kind, wish.kind());
      }
      leave.insertDay(new GrantedDay(request, person.value(), facts.asker().team(), day, absence));
      if (absence != GrantedDay.NO_ABSENCE || LeavePolicy.isPlanned(day, facts)) {
        published.away(by, person, range, ChangeReason.LEAVE);
      }
    }
    verdict.taken().forEach(taken -> balances.insertTaken(request, taken.balance(), taken.days()));
  }

  /// Says yes to a request that waited, and tells its person.
  public void grantAndTell(
      String by, LeaveRequest request, LeaveFacts facts, LeaveVerdict verdict) {
    leave.decide(
        request.id(),
        LeaveRequest.State.GRANTED,
        verdict.days(),
        verdict.reasons(),
        clock.instant(),
        by);
    grant(by, request.id(), request.wish(), facts, verdict);
    messages.tell(
        request.asker().person(),
        "leave-" + request.id() + "-granted",
        writing -> letters.granted(writing, request.wish()));
    audit.record(
        "requests.leave-granted",
        About.thingOf(request.asker().person(), "leave", request.id()),
        request,
        null);
  }

  /// Gives everything back; published days return to what was published.
  public void takeBack(String by, LeaveRequest request) {
    PersonId person = request.asker().person();
    for (GrantedDay day : leave.listDays(request.id())) {
      absences.takeBack(person, day.absence());
    }
    for (GrantedDay day : leave.listDays(request.id())) {
      published.restore(by, person, day.day(), ChangeReason.LEAVE_WITHDRAWN);
    }
    leave.deleteDays(request.id());
    wishes.deleteGraded(request.id());
  }
}
