package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.rostering.ActivityKind;
import org.floorwalker.app.rostering.Rotation;
import org.floorwalker.app.rostering.ShiftCode;
import org.jspecify.annotations.Nullable;

/// The library.
///
/// @param shifts every row there ever was, by code and day
/// @param rotations those in use
/// @param kinds kinds of activities, every row there ever was, by code and day
/// @param trouble key of why the last entry was not taken
public record LibraryView(
    List<ShiftCode> shifts,
    List<Line> rotations,
    List<ActivityKind> kinds,
    LocalDate today,
    @Nullable String trouble) {
  public LibraryView {
    shifts = List.copyOf(shifts);
    rotations = List.copyOf(rotations);
    kinds = List.copyOf(kinds);
  }

  /// @param followers how many people follow it today or later
  public record Line(Rotation rotation, int followers) {}

  /// Shift bags, or the other rotations.
  public List<Line> rotations(boolean areBags) {
    return rotations.stream().filter(line -> line.rotation().isBag() == areBags).toList();
  }

  /// Codes that may be typed today or later, each once.
  public List<String> codes() {
    return shifts.stream().filter(this::isInUse).map(ShiftCode::code).distinct().toList();
  }

  /// Whether the row may be typed today or later.
  public boolean isInUse(ShiftCode shift) {
    return shift.until() == null || shift.until().isAfter(today);
  }
}
