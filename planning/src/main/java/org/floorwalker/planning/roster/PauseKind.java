package org.floorwalker.planning.roster;

import java.util.Locale;

/// A meal or a short break.
public enum PauseKind {
  MEAL,
  BREAK;

  /// The word used in files: `meal` or `break`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
