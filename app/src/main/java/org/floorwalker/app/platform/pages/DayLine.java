package org.floorwalker.app.platform.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;

/// The day in one line, seen at the top of every page: how busy it will be, where now is, when
/// one's own shift is.
///
/// @param loads expected load of each slot of the day, 0 to 5; as many as the day has slots
/// @param note such as "payday, load 118 %"
/// @param shiftStart first slot of the viewer's shift, null when free
/// @param shiftEnd slot after the shift's last, null when free
/// @param path where a click leads
public record DayLine(
    List<Integer> loads,
    @Nullable String note,
    @Nullable Integer shiftStart,
    @Nullable Integer shiftEnd,
    String path) {
  public DayLine {
    loads = List.copyOf(loads);
  }

  /// A room that knows the day offers this as a bean; the first that answers is shown.
  @FunctionalInterface
  public interface Source {
    Optional<DayLine> dayLine(Viewer viewer, Instant now);
  }
}
