package org.floorwalker.app.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.SequencedMap;
import org.floorwalker.app.people.store.WorkPlaceStore;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.springframework.stereotype.Component;

/// The door to where people work from, day by day.
@Component
public final class WorkPlaces {
  private final WorkPlaceStore store;

  WorkPlaces(WorkPlaceStore store) {
    this.store = store;
  }

  /// Whether each of a team works from home on the day, as said for the day or as usual.
  public Map<PersonId, Boolean> atHome(TeamId team, LocalDate day) {
    return store.atHome(team, day);
  }

  /// Days from the one on for which something was said about a person: true is from home.
  public SequencedMap<LocalDate, Boolean> listDays(PersonId person, LocalDate from) {
    return store.listDays(person, from);
  }

  /// Says for one day where a person works from; who may do that is asked by the caller.
  public void put(PersonId person, LocalDate day, boolean atHome) {
    store.put(person, day, atHome);
  }

  /// The day is as usual again.
  public void remove(PersonId person, LocalDate day) {
    store.remove(person, day);
  }
}
