package org.floorwalker.app.people;

import java.time.ZoneId;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;

/// A team on a day.
///
/// @param id the team
/// @param code the name in files
/// @param name what people call it
/// @param site code of its site
/// @param zone the site's zone
/// @param unit front or back
/// @param leader null when it has none that day
/// @param leaderName empty when it has none
/// @param span people in it that day
public record TeamCard(
    TeamId id,
    String code,
    String name,
    String site,
    ZoneId zone,
    String unit,
    @Nullable PersonId leader,
    String leaderName,
    int span) {

  public Optional<PersonId> findLeader() {
    return Optional.ofNullable(leader);
  }
}
