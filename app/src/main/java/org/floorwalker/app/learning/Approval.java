package org.floorwalker.app.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// What the company itself is approved for.
///
/// @param issuer who gives it
/// @param owner who renews it
/// @param remindDays days before its end from which the owner is reminded
/// @param endedOn the day from which nobody renews it any more, null while it is kept
/// @param given each time it was given, the latest end first
public record Approval(
    long id,
    String title,
    String issuer,
    PersonId owner,
    int remindDays,
    @Nullable LocalDate endedOn,
    List<Given> given) {
  public Approval {
    given = List.copyOf(given);
  }

  /// One time it was given.
  ///
  /// @param number the issuer's, empty when there is none
  /// @param until last day on which it holds
  /// @param evidence where the proof lies, in words
  /// @param file name of the file kept with it, null when there is none
  /// @param hash SHA-256 of the file, null when there is none
  public record Given(
      long id,
      String number,
      LocalDate from,
      LocalDate until,
      String evidence,
      @Nullable String file,
      @Nullable String hash,
      String by,
      Instant at) {}

  /// What holds on the day.
  public Optional<Given> findOn(LocalDate day) {
    return given.stream()
        .filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.until()))
        .findFirst();
  }

  /// The last day on which it will hold, as far as it was given; null before it ever was.
  public @Nullable LocalDate ends() {
    return given.isEmpty() ? null : given.getFirst().until();
  }

  /// How it stands.
  public State state(LocalDate day) {
    LocalDate ends = ends();
    if (endedOn != null) {
      return State.ENDED;
    }
    if (ends == null || findOn(day).isEmpty()) {
      return State.MISSING;
    }
    return day.isBefore(ends.minusDays(remindDays)) ? State.HOLDS : State.RENEW;
  }

  /// How an approval stands.
  public enum State {
    HOLDS,
    RENEW,
    MISSING,
    ENDED;

    /// The key of its words.
    public String words() {
      return "learning.approval.state." + name().toLowerCase(Locale.ROOT);
    }

    /// The class of its tag.
    public String tone() {
      return switch (this) {
        case HOLDS -> "good";
        case RENEW -> "warn";
        case MISSING -> "bad";
        case ENDED -> "";
      };
    }
  }
}
