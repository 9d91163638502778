package org.floorwalker.planning.demand;

/// What a stretch of a contact is spent on.
public enum SegmentKind {
  /// In a menu, before any queue.
  IVR,
  /// With an automatic answer.
  BOT,
  /// Waiting in a queue; each such segment is one arrival in that queue.
  QUEUE,
  /// Ringing at an agent while the customer goes on waiting.
  RING,
  /// With an agent.
  TALK,
  /// Put on hold by an agent.
  HOLD,
  /// The agent's work after the customer has left.
  WRAPUP,
  /// The agent asks a colleague while the customer waits.
  CONSULT,
  /// On the way to somebody else.
  TRANSFER,
  /// Promised a call back, not yet called.
  CALLBACK_WAIT
}
