package org.floorwalker.planning.staffing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorwalker.planning.staffing.ServiceGoal.AnswerWithin;
import org.floorwalker.planning.staffing.ServiceGoal.AverageAnswerTime;
import org.floorwalker.planning.staffing.ServiceGoal.DoneBy;
import org.floorwalker.planning.staffing.ServiceGoal.HoursCounted;

/// The text form of goals: `80% in 20s`, `average 20s`, `done in 8h working`.
final class ServiceGoalText {
  private static final String LENGTH = "(\\d+(?:\\.\\d+)?)\\s*([smhd])";
  private static final Pattern WITHIN =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*%\\s*(?:in|within)\\s*" + LENGTH);
  private static final Pattern AVERAGE = Pattern.compile("average\\s+" + LENGTH);
  private static final Pattern DONE = Pattern.compile("done\\s+in\\s+" + LENGTH + "(\\s+working)?");

  private ServiceGoalText() {}

  static ServiceGoal parse(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    Matcher within = WITHIN.matcher(words);
    if (within.matches()) {
      double share = new BigDecimal(within.group(1)).movePointLeft(2).doubleValue();
      return new AnswerWithin(share, length(within, 2));
    }
    Matcher average = AVERAGE.matcher(words);
    if (average.matches()) {
      return new AverageAnswerTime(length(average, 1));
    }
    Matcher done = DONE.matcher(words);
    if (done.matches()) {
      return new DoneBy(
          length(done, 1), done.group(3) == null ? HoursCounted.ELAPSED : HoursCounted.OPENING);
    }
    throw new IllegalArgumentException(
        "\"%s\" is not a goal.\nMaybe write 80%% in 20s, average 20s or done in 8h working."
            .formatted(text));
  }

  private static Duration length(Matcher matcher, int group) {
    long unitMillis =
        switch (matcher.group(group + 1)) {
          case "s" -> 1_000L;
          case "m" -> 60_000L;
          case "h" -> 3_600_000L;
          default -> 86_400_000L;
        };
    return Duration.ofMillis(
        new BigDecimal(matcher.group(group)).multiply(BigDecimal.valueOf(unitMillis)).longValue());
  }

  static String write(ServiceGoal goal) {
    return switch (goal) {
      case AnswerWithin(double share, Duration within) ->
          plain(BigDecimal.valueOf(share).movePointRight(2)) + "% in " + length(within);
      case AverageAnswerTime(Duration atMost) -> "average " + length(atMost);
      case DoneBy(Duration within, HoursCounted hours) ->
          "done in " + length(within) + (hours == HoursCounted.OPENING ? " working" : "");
    };
  }

  private static String length(Duration length) {
    long millis = length.toMillis();
    if (millis > 0 && millis % 3_600_000L == 0) {
      return millis / 3_600_000L + "h";
    }
    return millis > 0 && millis % 60_000L == 0
        ? millis / 60_000L + "m"
        : plain(BigDecimal.valueOf(millis, 3)) + "s";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
