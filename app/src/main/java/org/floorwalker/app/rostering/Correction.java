package org.floorwalker.app.rostering;

import java.time.Instant;
import java.time.LocalDate;

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

  /// The shift is taken away.
  record RemoveShift(String person, LocalDate day) implements Correction {}
}
