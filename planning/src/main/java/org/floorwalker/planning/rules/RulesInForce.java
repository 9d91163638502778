package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
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
    return new RuleSettings(
        country,
        new RuleSettings.Rest(
            hours("daily_rest_h"),
            hours("weekly_rest_h"),
            yes("weekly_rest_includes_daily"),
            nightHours("rest_must_cover")),
        new RuleSettings.WorkingHours(
            hours("weekly_avg_max_h"), hours("single_week_max_h"), hours("day_max_h")),
        new RuleSettings.WorkingDays(count("max_consec_days"), count("max_sundays_in_4")),
        breaks(),
        laws());
  }

  private Map<String, String> laws() {
    return byRule.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().citation().legalBasis()));
  }

  private List<BreakLaw> breaks() {
    String code = value("breaks");
    return code == null ? List.of() : BreakLaw.parse(code);
  }

  /// Without a word on it the weekly rest contains the daily one.
  private boolean yes(String rule) {
    String value = value(rule);
    if (value != null && !value.equals("yes") && !value.equals("no")) {
      throw new IllegalArgumentException("\"%s\" is neither yes nor no.".formatted(value));
    }
    return value == null || value.equals("yes");
  }

  private @Nullable NightHours nightHours(String rule) {
    String value = value(rule);
    if (value == null) {
      return null;
    }
    int dash = value.indexOf('-');
    return new NightHours(minute(value.substring(0, dash)), minute(value.substring(dash + 1)));
  }

  private static int minute(String clock) {
    int colon = clock.indexOf(':');
    int hour = Integer.parseInt(colon < 0 ? clock : clock.substring(0, colon));
    int minute = colon < 0 ? 0 : Integer.parseInt(clock.substring(colon + 1));
    if (hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > 1440) {
      throw new IllegalArgumentException("\"%s\" is not a time of the day.".formatted(clock));
    }
    return hour * 60 + minute;
  }

  private static boolean isNone(String value) {
    return value.isEmpty() || value.equals("none");
  }
}
