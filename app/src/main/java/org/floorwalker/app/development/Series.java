package org.floorwalker.app.development;

import java.time.LocalDate;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;

/// Talks that come round by themselves.
///
/// @param id the series
/// @param template code of the template, in the variant that fits each person
/// @param cadence how often
/// @param audience for whom
/// @param minutes length of one
/// @param medium how they meet
/// @param startsOn first day it plans for
/// @param endedOn null while it runs
public record Series(
    long id,
    String template,
    Cadence cadence,
    Audience audience,
    int minutes,
    Talk.Medium medium,
    LocalDate startsOn,
    @Nullable LocalDate endedOn) {

  /// For whom: everybody who is led, one team, one unit, or the leaders.
  ///
  /// @param team null for all teams
  /// @param unit `front`, `back` or empty for both
  /// @param leaders whether it is for those who lead teams
  /// @param heldBy who holds it in place of each person's own leader; leaders need one
  public record Audience(
      @Nullable TeamId team, String unit, boolean leaders, @Nullable PersonId heldBy) {

    public boolean isFor(Placement person) {
      boolean teamFits = team == null || team.equals(person.card().place().team());
      boolean unitFits = unit.isEmpty() || unit.equals(person.unit());
      boolean levelFits = leaders == person.tenure().leads();
      return teamFits && unitFits && levelFits && holder(person) != null;
    }

    /// Who holds the talk with somebody; null when nobody can.
    public @Nullable PersonId holder(Placement person) {
      PersonId holder = heldBy == null ? person.leader() : heldBy;
      return person.id().equals(holder) ? null : holder;
    }
  }

  public boolean runsOn(LocalDate day) {
    return !day.isBefore(startsOn) && (endedOn == null || day.isBefore(endedOn));
  }

  /// Hours a year for one person on either side.
  public double hoursAYear() {
    return cadence.timesAYear() * minutes / 60.0;
  }
}
