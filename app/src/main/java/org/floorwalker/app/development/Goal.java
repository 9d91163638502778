package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;

/// Something to be reached, from the company down to one person.
///
/// @param id the goal
/// @param parent the goal it serves; null at the top
/// @param owner whose it is
/// @param words what is to be reached
/// @param soft whether it is a value rather than a number
/// @param target what reaching it looks like, such as "85 %"; empty when the words say it
/// @param dueOn by when
/// @param state where it stands
/// @param proposedBy which side of the two proposed it
/// @param history what was said of it, oldest first
public record Goal(
    long id,
    @Nullable Long parent,
    Owner owner,
    String words,
    boolean soft,
    String target,
    LocalDate dueOn,
    State state,
    Side proposedBy,
    List<Word> history) {
  public Goal {
    history = List.copyOf(history);
  }

  /// Whose a goal is.
  public sealed interface Owner {
    record Company() implements Owner {}

    /// @param unit `front` or `back`
    record Unit(String unit) implements Owner {}

    record Team(TeamId team) implements Owner {}

    record Person(PersonId person) implements Owner {}

    /// The level's name in the database and in words.
    default String key() {
      return switch (this) {
        case Company _ -> "company";
        case Unit _ -> "unit";
        case Team _ -> "team";
        case Person _ -> "person";
      };
    }
  }

  /// Where a goal stands. One for a person is agreed when the other side has said yes.
  public enum State {
    PROPOSED,
    AGREED,
    REACHED,
    DROPPED;

    public boolean isOpen() {
      return this == PROPOSED || this == AGREED;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Something said of a goal.
  ///
  /// @param what such as `progress`
  /// @param stood where its measure stood then; empty when it was not measured, not
  ///     known, or is a person's
  public record Word(Instant at, String by, String what, String words, Optional<Double> stood) {}

  public boolean isOverdue(LocalDate today) {
    return state.isOpen() && dueOn.isBefore(today);
  }
}
