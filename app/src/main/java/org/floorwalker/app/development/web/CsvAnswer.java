package org.floorwalker.app.development.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A table that is taken along as a file.
final class CsvAnswer {
  private CsvAnswer() {}

  /// @param name of the file, without its ending
  static ResponseEntity<String> of(String name, String table) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
        .body(table);
  }
}
