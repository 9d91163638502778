package org.floorwalker.app.requests;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.RoundCard.State;
import org.floorwalker.app.requests.internal.RoundDeciding;
import org.floorwalker.app.requests.internal.RoundGathering;
import org.floorwalker.app.requests.store.RoundResultStore;
import org.floorwalker.app.requests.store.RoundWishStore;
import org.floorwalker.planning.leave.EnvyCheck;
import org.floorwalker.planning.leave.GivenPeriod;
import org.floorwalker.planning.leave.LeavePeriod;
import org.floorwalker.planning.leave.LeaveRound;
import org.floorwalker.planning.leave.RefusedPeriod;
import org.floorwalker.planning.leave.RoundPart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The planner's door to what a round of leave gives: the rule's proposal with its proof, changes
/// with their reason, the decision.
@Component
public class RoundProposals {
  private final LeaveRounds rounds;
  private final RoundWishStore wishes;
  private final RoundResultStore results;
  private final RoundGathering gathering;
  private final RoundDeciding deciding;
  private final People people;
  private final Audit audit;

  RoundProposals(
      LeaveRounds rounds,
      RoundWishStore wishes,
      RoundResultStore results,
      RoundGathering gathering,
      RoundDeciding deciding,
      People people,
      Audit audit) {
    this.rounds = rounds;
    this.wishes = wishes;
    this.results = results;
    this.gathering = gathering;
    this.deciding = deciding;
    this.people = people;
    this.audit = audit;
  }

  /// Whether the rule may answer: the last day for wishes is over, or everybody has handed in.
  public boolean isRipe(Viewer viewer, long id) {
    return isRipe(rounds.get(viewer, id));
  }

  private boolean isRipe(RoundCard round) {
    return round.deadline().isBefore(people.today())
        || wishes
            .list(round.id())
            .keySet()
            .containsAll(gathering.members(round).stream().map(PersonCard::id).toList());
  }

  /// Makes the rule's proposal, in place of an earlier one and of changes by hand; not while
  /// somebody may still hand in wishes.
  ///
  /// @return whether it was made
  @Transactional
  public boolean propose(Viewer viewer, long id) {
    RoundCard round = rounds.locked(viewer, id);
    boolean isPossible = round.state() != State.DECIDED && isRipe(round);
    if (isPossible) {
      deciding.propose(round);
      audit.record(viewer, "requests.round-proposed", About.thing("leave-round", id), null, null);
    }
    return isPossible;
  }

  /// What the round gives as it stands, with the proof.
  @Transactional(readOnly = true)
  public RoundResult result(Viewer viewer, long id) {
    RoundCard round = rounds.get(viewer, id);
    Map<PersonId, String> codes = people.codes();
    List<GivenPeriod> given = results.listGiven(id, codes);
    List<RefusedPeriod> refused = results.listRefused(id, codes);
    Set<PersonId> handed = wishes.list(id).keySet();
    List<RoundResult.Person> all =
        gathering.members(round).stream()
            .sorted(Comparator.comparing(PersonCard::name))
            .map(card -> person(card, handed.contains(card.id()), given, refused))
            .toList();
    LeaveRound asked = gathering.of(round);
    return new RoundResult(all, EnvyCheck.check(asked, given), EnvyCheck.pairs(asked));
  }

  private static RoundResult.Person person(
      PersonCard card, boolean handedIn, List<GivenPeriod> given, List<RefusedPeriod> refused) {
    return new RoundResult.Person(
        card.id(),
        card.code(),
        card.name(),
        handedIn,
        given.stream().filter(one -> one.id().equals(card.code())).toList(),
        refused.stream().filter(one -> one.id().equals(card.code())).toList());
  }

  /// Gives a period otherwise than the rule; the reason is told to the person.
  @Transactional
  public Optional<LeaveRounds.Trouble> give(
      Viewer viewer, long id, String code, RoundPart part, LeavePeriod period, String words) {
    RoundCard round = rounds.locked(viewer, id);
    Optional<PersonCard> member = member(round, code);
    if (member.isEmpty()) {
      return Optional.of(LeaveRounds.Trouble.UNKNOWN_PERSON);
    }
    if (round.state() != State.PROPOSED) {
      return Optional.of(LeaveRounds.Trouble.DECIDED);
    }
    List<GivenPeriod> given = results.listGiven(id, people.codes());
    boolean isTaken =
        given.stream()
                .filter(one -> one.id().equals(code))
                .anyMatch(one -> one.period().overlaps(period))
            || !round.mondays().containsAll(period.weeks());
    if (isTaken) {
      return Optional.of(LeaveRounds.Trouble.WEEKS_TAKEN);
    }
    GivenPeriod one =
        new GivenPeriod(
            code, part, period, new GivenPeriod.Why.ByHand(viewer.name(), words.strip()));
    results.insert(id, member.get().id(), given.size() + 1, one);
    audit.record(
        viewer,
        "requests.round-given-by-hand",
        About.thingOf(member.get().id(), "leave-round", id),
        null,
        one);
    return Optional.empty();
  }

  private Optional<PersonCard> member(RoundCard round, String code) {
    return gathering.members(round).stream().filter(card -> card.code().equals(code)).findFirst();
  }

  /// Takes a period out of the proposal; the reason stands in the audit trail.
  ///
  /// @return whether it was there
  @Transactional
  public boolean takeOut(Viewer viewer, long id, String code, LocalDate monday, String words) {
    RoundCard round = rounds.locked(viewer, id);
    Optional<PersonCard> member = member(round, code);
    boolean isTaken =
        round.state() == State.PROPOSED
            && member.isPresent()
            && results.delete(id, member.get().id(), monday);
    if (isTaken) {
      audit.record(
          viewer,
          "requests.round-taken-out",
          About.thingOf(member.orElseThrow().id(), "leave-round", id),
          monday,
          words);
    }
    return isTaken;
  }

  /// Decides: what was given becomes leave, and everybody is told, once.
  ///
  /// @return whether it was decided now
  @Transactional
  public boolean decide(Viewer viewer, long id) {
    RoundCard round = rounds.locked(viewer, id);
    if (round.state() != State.PROPOSED) {
      return false;
    }
    deciding.decide(viewer.name(), round);
    audit.record(viewer, "requests.round-decided", About.thing("leave-round", id), round, null);
    return true;
  }
}
