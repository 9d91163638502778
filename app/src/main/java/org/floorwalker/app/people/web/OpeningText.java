package org.floorwalker.app.people.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.OpeningHours.Hours;

/// Opening hours as they stand in the fields of a page: `day-1` to `day-7`, and lines `date-N`
/// with `hours-N`.
record OpeningText(Map<String, String> fields) {
  private static final Pattern HOURS =
      Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");
  private static final int A_DAY = 1440;
  private static final int EMPTY_LINES = 2;
  private static final int MOST_LINES = 100;

  static OpeningText of(OpeningHours opening) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      fields.put("day-" + day.getValue(), text(opening.byWeekday().getOrDefault(day, List.of())));
    }
    int line = 0;
    for (Map.Entry<LocalDate, List<Hours>> single : new TreeMap<>(opening.byDate()).entrySet()) {
      fields.put("date-" + line, single.getKey().toString());
      fields.put("hours-" + line++, text(single.getValue()));
    }
    return new OpeningText(fields);
  }

  private static String text(List<Hours> hours) {
    return hours.stream()
        .map(h -> clock(h.opensMinute()) + "-" + clock(closing(h)))
        .collect(Collectors.joining(" "));
  }

  /// 24:00 stays, what passes midnight is written as the next day's clock.
  private static int closing(Hours hours) {
    return hours.closesMinute() > A_DAY ? hours.closesMinute() - A_DAY : hours.closesMinute();
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  String get(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  /// Numbers of the lines of single dates, with empty ones to write in.
  List<Integer> lines() {
    int last = -1;
    for (int line = 0; line < MOST_LINES; line++) {
      last = get("date-" + line).isEmpty() && get("hours-" + line).isEmpty() ? last : line;
    }
    return Stream.iterate(0, line -> line + 1)
        .limit(Math.min(MOST_LINES, last + 1 + EMPTY_LINES))
        .toList();
  }

  /// Fields that cannot be read, with the key of what is wrong.
  Map<String, String> troubles() {
    Map<String, String> troubles = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      putHoursTrouble(troubles, "day-" + day.getValue());
    }
    for (int line : lines()) {
      putHoursTrouble(troubles, "hours-" + line);
      if (!isDate(get("date-" + line))) {
        troubles.put("date-" + line, "people.opening.date.wrong");
      }
    }
    return troubles;
  }

  private void putHoursTrouble(Map<String, String> troubles, String field) {
    boolean good =
        parts(field).stream()
            .allMatch(part -> HOURS.matcher(part).matches() && !part.matches(".*-24:[^0].*"));
    if (!good) {
      troubles.put(field, "people.opening.wrong");
    }
  }

  private List<String> parts(String field) {
    String text = get(field).replace('\u2013', '-').toLowerCase(Locale.ROOT);
    return text.isEmpty() ? List.of() : List.of(text.split("[ ,]+"));
  }

  private static boolean isDate(String text) {
    try {
      return text.isEmpty() || LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /// The hours; only without troubles.
  OpeningHours hours() {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Hours> hours = hours("day-" + day.getValue());
      week.put(day, hours);
    }
    Map<LocalDate, List<Hours>> dates = new TreeMap<>();
    for (int line : lines()) {
      if (!get("date-" + line).isEmpty()) {
        dates.put(LocalDate.parse(get("date-" + line)), hours("hours-" + line));
      }
    }
    return new OpeningHours(week, dates);
  }

  private List<Hours> hours(String field) {
    List<Hours> hours = new ArrayList<>();
    for (String part : parts(field)) {
      Matcher match = HOURS.matcher(part);
      if (match.matches()) {
        hours.add(new Hours(minute(match, 1), minute(match, 3)));
      }
    }
    return hours;
  }

  private static int minute(Matcher match, int group) {
    return Integer.parseInt(match.group(group)) * 60 + Integer.parseInt(match.group(group + 1));
  }

  /// All fields in one, to see later whether somebody was quicker.
  String packed() {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isBlank())
        .map(field -> field.getKey() + "=" + field.getValue())
        .sorted()
        .collect(Collectors.joining(";"));
  }

  static OpeningText unpacked(String packed) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : packed.split(";")) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(field.substring(0, equals), field.substring(equals + 1));
      }
    }
    return new OpeningText(fields);
  }
}
