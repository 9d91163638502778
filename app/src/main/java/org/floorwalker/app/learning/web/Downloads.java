package org.floorwalker.app.learning.web;

import java.nio.charset.StandardCharsets;
import org.floorwalker.app.learning.EvidenceFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

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

  /// A file as it was sent, to take away; never shown by the browser itself.
  static ResponseEntity<byte[]> asSent(String name, String hash, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Checksum-Sha256", hash)
        .body(bytes);
  }

  /// The last part of what the browser called the file, without anything that could be a path.
  static String nameOf(MultipartFile file) {
    String told = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    String last = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    return safe.isBlank() ? "file" : safe.substring(0, Math.min(150, safe.length()));
  }
}
