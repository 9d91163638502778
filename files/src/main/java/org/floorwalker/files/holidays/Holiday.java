package org.floorwalker.files.holidays;

import java.time.LocalDate;

/// A day of the calendar that is unlike others.
///
/// @param date the date
/// @param name its name in English
/// @param kind what it means for work
public record Holiday(LocalDate date, String name, DayKind kind) {
  /// Whether the whole day is a public holiday.
  public boolean isFull() {
    return kind instanceof DayKind.Full;
  }
}
