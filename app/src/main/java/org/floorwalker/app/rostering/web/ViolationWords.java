package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.planning.rules.Violation;

/// What the independent check says, in the viewer's language.
public final class ViolationWords {
  /// Unit of figures that are times of the day, in hours since midnight.
  static final String TIME_OF_DAY = "h local time";

  private static final int MINUTES_PER_HOUR = 60;

  private ViolationWords() {}

  /// What was measured and what would be right, such as `10 h, at least 11 h are asked for`; a
  /// measured figure below the limit has a limit that is a least one.
  public static String figure(Shell shell, Violation violation) {
    Violation.Figure figure = violation.figure();
    boolean tooLittle = figure.measured() < figure.limit();
    return figure.unit().equals(TIME_OF_DAY)
        ? shell.say(
            tooLittle ? "rostering.measured.not-before" : "rostering.measured.not-after",
            clock(figure.measured()),
            clock(figure.limit()))
        : shell.say(
            tooLittle ? "rostering.measured.least" : "rostering.measured.most",
            number(shell, figure.measured()),
            number(shell, figure.limit()),
            unit(shell, figure.unit()));
  }

  /// As many decimals as it needs, with the language's own sign.
  private static String number(Shell shell, double value) {
    return Violation.number(value).replace('.', shell.number(0.5, 1).charAt(1));
  }

  /// Where a rule comes from that is in no act, such as the contract; empty for acts, which stand
  /// as they are.
  public static Optional<String> basis(Shell shell, String law) {
    String key = "rostering.basis." + law.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    return shell.words().has(key) ? Optional.of(shell.say(key)) : Optional.empty();
  }

  private static String clock(double hours) {
    long minutes = Math.round(hours * MINUTES_PER_HOUR);
    Duration sinceMidnight = Duration.ofMinutes(minutes);
    return "%02d:%02d".formatted(sinceMidnight.toHours(), sinceMidnight.toMinutesPart());
  }

  /// The words of a unit are `rostering.unit.<unit in dashes>`; a unit of the site's own rules is
  /// shown as it stands.
  private static String unit(Shell shell, String unit) {
    String key = "rostering.unit." + unit.toLowerCase(Locale.ROOT).replace(' ', '-');
    return shell.words().has(key) ? shell.say(key) : unit;
  }
}
