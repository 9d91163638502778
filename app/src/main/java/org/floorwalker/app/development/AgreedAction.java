package org.floorwalker.app.development;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What two people agreed to do. It follows them from talk to talk until it is settled.
///
/// @param id the action
/// @param talk where it was agreed
/// @param owner who does it
/// @param words what
/// @param dueOn by when
/// @param firstDueOn by when at first; earlier than `dueOn` when it was moved
/// @param proposedBy who proposed it
/// @param leader what the leader says to it
/// @param employee what the employee says to it
/// @param refusal why one of them refused; empty when nobody did
/// @param settled null while it is open
public record AgreedAction(
    long id,
    long talk,
    Side owner,
    String words,
    LocalDate dueOn,
    LocalDate firstDueOn,
    Side proposedBy,
    View leader,
    View employee,
    String refusal,
    @Nullable Settled settled) {

  /// What one of the two says to it.
  public enum View {
    OPEN,
    CONFIRMED,
    REFUSED
  }

  /// How it ended.
  ///
  /// @param done false when it was dropped
  public record Settled(boolean done, LocalDate on, String words) {}

  public View view(Side side) {
    return side == Side.LEADER ? leader : employee;
  }

  /// Confirmed by both.
  public boolean isAgreed() {
    return leader == View.CONFIRMED && employee == View.CONFIRMED;
  }

  public boolean isRefused() {
    return leader == View.REFUSED || employee == View.REFUSED;
  }

  /// Whether both have said what they think of it.
  public boolean isAnswered() {
    return isAgreed() || isRefused();
  }

  /// Agreed on and not yet done.
  public boolean isOpen() {
    return settled == null && isAgreed();
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && dueOn.isBefore(today);
  }
}
