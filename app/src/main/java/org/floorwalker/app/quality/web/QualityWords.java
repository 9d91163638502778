package org.floorwalker.app.quality.web;

import java.util.Locale;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.quality.Evaluation;
import org.floorwalker.app.quality.Evaluation.Deed;
import org.floorwalker.app.quality.Marks;
import org.floorwalker.app.quality.SampledContact;
import org.floorwalker.app.quality.ScorecardContent.Form;
import org.floorwalker.app.quality.ScorecardContent.Question;

/// Says things about quality in the reader's language.
public final class QualityWords {
  private QualityWords() {}

  /// "phone, Mon 29 March 14:30, 4:12 min".
  public static String contact(Shell shell, SampledContact contact) {
    return shell.say(
        "quality.contact",
        shell.queue(contact.queue()),
        shell.moment(contact.answeredAt()),
        "%d:%02d".formatted(contact.handledSeconds() / 60, contact.handledSeconds() % 60));
  }

  /// The name of a step of a question.
  public static String step(Shell shell, Question question, int step) {
    if (step == Marks.NOT_ASKED) {
      return shell.say("quality.not-asked");
    }
    return question.answer().form() == Form.YES_NO
        ? shell.say(step == 1 ? "quality.yes" : "quality.no")
        : question.answer().steps().get(step).in(shell.language());
  }

  /// The colour of a state.
  public static String tag(Evaluation.State state) {
    return switch (state) {
      case GIVEN, DRAFT -> "tag info";
      case DISPUTED -> "tag warn";
      case CLOSED, ACKNOWLEDGED, DECIDED -> "tag good";
    };
  }

  /// The word of a deed in forms and message files.
  public static String key(Deed deed) {
    return deed.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
