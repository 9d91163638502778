package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.learning.Openings;
import org.floorwalker.app.platform.pages.Field;
import org.jspecify.annotations.Nullable;

/// A queue that opens on a fixed day.
///
/// @param answer null before anything was asked
public record OpeningView(List<Field> fields, Openings.@Nullable Answer answer) {
  /// Weeks after the opening for which the people are told.
  public static final List<Integer> WEEKS = List.of(0, 2, 4, 8, 13, 17);

  public OpeningView {
    fields = List.copyOf(fields);
  }
}
