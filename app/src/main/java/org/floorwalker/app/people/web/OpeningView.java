package org.floorwalker.app.people.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;

/// The page for a queue's opening hours.
///
/// @param before the hours as they were shown, packed
/// @param week one field for each weekday
public record OpeningView(
    String queue, String before, List<Field> week, List<SingleDay> days, boolean overtaken) {

  /// One line of a single date.
  public record SingleDay(Field date, Field hours) {}
}
