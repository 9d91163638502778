package org.floorwalker.app.quality;

import java.time.Instant;
import java.util.Optional;
import org.floorwalker.app.quality.Evaluation.Assessor;
import org.floorwalker.planning.quality.Agreement;
import org.jspecify.annotations.Nullable;

/// Several assessors judge the same contacts, each blind to the others until all is opened at once.
/// It is about the assessors' yardstick: whose contacts they are is not said and nothing counts.
///
/// @param version of the scorecard
/// @param opened null while assessors judge
public record Calibration(
    long id, long version, String madeBy, Instant made, @Nullable Instant opened) {

  /// What an assessor said of a contact.
  public record Given(long sample, Assessor assessor, Marks marks) {}

  /// How far the assessors agree on a question.
  ///
  /// @param agreement empty where all said the same or too few said anything
  /// @param same share of contacts on which all who answered said the same, 0 to 1
  public record Agreed(ScorecardContent.Item item, Optional<Agreement> agreement, double same) {}

  public boolean isOpened() {
    return opened != null;
  }
}
