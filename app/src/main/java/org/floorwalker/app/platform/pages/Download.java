package org.floorwalker.app.platform.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What a handler answers with in place of a page: a file to take away, never shown by the
/// browser itself.
public final class Download {
  public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private Download() {}

  /// @param name of the file, without a path
  public static ResponseEntity<byte[]> csv(String name, String table) {
    return named(name, CSV).body(table.getBytes(StandardCharsets.UTF_8));
  }

  /// @param name of the file, without a path
  public static ResponseEntity<byte[]> pdf(String name, byte[] paper) {
    return named(name, MediaType.APPLICATION_PDF).body(paper);
  }

  /// Begins an answer that needs more headers, or is of another kind.
  ///
  /// @param name of the file, without a path; any letters
  public static ResponseEntity.BodyBuilder named(String name, MediaType kind) {
    boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
    ContentDisposition.Builder attachment = ContentDisposition.attachment();
    ContentDisposition disposition =
        (plain ? attachment.filename(name) : attachment.filename(name, StandardCharsets.UTF_8))
            .build();
    return ResponseEntity.ok()
        .contentType(kind)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
  }
}
