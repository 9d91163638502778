package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.DayPlan;

/// The week or the month as a spreadsheet: people down, days across, paid hours as numbers, hours
/// short at the foot.
final class SpanSheet {
  private final SpanView span;
  private final ZoneId zone;
  private final Locale language;
  private final Words words;

  SpanSheet(SpanView span, ZoneId zone, Locale language, Words words) {
    this.span = span;
    this.zone = zone;
    this.language = language;
    this.words = words;
  }

  byte[] bytes() {
    return Sheets.bytes(span.days().getFirst().toString(), this::fill);
  }

  private void fill(Worksheet sheet) {
    int paid = span.days().size() + 1;
    sheet.value(0, 0, say("rostering.person"));
    for (int i = 0; i < span.days().size(); i++) {
      sheet.value(0, i + 1, date(span.days().get(i)));
    }
    sheet.value(0, paid, say("rostering.paid"));
    sheet.range(0, 0, 0, paid).style().bold().set();
    for (int row = 0; row < span.rows().size(); row++) {
      fill(sheet, row + 1, span.rows().get(row));
    }
    int foot = span.rows().size() + 1;
    sheet.value(foot, 0, say("rostering.short-hours"));
    for (int i = 0; i < span.shortHours().size(); i++) {
      sheet.value(foot, i + 1, Math.round(span.shortHours().get(i) * 100) / 100.0);
    }
    sheet.freezePane(1, 1);
  }

  private void fill(Worksheet sheet, int index, SpanView.Row row) {
    sheet.value(index, 0, row.fullName());
    List<SpanView.Cell> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      DayPlan plan = cells.get(i).plan();
      if (plan != null) {
        sheet.value(
            index,
            i + 1,
            time(plan.shift().range().startInclusive())
                + "–"
                + time(plan.shift().range().endExclusive()));
      }
    }
    sheet.value(index, cells.size() + 1, row.paidHours());
  }

  private String say(String key) {
    return words.say(language, key);
  }

  private String date(LocalDate day) {
    return Days.write(day, language, false);
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(zone));
  }
}
