package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody wishes, what is assessed, and where they have applied.
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

  /// A place to be filled.
  ///
  /// @param outsideFrom first day on which others than one's own people may be asked
  /// @param closesOn last day to apply
  public record Opening(
      long id,
      CareerPath path,
      String title,
      String words,
      LocalDate outsideFrom,
      LocalDate closesOn) {

    public boolean isOpen(LocalDate today) {
      return !today.isAfter(closesOn);
    }
  }

  /// Somebody's application.
  ///
  /// @param decision null while nobody has decided
  public record Application(
      long id, long opening, PersonId person, String words, @Nullable Decision decision) {}

  /// @param reasons why, in words; never empty
  public record Decision(boolean chosen, String reasons, String by, Instant at) {}
}
