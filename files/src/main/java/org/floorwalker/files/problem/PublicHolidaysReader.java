package org.floorwalker.files.problem;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.holidays.Holiday;
import org.floorwalker.files.holidays.HolidayCalendar;
import org.floorwalker.planning.roster.Period;

/// Reads `public_holidays.csv`: days on which few like to work, by country. A country without a
/// date stands for the shipped calendar of that country.
final class PublicHolidaysReader {
  /// Last year of the shipped calendars.
  private static final int LAST_YEAR = 2099;

  private final ProblemFolder folder;
  private final Period period;
  private final Map<String, Set<LocalDate>> holidays = new HashMap<>();

  PublicHolidaysReader(ProblemFolder folder, Period period) {
    this.folder = folder;
    this.period = period;
  }

  Map<String, Set<LocalDate>> read(Set<String> countries) {
    folder.readIfPresent(
        "public_holidays.csv",
        Set.of("country", "date"),
        Set.of("name"),
        row -> add(row, countries));
    return holidays;
  }

  private void add(Row row, Set<String> countries) {
    String country = row.required("country");
    if (country != null && !countries.contains(country)) {
      row.problem(
          "unknown-id",
          "country",
          Sentence.of("The rule book has no country \"%s\".", country),
          Sentence.of("Write one of %s.", String.join(" ", countries)));
    }
    LocalDate date =
        row.has("date") ? row.parse("date", "a date like 2027-05-17", LocalDate::parse) : null;
    if (row.isBad() || country == null) {
      return;
    }
    Set<LocalDate> days = holidays.computeIfAbsent(country, _ -> new HashSet<>());
    if (date != null) {
      days.add(date);
    } else {
      days.addAll(shipped(country));
    }
  }

  /// Full public holidays of the period; half days and eves are worked by many.
  private Set<LocalDate> shipped(String country) {
    Set<LocalDate> days = new HashSet<>();
    int last = Math.min(LAST_YEAR, period.endExclusive().getYear());
    HolidayCalendar.of(country, period.firstDay().getYear(), last).stream()
        .filter(Holiday::isFull)
        .map(Holiday::date)
        .filter(period::contains)
        .forEach(days::add);
    return days;
  }
}
