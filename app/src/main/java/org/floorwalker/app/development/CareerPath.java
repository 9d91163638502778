package org.floorwalker.app.development;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A way on that people can see. Its name and what it asks for are words of the message files.
public enum CareerPath {
  /// Growing in the role one has, before any other (CAR-26).
  PRESENT_ROLE,
  SECOND_LINE,
  SPECIALIST,
  TRAINER,
  QUALITY,
  TEAM_LEADER,
  HR,
  CREDIT,
  /// The same work at another site (CAR-16).
  OTHER_SITE;

  /// The name in the database and in words, such as `team-leader`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<CareerPath> findKey(String key) {
    return Stream.of(values()).filter(path -> path.key().equals(key)).findFirst();
  }
}
