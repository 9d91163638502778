package org.floorwalker.app.rostering.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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

  static ResponseEntity<byte[]> file(String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(TYPE)
        .header("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"")
        .body(bytes);
  }
}
