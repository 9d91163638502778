package org.floorwalker.app.requests.web;

import java.time.LocalDate;
import java.util.Optional;
import org.floorwalker.app.requests.LeavePart;
import org.floorwalker.app.requests.LeaveWish;
import org.jspecify.annotations.Nullable;

/// The form for leave as it was sent.
///
/// @param part `whole`, `first-half`, `second-half`, `hours`, `share`, or a stretch such as
///     `08:00-10:30`
/// @param from start of the hours asked for, with `hours`
/// @param to their end
/// @param percent share of each day, with `share`
record LeaveForm(
    @Nullable String kind,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable String part,
    @Nullable String from,
    @Nullable String to,
    @Nullable Integer percent) {
  static final LeaveForm EMPTY = new LeaveForm(null, null, null, null, null, null, null);

  /// What was typed may be none of these, then nothing is asked.
  Optional<LeaveWish> read() {
    LocalDate start = first;
    LocalDate typedEnd = last == null ? first : last;
    Optional<LeavePart> typedPart = readPart();
    if (kind == null || start == null || typedEnd == null || typedPart.isEmpty()) {
      return Optional.empty();
    }
    boolean isPossible = !typedEnd.isBefore(start) && typedEnd.isBefore(start.plusYears(1));
    boolean isOneDay = !(typedPart.get() instanceof LeavePart.Hours) || typedEnd.equals(start);
    return isPossible && isOneDay
        ? Optional.of(new LeaveWish(kind, start, typedEnd, typedPart.get()))
        : Optional.empty();
  }

  private Optional<LeavePart> readPart() {
    String word = part == null || part.isBlank() ? "whole" : part;
    if (word.equals("share")) {
      return LeavePart.parse(percent + "%");
    }
    if (!word.equals("hours")) {
      return LeavePart.parse(word);
    }
    return from == null || to == null ? Optional.empty() : LeavePart.parse(from + "-" + to);
  }
}
