package org.floorwalker.app.sourcing.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A number as it stands in the box it is typed in.
final class Decimal {
  private static final int DECIMALS = 6;

  private Decimal() {}

  /// With a point, without zeros at its end.
  static String text(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
