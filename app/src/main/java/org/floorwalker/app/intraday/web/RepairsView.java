package org.floorwalker.app.intraday.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.intraday.DayRepair;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// What upset published days and what was found to go on, with forms to seek more.
///
/// @param queues all queues by name, for a jump of volume
/// @param meetings meetings that lie ahead, for moving one
/// @param today the day the forms begin with
/// @param trouble key of why the last form was refused
public record RepairsView(
    List<Line> lines,
    List<Field.Choice> queues,
    List<Meeting> meetings,
    LocalDate today,
    @Nullable String trouble) {
  public RepairsView {
    lines = List.copyOf(lines);
    queues = List.copyOf(queues);
    meetings = List.copyOf(meetings);
  }

  /// @param name who or what it is about
  /// @param isOpen whether a way waits to be taken
  public record Line(DayRepair repair, String name, boolean isOpen) {}

  /// @param range where it lies now
  public record Meeting(String code, String title, TimeRange range) {}
}
