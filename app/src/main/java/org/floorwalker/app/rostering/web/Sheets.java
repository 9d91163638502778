package org.floorwalker.app.rostering.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.floorwalker.app.platform.pages.Download;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Spreadsheets of one page, as a file to save.
final class Sheets {
  private static final MediaType TYPE =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private Sheets() {}

  static byte[] bytes(String title, Consumer<Worksheet> filling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Floorwalker", "1.0")) {
      filling.accept(book.newWorksheet(title));
    } catch (IOException e) {
      throw new UncheckedIOException("The spreadsheet could not be written", e);
    }
    return bytes.toByteArray();
  }

  /// A time of day as spreadsheets count it, a part of the day, so that it can be reckoned with.
  static void time(Worksheet sheet, int row, int column, LocalTime time) {
    sheet.value(row, column, time.toSecondOfDay() / (double) Duration.ofDays(1).toSeconds());
    sheet.style(row, column).format("hh:mm").set();
  }

  static ResponseEntity<byte[]> file(String name, byte[] bytes) {
    return Download.named(name + ".xlsx", TYPE).body(bytes);
  }
}
