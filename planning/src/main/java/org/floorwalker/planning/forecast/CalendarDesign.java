package org.floorwalker.planning.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/// The calendar effects of every day of the history and of the days to forecast, as columns of a
/// regression. Each day has few columns; a column is a name such as `name:easter-monday`.
final class CalendarDesign {
  private static final int LOOK_DAYS = 5;
  private static final int WAVES = 4;
  private static final double YEAR_DAYS = 365.25;

  /// Kinds of effects with the strength that draws them to nothing.
  private enum Effect {
    WEEKDAY(0.3, false),
    MONTH_POSITION(2, false),
    MONTH_DAY(10, false),
    SPECIAL(0.3, true),
    NAME(1, true),
    EVENT(0.5, true),
    AFTER_EVENT(2, true),
    AFTER(2, true),
    AFTER_NAME(3, true),
    BEFORE(2, true),
    BEFORE_NAME(3, true),
    SEASON(1, true);

    private final double penalty;
    private final boolean special;

    Effect(double penalty, boolean special) {
      this.penalty = penalty;
      this.special = special;
    }
  }

  private final Map<LocalDate, TreeSet<String>> names = new LinkedHashMap<>();
  private final Map<LocalDate, TreeSet<String>> holidays = new LinkedHashMap<>();
  private final Map<String, Integer> columnByKey = new LinkedHashMap<>();
  private final List<Double> penalties = new ArrayList<>();
  private final List<Boolean> specialColumns = new ArrayList<>();
  private final List<Boolean> monthColumns = new ArrayList<>();
  private final WeekShape week;
  private final LocalDate firstDay;
  private final int[][] columns;
  private final boolean[] special;
  private final double[][] waves;

  /// @param days history and forecast days together
  CalendarDesign(LocalDate firstDay, int days, List<SpecialDay> specialDays, WeekShape week) {
    this.firstDay = firstDay;
    this.week = week;
    for (SpecialDay day : specialDays) {
      names.computeIfAbsent(day.date(), date -> new TreeSet<>()).add(day.name());
      if (!day.kind().isEvent()) {
        holidays.computeIfAbsent(day.date(), date -> new TreeSet<>()).add(day.name());
      }
    }
    this.columns = new int[days][];
    this.special = new boolean[days];
    this.waves = new double[days][];
    for (int day = 0; day < days; day++) {
      LocalDate date = firstDay.plusDays(day);
      special[day] = isSpecial(date);
      columns[day] = columnsOf(date);
      waves[day] = wavesOf(date);
    }
  }

  private static double[] wavesOf(LocalDate date) {
    double angle = 2 * Math.PI * date.toEpochDay() / YEAR_DAYS;
    double[] waves = new double[2 * WAVES];
    for (int k = 1; k <= WAVES; k++) {
      waves[2 * k - 2] = Math.sin(k * angle);
      waves[2 * k - 1] = Math.cos(k * angle);
    }
    return waves;
  }

