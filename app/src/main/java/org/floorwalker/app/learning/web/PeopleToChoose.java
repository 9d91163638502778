package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.util.List;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.springframework.stereotype.Component;

/// Whom a viewer can choose in the room's forms: everybody within their reach today.
@Component
final class PeopleToChoose {
  private final People people;
  private final Clock clock;

  PeopleToChoose(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  List<Field.Choice> of(Viewer viewer) {
    return listWithinReach(viewer).stream()
        .map(line -> new Field.Choice(line.id().toString(), line.name()))
        .toList();
  }

  /// Whether the person is one of them.
  boolean holds(Viewer viewer, PersonId person) {
    return listWithinReach(viewer).stream().anyMatch(line -> line.id().equals(person));
  }

  private List<PersonLine> listWithinReach(Viewer viewer) {
    return people.listWithin(viewer.reach(Permission.SEE_TRAINING), viewer.today(clock));
  }
}
