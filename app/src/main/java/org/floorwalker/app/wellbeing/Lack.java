package org.floorwalker.app.wellbeing;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Something a person lacks to do well, and who sees to it until when.
///
/// @param words what is lacking, in the person's words
/// @param owner whose it is; null while the person has no leader
/// @param dueOn last day for an answer
/// @param answer null while it is open
public record Lack(
    long id,
    PersonId person,
    String words,
    @Nullable PersonId owner,
    LocalDate dueOn,
    @Nullable Answer answer) {

  /// What was done about it.
  public record Answer(Instant at, String by, String words) {}

  public boolean isOverdue(LocalDate today) {
    return answer == null && dueOn.isBefore(today);
  }
}