  private int[] columnsOf(LocalDate date) {
    List<Integer> found = new ArrayList<>();
    found.add(column(Effect.WEEKDAY, date.getDayOfWeek().toString()));
    addMonthPosition(date, found);
    if (isHoliday(date)) {
      addHoliday(date, found);
    } else {
      addAfter(date, found);
      addBefore(date, found);
      addSeason(date, found);
    }
    addEvents(date, found);
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private int column(Effect effect, String key) {
    return columnByKey.computeIfAbsent(
        effect + ":" + key,
        absent -> {
          penalties.add(effect.penalty);
          specialColumns.add(effect.special);
          monthColumns.add(effect == Effect.MONTH_POSITION || effect == Effect.MONTH_DAY);
          return penalties.size() - 1;
        });
  }

  /// Every date of the month has an effect. Its turns and its middle, where most pay and invoices
  /// fall, are believed sooner; any other date, such as a payday on the 25th, has to come again for
  /// months before it is believed wholly.
  private void addMonthPosition(LocalDate date, List<Integer> found) {
    int day = date.getDayOfMonth();
    int left = date.lengthOfMonth() - day;
    if (day <= 3 || (day >= 14 && day <= 16)) {
      found.add(column(Effect.MONTH_POSITION, Integer.toString(day)));
    } else if (left <= 2) {
      found.add(column(Effect.MONTH_POSITION, "last-" + left));
    } else {
      found.add(column(Effect.MONTH_DAY, Integer.toString(day)));
    }
  }

  private void addHoliday(LocalDate date, List<Integer> found) {
    String when = isWeekend(date) ? "@weekend" : "";
    found.add(column(Effect.SPECIAL, "any" + when));
    for (String name : holidaysOf(date)) {
      found.add(column(Effect.NAME, name + when));
    }
  }

  /// The planner's events on the day and on the day before.
  private void addEvents(LocalDate date, List<Integer> found) {
    for (String name : eventsOf(date)) {
      found.add(column(Effect.EVENT, name));
    }
    TreeSet<String> ended = eventsOf(date.minusDays(1));
    ended.removeAll(eventsOf(date));
    ended.forEach(name -> found.add(column(Effect.AFTER_EVENT, name)));
  }

  private TreeSet<String> eventsOf(LocalDate date) {
    TreeSet<String> events = new TreeSet<>(namesOf(date));
    events.removeAll(holidaysOf(date));
    return events;
  }

  /// The first days after a holiday: the next one, and the first working day after it.
  private void addAfter(LocalDate date, List<Integer> found) {
    LocalDate earlier = neighbour(date, -1);
    if (isHoliday(earlier)) {
      String when = isWeekend(date) ? "@weekend" : gap(date, earlier);
      found.add(column(Effect.AFTER, "any" + when));
      holidaysOf(earlier).forEach(n -> found.add(column(Effect.AFTER_NAME, n + when)));
    }
  }

  private void addBefore(LocalDate date, List<Integer> found) {
    LocalDate later = neighbour(date, 1);
    if (isHoliday(later)) {
      String when = isWeekend(date) ? "@weekend" : gap(date, later);
      found.add(column(Effect.BEFORE, "any" + when));
      holidaysOf(later).forEach(n -> found.add(column(Effect.BEFORE_NAME, n + when)));
    }
  }

  private static String gap(LocalDate date, LocalDate other) {
    return Math.abs(date.toEpochDay() - other.toEpochDay()) > 1 ? "@over-weekend" : "";
  }

  /// The nearest day in the direction that is special or a working day; of a weekend day, the next.
  private LocalDate neighbour(LocalDate date, int direction) {
    LocalDate other = date.plusDays(direction);
    for (int step = 1; step < LOOK_DAYS && !isWeekend(date); step++) {
      if (isHoliday(other) || !isWeekend(other)) {
        return other;
      }
      other = other.plusDays(direction);
    }
    return other;
  }

  /// The weeks round Christmas and New Year are like no other, whatever days have names.
  private void addSeason(LocalDate date, List<Integer> found) {
    int day = date.getDayOfMonth();
    String when = isWeekend(date) ? "@weekend" : "";
    if (date.getMonth() == Month.DECEMBER && day >= 17) {
      String season = day <= 23 ? "before-christmas" : "turn-of-year";
      found.add(column(Effect.SEASON, season + when));
    } else if (date.getMonth() == Month.JANUARY && day <= 7) {
      found.add(column(Effect.SEASON, "first-week" + when));
    }
  }

  private boolean isWeekend(LocalDate date) {
    return week.isWeekend(date.getDayOfWeek().getValue() - 1);
  }

  private boolean isSpecial(LocalDate date) {
    return names.containsKey(date);
  }

  private boolean isHoliday(LocalDate date) {
    return holidays.containsKey(date);
  }

  /// Whether the day has an event and is no holiday.
  boolean isEventOnly(int day) {
    LocalDate date = firstDay.plusDays(day);
    return isSpecial(date) && !isHoliday(date);
  }

  private TreeSet<String> holidaysOf(LocalDate date) {
    return Objects.requireNonNullElseGet(holidays.get(date), TreeSet::new);
  }

  private TreeSet<String> namesOf(LocalDate date) {
    return Objects.requireNonNullElseGet(names.get(date), TreeSet::new);
  }

  /// Names of the day, in order of the alphabet; empty on an ordinary day.
  TreeSet<String> namesOf(int day) {
    return namesOf(firstDay.plusDays(day));
  }

  /// History and forecast days together.
  int days() {
    return columns.length;
  }

  LocalDate date(int day) {
    return firstDay.plusDays(day);
  }

  boolean isSpecial(int day) {
    return special[day];
  }

  /// Whether the day is special or stands close to a special day or to the turn of the year.
  boolean isDisturbed(int day) {
    for (int column : columns[day]) {
      if (specialColumns.get(column)) {
        return true;
      }
    }
    return false;
  }

  /// Numbers of the columns that are 1 on the day; all others are 0.
  int[] columns(int day) {
    return columns[day];
  }

  /// Sine and cosine of the season, four pairs from the yearly wave up.
  double[] waves(int day) {
    return waves[day];
  }

  /// The column of what special days on working days have in common; -1 when there is none.
  int generalSpecialColumn() {
    return columnByKey.getOrDefault(Effect.SPECIAL + ":any", -1);
  }

  /// How much less comes on a weekend day than on a working day, by the weekdays' coefficients.
  double weekendEffect(IntToDoubleFunction coefficient) {
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (DayOfWeek weekday : DayOfWeek.values()) {
      int kind = week.isWeekend(weekday.getValue() - 1) ? 1 : 0;
      Integer column = columnByKey.get(Effect.WEEKDAY + ":" + weekday);
      sums[kind] += column == null ? 0 : coefficient.applyAsDouble(column);
      counts[kind] += column == null ? 0 : 1;
    }
    return counts[0] == 0 || counts[1] == 0 ? 0 : sums[1] / counts[1] - sums[0] / counts[0];
  }

  int columnCount() {
    return penalties.size();
  }

  double penalty(int column) {
    return penalties.get(column);
  }

  /// Whether both days have one place in the month that is told apart.
  boolean isSamePlaceInMonth(int day, int other) {
    return Arrays.stream(columns[day])
        .filter(this::isMonthColumn)
        .anyMatch(column -> Arrays.stream(columns[other]).anyMatch(of -> of == column));
  }

  /// Whether the column belongs to the position in the month.
  boolean isMonthColumn(int column) {
    return monthColumns.get(column);
  }

  /// Whether the column belongs to a weekday.
  boolean isWeekdayColumn(int column) {
    return !isMonthColumn(column) && !isSpecialColumn(column);
  }

  /// Whether the column belongs to special days and not to weekday or month.
  boolean isSpecialColumn(int column) {
    return specialColumns.get(column);
  }
}
