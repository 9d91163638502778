package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.floorwalker.app.rostering.internal.DayFloors;
import org.springframework.stereotype.Component;

/// The door for weighing changes against staffing: planned days as they stand, with the need
/// beside them.
@Component
public final class StaffedDays {
  private final DayFloors floors;

  StaffedDays(DayFloors floors) {
    this.floors = floors;
  }

  /// Every day of the stretch that has a published plan or a draft.
  public SequencedMap<LocalDate, StaffedDay> list(LocalDate from, LocalDate until) {
    SequencedMap<LocalDate, StaffedDay> days = new LinkedHashMap<>();
    floors.list(from, until).forEach((day, floor) -> days.put(day, new StaffedDay(floor)));
    return days;
  }
}
