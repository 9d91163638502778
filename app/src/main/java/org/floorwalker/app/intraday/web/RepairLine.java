package org.floorwalker.app.intraday.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.floorwalker.app.rostering.RepairedDay;
import org.floorwalker.app.rostering.RepairedDay.Part;
import org.jspecify.annotations.Nullable;

/// One changed row of a repair, as it is shown.
///
/// @param person name, empty when the viewer does not decide for them
/// @param changed the row
public record RepairLine(String person, RepairedDay changed) {
  /// As in the record of fairness.
  private static final LocalTime EVENING = LocalTime.of(19, 0);

  public LocalDate day() {
    return changed.day();
  }

  /// The shift until now, null when free.
  public @Nullable Part before() {
    return shift(changed.before());
  }

  /// The shift from now on, null when free.
  public @Nullable Part after() {
    return shift(changed.after());
  }

  /// Whether the person comes or goes at another time.
  public boolean isMoved() {
    return !Objects.equals(before(), after());
  }

  /// Whether the person is told too late to be ordered, so that they must agree.
  public boolean isAsked() {
    return isMoved() && !changed.mayBeOrdered();
  }

  /// Hours of presence more than before.
  public double moreHours() {
    return hours(after()) - hours(before());
  }

  private static double hours(@Nullable Part shift) {
    return shift == null ? 0 : Duration.between(shift.start(), shift.end()).toMinutes() / 60.0;
  }

  /// 1 for a shift that ends after 19:00 now and did not before, -1 for the other way round.
  int moreEvenings(ZoneId zone) {
    return count(isEvening(after(), zone)) - count(isEvening(before(), zone));
  }

  private boolean isEvening(@Nullable Part shift, ZoneId zone) {
    return shift != null && shift.end().isAfter(day().atTime(EVENING).atZone(zone).toInstant());
  }

  /// 1 for a shift on a weekend that was free, -1 for the other way round.
  int moreWeekends() {
    boolean isWeekend = day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    return isWeekend ? count(after() != null) - count(before() != null) : 0;
  }

  private static int count(boolean is) {
    return is ? 1 : 0;
  }

  /// Breaks, meals and activities that leave their place.
  public List<Part> from() {
    return inside(changed.before(), changed.after());
  }

  /// Where they lie from now on.
  public List<Part> to() {
    return inside(changed.after(), changed.before());
  }

  private static List<Part> inside(List<Part> these, List<Part> others) {
    return these.stream()
        .filter(part -> !part.kind().equals("shift") && !others.contains(part))
        .toList();
  }

  private static @Nullable Part shift(List<Part> parts) {
    return parts.stream().filter(part -> part.kind().equals("shift")).findFirst().orElse(null);
  }
}
