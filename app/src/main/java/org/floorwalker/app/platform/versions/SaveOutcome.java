package org.floorwalker.app.platform.versions;

import java.util.List;

/// What came of saving the next version of something.
///
/// @param <T> what is kept in versions
public sealed interface SaveOutcome<T> {
  /// @param number of the new version
  record Saved<T>(int number) implements SaveOutcome<T> {}

  /// Somebody saved in between.
  record Overtaken<T>(T newest) implements SaveOutcome<T> {}

  /// @param troubles keys of what is missing
  record NotPossible<T>(List<String> troubles) implements SaveOutcome<T> {
    public NotPossible {
      troubles = List.copyOf(troubles);
    }
  }
}
