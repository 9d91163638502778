package org.floorwalker.files.demo;

import org.floorwalker.planning.staffing.QueueSettings;

/// A queue of the demo centre with what its arrivals look like.
///
/// @param settings goal, handling and opening hours
/// @param country country whose customers arrive
/// @param contactsPerWeek contacts in an ordinary week of the base year
/// @param eveningShare weight of the evening shoulder, 0 to 1
public record DemoQueue(
    QueueSettings settings, String country, double contactsPerWeek, double eveningShare) {
  public String name() {
    return settings.id().name();
  }
}
