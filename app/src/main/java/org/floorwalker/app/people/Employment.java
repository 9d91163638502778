package org.floorwalker.app.people;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;

/// One uninterrupted stretch of contracts of one person; a gap of up to thirty days does not
/// interrupt it.
///
/// @param since first day
/// @param gone first day without a contract; null while no end is known, and it may lie ahead
/// @param last where they belonged at its end, or do today
/// @param levels levels of the queues they served then, 1 to 5, one a queue
/// @param ledFrom first day they ever led a team; null when they never did
public record Employment(
    PersonId person,
    LocalDate since,
    @Nullable LocalDate gone,
    Last last,
    List<Integer> levels,
    @Nullable LocalDate ledFrom) {
  public Employment {
    levels = List.copyOf(levels);
  }

  /// @param team null when in none
  /// @param teamName empty when in none
  /// @param site name of the person's site
  /// @param fromHome whether they work from home as a rule
  public record Last(@Nullable TeamId team, String teamName, String site, boolean fromHome) {}

  /// Whether they have a contract on the day.
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(since) && (gone == null || day.isBefore(gone));
  }

  /// Queues served at this level or above.
  public int queuesFrom(int level) {
    return (int) levels.stream().filter(one -> one >= level).count();
  }
}
