package org.floorwalker.app.quality.internal;

import java.time.Instant;
import java.util.OptionalDouble;
import org.floorwalker.app.quality.Evaluation;
import org.floorwalker.app.quality.Evaluation.Result;
import org.floorwalker.app.quality.Evaluation.State;
import org.floorwalker.app.quality.Evaluation.Times;
import org.floorwalker.app.quality.Marks;
import org.floorwalker.app.quality.Score;
import org.floorwalker.app.quality.ScorecardContent;

/// What an evaluation becomes by a deed. Whether the deed may be is [EvaluationPolicy]'s to say.
public final class EvaluationSteps {
  private EvaluationSteps() {}

  /// The draft with what was typed; it has no score yet.
  public static Evaluation draft(Evaluation now, Marks marks, String words) {
    Result result = new Result(OptionalDouble.empty(), null);
    return with(now, State.DRAFT, new Written(marks, words.strip(), result), now.times());
  }

  public static Evaluation give(
      Evaluation now, ScorecardContent content, Marks marks, String words, Instant at) {
    Result result = new Result(score(content, marks), null);
    Times times = new Times(now.times().made(), at, null);
    return with(now, State.GIVEN, new Written(marks, words.strip(), result), times);
  }

  /// Decided with other marks; those before stay readable.
  public static Evaluation amend(Evaluation now, ScorecardContent content, Marks marks) {
    Result result = new Result(score(content, marks), now.marks());
    return with(now, State.DECIDED, new Written(marks, now.words(), result), now.times());
  }

  public static Evaluation move(Evaluation now, State state) {
    return with(now, state, written(now), now.times());
  }

  public static Evaluation close(Evaluation now, Instant at) {
    Times times = new Times(now.times().made(), now.times().given(), at);
    return with(now, State.CLOSED, written(now), times);
  }

  private record Written(Marks marks, String words, Result result) {}

  private static Written written(Evaluation now) {
    return new Written(now.marks(), now.words(), now.result());
  }

  private static Evaluation with(Evaluation now, State state, Written written, Times times) {
    return new Evaluation(
        now.id(),
        now.contact(),
        now.version(),
        now.assessor(),
        state,
        now.edition(),
        written.marks(),
        written.words(),
        written.result(),
        times);
  }

  private static OptionalDouble score(ScorecardContent content, Marks marks) {
    return Score.of(content, marks).stream().mapToDouble(Score::value).findFirst();
  }
}
