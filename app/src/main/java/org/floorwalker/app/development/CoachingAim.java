package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// What two people want to reach by coaching. It lasts over several coachings, until it is ended.
///
/// @param id the aim
/// @param person who is coached
/// @param leader who coaches
/// @param beginning what it began with
/// @param words the aim
/// @param dueOn by when
/// @param proposedBy which of the two proposed it
/// @param times when what happened
public record CoachingAim(
    long id,
    PersonId person,
    PersonId leader,
    Beginning beginning,
    String words,
    LocalDate dueOn,
    Side proposedBy,
    Times times) {

  /// @param fact what was seen or asked; empty only for a wish
  /// @param measure code of the figure it is followed by; empty when none
  /// @param evaluation the one it began with; 0 when it began with something else
  public record Beginning(From from, String fact, String measure, long evaluation) {}

  /// What a coaching begins with.
  public enum From {
    /// A contact that was evaluated.
    EVALUATION,
    /// A figure outside the person's own usual range.
    TREND,
    QUESTION,
    WISH;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<From> findKey(String key) {
      return Stream.of(values()).filter(from -> from.key().equals(key)).findFirst();
    }
  }

  /// @param agreed null while one of the two has not said yes
  /// @param ended null while it goes on
  /// @param how it went; empty while it goes on
  public record Times(
      Instant made, @Nullable Instant agreed, @Nullable Instant ended, String how) {}

  public boolean isOpen() {
    return times.ended() == null;
  }

  public boolean waitsFor(Side side) {
    return isOpen() && times.agreed() == null && side != proposedBy;
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && dueOn.isBefore(today);
  }
}
