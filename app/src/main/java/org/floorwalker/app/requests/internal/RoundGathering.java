package org.floorwalker.app.requests.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.requests.RoundCard;
import org.floorwalker.app.requests.RoundSeason;
import org.floorwalker.app.requests.RoundWeek;
import org.floorwalker.app.requests.RoundWishes;
import org.floorwalker.app.requests.store.RightStore;
import org.floorwalker.app.requests.store.RoundStore;
import org.floorwalker.app.requests.store.RoundWishStore;
import org.floorwalker.planning.leave.LeaveAsker;
import org.floorwalker.planning.leave.LeaveRound;
import org.springframework.stereotype.Component;

/// Gathers what a round is decided from: who takes part, what they wish, places, past.
@Component
public final class RoundGathering {
  private final RoundStore rounds;
  private final RoundWishStore wishes;
  private final RightStore laws;
  private final RoundPast past;
  private final People people;

  RoundGathering(
      RoundStore rounds, RoundWishStore wishes, RightStore laws, RoundPast past, People people) {
    this.rounds = rounds;
    this.laws = laws;
    this.wishes = wishes;
    this.past = past;
    this.people = people;
  }

  private LocalDate today() {
    return people.today();
  }

  /// Everybody in the round's teams today.
  public List<PersonCard> members(RoundCard round) {
    List<PersonCard> members = new ArrayList<>();
    for (TeamCard team : people.teamsOn(today())) {
      if (round.teams().contains(team.code())) {
        members.addAll(people.membersOf(team.id(), today()));
      }
    }
    return members;
  }

  /// The round as planning decides it; who has left since takes no part.
  public LeaveRound of(RoundCard round) {
    Map<PersonId, RoundWishes> handed = wishes.list(round.id());
    List<PersonCard> members = members(round);
    Map<PersonId, LeaveAsker.Past> had =
        past.of(round, members.stream().map(PersonCard::id).toList());
    Map<String, RoundSeason> seasons = laws.listSeasons(LocalDate.of(round.year(), 1, 1));
    List<LeaveAsker> askers = new ArrayList<>();
    for (PersonCard member : members) {
      RoundWishes own = handed.get(member.id());
      if (own != null) {
        RoundSeason season = own.takesSeason() ? seasons.get(member.place().country()) : null;
        askers.add(
            new LeaveAsker(
                member.code(),
                own.mostWeeks(),
                season == null ? null : season.in(round.year()),
                own.ranked(),
                had.getOrDefault(member.id(), LeaveAsker.Past.NONE)));
      }
    }
    Map<LocalDate, Integer> places = new HashMap<>();
    for (RoundWeek week : rounds.listWeeks(round.id())) {
      places.put(week.monday(), week.places());
    }
    return new LeaveRound(rounds.seed(round.id()), places, askers);
  }

  /// The law of a person's country, if it gives weeks together.
  public Optional<RoundSeason> season(PersonCard person, int year) {
    return Optional.ofNullable(
        laws.listSeasons(LocalDate.of(year, 1, 1)).get(person.place().country()));
  }

  /// What a person had in the years before.
  public LeaveAsker.Past past(RoundCard round, PersonId person) {
    return past.of(round, List.of(person)).getOrDefault(person, LeaveAsker.Past.NONE);
  }
}
