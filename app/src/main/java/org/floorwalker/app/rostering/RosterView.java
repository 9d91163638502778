package org.floorwalker.app.rostering;

import org.floorwalker.app.forecasting.ForecastVersion.Made;

/// What passed between the planner and the representatives about a draft.
///
/// @param kind laid before them, or what they said
/// @param said their words, or the planner's
/// @param corrections corrections of the draft at that time; when there are more now, the draft has
///     changed since
/// @param made when and by whom
public record RosterView(Kind kind, String said, int corrections, Made made) {
  public enum Kind {
    /// The planner has laid the draft before the representatives.
    LAID_BEFORE,
    AGREES,
    REMARKS,
    OBJECTS;

    /// Whether a representative said it.
    public boolean isTheirs() {
      return this != LAID_BEFORE;
    }
  }
}
