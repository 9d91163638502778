package org.floorwalker.app.requests.internal;

import java.math.BigDecimal;
import java.util.List;
import org.floorwalker.app.requests.LeaveReason;

/// What the rules say to a wish.
///
/// @param days working days it takes
/// @param reasons all of them: why not, or the closest why
/// @param taken what it takes from which balance; empty when it is not possible
public record LeaveVerdict(BigDecimal days, List<LeaveReason> reasons, List<Taken> taken) {
  public LeaveVerdict {
    reasons = List.copyOf(reasons);
    taken = List.copyOf(taken);
  }

  public boolean isYes() {
    return reasons.stream().noneMatch(LeaveReason::isAgainst);
  }

  /// Whether a person must look at it, whatever the rule of the group says.
  public boolean asksLeader() {
    return reasons.stream().anyMatch(LeaveReason::asksLeader);
  }

  /// Whether only staffing stands against it, so that waiting may help.
  public boolean mayWait() {
    return !isYes()
        && reasons.stream()
            .filter(LeaveReason::isAgainst)
            .allMatch(r -> r instanceof LeaveReason.Short || r instanceof LeaveReason.NoPlace);
  }

  /// So many days of one balance.
  public record Taken(long balance, BigDecimal days) {}
}
