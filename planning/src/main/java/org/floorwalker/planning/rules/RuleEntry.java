package org.floorwalker.planning.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One row of the rule book: a value of a rule in a country, valid for a while.
///
/// @param scope country, agreement and name of the rule
/// @param value the value as written, e.g. `11` or `gt5.5:1|ge8:30`
/// @param unit unit of the value, e.g. `h`
/// @param validity when it is in force
/// @param citation law and source
/// @param force how binding it is and who may agree otherwise
public record RuleEntry(
    Scope scope, String value, String unit, Validity validity, Citation citation, Force force) {

  /// @param country two letters
  /// @param agreement name of the collective agreement that overlays the law, empty for the law
  /// @param rule name of the rule, e.g. `daily_rest_h`
  public record Scope(String country, String agreement, String rule) {}

  /// @param from first day in force
  /// @param to last day in force, null when open
  public record Validity(LocalDate from, @Nullable LocalDate to) {
    public Validity {
      if (to != null && to.isBefore(from)) {
        throw new IllegalArgumentException(
            "A rule in force from %s to %s ends before it starts.\nMaybe the dates are swapped."
                .formatted(from, to));
      }
    }

    public boolean contains(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /// @param derogableBy who may lawfully agree on another value
  /// @param severity what a breach means
  public record Force(DerogableBy derogableBy, Severity severity) {}

  public enum DerogableBy {
    NONE,
    INDIVIDUAL,
    LOCAL_UNION,
    CBA,
    AUTHORITY
  }

  public enum Severity {
    /// Publishing is refused.
    HARD,
    /// Publishing asks for a reason.
    WARN,
    /// Shown only.
    INFO
  }
}
