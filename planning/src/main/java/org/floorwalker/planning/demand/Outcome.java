package org.floorwalker.planning.demand;

/// How a segment of a contact ended.
///
/// In a queue exactly one of the statements holds that make
/// `offered = answered + abandoned + overflow out + still waiting` true.
public enum Outcome {
  /// Not ended yet; in a queue: still waiting.
  OPEN,
  /// A queue: taken by an agent.
  ANSWERED,
  /// A queue: the customer left before being taken.
  ABANDONED,
  /// A queue: passed on to another queue or a partner.
  OVERFLOW_OUT,
  /// A queue: left after the longest wait the queue allows.
  TIMEOUT,
  /// A queue: left because nobody was logged on.
  LEFT_EMPTY,
  /// A queue: left by a key or a button, for example to be called back.
  DEFLECTED,
  /// Talk: passed to somebody else.
  TRANSFERRED,
  /// Ringing: not picked up.
  NO_ANSWER,
  /// Ended in the ordinary way.
  COMPLETED;

  /// Whether a queue segment that ended so left the queue for another place, neither answered nor
  /// given up.
  public boolean isOverflow() {
    return switch (this) {
      case OVERFLOW_OUT, TIMEOUT, LEFT_EMPTY, DEFLECTED, TRANSFERRED -> true;
      case OPEN, ANSWERED, ABANDONED, NO_ANSWER, COMPLETED -> false;
    };
  }
}
