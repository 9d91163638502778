package org.floorwalker.app.development;

import java.util.Locale;

/// Where a talk stands. Both being ready and both sides being opened are one step, in one
/// transaction, so there is no state between.
public enum TalkState {
  PLANNED,
  PREPARING,
  SHARED,
  HELD,
  AGREED,
  CLOSED,
  POSTPONED,
  CANCELLED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static TalkState ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /// Whether the talk took place.
  public boolean isDone() {
    return this == HELD || this == AGREED || this == CLOSED;
  }

  /// Whether anything can still be done about it.
  public boolean isOpen() {
    return this != CLOSED && this != CANCELLED;
  }
}
