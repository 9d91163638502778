package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.Locale;

/// A rule that a roster breaks, with the law and the figures.
///
/// @param rule name of the rule, e.g. `daily_rest`
/// @param law act and article, or the agreement the rule comes from
/// @param agent whose roster breaks it
/// @param businessDay the day it shows; the Monday for a rule on weeks, the first day for a rule on
///     the whole period
/// @param figure what was measured against what limit
public record Violation(
    String rule, String law, String agent, LocalDate businessDay, Figure figure) {

  /// @param measured what the roster has
  /// @param limit what is allowed
  /// @param unit unit of both, e.g. `h`
  public record Figure(double measured, double limit, String unit) {}

  /// One line for people, e.g. `daily_rest a0001 2027-03-02: 10 h, limit 11 h (aml § 10-8 (1))`.
  public String line() {
    return String.format(
        Locale.ROOT,
        "%s %s %s: %s %s, limit %s %s%s",
        rule,
        agent,
        businessDay,
        number(figure.measured()),
        figure.unit(),
        number(figure.limit()),
        figure.unit(),
        law.isEmpty() ? "" : " (" + law + ")");
  }

  /// A figure to three decimals without idle zeros.
  public static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceAll("\\.?0+$", "");
  }
}
