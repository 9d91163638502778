package org.floorwalker.app.learning.web;

import org.floorwalker.app.learning.EvidenceFile;
import org.floorwalker.app.platform.pages.Download;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/// Answers with a file to take away, its checksum in name and header.
final class Downloads {
  private static final String CHECKSUM = "X-Checksum-Sha256";

  private Downloads() {}

  static ResponseEntity<byte[]> of(EvidenceFile file) {
    MediaType kind =
        switch (file.kind()) {
          case CSV -> Download.CSV;
          case PDF -> MediaType.APPLICATION_PDF;
        };
    return Download.named(file.name(), kind).header(CHECKSUM, file.checksum()).body(file.bytes());
  }

  /// A file as it was sent, to take away; never shown by the browser itself.
  static ResponseEntity<byte[]> asSent(String name, String hash, byte[] bytes) {
    return Download.named(name, MediaType.APPLICATION_OCTET_STREAM)
        .header(CHECKSUM, hash)
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
