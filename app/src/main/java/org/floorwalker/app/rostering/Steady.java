package org.floorwalker.app.rostering;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whose shifts of a build are to start at about the same time of day.
public enum Steady {
  /// Each day by itself.
  NONE,
  /// The shifts of one person, on all days.
  PERSON,
  /// The shifts of everybody of a team, on all days.
  TEAM;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// [#NONE] for anything else.
  public static Steady of(@Nullable String word) {
    return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst().orElse(NONE);
  }
}
