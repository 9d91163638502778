package org.floorwalker.app.learning;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.floorwalker.app.learning.internal.Hash;

/// A file for an auditor to take away, with its SHA-256 in its name.
public final class EvidenceFile {
  private final Kind kind;
  private final String name;
  private final byte[] bytes;
  private final String checksum;

  /// What is in the file.
  public enum Kind {
    CSV,
    PDF
  }

  private EvidenceFile(Kind kind, String name, byte[] bytes) {
    this.kind = kind;
    this.bytes = bytes;
    this.checksum = Hash.of(bytes);
    this.name = name + "-" + checksum + "." + kind.name().toLowerCase(Locale.ROOT);
  }

  static EvidenceFile csv(String name, String text) {
    return new EvidenceFile(Kind.CSV, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static EvidenceFile pdf(String name, byte[] bytes) {
    return new EvidenceFile(Kind.PDF, name, bytes.clone());
  }

  public Kind kind() {
    return kind;
  }

  /// Ends with the checksum before its suffix.
  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /// SHA-256 of the bytes, hexadecimal.
  public String checksum() {
    return checksum;
  }
}
