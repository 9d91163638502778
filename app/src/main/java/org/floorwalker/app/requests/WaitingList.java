package org.floorwalker.app.requests;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.floorwalker.app.people.People;
import org.floorwalker.app.requests.LeaveRequest.State;
import org.floorwalker.app.requests.internal.Granting;
import org.floorwalker.app.requests.internal.LeaveFacts;
import org.floorwalker.app.requests.internal.LeaveGathering;
import org.floorwalker.app.requests.internal.LeavePolicy;
import org.floorwalker.app.requests.internal.LeaveVerdict;
import org.floorwalker.app.requests.store.LeaveStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to those who wait for a place: in which order, and what becomes of them when there
/// is room.
@Component
public class WaitingList {
  private static final String BY_RULE = "rule";

  private final LeaveStore store;
  private final LeaveGathering gathering;
  private final Granting granting;
  private final People people;
  private final Clock clock;

  WaitingList(
      LeaveStore store, LeaveGathering gathering, Granting granting, People people, Clock clock) {
    this.store = store;
    this.gathering = gathering;
    this.granting = granting;
    this.people = people;
    this.clock = clock;
  }

  /// Who waits and, as it looks now, could be granted, in the order of their group. Nothing is held
  /// up meanwhile; [#reconsider(long)] looks once more behind the row that decisions lock.
  @Transactional(readOnly = true)
  public List<Long> listPromising() {
    return list().stream()
        .filter(request -> weigh(request).verdict().isYes())
        .map(LeaveRequest::id)
        .toList();
  }

  /// What a request looks like now.
  private record Weighed(LeaveFacts facts, LeaveVerdict verdict) {}

  private Weighed weigh(LeaveRequest request) {
    LeaveFacts facts = gathering.of(request.asker().person(), request.wish(), 0);
    return new Weighed(facts, LeavePolicy.decide(request.wish(), facts));
  }

  /// Grants a request that waits, or puts it to the leader where leaders decide, when it
  /// is possible.
  ///
  /// @return whether it was granted
  @Transactional
  public boolean reconsider(long id) {
    store.lockGate();
    return store
        .find(id)
        .filter(one -> one.state() == State.WAITING)
        .filter(this::grantIfPossible)
        .isPresent();
  }

  private boolean grantIfPossible(LeaveRequest request) {
    Weighed now = weigh(request);
    State state = LeavePolicy.state(now.facts(), now.verdict());
    if (state == State.GRANTED) {
      granting.grantAndTell(BY_RULE, request, now.facts(), now.verdict());
    } else if (state == State.LEADER) {
      store.decide(
          request.id(),
          state,
          now.verdict().days(),
          now.verdict().reasons(),
          clock.instant(),
          BY_RULE);
    }
    return state == State.GRANTED;
  }

  /// Serves those who wait for days that became free.
  public void serve(LeaveWish freed) {
    list().stream()
        .filter(request -> overlaps(request.wish(), freed))
        .forEach(this::grantIfPossible);
  }

  /// Who waits, in the order in which places are given.
  public List<LeaveRequest> list() {
    LocalDate yearAgo = people.today().minusYears(1);
    Comparator<LeaveRequest> order =
        Comparator.comparing(
            request ->
                gathering.rule(request.asker().team(), request.wish().kind()).order()
                        == LeaveRule.Order.LEAST_LEAVE
                    ? store.sumGranted(request.asker().person().value(), yearAgo)
                    : BigDecimal.ZERO);
    return store.listIn(State.WAITING, people.today()).stream().sorted(order).toList();
  }

  /// The place of a waiting request, 1 for the next.
  public int placeOf(LeaveRequest request) {
    List<Long> ids =
        list().stream()
            .filter(one -> overlaps(one.wish(), request.wish()))
            .map(LeaveRequest::id)
            .toList();
    return Objects.checkIndex(ids.indexOf(request.id()), ids.size()) + 1;
  }

  private static boolean overlaps(LeaveWish one, LeaveWish other) {
    return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
  }
}
