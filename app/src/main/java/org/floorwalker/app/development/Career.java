package org.floorwalker.app.development;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;

/// What somebody wishes, and what is assessed.
///
/// @param person whose it is
/// @param name full name
/// @param wishes their own; one not shared is seen by nobody else
/// @param readiness the latest assessment for each path
public record Career(PersonId person, String name, List<Wish> wishes, List<Readiness> readiness) {
  public Career {
    wishes = List.copyOf(wishes);
    readiness = List.copyOf(readiness);
  }

  /// What is assessed for a way.
  public Optional<Readiness> findReadiness(CareerPath path) {
    return readiness.stream().filter(one -> one.path() == path).findFirst();
  }

  /// What the person themselves wishes.
  public record Wish(PersonId person, CareerPath path, String words, boolean shared, Instant at) {}

  /// What a leader has seen.
  ///
  /// @param evidence what it rests on; never empty
  public record Readiness(
      PersonId person, CareerPath path, Step step, String evidence, String by, Instant at) {}

  /// How near somebody is to a path.
  public enum Step {
    NOT_YET,
    WITHIN_A_YEAR,
    READY;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
