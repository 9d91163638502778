package org.floorwalker.app.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something to learn from, with its latest version.
///
/// @param code its name in addresses and files
/// @param client code of the client whose product it is about; empty when it is general
/// @param retiredOn the day it was taken out of the catalogue; null while it is in it
public record Course(
    long id, String code, Kind kind, String client, @Nullable LocalDate retiredOn, Version latest) {

  /// How it is learnt.
  public enum Kind {
    /// With a trainer and a group.
    CLASS,
    /// At an address, confirmed by the learner.
    LINK,
    /// Done at work so many times before an observer.
    TASK,
    /// Questions with a pass mark.
    CHECK,
    /// A text that is read and said to be understood.
    DOCUMENT,
    /// A package of e-learning that tells itself when it is done.
    PACKAGE;

    /// The word for it in the database and in keys.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Whether the learner completes it alone and says so.
    public boolean isByOneself() {
      return this == LINK || this == DOCUMENT || this == PACKAGE;
    }

    /// Whether the learner's own word is the proof; a package tells its end itself.
    public boolean isConfirmed() {
      return this == LINK || this == DOCUMENT;
    }
  }

  /// A version as it was made; it never changes.
  ///
  /// @param number 1, 2, …
  /// @param material what is learnt
  /// @param hash SHA-256 over the material and the file, hexadecimal
  /// @param file null when there is none
  public record Version(
      int number,
      Material material,
      String hash,
      Instant madeAt,
      String madeBy,
      @Nullable LessonFile file) {}

  /// What is learnt.
  ///
  /// @param language code such as `nb`
  /// @param minutes working time it takes
  /// @param content the address of a link, the text of a document, what a task or class
  /// goes through
  /// @param passMark least score of 100 that passes, null when nothing is scored
  /// @param repetitions times a task is done before it counts
  public record Material(
      String title,
      String language,
      int minutes,
      String content,
      @Nullable Integer passMark,
      int repetitions) {}
}
