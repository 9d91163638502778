package org.floorwalker.app.requests;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody asked for and what came of it.
///
/// @param id its number
/// @param asker who asked
/// @param wish what was asked for
/// @param days working days it takes
/// @param state where it stands
/// @param reasons why
/// @param decision when it was asked, when and by what it was decided
public record LeaveRequest(
    long id,
    Asker asker,
    LeaveWish wish,
    BigDecimal days,
    State state,
    List<LeaveReason> reasons,
    Decision decision) {
  public LeaveRequest {
    reasons = List.copyOf(reasons);
  }

  /// @param team code of the team on the day of asking, empty when in none
  public record Asker(PersonId person, String team) {}

  /// @param by `rule`, or the name of who decided
  public record Decision(Instant askedAt, @Nullable Instant decidedAt, String by) {}

  public enum State {
    GRANTED,
    /// On the waiting list.
    WAITING,
    /// Possible by rule, waits for the leader.
    LEADER,
    REFUSED,
    WITHDRAWN;

    public boolean isOpen() {
      return this == WAITING || this == LEADER;
    }
  }
}
