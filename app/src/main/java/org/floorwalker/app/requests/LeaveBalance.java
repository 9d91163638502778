package org.floorwalker.app.requests;

import java.math.BigDecimal;
import java.time.LocalDate;

/// So many days of a kind.
///
/// @param id its number
/// @param kind code of the kind
/// @param validFrom first day on which they may be taken
/// @param validUntil the day after the last
/// @param days days given, 0 and up
/// @param left days of them that nobody has taken yet
public record LeaveBalance(
    long id,
    String kind,
    LocalDate validFrom,
    LocalDate validUntil,
    BigDecimal days,
    BigDecimal left) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(validFrom) && day.isBefore(validUntil);
  }
}
