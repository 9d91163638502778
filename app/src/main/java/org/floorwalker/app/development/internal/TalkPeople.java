package org.floorwalker.app.development.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkParty;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// Who is who in a talk.
@Component
public class TalkPeople {
  private final People people;

  TalkPeople(People people) {
    this.people = people;
  }

  /// What the viewer is to the talk.
  public TalkParty party(Viewer viewer, Talk talk) {
    PersonId person = viewer.person();
    if (talk.pair().employee().equals(person)) {
      return TalkParty.EMPLOYEE;
    }
    if (talk.pair().leader().equals(person)) {
      return TalkParty.LEADER;
    }
    if (person != null && viewer.may(Permission.LEAD_TALKS) && leads(person, talk)) {
      return TalkParty.SUCCESSOR;
    }
    return viewer.reach(Permission.READ_TALK_RECORDS).everywhere()
        ? TalkParty.PEOPLE
        : TalkParty.STRANGER;
  }

  private boolean leads(PersonId person, Talk talk) {
    LocalDate day = people.today();
    return people
        .findPerson(talk.pair().employee(), day)
        .flatMap(card -> Optional.ofNullable(card.place().team()))
        .flatMap(team -> people.findTeam(team, day))
        .flatMap(team -> team.findLeader())
        .filter(person::equals)
        .isPresent();
  }

  /// The employee as they are placed today.
  PersonCard employee(Talk talk) {
    PersonId id = talk.pair().employee();
    LocalDate day = people.today();
    return people.findPerson(id, day).orElseThrow(() -> new NotFound("person " + id));
  }

  String leaderName(Talk talk) {
    PersonId leader = talk.pair().leader();
    return people.names(Set.of(leader)).getOrDefault(leader, "");
  }

  /// The viewer's person; only asked of those who have a side in the talk or take it over.
  static PersonId person(Viewer viewer) {
    return Objects.requireNonNull(viewer.person(), "This login is nobody's");
  }
}
