package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.jspecify.annotations.Nullable;

/// A shift of the library: planners type its code into a cell.
///
/// @param code like `D1`
/// @param title what people call it
/// @param hours its local times
/// @param from first day it may be used
/// @param until first day it may not be used any more, null while it is in use
/// @param entered when and by whom
public record ShiftCode(
    long id,
    String code,
    String title,
    CellText.Hours hours,
    LocalDate from,
    @Nullable LocalDate until,
    Made entered) {

  /// Its end in minutes of the day, midnight at the end being 1440.
  public int endsMinute() {
    int minute = hours.end().toSecondOfDay() / 60;
    return minute == 0 ? 1440 : minute;
  }

  public int startsMinute() {
    return hours.start().toSecondOfDay() / 60;
  }

  /// Whether it may be typed on the day.
  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /// What a code means on a day; empty when it means nothing.
  public static Optional<CellText.Hours> hours(
      List<ShiftCode> library, String code, LocalDate day) {
    return library.stream()
        .filter(one -> one.code().equals(code) && one.isOn(day))
        .map(ShiftCode::hours)
        .findFirst();
  }

  /// Reads minutes of the day; 1440 is midnight.
  public static CellText.Hours hours(int startsMinute, int endsMinute) {
    return new CellText.Hours(
        LocalTime.ofSecondOfDay(startsMinute * 60L),
        LocalTime.ofSecondOfDay(endsMinute % 1440 * 60L));
  }
}
