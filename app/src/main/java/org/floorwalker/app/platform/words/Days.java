package org.floorwalker.app.platform.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as each language writes them: "Fri 14 May", "fre. 14. mai", "fre 14 maj", "fre. 14. maj",
/// "pe 14.5.".
public final class Days {
  private Days() {}

  /// A day, with its year when asked for.
  public static String write(LocalDate day, Locale language, boolean withYear) {
    String pattern =
        switch (language.getLanguage()) {
          case "nb", "da" -> withYear ? "EEE d. MMM yyyy" : "EEE d. MMM";
          case "fi" -> withYear ? "ccc d.M.yyyy" : "ccc d.M.";
          default -> withYear ? "EEE d MMM yyyy" : "EEE d MMM";
        };
    return written(day, pattern, language);
  }

  /// A day without its weekday, as under a chart: "14 May", "14. mai", "14.5.".
  public static String dayAndMonth(LocalDate day, Locale language) {
    String pattern =
        switch (language.getLanguage()) {
          case "nb", "da" -> "d. MMM";
          case "fi" -> "d.M.";
          default -> "d MMM";
        };
    return written(day, pattern, language);
  }

  private static String written(LocalDate day, String pattern, Locale language) {
    return DateTimeFormatter.ofPattern(pattern, Words.formatting(language)).format(day);
  }
}
