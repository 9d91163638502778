package org.floorwalker.app.learning;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;

/// A permit that waits for its two approvals.
///
/// @param askedBy who asked
/// @param first who approved first, null while nobody has
/// @param second who approved second, null while nobody has
public record PermitRequest(
    long id,
    PersonId person,
    String queue,
    LocalDate from,
    int days,
    String reason,
    Signer askedBy,
    @Nullable Signer first,
    @Nullable Signer second) {
  public boolean isGiven() {
    return second != null;
  }

  /// Whether the login has put its name to it before.
  public boolean isSignedBy(UserId user) {
    return askedBy.user().equals(user) || (first != null && first.user().equals(user));
  }

  /// Who put their name to a permit: two people may share a name, never a login.
  public record Signer(UserId user, String name) {
    static Signer of(Viewer viewer) {
      return new Signer(viewer.user(), viewer.name());
    }
  }
}
