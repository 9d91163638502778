package org.floorwalker.app.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.people.store.FindStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.find.FindSource;
import org.floorwalker.app.platform.find.Found;
import org.springframework.stereotype.Component;

/// People, teams, queues, sites and clients for Find, each within the viewer's reach.
@Component
final class OrganisationFinds implements FindSource {
  private final People people;
  private final FindStore store;
  private final Clock clock;

  OrganisationFinds(People people, FindStore store, Clock clock) {
    this.people = people;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public List<Found> find(Viewer viewer, String words, Locale language, int most) {
    List<Found> found = new ArrayList<>();
    if (viewer.may(Permission.SEE_PEOPLE)) {
      LocalDate today = viewer.today(clock);
      people.search(viewer, words, today, most).forEach(line -> found.add(person(line)));
    }
    if (viewer.may(Permission.SEE_ORGANISATION)) {
      found.addAll(store.find(words, viewer.reach(Permission.SEE_ORGANISATION), most));
    }
    return found;
  }

  private static Found person(PersonLine line) {
    String detail = line.team().isEmpty() ? line.code() : line.code() + ", " + line.team();
    return new Found(Found.Kind.PERSON, line.name(), detail, "/people/" + line.id());
  }
}
