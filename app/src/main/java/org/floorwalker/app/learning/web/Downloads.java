package org.floorwalker.app.learning.web;

import java.nio.charset.StandardCharsets;
import org.floorwalker.app.learning.EvidenceFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers with a file to take away, its checksum in name and header.
final class Downloads {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private Downloads() {}

  static ResponseEntity<byte[]> of(EvidenceFile file) {
    return ResponseEntity.ok()
        .contentType(
            switch (file.kind()) {
              case CSV -> CSV;
              case PDF -> MediaType.APPLICATION_PDF;
            })
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .header("X-Checksum-Sha256", file.checksum())
        .body(file.bytes());
  }
}
