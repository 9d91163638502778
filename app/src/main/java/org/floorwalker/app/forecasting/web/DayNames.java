package org.floorwalker.app.forecasting.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.platform.pages.Shell;

/// Names of special days in the reader's language: the shipped calendars' are translated, those
/// that planners gave stay as they were given.
public final class DayNames {
  private static final String KEY = "forecasting.holiday.";

  private DayNames() {}

  /// One name, or several with commas between them.
  public static String of(Shell shell, String names) {
    return Stream.of(names.split(", "))
        .map(name -> one(shell, name))
        .collect(Collectors.joining(", "));
  }

  private static String one(Shell shell, String name) {
    String key = key(name);
    return shell.words().has(key) ? shell.say(key) : name;
  }

  /// Key of the words of a shipped name.
  static String key(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace("'", "").replaceAll("[^a-z0-9]+", "-");
    return KEY + plain.replaceAll("^-|-$", "");
  }

  /// A country by its name.
  public static String country(Shell shell, String code) {
    return Locale.of("", code).getDisplayCountry(shell.language());
  }
}
