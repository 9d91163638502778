package org.floorwalker.app.briefing;

import org.floorwalker.app.platform.measures.Measure;
import org.jspecify.annotations.Nullable;

/// A person's figure of one day beside their own usual range.
///
/// @param measure what is measured
/// @param value in the measure's unit: seconds for handle time, contacts for answered
/// @param contacts contacts it comes from
/// @param usual the range the person's days usually lie in; null when there are too few days
public record OwnFigure(Measure measure, double value, double contacts, @Nullable Usual usual) {

  /// @param low lower end
  /// @param high upper end
  /// @param days past days it was learnt from
  /// @param beyondChance whether the value differs by more than chance
  public record Usual(double low, double high, int days, boolean beyondChance) {}

  public boolean isBeyondChance() {
    return usual != null && usual.beyondChance();
  }
}
