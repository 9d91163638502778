package org.floorwalker.app.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the work has done for those who came in with little: of groups, never of one person.
///
/// @param lines figures, each over a group of at least five
public record SocialImpact(List<Line> lines) {
  /// Fewer people than these are no group.
  static final int LEAST_PEOPLE = 5;

  public SocialImpact {
    lines = List.copyOf(lines);
  }

  /// One figure.
  ///
  /// @param words key of what it says
  /// @param of people it is of; null when they are too few to tell
  /// @param count people among them; null likewise
  public record Line(String words, @Nullable Integer count, @Nullable Integer of) {
    static Line of(String words, long count, long of) {
      return of < LEAST_PEOPLE
          ? new Line(words, null, null)
          : new Line(words, (int) count, (int) of);
    }
  }
}
