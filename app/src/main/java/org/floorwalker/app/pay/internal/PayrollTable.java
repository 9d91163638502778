package org.floorwalker.app.pay.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.pay.PaidLine;
import org.floorwalker.app.pay.PayMonth;
import org.floorwalker.app.pay.SheetDay;
import org.floorwalker.app.pay.TimeSheet;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.time.TimeRange;

/// Writes the tables that leave the house; docs/formats.md describes both.
public final class PayrollTable {
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx", Locale.ROOT);

  private PayrollTable() {}

  /// Hours of each person and wage code in the month, corrections of earlier days each in its
  /// own row.
  public static String payroll(
      PayMonth month,
      List<PaidLine> lines,
      Map<String, String> wageCodes,
      Map<PersonId, String> people) {
    Map<List<String>, Long> minutes = new LinkedHashMap<>();
    for (PaidLine line : lines) {
      boolean isCorrection = line.day().isBefore(month.first());
      LocalDate first = isCorrection ? line.day() : month.first();
      LocalDate last = isCorrection ? line.day() : month.endExclusive().minusDays(1);
      List<String> key =
          List.of(
              people.getOrDefault(line.person(), "#" + line.person().value()),
              Objects.requireNonNull(wageCodes.get(line.code())),
              first.toString(),
              last.toString(),
              isCorrection ? "yes" : "no");
      minutes.merge(key, line.minutes(), Long::sum);
    }
    List<String> rows =
        new ArrayList<>(List.of("agent,wage_code,first_day,last_day,correction,hours"));
    minutes.forEach((key, sum) -> rows.add(cells(key) + "," + hours(sum).toPlainString()));
    return String.join("\n", rows) + "\n";
  }

  /// Who worked when, day by day.
  public static String record(List<TimeSheet> sheets) {
    List<String> rows =
        new ArrayList<>(
            List.of("agent,day,started,ended,pauses_minutes,hours,extra_hours,overtime_hours"));
    for (TimeSheet sheet : sheets) {
      for (SheetDay day : sheet.days()) {
        TimeRange range = day.worked().range();
        if (range != null) {
          rows.add(row(sheet, day, range));
        }
      }
    }
    return String.join("\n", rows) + "\n";
  }

  private static String row(TimeSheet sheet, SheetDay day, TimeRange range) {
    long pauses = range.length().minus(day.worked().paid()).toMinutes();
    return cells(
        List.of(
            sheet.who().code(),
            day.day().toString(),
            MOMENT.format(range.startInclusive().atZone(sheet.who().zone())),
            MOMENT.format(range.endExclusive().atZone(sheet.who().zone())),
            Long.toString(pauses),
            hours(day.worked().paid().toMinutes()).toPlainString(),
            hours(minutes(day, "extra")).toPlainString(),
            hours(overtime(day)).toPlainString()));
  }

  private static long minutes(SheetDay day, String code) {
    return day.codes().getOrDefault(code, Duration.ZERO).toMinutes();
  }

  /// Every hour worked is ordinary, extra or overtime.
  private static long overtime(SheetDay day) {
    return day.worked().paid().toMinutes() - minutes(day, "ordinary") - minutes(day, "extra");
  }

  private static BigDecimal hours(long minutes) {
    return BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.HALF_EVEN);
  }

  /// Cells that a spreadsheet would take for a formula are marked as text.
  private static String cells(List<String> cells) {
    return cells.stream().map(PayrollTable::cell).reduce((a, b) -> a + "," + b).orElse("");
  }

  private static String cell(String text) {
    String safe = text.matches("[=+@\\-].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
