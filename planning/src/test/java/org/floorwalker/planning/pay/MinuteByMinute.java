package org.floorwalker.planning.pay;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.floorwalker.planning.time.TimeRange;

/// A second way to the same hours: every minute is looked at on its own.
final class MinuteByMinute {
  private MinuteByMinute() {}

  /// Minutes by "day code".
  static Map<String, Long> of(
      PayAgreement agreement, PayCalendar calendar, long agreedWeek, List<WorkedDay> days) {
    Map<String, Long> minutes = new TreeMap<>();
    Map<String, Long> plannedOfWeek = new HashMap<>();
    days.forEach(day -> plannedOfWeek.merge(week(day.day()), day.planned().toMinutes(), Long::sum));
    Map<String, Long> week = new HashMap<>();
    for (WorkedDay day : days.stream().sorted((a, b) -> a.day().compareTo(b.day())).toList()) {
      PayTerms terms = agreement.findOn(day.day()).orElseThrow();
      boolean averaged = terms.limits().planIsOrdinary();
      long planned = averaged ? plannedOfWeek.getOrDefault(week(day.day()), 0L) : 0;
      long dayLimit =
          Math.max(terms.limits().day().toMinutes(), averaged ? day.planned().toMinutes() : 0);
      long weekLimit = Math.max(terms.limits().week().toMinutes(), planned);
      long agreed = Math.max(agreedWeek, planned);
      long ordinaryToday = 0;
      long overToday = 0;
      for (TimeRange range : day.worked()) {
        for (Instant t = range.startInclusive();
            t.isBefore(range.endExclusive());
            t = t.plusSeconds(60)) {
          long soFar = week.getOrDefault(week(day.day()), 0L);
          boolean over = ordinaryToday >= dayLimit || soFar >= weekLimit;
          String code;
          if (over) {
            code = step(terms, calendar.classOf(day.day()), overToday++);
          } else {
            code = soFar >= agreed ? "extra" : "ordinary";
            ordinaryToday++;
            week.merge(week(day.day()), 1L, Long::sum);
          }
          minutes.merge(day.day() + " " + code, 1L, Long::sum);
          for (String supplement : supplements(terms, calendar, t, over)) {
            minutes.merge(day.day() + " " + supplement, 1L, Long::sum);
          }
        }
      }
    }
    return minutes;
  }

  private static String week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static String step(PayTerms terms, DayClass day, long overBefore) {
    String code = "overtime";
    long best = -1;
    for (PayTerms.Step step : terms.steps()) {
      long after = step.after().toMinutes();
      if (step.days().contains(day) && after <= overBefore && after > best) {
        best = after;
        code = step.code();
      }
    }
    return code;
  }

  private static Set<String> supplements(
      PayTerms terms, PayCalendar calendar, Instant minute, boolean over) {
    ZonedDateTime local = minute.atZone(calendar.zone());
    int ofDay = local.getHour() * 60 + local.getMinute();
    Set<String> taken = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (Supplement one : terms.supplements()) {
      boolean covers =
          one.days().contains(dayClass(calendar, local.toLocalDate()))
              && one.fromMinute() <= ofDay
              && ofDay < one.untilMinute()
              && (one.onOvertime() || !over);
      if (covers && taken.add(one.group())) {
        codes.add(one.code());
      }
    }
    return codes;
  }

  private static DayClass dayClass(PayCalendar calendar, LocalDate day) {
    if (calendar.holidays().contains(day)) {
      return DayClass.HOLIDAY;
    }
    if (calendar.eves().contains(day)) {
      return DayClass.EVE;
    }
    return day.getDayOfWeek() == DayOfWeek.SUNDAY
        ? DayClass.SUN
        : DayClass.valueOf(day.getDayOfWeek().name().substring(0, 3));
  }
}
