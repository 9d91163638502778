package org.floorwalker.app.platform.access;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What the page shell asks of the organisation; the room that keeps it offers this as a bean.
public interface Places {
  /// Whoever may do one of these sees more than their own day, so that a place can be chosen.
  List<Permission> SEES_OTHERS =
      List.of(
          Permission.SEE_PEOPLE,
          Permission.SEE_SCHEDULES,
          Permission.SEE_TEAM_RESULTS,
          Permission.SEE_FORECASTS);

  /// Every client, site and team, by kind and name.
  List<Place> all();

  /// Places the viewer works with, by kind and name: all of them for those whose rights reach the
  /// whole centre, else their teams, the sites of these, and their clients.
  List<Place> within(Viewer viewer);

  /// The zone of the site a person belongs to; empty when there is no such person.
  Optional<ZoneId> findZone(PersonId person);

  /// The person with the code by which files know them.
  Optional<PersonId> findPerson(String code);
}
