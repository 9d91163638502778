package org.floorwalker.app.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;

/// A person as other rooms show them.
///
/// @param id the person
/// @param code the name in files and telephone systems
/// @param name full name
/// @param email empty when not known
/// @param place where they belong on the day asked for
public record PersonCard(PersonId id, String code, String name, String email, Place place) {

  /// The day it is where they work.
  public LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), place.zone());
  }

  /// @param site code of the site
  /// @param zone the site's zone
  /// @param country whose law applies
  /// @param team null when in none on the day
  /// @param teamName empty when in none
  public record Place(
      String site, ZoneId zone, String country, @Nullable TeamId team, String teamName) {}
}
