package org.floorwalker.files.plan;

import java.util.Locale;

/// Text and numbers as the report prints them.
final class Html {
  private Html() {}

  /// Text with the signs of HTML replaced.
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// A number with at most one decimal.
  static String number(double value) {
    return value == Math.rint(value) || Math.abs(value) >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.2f" : "%.1f", value);
  }

  /// A share in percent with one decimal.
  static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
