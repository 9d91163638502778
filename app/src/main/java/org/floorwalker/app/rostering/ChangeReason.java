package org.floorwalker.app.rostering;

/// Why a published day was changed.
public enum ChangeReason {
  /// Leave was granted.
  LEAVE,
  /// Granted leave was given back.
  LEAVE_WITHDRAWN,
  /// Two people swapped.
  SWAP,
  /// The person is ill.
  ILL,
  /// Hours beside the plan that the person took: a call-out, extra hours, overtime.
  EXTRA,
  /// Time off that was offered and taken.
  TIME_OFF,
  /// The person told that they come later.
  LATE,
  /// A talk, a class or a meeting was booked or moved.
  ACTIVITY,
  /// A planner changed it.
  CORRECTION
}
