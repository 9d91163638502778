package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.RuleSettings;
import org.jspecify.annotations.Nullable;

/// One country's rules on one day.
///
/// @param country two letters
/// @param byRule the rows by name of the rule
public record RulesInForce(String country, SequencedMap<String, RuleEntry> byRule) {
  public RulesInForce {
    byRule = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byRule));
  }

  /// Names of the rules a roster problem is solved under; `rules.csv` may override them.
  public static final List<String> PROBLEM_RULES =
      List.of(
          "daily_rest_h",
          "weekly_rest_h",
          "weekly_rest_includes_daily",
          "weekly_avg_max_h",
          "single_week_max_h",
          "day_max_h",
          "breaks",
          "max_consec_days",
          "max_sundays_in_4",
          "rest_must_cover");

  public boolean isEmpty() {
    return byRule.isEmpty();
  }

  public Optional<RuleEntry> find(String rule) {
    return Optional.ofNullable(byRule.get(rule));
  }

  /// The value as written, or null when the rule is absent or `none`.
  public @Nullable String value(String rule) {
    RuleEntry entry = byRule.get(rule);
    return entry == null || isNone(entry.value()) ? null : entry.value();
  }

  /// A decimal number of hours, or null when there is no limit.
  public @Nullable Duration hours(String rule) {
    String value = value(rule);
    return value == null ? null : notNegative(value, Hours.parse(value));
  }

  public @Nullable Integer count(String rule) {
    String value = value(rule);
    return value == null ? null : Integer.valueOf(Integer.parseUnsignedInt(value));
  }

  private static Duration notNegative(String value, Duration hours) {
    if (hours.isNegative()) {
      throw new IllegalArgumentException(value + " hours are below 0.");
    }
    return hours;
  }

  /// The book with one value replaced, as a problem directory may ask.
  public RulesInForce with(String rule, String value) {
    RuleEntry old = byRule.get(rule);
    RuleEntry changed =
        old == null
            ? RuleEntries.override(country, rule, value)
            : new RuleEntry(
                old.scope(), value, old.unit(), old.validity(), old.citation(), old.force());
    SequencedMap<String, RuleEntry> rules = new LinkedHashMap<>(byRule);
    rules.put(rule, changed);
    return new RulesInForce(country, rules);
  }

  /// The numbers of the hard rules, read.
  ///
  /// @throws RuntimeException when a value cannot be read
  public RuleSettings settings() {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> laws = new LinkedHashMap<>();
    byRule.forEach(
        (rule, entry) -> {
          values.put(rule, entry.value());
          laws.put(rule, entry.citation().legalBasis());
        });
    return RuleSettings.of(country, values, laws);
  }

  /// The numbers of the hard rules with what the book alone knows: of breaks, how soon the first
  /// one comes and that none lies at the edge of a shift; and the hard rules on all of a person's
  /// work, where they are stricter.
  ///
  /// @throws RuntimeException when a value cannot be read
  public RuleSettings bookSettings() {
    List<BreakLaw> more = new ArrayList<>();
    String first = value(FirstBreakRule.NAME);
    if (first != null) {
      more.add(BreakLaw.First.parse(first));
    }
    if ("yes".equals(value(BreaksInsideRule.NAME))) {
      more.add(new BreakLaw.Inside());
    }
    return PersonSettings.of(settings(), this).withBreaks(more);
  }

  /// The same for people under eighteen: of these and of the `young_` rows the stricter.
  ///
  /// @throws RuntimeException when a value cannot be read
  public RuleSettings youngSettings() {
    return YoungSettings.of(settings(), this);
  }

  private static boolean isNone(String value) {
    return value.isEmpty() || value.equals("none");
  }
}
