package org.floorwalker.app.people;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.people.store.PersonStore;
import org.floorwalker.app.people.store.PlaceStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Place;
import org.floorwalker.app.platform.access.Places;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// The organisation as the page shell knows it.
@Component
final class OrganisationPlaces implements Places {
  private static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of());

  private final PlaceStore places;
  private final PersonStore persons;

  OrganisationPlaces(PlaceStore places, PersonStore persons) {
    this.places = places;
    this.persons = persons;
  }

  @Override
  public List<Place> all() {
    return places.list(EVERYTHING);
  }

  @Override
  public List<Place> within(Viewer viewer) {
    Set<Long> clients = new HashSet<>();
    Set<Long> teams = new HashSet<>();
    boolean everywhere = false;
    for (Permission permission : SEES_OTHERS) {
      Reach reach = viewer.reach(permission);
      everywhere |= reach.everywhere();
      clients.addAll(reach.clients());
      teams.addAll(reach.teams());
    }
    return places.list(new Reach(everywhere, clients, teams));
  }

  @Override
  public Optional<ZoneId> findZone(PersonId person) {
    return places.findZone(person);
  }

  @Override
  public Optional<PersonId> findPerson(String code) {
    return persons.findByCode(code);
  }
}
