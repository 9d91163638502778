package org.floorwalker.planning.roster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One clause of a country's break law.
///
/// Written `gt5.5:1` (presence above 5.5 hours: 1 minute of breaks in total), `ge8:30` (presence of
/// 8 hours or more: 30 minutes in total) or `run5:30` (no more than 5 hours in a row without a
/// break of 30 minutes). Of several clauses on the total the last that matches counts. `First` and
/// `Inside` have rows of their own in the book and bind no problem directory.
public sealed interface BreakLaw {

  /// @param presence breaks are due when the presence is longer
  /// @param total meals and breaks together
  record MoreThan(Duration presence, Duration total) implements BreakLaw {}

  /// @param presence breaks are due when the presence is as long or longer
  /// @param total meals and breaks together
  record AtLeast(Duration presence, Duration total) implements BreakLaw {}

  /// @param longest longest stretch allowed; it spans activities and shorter breaks
  /// @param ending length of a break that ends the stretch
  record Run(Duration longest, Duration ending) implements BreakLaw {}

  /// @param presence binds shifts that are longer
  /// @param length length of the break meant
  /// @param within longest time from the start of the shift to that break; less than the presence
  record First(Duration presence, Duration length, Duration within) implements BreakLaw {
    public First {
      if (within.compareTo(presence) > 0) {
        throw new IllegalArgumentException(
            "A break within %s binds shifts above %s only.\nMaybe the two are swapped."
                .formatted(within, presence));
      }
    }

    /// Written `6:30@4`: above 6 hours a break of 30 minutes begins within 4.
    public static First parse(String value) {
      String[] parts = value.split("[:@]", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException(
            "\"%s\" is not a first break.\nMaybe write 6:30@4.".formatted(value));
      }
      return new First(
          Hours.parse(parts[0]),
          Duration.ofMinutes(Long.parseLong(parts[1])),
          Hours.parse(parts[2]));
    }
  }

  /// Breaks touch neither the start nor the end of the shift.
  record Inside() implements BreakLaw {}

  /// Clauses in the code of the rule book, e.g. `gt5.5:1|ge8:30`.
  static List<BreakLaw> parse(String code) {
    List<BreakLaw> clauses = new ArrayList<>();
    for (String clause : code.split("\\|", -1)) {
      clauses.add(parseClause(clause.strip()));
    }
    return List.copyOf(clauses);
  }

  private static BreakLaw parseClause(String clause) {
    int colon = clause.indexOf(':');
    int digits = clause.startsWith("run") ? 3 : 2;
    if (colon < digits) {
      throw new IllegalArgumentException(
          "\"%s\" is not a break clause.\nMaybe write gt5.5:1, ge8:30 or run5:30."
              .formatted(clause));
    }
    Duration hours = Hours.parse(clause.substring(digits, colon));
    Duration minutes = Duration.ofMinutes(Long.parseLong(clause.substring(colon + 1)));
    return switch (clause.substring(0, digits)) {
      case "gt" -> new MoreThan(hours, minutes);
      case "ge" -> new AtLeast(hours, minutes);
      case "run" -> new Run(hours, minutes);
      default ->
          throw new IllegalArgumentException(
              "\"%s\" is not a break clause.\nMaybe write gt5.5:1, ge8:30 or run5:30."
                  .formatted(clause));
    };
  }
}
