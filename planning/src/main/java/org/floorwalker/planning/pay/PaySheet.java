package org.floorwalker.planning.pay;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What somebody's worked time is paid as.
///
/// Weeks run from Monday, so whoever asks about a month gives every day of the weeks it touches.
/// Example: 10 hours on a Monday under a limit of 9 are 9 ordinary hours and 1 of overtime.
public final class PaySheet {
  /// Code of hours within the agreed ones.
  public static final String ORDINARY = "ordinary";

  /// Code of hours between a part-timer's agreed ones and the limit.
  public static final String EXTRA = "extra";

  /// Code of overtime for which the agreement names no step.
  public static final String OVERTIME = "overtime";

  private PaySheet() {}

  /// The lines of all days, by day; nothing for days without an agreement.
  ///
  /// @param agreedWeek hours a week by contract; zero for who has no fixed hours
  /// @param days at most one for each date
  public static List<PayLine> of(
      PayAgreement agreement, PayCalendar calendar, Duration agreedWeek, List<WorkedDay> days) {
    Map<LocalDate, List<WorkedDay>> weeks = new TreeMap<>();
    days.stream()
        .sorted(Comparator.comparing(WorkedDay::day))
        .forEach(day -> weeks.computeIfAbsent(monday(day.day()), _ -> new ArrayList<>()).add(day));
    List<PayLine> lines = new ArrayList<>();
    weeks.values().forEach(week -> addWeek(lines, agreement, calendar, agreedWeek, week));
    return List.copyOf(lines);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static void addWeek(
      List<PayLine> lines,
      PayAgreement agreement,
      PayCalendar calendar,
      Duration agreedWeek,
      List<WorkedDay> week) {
    Duration planned = week.stream().map(WorkedDay::planned).reduce(Duration.ZERO, Duration::plus);
    SequencedMap<LocalDate, Map<String, Duration>> hours = new LinkedHashMap<>();
    for (HourSplit.Stretch stretch :
        new HourSplit(agreement, calendar, agreedWeek, planned).split(week)) {
      Map<String, Duration> day = hours.computeIfAbsent(stretch.day(), _ -> new LinkedHashMap<>());
      day.merge(stretch.code(), stretch.range().length(), Duration::plus);
      PayTerms terms = agreement.findOn(stretch.day()).orElseThrow();
      SupplementHours.of(stretch.range(), stretch.overtime(), terms.supplements(), calendar)
          .forEach((code, length) -> day.merge(code, length, Duration::plus));
    }
    hours.forEach(
        (day, codes) -> codes.forEach((code, length) -> lines.add(new PayLine(day, code, length))));
  }
}
