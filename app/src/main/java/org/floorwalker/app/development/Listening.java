package org.floorwalker.app.development;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody hears the contacts of somebody else, who knows it, and both write while they last
/// (QUA-07).
///
/// @param pair who is heard and who listens
/// @param endedAt null while it lasts
/// @param words what the listener takes from it; empty until it has ended
/// @param notes oldest first
public record Listening(
    long id,
    Pair pair,
    Instant beganAt,
    @Nullable Instant endedAt,
    String words,
    List<Note> notes) {
  /// Longest note, in characters; the table holds the same.
  public static final int LONGEST_NOTE = 500;

  /// Longest summary, in characters; the table holds the same.
  public static final int LONGEST_WORDS = 2000;

  public Listening {
    notes = List.copyOf(notes);
  }

  /// @param person who is heard
  /// @param listener who listens
  public record Pair(PersonId person, PersonId listener) {
    public boolean holds(@Nullable PersonId one) {
      return person.equals(one) || listener.equals(one);
    }
  }

  /// @param byPerson whether who is heard wrote it
  public record Note(Instant at, boolean byPerson, String words) {}

  public boolean isOpen() {
    return endedAt == null;
  }

  /// "12:07": how far into the listening a note was written.
  public String mark(Note note) {
    Duration in = Duration.between(beganAt, note.at());
    return "%d:%02d".formatted(in.toMinutes(), in.toSecondsPart());
  }

  /// Whole minutes it lasted, at least one; until now while it lasts.
  public int minutes(Instant now) {
    Instant end = endedAt == null ? now : endedAt;
    return (int) Math.max(1, Duration.between(beganAt, end).toMinutes());
  }
}
