package org.floorwalker.app.platform.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A role as it was given to somebody.
///
/// @param id of the giving, for taking it back
/// @param until first instant at which it no longer holds; null when it has no end
/// @param byName who gave it; null when the product did at its installation
public record Held(
    long id, Grant grant, Instant from, @Nullable Instant until, @Nullable String byName) {

  public boolean holdsAt(Instant instant) {
    return !instant.isBefore(from) && (until == null || instant.isBefore(until));
  }
}
