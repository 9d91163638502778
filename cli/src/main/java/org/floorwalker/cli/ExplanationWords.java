package org.floorwalker.cli;

import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.floorwalker.planning.optimise.Explanation.Alternative;
import org.floorwalker.planning.optimise.Explanation.Day;
import org.floorwalker.planning.optimise.Explanation.Price;
import org.floorwalker.planning.optimise.Explanation.Trade;
import org.floorwalker.planning.optimise.Explanation.WhyNot;
import org.floorwalker.planning.optimise.Explanation.WishAnswer;
import org.floorwalker.planning.time.ClockText;
import org.floorwalker.planning.time.TimeRange;

/// What an explanation says of a day, and of what else it could be, in local times of a zone.
final class ExplanationWords {
  private static final int GAPS_SHOWN = 3;

  private ExplanationWords() {}

  static String of(WhyNot answer, ZoneId zone) {
    return switch (answer) {
      case WhyNot.Dearer(Alternative other) -> "it would cost " + of(other, zone);
      case WhyNot.Unlawful(String rule) -> rule + " refuses it";
      case WhyNot.NoSuchShift() -> "it is no shift the agent may be given";
      case WhyNot.AsItIs() -> "the day is so";
    };
  }

  private static String of(Trade trade, ZoneId zone) {
    return String.format(
        Locale.ROOT,
        "possible as %s if %s were %s instead of %s: %+.2f points",
        of(trade.day(), zone),
        trade.otherDate(),
        of(trade.otherThen(), zone),
        of(trade.otherNow(), zone),
        trade.more().total());
  }

  /// What would keep a wish that was not kept.
  static String remedy(WishAnswer answer, ZoneId zone) {
    Alternative keeping = answer.keeping();
    Trade trade = answer.trade();
    if (keeping != null) {
      return "not kept; " + of(keeping, zone);
    }
    return trade == null
        ? "no lawful day keeps it, nor with one other day changed"
        : "no lawful day keeps it by itself; " + of(trade, zone);
  }

  static String of(Alternative other, ZoneId zone) {
    String gaps =
        other.gaps().stream()
            .limit(GAPS_SHOWN)
            .map(
                gap ->
                    String.format(
                        Locale.ROOT,
                        "%s %s %.1f more missing",
                        gap.queue(),
                        of(gap.range(), zone),
                        gap.people()))
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "%s: %+.2f points (%s)%s",
        of(other.day(), zone),
        other.more().total(),
        of(other.more()),
        gaps.isEmpty() ? "" : "; " + gaps);
  }

  private static String of(Price more) {
    StringBuilder parts = new StringBuilder();
    parts.append(
        String.format(Locale.ROOT, "need %+.2f, own %+.2f", more.coverage(), more.agent()));
    if (more.customerTime() != 0) {
      parts.append(String.format(Locale.ROOT, ", customer time %+.2f", more.customerTime()));
    }
    if (more.seats() != 0) {
      parts.append(String.format(Locale.ROOT, ", seats %+.2f", more.seats()));
    }
    return parts.toString();
  }

  static String of(Day day, ZoneId zone) {
    return switch (day) {
      case Day.Free() -> "a free day";
      case Day.Working(TimeRange range, var pauses) ->
          of(range, zone)
              + pauses.stream()
                  .map(p -> " " + p.kind().word() + " " + of(p.range(), zone))
                  .collect(Collectors.joining(","));
    };
  }

  static String of(TimeRange range, ZoneId zone) {
    return ClockText.of(range.startInclusive(), zone)
        + "-"
        + ClockText.of(range.endExclusive(), zone);
  }
}
