package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.rules.RuleEntry;

/// Values of the rule book in the viewer's words, such as `10 h in 1 week` for `10/1w`. The book's
/// own spelling is what people type when they enter a rule.
public final class RuleValueWords {
  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
  private static final String REFERENCE = NUMBER + "/(\\d+)([wmy])";
  private static final String CLOCK = "(eve )?(\\d{1,2})-(\\d{1,2})";
  private static final Pattern PLAIN = Pattern.compile(NUMBER);
  private static final Pattern AVERAGE = Pattern.compile(REFERENCE);
  private static final Pattern CAPS = Pattern.compile(NUMBER + ":(.+)");
  private static final Pattern HOURS = Pattern.compile(CLOCK);
  private static final Pattern NORM = Pattern.compile(NUMBER + "@" + CLOCK);
  private static final Pattern NIGHT = Pattern.compile(REFERENCE + ":" + NUMBER + "@" + CLOCK);
  private static final Pattern SHIFTS = Pattern.compile("(\\d+):" + NUMBER + "@" + CLOCK);
  private static final Pattern PAUSE = Pattern.compile(NUMBER + ":(\\d+)");
  private static final Pattern FIRST_BREAK = Pattern.compile(NUMBER + ":(\\d+)@" + NUMBER);
  private static final int DAY_HOURS = 24;

  private final Shell shell;

  private RuleValueWords(Shell shell) {
    this.shell = shell;
  }

  /// The value in words; as it stands where its unit is none of the book's.
  public static String say(Shell shell, RuleEntry rule) {
    return new RuleValueWords(shell)
        .inWords(rule.value(), rule.unit())
        .orElse(rule.value() + " " + rule.unit());
  }

  private Optional<String> inWords(String value, String unit) {
    return switch (value) {
      case "yes", "none" -> Optional.of(words(value));
      default -> measured(value, unit);
    };
  }

  private Optional<String> measured(String value, String unit) {
    return switch (unit) {
      case "h", "min", "days", "weeks", "Sundays" ->
          in(value, PLAIN, m -> words(unit.toLowerCase(Locale.ROOT), number(m.group(1))));
      case "min/h" -> in(value, PLAIN, m -> words("min-an-hour", number(m.group(1))));
      case "local hours" -> in(value, HOURS, m -> clock(m, 1));
      case "h/reference" -> in(value, AVERAGE, m -> words("average", number(m.group(1)), span(m)));
      case "norm:h/reference" ->
          in(value, CAPS, m -> words("beyond", number(m.group(1)), caps(m.group(2))));
      case "h@hours" -> in(value, NORM, m -> words("norm", number(m.group(1)), clock(m, 2)));
      case "h/reference:h@hours" ->
          in(
              value,
              NIGHT,
              m -> words("night", number(m.group(1)), span(m), number(m.group(4)), clock(m, 5)));
      case "shifts:h@hours", "weeks:h@hours" ->
          in(
              value,
              SHIFTS,
              m ->
                  words(
                      unit.substring(0, unit.indexOf(':')) + "-of-nights",
                      number(m.group(1)),
                      number(m.group(2)),
                      clock(m, 3)));
      case "h:min" ->
          in(value, PAUSE, m -> words("more-than", number(m.group(1)), number(m.group(2))));
      case "h:min second" ->
          in(value, PAUSE, m -> words("second-break", number(m.group(1)), number(m.group(2))));
      case "h:min run" ->
          in(value, PAUSE, m -> words("run", number(m.group(1)), number(m.group(2))));
      case "h:min@h" ->
          in(
              value,
              FIRST_BREAK,
              m ->
                  words("first-break", number(m.group(1)), number(m.group(2)), number(m.group(3))));
      case "h:h" ->
          in(value, PAUSE, m -> words("rest-after", number(m.group(1)), number(m.group(2))));
      case "code" ->
          Optional.of(
              BreakLaw.parse(value).stream().map(this::clause).collect(Collectors.joining("; ")));
      default -> Optional.empty();
    };
  }

  private static Optional<String> in(
      String value, Pattern spelling, Function<MatchResult, String> told) {
    Matcher match = spelling.matcher(value);
    return match.matches() ? Optional.of(told.apply(match.toMatchResult())) : Optional.empty();
  }

  private String words(String name, Object... arguments) {
    return shell.say("rostering.value." + name, arguments);
  }

  private String number(String digits) {
    int point = digits.indexOf('.');
    return shell.number(Double.parseDouble(digits), point < 0 ? 0 : digits.length() - point - 1);
  }

  private String hours(Duration duration) {
    double hours = duration.toMinutes() / 60.0;
    return shell.number(hours, hours == Math.rint(hours) ? 0 : 1);
  }

  /// The reference time in the second and third group.
  private String span(MatchResult match) {
    String unit =
        switch (match.group(3)) {
          case "w" -> "span-weeks";
          case "m" -> "span-months";
          default -> "span-years";
        };
    return words(unit, Long.parseLong(match.group(2)));
  }

  private String caps(String caps) {
    return Arrays.stream(caps.split("\\|", -1))
        .map(cap -> in(cap, AVERAGE, m -> words("cap", number(m.group(1)), span(m))).orElse(cap))
        .collect(Collectors.joining("; "));
  }

  /// Hours of the day; an end past 24 lies on the next day.
  ///
  /// @param first group of the eve, before those of begin and end
  private String clock(MatchResult match, int first) {
    int from = Integer.parseInt(match.group(first + 1));
    int until = Integer.parseInt(match.group(first + 2));
    String begin = "%02d:00".formatted(from);
    String end = "%02d:00".formatted(until > DAY_HOURS ? until - DAY_HOURS : until);
    if (match.group(first) != null) {
      return words("from-eve", begin, end);
    }
    return words(until > DAY_HOURS ? "to-next-day" : "clock", begin, end);
  }

  private String clause(BreakLaw clause) {
    return switch (clause) {
      case BreakLaw.MoreThan one -> words("more-than", hours(one.presence()), minutes(one.total()));
      case BreakLaw.AtLeast one -> words("at-least", hours(one.presence()), minutes(one.total()));
      case BreakLaw.Run one -> words("run", hours(one.longest()), minutes(one.ending()));
      case BreakLaw.First one ->
          words("first-break", hours(one.presence()), minutes(one.length()), hours(one.within()));
      case BreakLaw.Inside _ -> shell.say("rostering.rule.breaks_inside");
    };
  }

  private String minutes(Duration duration) {
    return shell.number(duration.toMinutes());
  }
}
