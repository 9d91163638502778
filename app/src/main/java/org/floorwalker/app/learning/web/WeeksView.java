package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.learning.LoadCalendar;

/// High and low weeks ahead, in order.
public record WeeksView(List<LoadCalendar.Week> weeks) {
  public WeeksView {
    weeks = List.copyOf(weeks);
  }

  /// The class of a week's field.
  public static String tone(LoadCalendar.Week week) {
    return switch (week.level()) {
      case LOW -> "good";
      case MEAN -> "";
      case HIGH -> "warn";
    };
  }

  /// The key of a week's words.
  public static String words(LoadCalendar.Week week) {
    return switch (week.level()) {
      case LOW -> "learning.weeks.level.low";
      case MEAN -> "learning.weeks.level.mean";
      case HIGH -> "learning.weeks.level.high";
    };
  }
}
