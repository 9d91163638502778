package org.floorwalker.app.callout;

import java.math.BigDecimal;
import java.time.Instant;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who may take an offer.
///
/// @param position 1 for who is asked first
/// @param askedAt null while they have not been asked
/// @param answer null while they have not answered
public record Candidate(
    PersonId person,
    int position,
    Reasons reasons,
    @Nullable Instant askedAt,
    @Nullable Answer answer,
    @Nullable Instant answeredAt) {

  /// Why they stand where they stand.
  ///
  /// @param firstRight whether the law puts them first, as part-timers below full time
  /// @param cost of the hours, in hours of pay
  /// @param offeredBefore offers they were asked about in the last 13 weeks
  public record Reasons(boolean firstRight, BigDecimal cost, int offeredBefore) {}

  public enum Answer {
    YES,
    NO,
    /// They had it and the desk called it off.
    CALLED_OFF
  }
}
