package org.floorwalker.app.development;

import org.floorwalker.app.platform.measures.Measure;
import org.jspecify.annotations.Nullable;

/// A figure about the employee's period, shown beside the talk with the person's own usual range.
///
/// @param measure what is measured; its definition stands in the register
/// @param value in the measure's unit: seconds for handle time, a share for time with customers,
///     quality and adherence
/// @param basis contacts, evaluations or days it rests on
/// @param usual null when there are too few weeks to say
public record PeriodFact(Measure measure, double value, double basis, @Nullable Usual usual) {

  /// Where nine of ten of the person's own weeks lie.
  ///
  /// @param weeks it was learnt from
  public record Usual(double low, double high, int weeks) {}
}
