package org.floorwalker.app.platform.access;

import java.util.List;
import java.util.Optional;

/// What the page shell asks of the organisation; the room that keeps it offers this as a bean.
public interface Places {
  /// Every client, site and team, by kind and name.
  List<Place> all();

  /// Places the viewer works with, by kind and name: all of them for those whose rights reach the
  /// whole centre, else their teams, the sites of these, and their clients.
  List<Place> within(Viewer viewer);

  /// The person with the code by which files know them.
  Optional<PersonId> findPerson(String code);
}
