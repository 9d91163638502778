package org.floorwalker.app.quality;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.UserId;
import org.jspecify.annotations.Nullable;

/// A contact judged by a scorecard.
///
/// @param contact what was judged, and whose it is
/// @param version of the scorecard
/// @param assessor who judges
/// @param edition grows with each change, so that nobody writes over another's
/// @param words of the assessor to the person
public record Evaluation(
    long id,
    SampledContact contact,
    long version,
    Assessor assessor,
    State state,
    int edition,
    Marks marks,
    String words,
    Result result,
    Times times) {

  public record Assessor(UserId user, String name) {}

  /// @param score from 0 to 1; empty before it is given, or when nothing was asked for
  /// @param before marks that a second opinion changed; null when none did
  public record Result(OptionalDouble score, @Nullable Marks before) {}

  /// @param given null while it is a draft
  /// @param closed null while it is open
  public record Times(Instant made, @Nullable Instant given, @Nullable Instant closed) {}

  /// Where an evaluation stands.
  public enum State {
    /// Only the assessor sees it.
    DRAFT,
    /// The person sees it and has not answered.
    GIVEN,
    ACKNOWLEDGED,
    /// The person says it is wrong; it counts nowhere until somebody else has decided.
    DISPUTED,
    DECIDED,
    CLOSED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State ofKey(String key) {
      return Stream.of(values()).filter(state -> state.key().equals(key)).findFirst().orElseThrow();
    }
  }

  /// What somebody is to an evaluation.
  public enum Party {
    /// Who took the contact.
    PERSON,
    ASSESSOR,
    /// Another one who may judge contacts of the person.
    OTHER
  }

  /// What can be done to an evaluation.
  public enum Deed {
    SAVE,
    GIVE,
    DROP,
    ACKNOWLEDGE,
    DISPUTE,
    UPHOLD,
    AMEND,
    COMMENT,
    NOTE_DIALOGUE,
    CLOSE
  }

  /// Something said of an evaluation.
  ///
  /// @param byPerson whether the person said it, else one of those who judge
  public record Entry(Kind kind, boolean byPerson, String by, String words, Instant at) {

    public enum Kind {
      COMMENT,
      DISPUTE,
      UPHELD,
      AMENDED,
      /// What the two said to each other.
      DIALOGUE;

      public String key() {
        return name().toLowerCase(Locale.ROOT);
      }

      public static Kind ofKey(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
      }
    }
  }

  /// Whether a side has noted a dialogue, so that the other can close.
  public static boolean isSpokenOf(List<Entry> entries, boolean byPerson) {
    return entries.stream()
        .anyMatch(entry -> entry.kind() == Entry.Kind.DIALOGUE && entry.byPerson() == byPerson);
  }
}
