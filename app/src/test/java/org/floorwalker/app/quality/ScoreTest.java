package org.floorwalker.app.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.floorwalker.app.platform.words.LocalText;
import org.floorwalker.app.quality.ScorecardContent.Answer;
import org.floorwalker.app.quality.ScorecardContent.Ask;
import org.floorwalker.app.quality.ScorecardContent.Form;
import org.floorwalker.app.quality.ScorecardContent.Question;
import org.floorwalker.app.quality.ScorecardContent.Section;
import org.junit.jupiter.api.Test;

/// FEATURE: what the marks of a contact add up to (QUA-09, QUA-10).
class ScoreTest {
  private static final LocalText WORDS = LocalText.NONE.with(Locale.ENGLISH, "Words");

  /// Identity (critical, weight 3), help (three steps, weight 2), notes (weight 1).
  private static final ScorecardContent CARD =
      new ScorecardContent(
          WORDS,
          List.of(
              new Section(
                  "s",
                  WORDS,
                  List.of(
                      question("id", Answer.YES_OR_NO, true, 3),
                      question("help", scale(3), false, 2),
                      question("notes", Answer.YES_OR_NO, false, 1)))));

  private static Question question(String code, Answer answer, boolean critical, int weight) {
    return new Question(code, new Ask(WORDS, WORDS), answer, critical, weight);
  }

  private static Answer scale(int steps) {
    return new Answer(Form.SCALE, Collections.nCopies(steps, WORDS));
  }

  private static Marks marks(int id, int help, int notes) {
    return new Marks(Map.of("s.id", id, "s.help", help, "s.notes", notes));
  }

  @Test
  void a01_weightsAndStepsAddUp() {
    assertThat(score(1, 2, 1).value()).isEqualTo(1);
    assertThat(score(1, 1, 0).value()).isCloseTo((3 + 2 * 0.5) / 6, within(1e-12));
    assertThat(score(1, 0, 1).value()).isCloseTo(4.0 / 6, within(1e-12));
  }

  @Test
  void a02_aCriticalQuestionTakesAllAndThePointsAreStillSaid() {
    Score score = score(0, 2, 1);
    assertThat(score.value()).isZero();
    assertThat(score.points()).isEqualTo(0.5);
    assertThat(score.missed()).containsExactly("s.id");
  }

  @Test
  void a03_whatWasNotAskedForCountsNeitherWay() {
    assertThat(score(-1, 1, 1).value()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(score(-1, 1, 1).asked()).isEqualTo(2);
    assertThat(Score.of(CARD, marks(-1, -1, -1))).isEmpty();
  }

  private static Score score(int id, int help, int notes) {
    return Score.of(CARD, marks(id, help, notes)).orElseThrow();
  }

  @Test
  void a04_onlyWholeAnswersFit() {
    assertThat(marks(1, 2, -1).unanswered(CARD)).isEmpty();
    assertThat(marks(2, 3, -2).unanswered(CARD)).hasSize(3);
    assertThat(Marks.NONE.unanswered(CARD)).hasSize(3);
  }

  /// Second computation: a question of weight w is w questions of weight one.
  @Test
  void a05_aWeightIsSoManyQuestions() {
    SplittableRandom random = new SplittableRandom(3);
    for (int run = 0; run < 100; run++) {
      Map<String, Integer> marks = new HashMap<>();
      List<Question> questions = new ArrayList<>();
      double sum = 0;
      int parts = 0;
      for (int i = 0; i < 6; i++) {
        int steps = 2 + random.nextInt(4);
        int weight = 1 + random.nextInt(10);
        int step = random.nextInt(steps + 1) - 1;
        questions.add(question("q" + i, scale(steps), false, weight));
        marks.put("s.q" + i, step);
        for (int part = 0; part < weight && step >= 0; part++) {
          sum += step / (steps - 1.0);
          parts++;
        }
      }
      var card = new ScorecardContent(WORDS, List.of(new Section("s", WORDS, questions)));
      var score = Score.of(card, new Marks(marks));
      assertThat(score.isPresent()).isEqualTo(parts > 0);
      double expected = sum / Math.max(1, parts);
      score.ifPresent(one -> assertThat(one.value()).isCloseTo(expected, within(1e-12)));
    }
  }

  @Test
  void a06_whatIsMissingIsSaidAtOnce() {
    assertThat(CARD.troubles()).isEmpty();
    assertThat(ScorecardContent.EMPTY.troubles()).hasSize(2);
    Question bare = new Question("id", new Ask(LocalText.NONE, WORDS), scale(1), false, 1);
    Section twice = new Section("s", WORDS, List.of(bare, bare));
    assertThat(new ScorecardContent(WORDS, List.of(twice)).troubles()).hasSize(3);
  }
}
