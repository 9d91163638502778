package org.floorwalker.app.learning;

/// The file of a course's version.
///
/// @param name as it was sent, without any path
/// @param bytes its length
/// @param hash SHA-256 over the file, hexadecimal; part of the version's own
public record LessonFile(String name, long bytes, String hash) {
  /// Twenty million bytes.
  public static final long MOST_BYTES = 20_000_000;
}
