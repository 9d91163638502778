package org.floorwalker.app.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a row of the organisation, and who lives by it now.
///
/// @param changes made on pages, the latest first; what files brought stands with the imports
/// @param holders people whose contract has these terms today; null for other rows
public record RowPast(List<Change> changes, @Nullable Integer holders) {
  public static final RowPast NONE = new RowPast(List.of(), null);

  public RowPast {
    changes = List.copyOf(changes);
  }

  /// One change.
  ///
  /// @param by who made it; null when no person did
  /// @param cells what changed; empty where the row was new
  public record Change(Instant at, @Nullable String by, List<Cell> cells) {
    public Change {
      cells = List.copyOf(cells);
    }
  }

  /// A column that changed.
  public record Cell(String column, String before, String after) {}
}
