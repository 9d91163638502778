package org.floorwalker.app.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.internal.RoundGathering;
import org.floorwalker.app.requests.store.RoundResultStore;
import org.floorwalker.app.requests.store.RoundStore;
import org.floorwalker.app.requests.store.RoundWishStore;
import org.floorwalker.planning.leave.GivenPeriod;
import org.floorwalker.planning.leave.LeaveAsker;
import org.floorwalker.planning.leave.RefusedPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person's own door to the round of leave of their team: wishes handed in until the deadline,
/// and what came of them.
@Component
public class MyLeaveRound {
  private final RoundStore store;
  private final RoundWishStore wishes;
  private final RoundResultStore results;
  private final RoundGathering gathering;
  private final LeaveRounds rounds;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  MyLeaveRound(
      RoundStore store,
      RoundWishStore wishes,
      RoundResultStore results,
      RoundGathering gathering,
      LeaveRounds rounds,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.wishes = wishes;
    this.results = results;
    this.gathering = gathering;
    this.rounds = rounds;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// A round as one person sees it: their own, and of others only how many.
  ///
  /// @param wishes what they handed in; null when nothing
  /// @param season weeks together the law gives; null when it gives none
  /// @param past what they had before, from which the order is made
  /// @param weeks places of each week
  /// @param wished how many people wish each week
  /// @param given what they get, once decided
  /// @param refused what not, once decided
  public record Mine(
      RoundCard round,
      @Nullable RoundWishes wishes,
      @Nullable RoundSeason season,
      LeaveAsker.Past past,
      List<RoundWeek> weeks,
      Map<LocalDate, Integer> wished,
      List<GivenPeriod> given,
      List<RefusedPeriod> refused) {
    public Mine {
      weeks = List.copyOf(weeks);
      wished = Map.copyOf(wished);
      given = List.copyOf(given);
      refused = List.copyOf(refused);
    }
  }

  private PersonCard card(Viewer viewer) {
    PersonId person = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    return people
        .findPerson(person, viewer.today(clock))
        .orElseThrow(() -> new NotFound("person " + person));
  }

  /// The newest round of the viewer's team.
  @Transactional(readOnly = true)
  public Optional<Mine> find(Viewer viewer) {
    PersonCard card = card(viewer);
    return newest(viewer, card).map(round -> mine(round, card));
  }

  private Optional<RoundCard> newest(Viewer viewer, PersonCard card) {
    String team =
        people.teamsOn(viewer.today(clock)).stream()
            .filter(one -> one.id().equals(card.place().team()))
            .map(TeamCard::code)
            .findFirst()
            .orElse("");
    return store.list().stream().filter(round -> round.teams().contains(team)).findFirst();
  }

  private Mine mine(RoundCard round, PersonCard card) {
    boolean isDecided = round.state() == RoundCard.State.DECIDED;
    Map<PersonId, String> code = Map.of(card.id(), card.code());
    return new Mine(
        round,
        wishes.list(round.id()).get(card.id()),
        gathering.season(card, round.year()).orElse(null),
        gathering.past(round, card.id()),
        store.listWeeks(round.id()),
        rounds.wished(round),
        isDecided
            ? results.listGiven(round.id(), code).stream()
                .filter(one -> one.id().equals(card.code()))
                .toList()
            : List.of(),
        isDecided
            ? results.listRefused(round.id(), code).stream()
                .filter(one -> one.id().equals(card.code()))
                .toList()
            : List.of());
  }

  /// Hands wishes in, in place of those before.
  ///
  /// @return whether the round takes wishes today
  @Transactional
  public boolean handIn(Viewer viewer, RoundWishes handed) {
    viewer.require(Permission.ASK_FOR_CHANGES);
    PersonCard card = card(viewer);
    Optional<RoundCard> round = taking(viewer, card);
    round.ifPresent(
        open -> {
          wishes.replace(open.id(), card.id(), handed, clock.instant());
          audit.record(
              viewer,
              "requests.round-wishes-handed-in",
              About.thingOf(card.id(), "leave-round", open.id()),
              null,
              handed);
        });
    return round.isPresent();
  }

  /// Takes everything back that was handed in.
  ///
  /// @return whether the round takes wishes today
  @Transactional
  public boolean takeBack(Viewer viewer) {
    viewer.require(Permission.ASK_FOR_CHANGES);
    PersonCard card = card(viewer);
    Optional<RoundCard> round = taking(viewer, card);
    round.ifPresent(
        open -> {
          wishes.delete(open.id(), card.id());
          audit.record(
              viewer,
              "requests.round-wishes-taken-back",
              About.thingOf(card.id(), "leave-round", open.id()),
              null,
              null);
        });
    return round.isPresent();
  }

  /// Locked, so that a proposal knows either all of the wishes or none.
  private Optional<RoundCard> taking(Viewer viewer, PersonCard card) {
    Optional<RoundCard> round = newest(viewer, card);
    round.ifPresent(one -> store.lock(one.id()));
    return newest(viewer, card).filter(one -> one.takesWishes(viewer.today(clock)));
  }
}
