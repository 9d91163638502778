package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// One cell of a grid as a planner wants it.
///
/// @param person code of the person
/// @param day the business day
/// @param seen the row's last change when it was shown; see [RosterEditing#lastEdit]
/// @param text what was typed
public record TypedCell(String person, LocalDate day, long seen, String text) {
  private static final int PARTS = 4;

  /// Reads `a1|2027-04-05|0|8-16`; empty when it is not of this form.
  public static Optional<TypedCell> parse(String line) {
    String[] parts = line.split("\\|", PARTS);
    if (parts.length < PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TypedCell(
              parts[0], LocalDate.parse(parts[1]), Long.parseLong(parts[2]), parts[PARTS - 1]));
    } catch (DateTimeParseException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// As [#parse] reads it.
  public String line() {
    return person + "|" + day + "|" + seen + "|" + text;
  }

  /// Another text in the same cell.
  public TypedCell with(String other) {
    return new TypedCell(person, day, seen, other);
  }

  /// The same wish after somebody else's change was seen.
  public TypedCell seen(long edit) {
    return new TypedCell(person, day, edit, text);
  }
}
