package org.floorwalker.app.quality.internal;

import java.time.Clock;
import java.time.Instant;
import org.floorwalker.app.quality.Evaluation;
import org.floorwalker.app.quality.Evaluation.Deed;
import org.floorwalker.app.quality.Evaluation.Entry;
import org.floorwalker.app.quality.Evaluation.State;
import org.floorwalker.app.quality.Marks;
import org.floorwalker.app.quality.ScorecardContent;
import org.floorwalker.app.quality.store.EvaluationStore;
import org.springframework.stereotype.Component;

/// Carries a deed on an evaluation out: what it becomes is kept, and what was said of it. Whether
/// the deed may be is [EvaluationPolicy]'s to say.
@Component
public final class EvaluationDeeds {
  private static final int MOST_WORDS = 4000;

  private final EvaluationStore store;
  private final Clock clock;

  EvaluationDeeds(EvaluationStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What somebody says with a deed.
  ///
  /// @param by name of who does it
  /// @param byPerson whether that is the person whose contact it is
  public record Said(String by, boolean byPerson, Marks marks, String words) {}

  /// Whether the deed lacks words or answers, or has too many words.
  public static boolean lacks(Deed deed, ScorecardContent content, Marks marks, String words) {
    boolean unanswered = !marks.unanswered(content).isEmpty();
    boolean wordless = words.isBlank();
    boolean missing =
        switch (deed) {
          case GIVE, AMEND -> unanswered || wordless;
          case DISPUTE, UPHOLD, COMMENT, NOTE_DIALOGUE -> wordless;
          case SAVE, DROP, ACKNOWLEDGE, CLOSE -> false;
        };
    return missing || words.length() > MOST_WORDS;
  }

  /// @param now the evaluation, locked until the transaction ends
  /// @param content the frozen version it is judged by
  public void perform(Evaluation now, ScorecardContent content, Deed deed, Said said) {
    Instant at = clock.instant();
    Marks marks = said.marks();
    switch (deed) {
      case SAVE -> update(EvaluationSteps.draft(now, marks, said.words()));
      case GIVE -> update(EvaluationSteps.give(now, content, marks, said.words(), at));
      case DROP -> store.deleteDraft(now.id());
      case ACKNOWLEDGE -> update(EvaluationSteps.move(now, State.ACKNOWLEDGED));
      case DISPUTE -> say(said, Entry.Kind.DISPUTE, EvaluationSteps.move(now, State.DISPUTED), at);
      case UPHOLD -> say(said, Entry.Kind.UPHELD, EvaluationSteps.move(now, State.DECIDED), at);
      case AMEND -> say(said, Entry.Kind.AMENDED, EvaluationSteps.amend(now, content, marks), at);
      case COMMENT -> say(said, Entry.Kind.COMMENT, now, at);
      case NOTE_DIALOGUE -> say(said, Entry.Kind.DIALOGUE, now, at);
      case CLOSE -> update(EvaluationSteps.close(now, at));
    }
  }

  private void update(Evaluation changed) {
    if (!store.update(changed)) {
      throw new IllegalStateException(
          "Evaluation " + changed.id() + " changed under its lock. Maybe it is not held.");
    }
  }

  private void say(Said said, Entry.Kind kind, Evaluation changed, Instant at) {
    store.insertEntry(
        changed.id(), new Entry(kind, said.byPerson(), said.by(), said.words().strip(), at));
    update(changed);
  }
}
