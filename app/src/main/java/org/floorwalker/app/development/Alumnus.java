package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.PersonId;

/// Somebody who is gone and agreed to stay in touch (CAR-20), for openings alone and for as long as
/// they agreed.
///
/// @param contact how they wish to be reached
/// @param path the way that could bring them back
/// @param agreed without it nobody stands here
/// @param by who wrote it down
public record Alumnus(
    PersonId person,
    String contact,
    Gone gone,
    CareerPath path,
    Agreed agreed,
    String by,
    Instant at) {

  /// @param place such as a department; may be empty
  public record Gone(Where to, String place) {}

  /// Where somebody went.
  public enum Where {
    /// Another department or company of the group.
    GROUP,
    OUTSIDE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Where> findKey(String key) {
      return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
  }

  /// @param how they said it, such as in the exit talk
  /// @param until the day on which their row is deleted
  public record Agreed(LocalDate on, String how, LocalDate until) {}
}
