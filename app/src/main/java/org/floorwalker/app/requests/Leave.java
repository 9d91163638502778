package org.floorwalker.app.requests;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.LeaveRequest.State;
import org.floorwalker.app.requests.internal.Granting;
import org.floorwalker.app.requests.internal.LeaveFacts;
import org.floorwalker.app.requests.internal.LeaveGathering;
import org.floorwalker.app.requests.internal.LeavePolicy;
import org.floorwalker.app.requests.internal.LeaveVerdict;
import org.floorwalker.app.requests.store.LeaveStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for leave: asked for, decided by rule at once, with the reason, and on a no the
/// nearest yes.
///
/// Decisions are taken one after the other behind a row that each of them locks, so that the last
/// place is given once however many ask at the same moment.
@Component
public class Leave {
  private static final String BY_RULE = "rule";
  private static final int REACH_DAYS = 14;
  private static final Duration SAME_ASKING = Duration.ofMinutes(1);
  private static final int MOST_ALTERNATIVES = 3;
  private static final int SHOWN_DAYS_BACK = 60;

  private final LeaveStore store;
  private final LeaveGathering gathering;
  private final Granting granting;
  private final WaitingList waitingList;
  private final Audit audit;
  private final People people;
  private final Clock clock;

  Leave(
      LeaveStore store,
      LeaveGathering gathering,
      Granting granting,
      WaitingList waitingList,
      Audit audit,
      People people,
      Clock clock) {
    this.store = store;
    this.gathering = gathering;
    this.granting = granting;
    this.waitingList = waitingList;
    this.audit = audit;
    this.people = people;
    this.clock = clock;
  }

  /// What would come of asking, without asking.
  ///
  /// @param possible whether the rules would grant it now
  /// @param reasons why, or why not
  /// @param nearest near wishes the rules would grant; none when this one is possible
  public record Chance(
      boolean possible, BigDecimal days, List<LeaveReason> reasons, List<LeaveWish> nearest) {
    public Chance {
      reasons = List.copyOf(reasons);
      nearest = List.copyOf(nearest);
    }
  }

  /// What would come of asking now. What the law gives for a reason of its day, such as a sick
  /// child, has no nearest day.
  @Transactional(readOnly = true)
  public Chance chance(Viewer viewer, LeaveWish wish) {
    LeaveFacts facts =
        gathering.of(viewer.requirePerson(Permission.ASK_FOR_CHANGES), wish, REACH_DAYS);
    LeaveVerdict verdict = LeavePolicy.decide(wish, facts);
    boolean isMovable = facts.kind().staffed();
    List<LeaveWish> nearest =
        verdict.isYes() || !isMovable
            ? List.of()
            : LeavePolicy.nearest(wish, facts, REACH_DAYS, MOST_ALTERNATIVES);
    return new Chance(verdict.isYes(), verdict.days(), verdict.reasons(), nearest);
  }

  /// Asks for leave; the answer is in what is returned.
  @Transactional
  public LeaveRequest ask(Viewer viewer, LeaveWish wish) {
    PersonId person = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    store.lockGate();
    Optional<LeaveRequest> same = findSame(person, wish);
    return same.filter(one -> one.state() != State.REFUSED)
        .orElseGet(() -> decide(viewer, person, wish, same));
  }

  /// The same wish that stands or waits, or was refused a moment ago: a second press, or a form
  /// sent once more.
  private Optional<LeaveRequest> findSame(PersonId person, LeaveWish wish) {
    Instant moment = clock.instant().minus(SAME_ASKING);
    return store.listOf(person, wish.first()).stream()
        .filter(one -> one.wish().equals(wish) && one.state() != State.WITHDRAWN)
        .filter(one -> one.state() != State.REFUSED || one.decision().askedAt().isAfter(moment))
        .findFirst();
  }

  /// A refusal of a moment ago is decided anew, not asked a second time.
  private LeaveRequest decide(
      Viewer viewer, PersonId person, LeaveWish wish, Optional<LeaveRequest> refused) {
    LeaveFacts facts = gathering.of(person, wish, 0);
    LeaveVerdict verdict = LeavePolicy.decide(wish, facts);
    LeaveRequest decided = decided(person, wish, facts, verdict);
    long id = refused.map(one -> again(one, decided)).orElseGet(() -> store.insert(decided));
    if (decided.state() == State.GRANTED) {
      granting.grant(viewer.name(), id, wish, facts, verdict);
    }
    LeaveRequest request = store.find(id).orElseThrow();
    audit.record(viewer, "requests.leave-asked", About.thingOf(person, "leave", id), null, request);
    return request;
  }

  private long again(LeaveRequest refused, LeaveRequest decided) {
    store.decide(
        refused.id(), decided.state(), decided.days(), decided.reasons(), clock.instant(), BY_RULE);
    return refused.id();
  }

  private LeaveRequest decided(
      PersonId person, LeaveWish wish, LeaveFacts facts, LeaveVerdict verdict) {
    State state = LeavePolicy.state(facts, verdict);
    return new LeaveRequest(
        0,
        new LeaveRequest.Asker(person, facts.asker().team()),
        wish,
        verdict.days(),
        state,
        verdict.reasons(),
        new LeaveRequest.Decision(
            clock.instant(), state == State.LEADER ? null : clock.instant(), BY_RULE));
  }

  /// Puts a refused request on the waiting list, when waiting may help.
  @Transactional
  public void join(Viewer viewer, long id) {
    LeaveRequest request = ownRequest(viewer, id);
    if (request.state() == State.REFUSED && mayWait(request)) {
      store.decide(id, State.WAITING, request.days(), request.reasons(), clock.instant(), BY_RULE);
      audit.record(
          viewer,
          "requests.leave-waits",
          About.thingOf(request.asker().person(), "leave", id),
          request,
          null);
    }
  }

  /// Whether only staffing stood against it.
  public static boolean mayWait(LeaveRequest request) {
    return new LeaveVerdict(request.days(), request.reasons(), List.of()).mayWait();
  }

  private LeaveRequest ownRequest(Viewer viewer, long id) {
    PersonId own = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    return store
        .find(id)
        .filter(request -> request.asker().person().equals(own))
        .orElseThrow(() -> new NotFound("leave " + id));
  }

  /// Gives leave back that has not begun, or takes a request from the waiting list; what becomes
  /// free goes to those who wait.
  @Transactional
  public void withdraw(Viewer viewer, long id) {
    store.lockGate();
    LeaveRequest request = ownRequest(viewer, id);
    LocalDate today = people.today();
    boolean isOver = request.state() == State.GRANTED && !request.wish().first().isAfter(today);
    if (request.state() == State.REFUSED || request.state() == State.WITHDRAWN || isOver) {
      return;
    }
    granting.takeBack(viewer.name(), request);
    store.decide(
        id, State.WITHDRAWN, request.days(), request.reasons(), clock.instant(), viewer.name());
    audit.record(
        viewer,
        "requests.leave-withdrawn",
        About.thingOf(request.asker().person(), "leave", id),
        request,
        null);
    waitingList.serve(request.wish());
  }

  /// The viewer's own requests of the last two months and later, newest first.
  public List<LeaveRequest> listMine(Viewer viewer) {
    PersonId person = viewer.person();
    return person == null
        ? List.of()
        : store.listOf(person, people.today().minusDays(SHOWN_DAYS_BACK));
  }
}
