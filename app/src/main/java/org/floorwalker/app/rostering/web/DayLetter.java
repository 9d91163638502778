package org.floorwalker.app.rostering.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.DayPlan.Piece;

/// What kind of day a shift makes, for grids that have room for one letter.
enum DayLetter {
  DAY,
  EVENING,
  NIGHT,
  AWAY;

  /// A shift that ends after this local time is an evening, as in the record of fairness.
  private static final LocalTime EVENING_FROM = LocalTime.of(19, 0);

  /// Key of its words; the letter is `key.letter`.
  String key() {
    return "rostering.letter-of." + name().toLowerCase(Locale.ROOT);
  }

  static DayLetter of(DayPlan plan, ZoneId zone) {
    if (plan.pieces().stream().noneMatch(piece -> piece instanceof Piece.Desk)
        && plan.pieces().stream().anyMatch(DayLetter::isAbsence)) {
      return AWAY;
    }
    ZonedDateTime start = plan.shift().range().startInclusive().atZone(zone);
    ZonedDateTime end = plan.shift().range().endExclusive().atZone(zone);
    boolean passesMidnight =
        end.toLocalDate().isAfter(start.toLocalDate()) && !end.toLocalTime().equals(LocalTime.MIN);
    boolean isLate =
        end.toLocalDate().isAfter(start.toLocalDate()) || end.toLocalTime().isAfter(EVENING_FROM);
    return passesMidnight ? NIGHT : isLate ? EVENING : DAY;
  }

  private static boolean isAbsence(Piece piece) {
    return piece instanceof Piece.Beside beside && Look.of(beside) == Look.AWAY;
  }
}
