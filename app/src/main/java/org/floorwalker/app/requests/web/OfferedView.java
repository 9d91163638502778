package org.floorwalker.app.requests.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.rostering.OfferedDay;
import org.floorwalker.app.rostering.OfferedWeek;
import org.jspecify.annotations.Nullable;

/// The hours a person offers.
///
/// @param week the week they offer; null when they never said anything
/// @param days days that differ from it
/// @param soon a day forms begin with
public record OfferedView(@Nullable OfferedWeek week, List<OfferedDay> days, LocalDate soon) {
  public OfferedView {
    days = List.copyOf(days);
  }

  /// The same with another week in the form.
  OfferedView with(OfferedWeek other) {
    return new OfferedView(other, days, soon);
  }

  public boolean isLimited() {
    return week != null && week.limited();
  }

  private Optional<OfferedWeek.Hours> hours(DayOfWeek weekday) {
    return week == null
        ? Optional.empty()
        : week.hours().stream().filter(one -> one.weekday() == weekday).findFirst();
  }

  /// "08:00", or empty where the weekday is not offered.
  public String from(DayOfWeek weekday) {
    return hours(weekday).map(one -> MyWishesView.clock(one.fromMinute())).orElse("");
  }

  public String to(DayOfWeek weekday) {
    return hours(weekday).map(one -> MyWishesView.clock(one.toMinute())).orElse("");
  }
}
