package org.floorwalker.planning.roster;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// A day of somebody that is not for a search to choose freely: a fixed shift or free day, a day of
/// a rotation, or a day on which only some shifts come into question, as those of a shift bag.
///
/// @param day the business day
/// @param shifts the shifts it may hold, each from coming to going
/// @param mayBeFree whether it may be free
public record GivenDay(LocalDate day, List<TimeRange> shifts, boolean mayBeFree) {
  public GivenDay {
    shifts = List.copyOf(shifts);
  }

  /// A day on which nothing is left to choose.
  ///
  /// @param shift the shift of that day; null for a free day
  public GivenDay(LocalDate day, @Nullable TimeRange shift) {
    this(day, shift == null ? List.of() : List.of(shift), shift == null);
  }

  /// Whether nothing is left to choose.
  public boolean isFixed() {
    return shifts.size() + (mayBeFree ? 1 : 0) == 1;
  }

  /// @param worked the shift of the day, null when it is free
  public boolean allows(@Nullable TimeRange worked) {
    return worked == null ? mayBeFree : shifts.contains(worked);
  }
}
