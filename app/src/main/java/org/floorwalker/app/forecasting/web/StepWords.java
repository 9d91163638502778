package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.planning.forecast.Step;

/// Says what the forecaster did in the reader's language: the engine gives codes and figures.
public final class StepWords {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  /// The figures of each code in the order in which its words count them.
  private static final Map<String, String> FIGURES =
      Map.ofEntries(
          Map.entry("history-used", "days first last"),
          Map.entry("short-history", "days"),
          Map.entry("weekday-not-reached", "date"),
          Map.entry("weekday-without-rows", "date"),
          Map.entry("queue-stopped", "last"),
          Map.entry("gaps-filled", "slots"),
          Map.entry("implausible-day", "date"),
          Map.entry("implausible-slots", "date"),
          Map.entry("silence", "first last"),
          Map.entry("day-left-out", "date"),
          Map.entry("days-counted", "days"),
          Map.entry("history-ended", "days"),
          Map.entry("trend-followed", "percent"),
          Map.entry("trend-goes-on", "percent"),
          Map.entry("level-shifted", "date percent"),
          Map.entry("season-learnt", "waves"),
          Map.entry("season-share", "percent"),
          Map.entry("level-corrected", "percent days"),
          Map.entry("carried-over", "percent share"),
          Map.entry("special-day-closed", "date names"),
          Map.entry("special-day", "date names percent earlier"),
          Map.entry("special-day-new", "date names percent"),
          Map.entry("method-weight", "method percent rehearsals error"),
          Map.entry("month-position", "date percent earlier"),
          Map.entry("handle-time-expected", "seconds"),
          Map.entry("wrapup-expected", "seconds"),
          Map.entry("abandonment-expected", "share"),
          Map.entry("patience-learnt", "seconds abandoned hours"),
          Map.entry("bot-began", "date"),
          Map.entry("bot-ran-before", "date"),
          Map.entry("bot-residual", "demand people contained back longer"),
          Map.entry("day-shape", "weeks"),
          Map.entry("rest-of-day", "soFar expected percent"));

  private StepWords() {}

  /// The sentence of the step.
  public static String of(Shell shell, Step step) {
    String code = isFirstOfItsName(step) ? "special-day-new" : step.code();
    Object[] figures =
        figuresOf(code).stream()
            .map(name -> figure(shell, name, step.figures().getOrDefault(name, "")))
            .toArray();
    return shell.say("forecasting.step." + code, figures);
  }

  /// Names of the figures that the words of a code count, in their order.
  static List<String> figuresOf(String code) {
    return Stream.of(FIGURES.getOrDefault(code, "").split(" "))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static boolean isFirstOfItsName(Step step) {
    return step.code().equals("special-day") && "0".equals(step.figures().get("earlier"));
  }

  private static String figure(Shell shell, String name, String text) {
    if (name.equals("names")) {
      return DayNames.of(shell, text);
    }
    if (name.equals("method")) {
      return shell.say("forecasting.method." + text.replace(' ', '-').toLowerCase(Locale.ROOT));
    }
    if (DATE.matcher(text).matches()) {
      return shell.date(LocalDate.parse(text));
    }
    if (!NUMBER.matcher(text).matches()) {
      return text;
    }
    double value = Double.parseDouble(text);
    String sign = text.startsWith("+") ? "+" : value < 0 ? "−" : "";
    return sign + shell.number(Math.abs(value), text.contains(".") ? 1 : 0);
  }
}
