package org.floorwalker.app.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Somebody asks for a first job here.
///
/// @param contact how they are reached
/// @param languages codes of those they speak
/// @param wish what they would like to do, in their words
/// @param support what they would need, in their words
/// @param answer null while it waits
/// @param forgetOn the day on which it is deleted
public record EntryWish(
    long id,
    String name,
    String contact,
    List<String> languages,
    LocalDate canStart,
    String wish,
    String support,
    Instant cameAt,
    @Nullable Answer answer,
    LocalDate forgetOn) {
  public EntryWish {
    languages = List.copyOf(languages);
  }

  /// @param reason told to the person
  public record Answer(Outcome outcome, String reason) {}

  /// What became of it.
  public enum Outcome {
    BEGINS,
    NOT_NOW,
    WITHDREW;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
