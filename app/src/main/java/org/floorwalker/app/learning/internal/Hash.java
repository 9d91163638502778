package org.floorwalker.app.learning.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4), hexadecimal in small letters.
public final class Hash {
  private Hash() {}

  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /// The hash of parts, each with its length before it, so that no two lists of parts are alike.
  public static String of(Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      String word = part.toString();
      text.append(word.length()).append(':').append(word).append('\n');
    }
    return of(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
