package org.floorwalker.app.requests.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.LeaveBalance;
import org.floorwalker.app.requests.LeavePart;
import org.floorwalker.app.requests.LeaveReason;
import org.floorwalker.app.requests.LeaveRequest;
import org.floorwalker.app.requests.LeaveWish;
import org.floorwalker.app.requests.RoundCard;
import org.floorwalker.app.requests.store.BalanceStore;
import org.floorwalker.app.requests.store.LeaveStore;
import org.floorwalker.app.requests.store.RoundResultStore;
import org.floorwalker.app.requests.store.RoundStore;
import org.floorwalker.app.requests.store.RoundWishStore;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.planning.leave.GivenPeriod;
import org.floorwalker.planning.leave.LeaveAllocation;
import org.floorwalker.planning.leave.LeavePeriod;
import org.floorwalker.planning.leave.LeaveProposal;
import org.floorwalker.planning.leave.RefusedPeriod;
import org.springframework.stereotype.Component;

/// Carries a round out: asks the rule, turns what was given into leave, tells everybody.
@Component
public final class RoundDeciding {
  private final RoundStore rounds;
  private final RoundWishStore wishes;
  private final RoundResultStore results;
  private final RoundGathering gathering;
  private final LeaveGathering facts;
  private final Granting granting;
  private final LeaveStore leave;
  private final BalanceStore balances;
  private final Messages messages;
  private final People people;
  private final Audit audit;
  private final Clock clock;
  private final RoundLetters letters = new RoundLetters();

  RoundDeciding(
      RoundStore rounds,
      RoundWishStore wishes,
      RoundResultStore results,
      RoundGathering gathering,
      LeaveGathering facts,
      Granting granting,
      LeaveStore leave,
      BalanceStore balances,
      Messages messages,
      People people,
      Audit audit,
      Clock clock) {
    this.rounds = rounds;
    this.wishes = wishes;
    this.results = results;
    this.gathering = gathering;
    this.facts = facts;
    this.granting = granting;
    this.leave = leave;
    this.balances = balances;
    this.messages = messages;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// Keeps the rule's answer in place of the one before.
  public void propose(RoundCard round) {
    Map<String, PersonId> ids = ids();
    LeaveProposal proposal = LeaveAllocation.of(gathering.of(round));
    results.clear(round.id());
    int place = 0;
    for (GivenPeriod given : proposal.given()) {
      place++;
      results.insert(round.id(), id(ids, given.id()), place, given);
    }
    for (RefusedPeriod refused : proposal.refused()) {
      place++;
      results.insert(round.id(), id(ids, refused.id()), place, refused);
    }
    rounds.setState(round.id(), RoundCard.State.PROPOSED);
  }

  private Map<String, PersonId> ids() {
    Map<String, PersonId> ids = new HashMap<>();
    people.codes().forEach((person, code) -> ids.put(code, person));
    return ids;
  }

  private static PersonId id(Map<String, PersonId> ids, String code) {
    PersonId found = ids.get(code);
    if (found == null) {
      throw new IllegalStateException("Nobody has the code " + code);
    }
    return found;
  }

  /// Everything given becomes granted leave; everybody of the group is told.
  public void decide(String by, RoundCard round) {
    leave.lockGate();
    Map<PersonId, String> codes = people.codes();
    Map<String, PersonId> ids = ids();
    List<GivenPeriod> given = results.listGiven(round.id(), codes);
    List<RefusedPeriod> refused = results.listRefused(round.id(), codes);
    for (GivenPeriod one : given) {
      grant(by, round, id(ids, one.id()), one);
    }
    rounds.decide(round.id(), clock.instant(), by);
    for (PersonCard card : gathering.members(round)) {
      messages.tell(
          card.id(),
          "leave-round-" + round.id() + "-decided",
          writing ->
              letters.decided(
                  writing,
                  round,
                  given.stream().filter(one -> one.id().equals(card.code())).toList(),
                  refused.stream().filter(one -> one.id().equals(card.code())).toList()));
    }
  }

  private void grant(String by, RoundCard round, PersonId person, GivenPeriod given) {
    LeavePeriod period = given.period();
    LocalDate last = period.endExclusive().minusDays(1);
    LeaveWish wish = new LeaveWish(RoundCard.KIND, period.monday(), last, LeavePart.WHOLE);
    LeaveFacts known = facts.of(person, wish, 0);
    LeaveVerdict verdict = LeavePolicy.given(wish, known, new LeaveReason.InRound(round.year()));
    long request =
        leave.insert(
            new LeaveRequest(
                0,
                new LeaveRequest.Asker(person, known.asker().team()),
                wish,
                verdict.days(),
                LeaveRequest.State.GRANTED,
                verdict.reasons(),
                new LeaveRequest.Decision(clock.instant(), clock.instant(), by)));
    granting.grant(by, request, wish, known, verdict);
    results.became(round.id(), person, period.monday(), request);
    audit.record("requests.leave-granted", About.thingOf(person, "leave", request), null, given);
  }

  public void tellOpened(RoundCard round) {
    for (PersonCard card : gathering.members(round)) {
      messages.tell(
          card.id(),
          "leave-round-" + round.id() + "-opened",
          writing -> letters.opened(writing, round));
    }
  }

  /// Tells those who have not handed in, once for each deadline.
  public void remind(RoundCard round) {
    Set<PersonId> handed = wishes.list(round.id()).keySet();
    for (PersonCard card : gathering.members(round)) {
      if (!handed.contains(card.id())) {
        messages.tell(
            card.id(),
            "leave-round-" + round.id() + "-soon-" + round.deadline(),
            writing -> letters.soonOver(writing, round));
      }
    }
  }

  /// Next year's balances often come after the round: what was given is taken from them then.
  public void settle() {
    for (long id : leave.listUntaken(RoundCard.KIND)) {
      leave.lockGate();
      leave.find(id).ifPresent(this::settle);
    }
  }

  private void settle(LeaveRequest request) {
    List<LeaveBalance> reaching =
        balances.listBalances(request.asker().person(), request.wish().first()).stream()
            .filter(one -> one.kind().equals(request.wish().kind()))
            .filter(one -> one.covers(request.wish().first()))
            .toList();
    BigDecimal left =
        reaching.stream().map(LeaveBalance::left).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal open = request.days();
    if (left.compareTo(open) < 0) {
      return;
    }
    for (LeaveBalance balance : reaching) {
      BigDecimal here = open.min(balance.left());
      if (here.signum() > 0) {
        balances.insertTaken(request.id(), balance.id(), here);
        open = open.subtract(here);
      }
    }
  }
}
