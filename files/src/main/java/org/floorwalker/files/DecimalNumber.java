package org.floorwalker.files;

/// A number as tables write it: digits, a decimal point, perhaps an exponent, as in `1.5`, `-3`
/// or `2e-3`.
///
/// What only Java takes for a number is none (`1.5f`, `0x1p3`, `NaN`, `Infinity`), nor is what no
/// double holds (`1e999`).
public final class DecimalNumber {
  private static final String SIGNS = ".+-eE";

  private DecimalNumber() {}

  /// @throws NumberFormatException when the text is no such number
  public static double parse(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && SIGNS.indexOf(c) < 0) {
        throw new NumberFormatException(text);
      }
    }
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new NumberFormatException(text);
    }
    return number;
  }
}
