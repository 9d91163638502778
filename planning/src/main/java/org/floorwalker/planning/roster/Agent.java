package org.floorwalker.planning.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person who serves customers.
///
/// @param id name of the agent
/// @param place where and with whom they work
/// @param contract id of the contract
/// @param skills queues they can serve; without any they serve nobody
/// @param times when their shifts may lie
public record Agent(String id, Place place, String contract, List<String> skills, Times times) {
  public Agent {
    skills = List.copyOf(skills);
  }

  /// @param site id of the site
  /// @param team name of the team, empty when in none
  /// @param leader id of the team leader, null when there is none
  public record Place(String site, String team, @Nullable String leader) {}

  /// @param starts local times at which a shift may start
  /// @param night whether a shift may pass midnight; ending at 24:00 sharp does not
  public record Times(StartTimes starts, boolean night) {}

  public String site() {
    return place.site();
  }
}
