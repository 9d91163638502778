package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.rostering.Places;
import org.jspecify.annotations.Nullable;

/// For which row places are asked, and in which stretch of a grid.
///
/// @param from start of the stretch; null for the whole day
/// @param hours its length as it was asked for
record PlacesForm(Places.Asked asked, @Nullable Instant from, int hours) {
  /// @throws org.floorwalker.app.platform.pages.Mistyped when a field holds what no browser sends
  static PlacesForm of(Map<String, String> sent) {
    Typed typed = new Typed(sent);
    Places.Asked asked =
        new Places.Asked(
            typed.sent("person"),
            typed.day("day"),
            typed.isEmpty("deed") ? Places.Deed.MOVE : typed.choice("deed", Places.Deed.class),
            typed.optionalTime("pause"));
    PlacesForm form =
        new PlacesForm(asked, typed.optionalInstant("from"), typed.numberOr("hours", 24));
    typed.orRefuse();
    return form;
  }

  DayWindow window(ZoneId zone) {
    LocalDate day = asked.day();
    return new DayWindow(
        from == null || !DayWindow.isNear(from, day) ? day.atStartOfDay(zone).toInstant() : from,
        Math.clamp(hours, 1, DayWindow.MOST_HOURS),
        zone);
  }
}
