package org.floorwalker.app.trust;

import java.time.Instant;
import org.floorwalker.app.platform.access.UserId;
import org.jspecify.annotations.Nullable;

/// Something a person asked or objected to about what is measured, with its answer.
///
/// @param measure code of the measure it is about; null when it is about measuring at all
public record Question(
    long id,
    UserId askedBy,
    String askedByName,
    @Nullable String measure,
    String text,
    Instant askedAt,
    @Nullable Answer answer) {

  /// What was answered, by whom, when.
  public record Answer(String text, String byName, Instant at) {}
}
