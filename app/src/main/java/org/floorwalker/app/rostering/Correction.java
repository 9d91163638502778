package org.floorwalker.app.rostering;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.planning.time.TimeRange;

/// A change somebody makes to one row of a draft.
public sealed interface Correction {
  /// Whose row.
  String person();

  LocalDate day();

  /// The whole shift starts at another time; meals and breaks move along, activities stay.
  record MoveShift(String person, LocalDate day, Instant start) implements Correction {}

  /// A meal or break starts at another time.
  ///
  /// @param from its start now
  /// @param to its start afterwards
  record MovePause(String person, LocalDate day, Instant from, Instant to) implements Correction {}

  /// An activity at a fixed time is put into the shift.
  ///
  /// @param activity its name in rosters
  record PutActivity(String person, LocalDate day, String activity, TimeRange range)
      implements Correction {}

  /// An activity is taken out of the shift; whoever else attends keeps it.
  record TakeActivity(String person, LocalDate day, String activity) implements Correction {}

  /// The shift is taken away.
  record RemoveShift(String person, LocalDate day) implements Correction {}
}
