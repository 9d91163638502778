package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import java.util.List;

/// The slots of a queue's day that is over, beside what one frozen version said of them.
///
/// @param day its local day
/// @param version number of the version
/// @param slots those of which both are known
record JudgedDay(LocalDate day, long version, List<JudgedSlot> slots) {
  JudgedDay {
    slots = List.copyOf(slots);
  }
}
