package org.floorwalker.app.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.SwapOffer.State;
import org.floorwalker.app.requests.internal.LeaveGathering;
import org.floorwalker.app.requests.internal.SwapLetters;
import org.floorwalker.app.requests.store.LeaveStore;
import org.floorwalker.app.requests.store.SwapStore;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.ShiftSwaps;
import org.floorwalker.app.rostering.SwapOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for swaps: an offer to one colleague or to everybody in the team who could, taken by
/// the first who says yes, checked for both by law and skill when it is offered and again when it
/// is taken.
@Component
public class Swaps {
  /// How rules name a swap among the kinds.
  public static final String KIND = "swap";

  private static final String BY_RULE = "rule";

  private final SwapStore store;
  private final LeaveStore gate;
  private final LeaveGathering gathering;
  private final ShiftSwaps shifts;
  private final Messages messages;
  private final People people;
  private final Audit audit;
  private final Clock clock;
  private final SwapLetters letters = new SwapLetters();

  Swaps(
      SwapStore store,
      LeaveStore gate,
      LeaveGathering gathering,
      ShiftSwaps shifts,
      Messages messages,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.gate = gate;
    this.gathering = gathering;
    this.shifts = shifts;
    this.messages = messages;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// Colleagues of the viewer's team, by name.
  public List<PersonCard> colleagues(Viewer viewer) {
    PersonId person = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    TeamId team =
        people.findPerson(person, people.today()).map(card -> card.place().team()).orElse(null);
    return team == null
        ? List.of()
        : people.membersOf(team, people.today()).stream()
            .filter(card -> !card.id().equals(person))
            .toList();
  }

  /// Offers the viewer's shift of the day to one colleague, or to every colleague who could take it
  /// when none is named. Whoever has the offer already is not asked again: a second press asks
  /// nobody twice.
  @Transactional
  public SwapAnswer offer(Viewer viewer, LocalDate day, Optional<PersonId> to) {
    PersonId giver = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    List<PersonId> team = colleagues(viewer).stream().map(PersonCard::id).toList();
    if (day.isBefore(people.today()) || to.filter(one -> !team.contains(one)).isPresent()) {
      return new SwapAnswer.NotPossible(new SwapOutcome.NotThere());
    }
    gate.lockGate();
    Set<PersonId> before = store.askedFor(giver, day);
    List<PersonId> wanted = to.map(List::of).orElse(team);
    if (to.isPresent() && !before.contains(to.get())) {
      SwapOutcome outcome = shifts.check(giver, to.get(), day);
      if (!(outcome instanceof SwapOutcome.Possible)) {
        return new SwapAnswer.NotPossible(outcome);
      }
    }
    List<PersonId> fresh = wanted.stream().filter(one -> !before.contains(one)).toList();
    List<PersonId> asked = to.isPresent() ? fresh : shifts.possible(giver, fresh, day);
    if (!asked.isEmpty()) {
      return make(viewer, giver, day, asked);
    }
    int standing = (int) wanted.stream().filter(before::contains).count();
    return standing == 0 ? new SwapAnswer.Nobody() : new SwapAnswer.Offered(standing);
  }

  private SwapAnswer make(Viewer viewer, PersonId giver, LocalDate day, List<PersonId> asked) {
    long id = store.insert(giver, day, asked, clock.instant());
    for (PersonId person : asked) {
      messages.tell(person, "swap-" + id, writing -> letters.offered(writing, viewer.name(), day));
    }
    audit.record(
        viewer, "requests.swap-offered", About.thingOf(giver, "swap", id), null, store.find(id));
    return new SwapAnswer.Offered(asked.size());
  }

  /// Takes an offer: the first who does has it.
  @Transactional
  public SwapAnswer take(Viewer viewer, long id) {
    PersonId taker = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    gate.lockGate();
    Optional<SwapOffer> offer =
        store.lock(id).filter(one -> one.state() == State.OPEN && one.asked().contains(taker));
    return offer.isEmpty() ? new SwapAnswer.Gone() : take(viewer, offer.get(), taker);
  }

  private SwapAnswer take(Viewer viewer, SwapOffer offer, PersonId taker) {
    if (needsLeader(offer.giver())) {
      SwapOutcome outcome = shifts.check(offer.giver(), taker, offer.day());
      if (!(outcome instanceof SwapOutcome.Possible)) {
        return new SwapAnswer.NotPossible(outcome);
      }
      store.setState(offer.id(), State.LEADER, taker, clock.instant(), BY_RULE);
      audit(viewer, "requests.swap-taken", offer);
      return new SwapAnswer.ForLeader();
    }
    SwapOutcome outcome = shifts.carryOut(BY_RULE, offer.giver(), taker, offer.day());
    if (!(outcome instanceof SwapOutcome.Possible)) {
      return new SwapAnswer.NotPossible(outcome);
    }
    store.setState(offer.id(), State.DONE, taker, clock.instant(), BY_RULE);
    messages.tell(
        offer.giver(),
        "swap-" + offer.id() + "-done",
        writing -> letters.done(writing, viewer.name(), offer.day()));
    audit(viewer, "requests.swap-done", offer);
    return new SwapAnswer.Done();
  }

  private void audit(Viewer viewer, String deed, SwapOffer offer) {
    audit.record(
        viewer,
        deed,
        About.thingOf(offer.giver(), "swap", offer.id()),
        offer,
        store.find(offer.id()).orElseThrow());
  }

  private boolean needsLeader(PersonId giver) {
    String team = teamOf(giver).map(TeamCard::code).orElse("");
    return gathering.rule(team, KIND).decidedBy() == LeaveRule.DecidedBy.LEADER;
  }

  private Optional<TeamCard> teamOf(PersonId person) {
    TeamId team =
        people.findPerson(person, people.today()).map(card -> card.place().team()).orElse(null);
    return team == null ? Optional.empty() : people.findTeam(team, people.today());
  }

  /// The viewer does not want the shift; nobody else sees that.
  @Transactional
  public void decline(Viewer viewer, long id) {
    store.decline(id, viewer.requirePerson(Permission.ASK_FOR_CHANGES), clock.instant());
  }

  /// Takes an own offer back while nobody has taken it.
  @Transactional
  public void withdraw(Viewer viewer, long id) {
    PersonId own = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    SwapOffer offer =
        store
            .lock(id)
            .filter(one -> one.giver().equals(own))
            .orElseThrow(() -> new NotFound("swap " + id));
    if (offer.state() == State.OPEN || offer.state() == State.LEADER) {
      store.setState(id, State.WITHDRAWN, null, clock.instant(), viewer.name());
      audit(viewer, "requests.swap-withdrawn", offer);
    }
  }

  /// A leader says yes or no; both are told.
  @Transactional
  public SwapAnswer decide(Viewer viewer, long id, boolean yes) {
    gate.lockGate();
    SwapOffer offer =
        store
            .lock(id)
            .filter(one -> one.state() == State.LEADER)
            .orElseThrow(() -> new NotFound("swap " + id));
    if (!reaches(viewer, offer)) {
      throw new Refused(Permission.DECIDE_REQUESTS);
    }
    PersonId taker = Objects.requireNonNull(offer.taker());
    if (yes) {
      SwapOutcome outcome = shifts.carryOut(viewer.name(), offer.giver(), taker, offer.day());
      if (!(outcome instanceof SwapOutcome.Possible)) {
        return new SwapAnswer.NotPossible(outcome);
      }
    }
    State state = yes ? State.DONE : State.REFUSED;
    store.setState(id, state, null, clock.instant(), viewer.name());
    for (PersonId person : List.of(offer.giver(), taker)) {
      messages.tell(
          person, "swap-" + id + "-decided", writing -> letters.decided(writing, offer.day(), yes));
    }
    audit(viewer, "requests.swap-decided", offer);
    return yes ? new SwapAnswer.Done() : new SwapAnswer.Gone();
  }

  private boolean reaches(Viewer viewer, SwapOffer offer) {
    return viewer.reach(Permission.DECIDE_REQUESTS).everywhere()
        || teamOf(offer.giver())
            .filter(team -> viewer.may(Permission.DECIDE_REQUESTS, team.id()))
            .isPresent();
  }

  /// The viewer's own offers and those made to them, newest first.
  public List<SwapOffer> listMine(Viewer viewer) {
    PersonId person = viewer.person();
    return person == null ? List.of() : store.listOf(person, people.today());
  }

  /// Swaps that wait for the viewer.
  public List<SwapOffer> listForMe(Viewer viewer) {
    viewer.require(Permission.DECIDE_REQUESTS);
    return store.listForLeaders(people.today()).stream()
        .filter(offer -> reaches(viewer, offer))
        .toList();
  }

  /// Number of swaps that wait for the viewer.
  public int countForMe(Viewer viewer) {
    return viewer.may(Permission.DECIDE_REQUESTS) ? listForMe(viewer).size() : 0;
  }
}
