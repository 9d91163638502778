package org.floorwalker.app.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.Availability;
import org.springframework.stereotype.Component;

/// What pages show of the hours the viewer offers, and how times typed there are read.
@Component
final class OfferedViews {
  private static final int SOON = 28;

  private final Availability availability;
  private final Clock clock;

  OfferedViews(Availability availability, Clock clock) {
    this.availability = availability;
    this.clock = clock;
  }

  OfferedView of(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    return new OfferedView(
        availability.findWeek(viewer, today.plusDays(1)).orElse(null),
        availability.listDays(viewer, today),
        today.plusDays(SOON));
  }

  /// "08:00" as minutes of the day.
  static Optional<Integer> minute(String typed) {
    return typed.matches("([01]\\d|2[0-3]):[0-5]\\d")
        ? Optional.of(LocalTime.parse(typed).toSecondOfDay() / 60)
        : Optional.empty();
  }
}
