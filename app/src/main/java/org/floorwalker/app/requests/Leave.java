package org.floorwalker.app.requests;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.LeaveRequest.State;
import org.floorwalker.app.requests.internal.Granting;
import org.floorwalker.app.requests.internal.LeaveFacts;
import org.floorwalker.app.requests.internal.LeaveGathering;
import org.floorwalker.app.requests.internal.LeaveLetters;
import org.floorwalker.app.requests.internal.LeavePolicy;
import org.floorwalker.app.requests.internal.LeaveVerdict;
import org.floorwalker.app.requests.store.LeaveStore;
import org.floorwalker.app.rostering.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for leave: asked for, decided by rule at once, with the reason, and on a no the nearest
/// yes.
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
  private final Messages messages;
  private final People people;
  private final Audit audit;
  private final Clock clock;
  private final LeaveLetters letters = new LeaveLetters();

  Leave(
      LeaveStore store,
      LeaveGathering gathering,
      Granting granting,
      Messages messages,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.gathering = gathering;
    this.granting = granting;
    this.messages = messages;
    this.people = people;
    this.audit = audit;
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

  private static PersonId own(Viewer viewer) {
    PersonId person = viewer.person();
    if (person == null) {
      throw new Refused(Permission.ASK_FOR_CHANGES);
    }
    return person;
  }

  /// What would come of asking now.
  @Transactional(readOnly = true)
  public Chance chance(Viewer viewer, LeaveWish wish) {
    LeaveFacts facts = gathering.of(own(viewer), wish, REACH_DAYS);
    LeaveVerdict verdict = LeavePolicy.decide(wish, facts);
    List<LeaveWish> nearest =
        verdict.isYes()
            ? List.of()
            : LeavePolicy.nearest(wish, facts, REACH_DAYS, MOST_ALTERNATIVES);
    return new Chance(verdict.isYes(), verdict.days(), verdict.reasons(), nearest);
  }

  /// Asks for leave; the answer is in what is returned.
  @Transactional
  public LeaveRequest ask(Viewer viewer, LeaveWish wish) {
    viewer.require(Permission.ASK_FOR_CHANGES);
    PersonId person = own(viewer);
    store.lockGate();
    Optional<LeaveRequest> asked = asked(person, wish);
    return asked.isPresent() ? asked.get() : askAnew(viewer, person, wish);
  }

  /// The same wish that is granted or waits, or was answered a moment ago: a second press, or a
  /// form
  /// sent once more.
  private Optional<LeaveRequest> asked(PersonId person, LeaveWish wish) {
    Instant moment = clock.instant().minus(SAME_ASKING);
    return store.listOf(person, wish.first()).stream()
        .filter(one -> one.wish().equals(wish) && one.state() != State.WITHDRAWN)
        .filter(one -> one.state() != State.REFUSED || one.decision().askedAt().isAfter(moment))
        .findFirst();
  }

  private LeaveRequest askAnew(Viewer viewer, PersonId person, LeaveWish wish) {
    LeaveFacts facts = gathering.of(person, wish, 0);
    LeaveVerdict verdict = LeavePolicy.decide(wish, facts);
    LeaveRequest decided = decided(person, wish, facts, verdict);
    long id = store.insert(decided);
    if (decided.state() == State.GRANTED) {
      granting.grant(viewer.name(), id, wish, facts, verdict);
    }
    LeaveRequest request = store.find(id).orElseThrow();
    audit.record(viewer, "requests.leave-asked", About.thingOf(person, "leave", id), null, request);
    return request;
  }

  private LeaveRequest decided(
      PersonId person, LeaveWish wish, LeaveFacts facts, LeaveVerdict verdict) {
    State state = state(facts, verdict);
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

  /// A right given by law waits for nobody, unless somebody must look what the law gives.
  private static State state(LeaveFacts facts, LeaveVerdict verdict) {
    if (!verdict.isYes()) {
      return State.REFUSED;
    }
    boolean isRuledByLeader =
        facts.kind().staffed() && facts.rule().decidedBy() == LeaveRule.DecidedBy.LEADER;
    return isRuledByLeader || verdict.asksLeader() ? State.LEADER : State.GRANTED;
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
    return store
        .find(id)
        .filter(request -> request.asker().person().equals(own(viewer)))
        .orElseThrow(() -> new NotFound("leave " + id));
  }

  /// Gives leave back that has not begun, or takes a request from the waiting list; what becomes
  /// free goes to those who wait.
  @Transactional
  public void withdraw(Viewer viewer, long id) {
    store.lockGate();
    LeaveRequest request = ownRequest(viewer, id);
    LocalDate today = today();
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
    reconsiderOverlapping(request.wish());
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// Who waits and, as it looks now, could be granted, in the order of their group. Nothing is held
  /// up meanwhile; [#reconsider(long)] looks once more behind the row that decisions lock.
  @Transactional(readOnly = true)
  public List<Long> listPromising() {
    return waiting().stream()
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

  /// Grants a request that waits, or puts it to the leader where leaders decide, when it is
  /// possible.
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
    State state = state(now.facts(), now.verdict());
    if (state == State.GRANTED) {
      grantAndTell(BY_RULE, request, now.facts(), now.verdict());
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
  private void reconsiderOverlapping(LeaveWish freed) {
    waiting().stream()
        .filter(request -> overlaps(request.wish(), freed))
        .forEach(this::grantIfPossible);
  }

  private void grantAndTell(
      String by, LeaveRequest request, LeaveFacts facts, LeaveVerdict verdict) {
    store.decide(
        request.id(), State.GRANTED, verdict.days(), verdict.reasons(), clock.instant(), by);
    granting.grant(by, request.id(), request.wish(), facts, verdict);
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

  /// Who waits, in the order in which places are given.
  public List<LeaveRequest> waiting() {
    LocalDate yearAgo = today().minusYears(1);
    Comparator<LeaveRequest> order =
        Comparator.comparing(
            request ->
                gathering.rule(request.asker().team(), request.wish().kind()).order()
                        == LeaveRule.Order.LEAST_LEAVE
                    ? store.sumGranted(request.asker().person().value(), yearAgo)
                    : BigDecimal.ZERO);
    return store.listIn(State.WAITING, today()).stream().sorted(order).toList();
  }

  /// A leader says yes or no to what the rule found possible.
  ///
  /// @param words why, for the person; needed for a no
  /// @return whether it was decided; false when it is no longer possible or no longer waits
  @Transactional
  public boolean decide(Viewer viewer, long id, boolean yes, String words) {
    store.lockGate();
    LeaveRequest request =
        store
            .find(id)
            .filter(one -> one.state() == State.LEADER)
            .orElseThrow(() -> new NotFound("leave " + id));
    requireTeam(viewer, request);
    if (!yes) {
      refuse(viewer, request, words);
      return true;
    }
    LeaveFacts facts = gathering.of(request.asker().person(), request.wish(), 0);
    LeaveVerdict verdict = LeavePolicy.decide(request.wish(), facts);
    if (verdict.isYes()) {
      grantAndTell(viewer.name(), request, facts, verdict);
    }
    return verdict.isYes();
  }

  private void refuse(Viewer viewer, LeaveRequest request, String words) {
    LeaveReason why = new LeaveReason.ByLeader(viewer.name(), words.strip());
    store.decide(
        request.id(), State.REFUSED, request.days(), List.of(why), clock.instant(), viewer.name());
    messages.tell(
        request.asker().person(),
        "leave-" + request.id() + "-refused",
        writing -> letters.refused(writing, request.wish(), viewer.name(), words.strip()));
    audit.record(
        viewer,
        "requests.leave-refused",
        About.thingOf(request.asker().person(), "leave", request.id()),
        request,
        why);
  }

  private void requireTeam(Viewer viewer, LeaveRequest request) {
    if (!reaches(viewer, request)) {
      throw new Refused(Permission.DECIDE_REQUESTS);
    }
  }

  private boolean reaches(Viewer viewer, LeaveRequest request) {
    if (viewer.reach(Permission.DECIDE_REQUESTS).everywhere()) {
      return true;
    }
    return people.teamsOn(today()).stream()
        .filter(team -> team.code().equals(request.asker().team()))
        .map(TeamCard::id)
        .anyMatch((TeamId team) -> viewer.may(Permission.DECIDE_REQUESTS, team));
  }

  /// The viewer's own requests of the last two months and later, newest first.
  public List<LeaveRequest> listMine(Viewer viewer) {
    PersonId person = viewer.person();
    return person == null ? List.of() : store.listOf(person, today().minusDays(SHOWN_DAYS_BACK));
  }

  /// Requests that wait for the viewer, in the order they were asked.
  public List<LeaveRequest> listForMe(Viewer viewer) {
    viewer.require(Permission.DECIDE_REQUESTS);
    return store.listIn(State.LEADER, today()).stream()
        .filter(request -> reaches(viewer, request))
        .toList();
  }

  /// The waiting list within the viewer's reach.
  public List<LeaveRequest> listWaiting(Viewer viewer) {
    viewer.require(Permission.DECIDE_REQUESTS);
    return waiting().stream().filter(request -> reaches(viewer, request)).toList();
  }

  /// What was decided lately within the viewer's reach, newest first.
  public List<LeaveRequest> listDecided(Viewer viewer) {
    viewer.require(Permission.DECIDE_REQUESTS);
    return store.listDecidedSince(clock.instant().minusSeconds(14 * 86_400L), 100).stream()
        .filter(request -> reaches(viewer, request))
        .toList();
  }

  /// Number of requests that wait for the viewer.
  public int countForMe(Viewer viewer) {
    return viewer.may(Permission.DECIDE_REQUESTS) ? listForMe(viewer).size() : 0;
  }

  /// The place of a waiting request, 1 for the next.
  public int placeOf(LeaveRequest request) {
    List<Long> ids =
        waiting().stream()
            .filter(one -> overlaps(one.wish(), request.wish()))
            .map(LeaveRequest::id)
            .toList();
    return Objects.checkIndex(ids.indexOf(request.id()), ids.size()) + 1;
  }

  private static boolean overlaps(LeaveWish one, LeaveWish other) {
    return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
  }
}
