package org.floorwalker.files.holidays;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Parsed;
import org.jspecify.annotations.Nullable;

/// Holidays of the ten countries: Jollyday's calendars with our corrections laid over.
///
/// Jollyday knows public holidays only, and for some countries wrongly; `holidays.csv` marks eves
/// and shortened days, adds what is missing and replaces whole calendars. Each date stands once.
public final class HolidayCalendar {
  private static final String FILE = "holidays.csv";
  private static final List<Correction> ALL = readCorrections();

  /// One correction.
  ///
  /// @param action `set` a day, `replace` everything by what follows, or `eves` shorten the working
  ///     day before each public holiday
  private record Correction(
      String country, String action, String day, @Nullable DayKind kind, String name) {}

  private final String country;
  private final NavigableMap<LocalDate, Holiday> days = new TreeMap<>();

  private HolidayCalendar(String country) {
    this.country = country;
  }

  /// Every special day of the country, in order, each date once; none of a country nobody knows.
  ///
  /// @param country two letters, e.g. `NO`
  /// @param firstYear first year, from 1901
  /// @param lastYear last year, to 2099
  public static List<Holiday> of(String country, int firstYear, int lastYear) {
    List<Holiday> holidays = new ArrayList<>();
    for (int year = firstYear; year <= lastYear; year++) {
      holidays.addAll(new HolidayCalendar(country.toUpperCase(Locale.ROOT)).year(year));
    }
    return List.copyOf(holidays);
  }

  /// Countries with corrections here.
  public static Set<String> countries() {
    return ALL.stream().map(Correction::country).collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Holiday> year(int year) {
    boolean replaced = corrections("replace").findAny().isPresent();
    if (!replaced && isInLibrary()) {
      addJollyday(year);
    }
    corrections("set")
        .filter(rule -> !DayRule.isSubstitute(rule.day()))
        .forEach(rule -> put(DayRule.dayOf(rule.day(), year), rule));
    corrections("set")
        .filter(rule -> DayRule.isSubstitute(rule.day()))
        .forEach(rule -> substitute(rule, year));
    corrections("eves").forEach(rule -> shortenEves(rule, year));
    return List.copyOf(days.values());
  }

  private boolean isInLibrary() {
    return HolidayManager.getSupportedCalendarCodes().stream().anyMatch(country::equalsIgnoreCase);
  }

  private Stream<Correction> corrections(String action) {
    return ALL.stream()
        .filter(rule -> rule.country().equals(country) && rule.action().equals(action));
  }

  /// Two names on one date, such as Norway's 17 May and Whit Monday of 2027, become one day.
  private void addJollyday(int year) {
    HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
        .getHolidays(Year.of(year))
        .stream()
        .sorted()
        .forEach(
            holiday ->
                days.merge(
                    holiday.getDate(),
                    new Holiday(
                        holiday.getDate(),
                        holiday.getDescription(Locale.ENGLISH),
                        new DayKind.Full()),
                    HolidayCalendar::bothNames));
  }

  private static Holiday bothNames(Holiday one, Holiday other) {
    return new Holiday(one.date(), one.name() + ", " + other.name(), one.kind());
  }

  private void put(LocalDate date, Correction rule) {
    days.put(date, new Holiday(date, rule.name(), Objects.requireNonNull(rule.kind())));
  }

  private void substitute(Correction rule, int year) {
    LocalDate date = DayRule.dayOf(rule.day(), year);
    if (DayRule.isDue(rule.day(), date)) {
      LocalDate free = date.plusDays(1);
      while (isWeekend(free) || isFull(free)) {
        free = free.plusDays(1);
      }
      put(free, rule);
    }
  }

  /// The working day before each public holiday, where it is not special already.
  private void shortenEves(Correction rule, int year) {
    List<Holiday> full = days.values().stream().filter(Holiday::isFull).toList();
    for (Holiday holiday : full) {
      LocalDate eve = holiday.date().minusDays(1);
      if (!isWeekend(eve) && !days.containsKey(eve) && eve.getYear() == year) {
        put(eve, rule);
      }
    }
    LocalDate newYearsEve = LocalDate.of(year, 12, 31);
    if (!isWeekend(newYearsEve) && !days.containsKey(newYearsEve)) {
      put(newYearsEve, rule);
    }
  }

  private boolean isFull(LocalDate date) {
    Holiday holiday = days.get(date);
    return holiday != null && holiday.isFull();
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private static List<Correction> readCorrections() {
    CsvTable table =
        new CsvTable(FILE, Set.of("country", "action", "day", "kind", "name", "source"), Set.of());
    List<Correction> corrections = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(HolidayCalendar.class.getResourceAsStream(FILE), FILE)) {
      table.read(in, row -> corrections.add(correction(row)));
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped holidays cannot be read.", e);
    }
    Parsed<List<Correction>> parsed = table.parsed(corrections);
    if (!parsed.isClean()) {
      throw new IllegalStateException(
          "The shipped holidays have problems: " + parsed.problems().getFirst().line());
    }
    return List.copyOf(corrections);
  }

  private static Correction correction(Row row) {
    return new Correction(
        row.text("country"),
        row.text("action"),
        row.text("day"),
        row.has("kind") ? row.parse("kind", "a kind like full", DayKind::of) : null,
        row.text("name"));
  }
}
