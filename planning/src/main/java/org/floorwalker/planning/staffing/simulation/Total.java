package org.floorwalker.planning.staffing.simulation;

/// What is added up for each queue, by the slot in which the contact arrived.
public enum Total {
  /// Contacts that arrived.
  OFFERED,
  /// Taken by an agent.
  ANSWERED,
  /// Left while waiting.
  ABANDONED,
  /// Found no waiting place, or left at once because they would have had to wait.
  TURNED_AWAY,
  /// Abandoned or turned away.
  LOST,
  /// Accepted a callback instead of waiting on.
  CALLBACK,
  /// Answered or done within the queue's promise.
  MET,
  /// Abandoned within the seconds of the promise.
  LEFT_IN_GOAL,
  /// Found no free agent on arrival, whoever left at once included.
  WAITED,
  /// Waits of all who arrived, seconds.
  WAIT_SECONDS,
  /// Waits of the answered, seconds.
  ANSWERED_WAIT_SECONDS,
  /// From answer to end of the answered, seconds.
  HANDLE_SECONDS,
  /// Length of the waiting line over time in the slot, contact-seconds.
  LINE_SECONDS;

  static final int COUNT = values().length;
}
