package org.floorwalker.app.people.web;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.floorwalker.app.people.GoalWords;
import org.floorwalker.app.platform.pages.Shell;

/// A value of a table as people read it: tables keep dates and goals as files write them, shares as
/// numbers, and `yes` and `no`.
public final class FactText {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private FactText() {}

  /// @param column of the table, such as `goal`
  /// @param value as the table keeps it; empty for none
  public static String of(Shell shell, String column, String value) {
    if (value.isEmpty()) {
      return "–";
    }
    return switch (column) {
      case "goal" -> GoalWords.of(shell, value);
      case "max_occupancy" -> shell.percent(Double.parseDouble(value), 0);
      default -> of(shell, value);
    };
  }

  private static String of(Shell shell, String value) {
    if (DATE.matcher(value).matches()) {
      return shell.date(LocalDate.parse(value));
    }
    return switch (value) {
      case "yes", "no" -> shell.say("people.fact." + value);
      default -> value;
    };
  }
}
