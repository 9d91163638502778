package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
import org.floorwalker.planning.roster.RuleSettings.Rest;
import org.floorwalker.planning.roster.RuleSettings.WorkingHours;
import org.jspecify.annotations.Nullable;

/// The numbers a roster problem binds people under eighteen by: of the country's rules and of its
/// `young_` rows the stricter. The longest day under eighteen is working time, not presence.
final class YoungSettings {
  private static final Map<String, String> NAMES =
      Map.of(
          "young_daily_rest_h", "daily_rest_h",
          "young_weekly_rest_h", "weekly_rest_h",
          "young_week_max_h", "single_week_max_h",
          "young_day_max_h", "day_max_h",
          "young_break", "breaks",
          "young_night", "rest_must_cover");

  private final RulesInForce rules;
  private final RuleSettings adult;

  private YoungSettings(RuleSettings adult, RulesInForce rules) {
    this.rules = rules;
    this.adult = adult;
  }

  static RuleSettings of(RuleSettings adult, RulesInForce rules) {
    return new YoungSettings(adult, rules).settings();
  }

  private RuleSettings settings() {
    Rest rest = adult.rest();
    WorkingHours hours = adult.hours();
    String night = rules.value("young_night");
    @Nullable NightHours mustCover = night == null ? rest.mustCover() : ClockHours.parse(night);
    return new RuleSettings(
        adult.country(),
        new Rest(
            longer(rest.daily(), "young_daily_rest_h"),
            longer(rest.weekly(), "young_weekly_rest_h"),
            rest.weeklyIncludesDaily(),
            mustCover),
        new WorkingHours(
            hours.weeklyAverageMax(),
            shorter(hours.weekMax(), "young_week_max_h"),
            hours.dayMax(),
            shorter(hours.dayPaidMax(), "young_day_max_h")),
        adult.days(),
        breaks(),
        laws());
  }

  private @Nullable Duration longer(@Nullable Duration known, String rule) {
    return stricter(known, rule, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  private @Nullable Duration shorter(@Nullable Duration known, String rule) {
    return stricter(known, rule, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  private @Nullable Duration stricter(
      @Nullable Duration known, String rule, BinaryOperator<Duration> pick) {
    Duration young = rules.hours(rule);
    return young == null || known == null
        ? (young == null ? known : young)
        : pick.apply(known, young);
  }

  /// Of several totals the last that matches counts: clauses above the young one that ask for less
  /// would soften it, so they fall away.
  private List<BreakLaw> breaks() {
    String run = rules.value(YoungRunLaw.NAME);
    List<BreakLaw> totals = totals();
    return run == null
        ? totals
        : Stream.concat(totals.stream(), BreakLaw.parse("run" + run).stream()).toList();
  }

  private List<BreakLaw> totals() {
    String value = rules.value("young_break");
    if (value == null) {
      return adult.breaks();
    }
    BreakLaw.MoreThan young = (BreakLaw.MoreThan) BreakLaw.parse("gt" + value).getFirst();
    List<BreakLaw> before = new ArrayList<>();
    List<BreakLaw> after = new ArrayList<>();
    for (BreakLaw clause : adult.breaks()) {
      switch (clause) {
        case BreakLaw.MoreThan more ->
            sort(clause, more.presence(), more.total(), young, before, after);
        case BreakLaw.AtLeast least ->
            sort(clause, least.presence(), least.total(), young, before, after);
        case BreakLaw.Run _, BreakLaw.First _, BreakLaw.Inside _ -> after.add(clause);
      }
    }
    before.add(young);
    before.addAll(after);
    return before;
  }

  private static void sort(
      BreakLaw clause,
      Duration presence,
      Duration total,
      BreakLaw.MoreThan young,
      List<BreakLaw> before,
      List<BreakLaw> after) {
    if (presence.compareTo(young.presence()) <= 0) {
      before.add(clause);
    } else if (total.compareTo(young.total()) >= 0) {
      after.add(clause);
    }
  }

  private Map<String, String> laws() {
    Map<String, String> laws = new HashMap<>(adult.laws());
    NAMES.forEach(
        (young, rule) ->
            rules.find(young).ifPresent(entry -> laws.put(rule, entry.citation().legalBasis())));
    return laws;
  }
}
