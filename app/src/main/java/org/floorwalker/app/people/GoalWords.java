package org.floorwalker.app.people;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.LongFunction;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.staffing.ServiceGoal;

/// What a queue promises, in the viewer's language: "80 % in 20 s", "average wait 20 s at most".
public final class GoalWords {
  private GoalWords() {}

  /// The goal as it stands in files, such as `80% in 20s`, in words.
  public static String of(Shell shell, String text) {
    return of(shell, ServiceGoal.parse(text));
  }

  public static String of(Shell shell, ServiceGoal goal) {
    return of(goal, shell::say, share -> shell.percent(share, 0), number -> shell.number(number));
  }

  /// The goal outside of a page, such as in a letter.
  public static String of(Words words, Locale language, ServiceGoal goal) {
    NumberFormat whole = NumberFormat.getIntegerInstance(Words.formatting(language));
    return of(
        goal,
        (key, values) -> words.say(language, key, values),
        share -> whole.format(Math.round(share * 100)) + "\u00a0%",
        whole::format);
  }

  /// Says a key of the message files with what stands in its places.
  private interface Saying {
    String say(String key, Object... values);
  }

  private static String of(
      ServiceGoal goal, Saying words, DoubleFunction<String> percent, LongFunction<String> number) {
    return switch (goal) {
      case ServiceGoal.AnswerWithin within ->
          words.say(
              "people.goal.within",
              percent.apply(within.share()),
              length(words, number, within.within()));
      case ServiceGoal.AverageAnswerTime average ->
          words.say("people.goal.average", length(words, number, average.atMost()));
      case ServiceGoal.DoneBy done ->
          words.say(
              done.hours() == ServiceGoal.HoursCounted.OPENING
                  ? "people.goal.done-working"
                  : "people.goal.done",
              length(words, number, done.within()));
    };
  }

  private static String length(Saying words, LongFunction<String> number, Duration length) {
    if (length.toSeconds() % 3600 == 0) {
      return words.say("shell.hours", number.apply(length.toHours()));
    }
    return length.toSeconds() % 60 == 0
        ? number.apply(length.toMinutes()) + "\u00a0min"
        : number.apply(length.toSeconds()) + "\u00a0s";
  }
}
