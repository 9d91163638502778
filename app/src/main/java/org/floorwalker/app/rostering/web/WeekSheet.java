package org.floorwalker.app.rostering.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.DayPlan;

/// The week grid as a spreadsheet: people down, days across, paid hours as numbers, hours short at
/// the foot.
final class WeekSheet {
  private final SpanView week;
  private final ZoneId zone;
  private final Locale language;
  private final Words words;

  WeekSheet(SpanView week, ZoneId zone, Locale language, Words words) {
    this.week = week;
    this.zone = zone;
    this.language = language;
    this.words = words;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Floorwalker", "1.0")) {
      fill(book.newWorksheet(week.days().getFirst().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("The spreadsheet could not be written", e);
    }
    return bytes.toByteArray();
  }

  private void fill(Worksheet sheet) {
    int paid = week.days().size() + 1;
    sheet.value(0, 0, say("rostering.person"));
    for (int i = 0; i < week.days().size(); i++) {
      sheet.value(0, i + 1, date(week.days().get(i)));
    }
    sheet.value(0, paid, say("rostering.paid"));
    sheet.range(0, 0, 0, paid).style().bold().set();
    for (int row = 0; row < week.rows().size(); row++) {
      fill(sheet, row + 1, week.rows().get(row));
    }
    int foot = week.rows().size() + 1;
    sheet.value(foot, 0, say("rostering.short-hours"));
    for (int i = 0; i < week.shortHours().size(); i++) {
      sheet.value(foot, i + 1, Math.round(week.shortHours().get(i) * 100) / 100.0);
    }
    sheet.freezePane(1, 1);
  }

  private void fill(Worksheet sheet, int index, SpanView.Row row) {
    sheet.value(index, 0, row.name());
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
    return DateTimeFormatter.ofPattern("EEE d MMM", Words.formatting(language)).format(day);
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(zone));
  }
}
