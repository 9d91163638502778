package org.floorwalker.app.platform.words;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/// A number as people read it: "1 412" or "1.412" by language, "−15" with a true minus in all of
/// them, and no minus on what rounds to zero.
public final class WrittenNumber {
  private static final String MINUS = "−";

  private WrittenNumber() {}

  /// @param decimals exactly so many are written, the last rounded half to even
  public static String of(Locale language, double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(Words.formatting(language));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    String digits = format.format(Math.abs(value));
    return value < 0 && !digits.equals(format.format(0)) ? MINUS + digits : digits;
  }
}
