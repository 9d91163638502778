package org.floorwalker.app.staffing.web;

import java.util.Locale;
import org.floorwalker.files.DecimalNumber;

/// A share as people type it: `80`, `80 %` or `82,5`.
final class PerCent {
  private static final double WHOLE = 100;

  private PerCent() {}

  /// The share, 0.8 for 80 per cent.
  ///
  /// @throws NumberFormatException when the text is no number
  static double share(String typed) {
    return DecimalNumber.parse(typed.replace("%", "").replace(',', '.').strip()) / WHOLE;
  }

  /// What the share reads as in the box it is typed in, with at most one digit after the point.
  static String text(double share) {
    double value = Math.rint(share * WHOLE * 10) / 10;
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
