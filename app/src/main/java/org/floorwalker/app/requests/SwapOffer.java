package org.floorwalker.app.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody's offer to change a shift for a colleague's of the same day.
///
/// @param id its number
/// @param giver who offers
/// @param day the day of both shifts
/// @param taker who took it, null while nobody has
/// @param asked to whom it was made and who have not said no
/// @param state where it stands
/// @param offeredAt when it was made
public record SwapOffer(
    long id,
    PersonId giver,
    LocalDate day,
    @Nullable PersonId taker,
    List<PersonId> asked,
    State state,
    Instant offeredAt) {
  public SwapOffer {
    asked = List.copyOf(asked);
  }

  public enum State {
    /// Waits for somebody to take it.
    OPEN,
    /// Taken; waits for the leader.
    LEADER,
    DONE,
    REFUSED,
    WITHDRAWN
  }
}
