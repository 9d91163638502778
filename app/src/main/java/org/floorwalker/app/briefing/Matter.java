package org.floorwalker.app.briefing;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;

/// A promise that was not kept, chance allowed for, and who does something about it until
/// when (QUA-05).
///
/// @param team with the most people for the queue
/// @param day on which it was missed
/// @param fact what was missed, kept as its parts
/// @param owner whose it is; null while nobody leads the team and nobody took it
/// @param dueOn last day for an answer
/// @param settled null while it is open
public record Matter(
    long id,
    TeamId team,
    LocalDate day,
    String fact,
    @Nullable PersonId owner,
    LocalDate dueOn,
    @Nullable Settled settled) {

  /// What was done about it.
  public record Settled(Instant at, String by, String words) {}

  public boolean isOverdue(LocalDate today) {
    return settled == null && dueOn.isBefore(today);
  }
}
