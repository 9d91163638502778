package org.floorwalker.app.development;

import java.time.Instant;
import java.util.Locale;

/// A word in the record of a talk.
///
/// @param section empty when it belongs to none
public record TalkNote(
    long id, String section, Side side, String author, Kind kind, String words, Instant at) {
  /// What the word is.
  public enum Kind {
    SAID,
    /// A required part was not spoken of, and why.
    LEFT_OUT,
    DISAGREEMENT,
    /// Added after closing.
    AMENDMENT;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
