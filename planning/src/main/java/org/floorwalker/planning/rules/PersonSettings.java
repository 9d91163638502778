package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.RuleSettings.Rest;
import org.floorwalker.planning.roster.RuleSettings.WorkingDays;
import org.floorwalker.planning.roster.RuleSettings.WorkingHours;
import org.jspecify.annotations.Nullable;

/// The numbers a roster problem is solved under, no softer than the hard rules on all of a person's
/// work: whoever keeps them in one roster keeps those too.
final class PersonSettings {
  /// Hard rules of the book that bind a roster problem so.
  static final List<String> RULES =
      List.of(
          "person_daily_rest_h",
          "person_weekly_rest_h",
          "days_between_days_off",
          "longest_row_days",
          "day_norm_h",
          "rest_after_long_shift");

  private final RulesInForce rules;

  private PersonSettings(RulesInForce rules) {
    this.rules = rules;
  }

  static RuleSettings of(RuleSettings settings, RulesInForce rules) {
    return new PersonSettings(rules).of(settings);
  }

  private RuleSettings of(RuleSettings settings) {
    Rest rest = settings.rest();
    WorkingHours hours = settings.hours();
    return new RuleSettings(
        settings.country(),
        new Rest(
            longer(rest.daily(), hours("person_daily_rest_h")),
            longer(rest.weekly(), hours("person_weekly_rest_h")),
            rest.weeklyIncludesDaily(),
            rest.mustCover()),
        new WorkingHours(
            hours.weeklyAverageMax(),
            hours.singleWeekMax(),
            shorter(hours.dayMax(), longShift()),
            shorter(hours.dayPaidMax(), hours("day_norm_h"))),
        new WorkingDays(
            row(settings.days().maxInRow()),
            settings.days().maxSundaysInFour(),
            settings.days().freeAfterWork()),
        settings.breaks(),
        settings.laws());
  }

  /// The value of the rule where a breach of it refuses publishing.
  private @Nullable String hard(String rule) {
    return rules
        .find(rule)
        .filter(entry -> entry.force().severity() == RuleEntry.Severity.HARD)
        .map(_ -> rules.value(rule))
        .orElse(null);
  }

  private @Nullable Duration hours(String rule) {
    String value = hard(rule);
    return value == null ? null : Hours.parse(value);
  }

  /// No shift is so long that a longer rest would have to follow.
  private @Nullable Duration longShift() {
    String value = hard("rest_after_long_shift");
    return value == null ? null : Hours.parse(value.split(":")[0]);
  }

  private @Nullable Integer row(@Nullable Integer known) {
    List<Integer> rows = new ArrayList<>();
    if (known != null) {
      rows.add(known);
    }
    for (String rule : List.of("days_between_days_off", "longest_row_days")) {
      String value = hard(rule);
      if (value != null) {
        rows.add(Integer.valueOf(value));
      }
    }
    return rows.stream().min(Integer::compare).orElse(null);
  }

  private static @Nullable Duration longer(@Nullable Duration known, @Nullable Duration hard) {
    return pick(known, hard, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  private static @Nullable Duration shorter(@Nullable Duration known, @Nullable Duration hard) {
    return pick(known, hard, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  private static @Nullable Duration pick(
      @Nullable Duration known, @Nullable Duration hard, BinaryOperator<Duration> stricter) {
    return known == null || hard == null
        ? (known == null ? hard : known)
        : stricter.apply(known, hard);
  }
}
