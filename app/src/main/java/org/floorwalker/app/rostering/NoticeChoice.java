package org.floorwalker.app.rostering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// How a person wants to be told. The product shows every message at once; letters keep to this.
///
/// @param quietFrom local time from which no letter leaves
/// @param quietUntil local time until which none does; the same time means never quiet
/// @param digest whether letters of a day come as one, at the end of the quiet hours
/// @param breakReminder whether to be reminded before each break
public record NoticeChoice(
    LocalTime quietFrom, LocalTime quietUntil, boolean digest, boolean breakReminder) {
  /// For who never chose: nights are quiet.
  public static final NoticeChoice USUAL =
      new NoticeChoice(LocalTime.of(21, 0), LocalTime.of(7, 0), false, false);

  /// When a letter written now may leave: now, or when the quiet hours end.
  public Instant letterAt(Instant now, ZoneId zone) {
    return isQuiet(now.atZone(zone).toLocalTime()) ? endOfQuiet(now, zone) : now;
  }

  /// When the letter of the day leaves that tells what happens now.
  public Instant digestAt(Instant now, ZoneId zone) {
    return endOfQuiet(now, zone);
  }

  private boolean isQuiet(LocalTime time) {
    boolean isOverMidnight = quietFrom.isAfter(quietUntil);
    boolean isAfterStart = !time.isBefore(quietFrom);
    boolean isBeforeEnd = time.isBefore(quietUntil);
    return isOverMidnight ? isAfterStart || isBeforeEnd : isAfterStart && isBeforeEnd;
  }

  /// The first moment after now at which the quiet hours end.
  private Instant endOfQuiet(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    ZonedDateTime end = today.atTime(quietUntil).atZone(zone);
    return end.toInstant().isAfter(now)
        ? end.toInstant()
        : today.plusDays(1).atTime(quietUntil).atZone(zone).toInstant();
  }
}
