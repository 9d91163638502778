package org.floorwalker.planning.staffing.simulation;

/// Takes the contacts of a simulated floor, in the order in which they end.
@FunctionalInterface
public interface ContactSink {
  /// One contact.
  void accept(SimulatedContact contact);

  /// How a simulated contact ended.
  enum Ending {
    ANSWERED,
    ABANDONED,
    TURNED_AWAY,
    CALLBACK
  }

  /// One contact, times in seconds of the timeline.
  ///
  /// @param queue index of the queue
  /// @param arrivedSeconds arrival
  /// @param answeredSeconds when an agent took it; not a number when none did
  /// @param endedSeconds end of handling, or when the customer left
  /// @param ending how it ended
  /// @param agent index of the agent, negative when none took it
  record SimulatedContact(
      int queue,
      double arrivedSeconds,
      double answeredSeconds,
      double endedSeconds,
      Ending ending,
      int agent) {}
}
