package org.floorwalker.planning.roster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
import org.jspecify.annotations.Nullable;

/// Values of rules as written, read into numbers; each method throws when it cannot.
///
/// @param byRule written value by name of the rule; absent, empty and `none` are no limit
record RuleValues(Map<String, String> byRule) {
  @Nullable String text(String rule) {
    String value = byRule.getOrDefault(rule, "");
    return value.isEmpty() || value.equals("none") ? null : value;
  }

  @Nullable Duration hours(String rule) {
    String value = text(rule);
    if (value == null) {
      return null;
    }
    Duration hours = Hours.parse(value);
    if (hours.isNegative()) {
      throw new IllegalArgumentException(value + " hours are below 0.");
    }
    return hours;
  }

  @Nullable Integer count(String rule) {
    String value = text(rule);
    return value == null ? null : Integer.valueOf(Integer.parseUnsignedInt(value));
  }

  /// Without a word on it the answer is yes.
  boolean yes(String rule) {
    String value = text(rule);
    if (value != null && !value.equals("yes") && !value.equals("no")) {
      throw new IllegalArgumentException("\"%s\" is neither yes nor no.".formatted(value));
    }
    return value == null || value.equals("yes");
  }

  List<BreakLaw> breaks(String rule) {
    String code = text(rule);
    return code == null ? List.of() : BreakLaw.parse(code);
  }

  @Nullable NightHours nightHours(String rule) {
    String value = text(rule);
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
}
