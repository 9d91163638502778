package org.floorwalker.app.learning.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.MonthDay;
import java.util.Optional;
import org.floorwalker.planning.training.Recurrence;

/// A recurrence in one line: `once`, `months 12`, `window 01-01 01-31`, `hours 15`.
public final class RecurrenceText {
  private RecurrenceText() {}

  public static String of(Recurrence recurrence) {
    return switch (recurrence) {
      case Recurrence.Once() -> "once";
      case Recurrence.EveryMonths(int months) -> "months " + months;
      case Recurrence.YearlyWindow(MonthDay first, MonthDay last) ->
          "window " + text(first) + " " + text(last);
      case Recurrence.HoursPerYear(Duration time) -> "hours " + time.toMinutes() / 60.0;
    };
  }

  private static String text(MonthDay day) {
    return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
  }

  /// Empty when the line cannot be read.
  public static Optional<Recurrence> parse(String line) {
    String[] words = line.strip().split("\\s+");
    try {
      return switch (words[0]) {
        case "once" -> Optional.of(new Recurrence.Once());
        case "months" -> Optional.of(new Recurrence.EveryMonths(Integer.parseInt(words[1])));
        case "window" ->
            Optional.of(
                new Recurrence.YearlyWindow(
                    MonthDay.parse("--" + words[1]), MonthDay.parse("--" + words[2])));
        case "hours" ->
            Optional.of(
                new Recurrence.HoursPerYear(
                    Duration.ofMinutes(Math.round(Double.parseDouble(words[1]) * 60))));
        default -> Optional.empty();
      };
    } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
