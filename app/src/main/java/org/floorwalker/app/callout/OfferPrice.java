package org.floorwalker.app.callout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.floorwalker.planning.pay.CallOutTerms;
import org.floorwalker.planning.pay.PayLine;

/// What an offer is worth to somebody.
///
/// @param lines what the hours add to their sheet
/// @param cost in hours of pay
/// @param partTime whether they have less than full time and stay within it in that week
public record OfferPrice(
    List<PayLine> lines,
    BigDecimal cost,
    boolean partTime,
    CallOutTerms terms,
    Optional<BigDecimal> hourly,
    String currency) {
  public OfferPrice {
    lines = List.copyOf(lines);
  }

  /// Whether the law of their country puts them first.
  public boolean hasFirstRight() {
    return partTime && !terms.firstRight().isEmpty();
  }
}
