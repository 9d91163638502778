package org.floorwalker.planning.roster;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorwalker.planning.time.OpeningHours;

/// What single words of a [RosterText] mean, without regard to the day they stand at.
final class RosterWords {
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,2}(?::\\d{2})?)[-\u2013](\\d{1,2}(?::\\d{2})?)");

  private RosterWords() {}

  /// Whether a word is two clock times, such as `8-16:30`.
  static boolean isRange(String word) {
    return RANGE.matcher(word).matches();
  }

  static ZoneId zone(String name) {
    return name.contains("/") || name.equals("UTC")
        ? ZoneId.of(name)
        : ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.endsWith("/" + name))
            .sorted()
            .findFirst()
            .map(ZoneId::of)
            .orElseThrow();
  }

  static OpeningHours.Hours openingHours(String text) {
    StartTimes times = startTimes(text);
    return new OpeningHours.Hours(times.fromMinute(), times.toMinute());
  }

  static RuleSettings law(List<String> words) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 1; i + 1 < words.size(); i += 2) {
      values.put(words.get(i), words.get(i + 1));
    }
    return RuleSettings.of(words.getFirst(), values, Map.of());
  }

  static Contract contract(String text) {
    String[] parts = text.split(",\\s*");
    List<Duration> lengths =
        Arrays.stream(parts[1].replace("shifts ", "").split(" ")).map(Hours::parse).toList();
    return new Contract(
        "contract",
        Hours.parse(parts[0].replace(" h", "")),
        lengths,
        Hours.parse(parts[2].replace("tolerance ", "")));
  }

  /// `from 6 h meal 30 unpaid after 180 before 150`.
  static BreakRule breakRule(List<String> words) {
    return new BreakRule(
        Hours.parse(words.get(1)),
        PauseKind.valueOf(words.get(3).toUpperCase(Locale.ROOT)),
        Duration.ofMinutes(Long.parseLong(words.get(4))),
        words.get(5).equals("paid"),
        new BreakRule.StartWindow(
            Duration.ofMinutes(Long.parseLong(words.get(7))),
            Duration.ofMinutes(Long.parseLong(words.get(9)))));
  }

  static StartTimes startTimes(String text) {
    Times times = times(text);
    return new StartTimes(times.fromMinute(), times.toMinute());
  }

  /// Minutes of a local day; hours from 24 on lie in the next.
  record Times(int fromMinute, int toMinute) {}

  static Times times(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new Times(minute(range.group(1)), minute(range.group(2)));
  }

  static int minute(String clock) {
    String[] parts = clock.split(":");
    return Integer.parseInt(parts[0]) * 60 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
  }
}
