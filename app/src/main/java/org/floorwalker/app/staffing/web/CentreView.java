package org.floorwalker.app.staffing.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.jspecify.annotations.Nullable;

/// What a centre asks of all its queues together.
///
/// @param site code of the centre
/// @param fields the band of time with customers and the time away by plan, in per cent
/// @param lines people who are always there for each language
/// @param trouble what contradicts what, null when nothing does
public record CentreView(
    String site, List<Field> fields, List<Line> lines, @Nullable String trouble) {
  public CentreView {
    fields = List.copyOf(fields);
    lines = List.copyOf(lines);
  }

  /// @param byDay people from 06 to 22
  /// @param atNight people from 22 to 06
  public record Line(String language, String byDay, String atNight) {}
}
