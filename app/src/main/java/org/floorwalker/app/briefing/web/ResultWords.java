package org.floorwalker.app.briefing.web;

import java.util.Locale;
import org.floorwalker.app.briefing.QueueDay;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.planning.staffing.ServiceGoal;

/// A queue's result as people read it.
public final class ResultWords {
  private ResultWords() {}

  /// "82 %" or "17 s".
  public static String measured(Shell shell, QueueDay result) {
    return result.goal() instanceof ServiceGoal.AverageAnswerTime
        ? shell.number(Math.round(result.measured())) + "\u00a0s"
        : shell.percent(result.measured(), 0);
  }

  /// Key of the word for the verdict.
  public static String verdictKey(QueueDay result) {
    return "briefing.verdict." + result.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Class of the tag the verdict stands in; colour is never alone, the word says it.
  public static String verdictTag(QueueDay result) {
    return switch (result.verdict()) {
      case KEPT -> "tag good";
      case WITHIN_CHANCE, NOTHING -> "tag";
      case MISSED -> "tag warn";
    };
  }

  /// "expected 1,390, within chance" and the like.
  public static String volume(Shell shell, QueueDay result) {
    if (result.expected() == null) {
      return shell.say("briefing.volume.no-forecast");
    }
    String key =
        result.isVolumeBeyondChance() ? "briefing.volume.beyond" : "briefing.volume.chance";
    return shell.say(key, shell.number(Math.round(result.expected().mean())));
  }
}
