package org.floorwalker.app.development.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.development.store.MoveStore;
import org.floorwalker.app.development.store.TalkDiaryStore;
import org.floorwalker.app.learning.WaysOn;
import org.floorwalker.app.people.Employment;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.springframework.stereotype.Component;

/// Tells Training of the half-year talks of apprentices that were held here, and of who moved on:
/// a talk is held once and counts in both rooms (APP-01, APP-06).
@Component
class OwnWaysOn implements WaysOn {
  private final TalkDiaryStore diary;
  private final MoveStore moves;
  private final People people;

  OwnWaysOn(TalkDiaryStore diary, MoveStore moves, People people) {
    this.diary = diary;
    this.moves = moves;
    this.people = people;
  }

  @Override
  public Map<PersonId, List<LocalDate>> halfYearTalks() {
    return diary.daysHeld(TalkKind.APPRENTICE, people.zone());
  }

  @Override
  public Set<PersonId> movedOn() {
    Set<PersonId> moved = new HashSet<>(moves.everChosen());
    people.employments(people.today()).stream()
        .filter(one -> one.ledFrom() != null && one.ledFrom().isAfter(one.since()))
        .map(Employment::person)
        .forEach(moved::add);
    return moved;
  }
}
