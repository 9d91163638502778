package org.floorwalker.app.people;

import java.time.Duration;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.planning.staffing.ServiceGoal;

/// What a queue promises, in the viewer's language: "80 % in 20 s", "average wait 20 s at most".
public final class GoalWords {
  private GoalWords() {}

  /// The goal as it stands in files, such as `80% in 20s`, in words.
  public static String of(Shell shell, String text) {
    return of(shell, ServiceGoal.parse(text));
  }

  public static String of(Shell shell, ServiceGoal goal) {
    return switch (goal) {
      case ServiceGoal.AnswerWithin within ->
          shell.say(
              "people.goal.within",
              shell.percent(within.share(), 0),
              length(shell, within.within()));
      case ServiceGoal.AverageAnswerTime average ->
          shell.say("people.goal.average", length(shell, average.atMost()));
      case ServiceGoal.DoneBy done ->
          shell.say(
              done.hours() == ServiceGoal.HoursCounted.OPENING
                  ? "people.goal.done-working"
                  : "people.goal.done",
              length(shell, done.within()));
    };
  }

  private static String length(Shell shell, Duration length) {
    if (length.toSeconds() % 3600 == 0) {
      return shell.number(length.toHours()) + "\u00a0h";
    }
    return length.toSeconds() % 60 == 0
        ? shell.number(length.toMinutes()) + "\u00a0min"
        : shell.number(length.toSeconds()) + "\u00a0s";
  }
}
