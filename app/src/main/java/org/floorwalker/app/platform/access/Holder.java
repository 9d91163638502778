package org.floorwalker.app.platform.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A login with the roles it holds, now or later.
///
/// @param person whose login it is; null when it is nobody's, such as an auditor's
/// @param closedAt since when nobody can come in with it; null while it is open
public record Holder(
    UserId user,
    String loginName,
    String name,
    @Nullable PersonId person,
    @Nullable Instant closedAt,
    List<Held> held) {
  public Holder {
    held = List.copyOf(held);
  }

  public Holder withHeld(List<Held> roles) {
    return new Holder(user, loginName, name, person, closedAt, roles);
  }

  /// The first end of a role it holds; null when none ends.
  public @Nullable Instant firstEnd() {
    return held.stream()
        .map(Held::until)
        .flatMap(Stream::ofNullable)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  public boolean isOpen() {
    return closedAt == null;
  }
}
