package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.floorwalker.app.platform.words.Words;

/// A day as a spreadsheet: a line for each person with start, end, paid hours and what lies inside
/// the shift, each with its times; below, the difference of each half hour.
final class DaySheet {
  private static final int PIECES = 5;
  private static final int HALF_HOUR_SECONDS = 1800;

  private final ScheduleView day;
  private final ZoneId zone;
  private final Locale language;
  private final Words words;

  DaySheet(ScheduleView day, ZoneId zone, Locale language, Words words) {
    this.day = day;
    this.zone = zone;
    this.language = language;
    this.words = words;
  }

  byte[] bytes() {
    return Sheets.bytes(day.day().toString(), this::fill);
  }

  private void fill(Worksheet sheet) {
    List<String> heads =
        List.of(
            say("rostering.team"),
            say("rostering.person"),
            say("rostering.sheet.start"),
            say("rostering.sheet.end"),
            say("rostering.paid"),
            say("rostering.sheet.inside"));
    for (int i = 0; i < heads.size(); i++) {
      sheet.value(0, i, heads.get(i));
    }
    sheet.range(0, 0, 0, PIECES).style().bold().set();
    int line = 1;
    for (DayGrid.Team team : day.grid().teams()) {
      for (DayGrid.Row row : team.rows()) {
        fill(sheet, line++, team, row);
      }
    }
    differences(sheet, line + 1);
    sheet.freezePane(2, 1);
  }

  private void fill(Worksheet sheet, int line, DayGrid.Team team, DayGrid.Row row) {
    sheet.value(line, 0, team.name());
    sheet.value(line, 1, row.fullName());
    if (row.segments().isEmpty()) {
      return;
    }
    Sheets.time(sheet, line, 2, local(row.segments().getFirst().start()));
    Sheets.time(sheet, line, 3, local(row.segments().getLast().end()));
    sheet.value(line, 4, row.paidHours());
    int column = PIECES;
    for (DayGrid.Segment piece : row.segments()) {
      if (piece.isListed()) {
        sheet.value(line, column++, text(piece));
      }
    }
  }

  private String text(DayGrid.Segment piece) {
    String name = piece.title().isEmpty() ? say(piece.look().key()) : piece.title();
    return name + " " + time(piece.start()) + "–" + time(piece.end());
  }

  private void differences(Worksheet sheet, int line) {
    sheet.value(line, 1, say("rostering.difference"));
    List<CoverageChart.Difference> cells = day.grid().chart().differences();
    for (int i = 0; i < cells.size(); i++) {
      Instant start = day.grid().window().start().plusSeconds((long) i * HALF_HOUR_SECONDS);
      Sheets.time(sheet, line + 1 + i, 1, local(start));
      sheet.value(line + 1 + i, 2, cells.get(i).people());
    }
  }

  private String say(String key) {
    return words.say(language, key);
  }

  private LocalTime local(Instant instant) {
    return instant.atZone(zone).toLocalTime();
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(local(instant));
  }
}
