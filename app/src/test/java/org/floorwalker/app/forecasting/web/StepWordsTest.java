package org.floorwalker.app.forecasting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.floorwalker.app.platform.words.Words;
import org.junit.jupiter.api.Test;

/// FEATURE: the steps of a forecast are told with all their figures.
class StepWordsTest {
  private static final String PREFIX = "forecasting.step.";

  private final Words words = Words.load();

  @Test
  void a01_noStepHasWordsThatCountAFigureItDoesNotGive() {
    List<String> keys =
        words.keys(Locale.ENGLISH).stream().filter(key -> key.startsWith(PREFIX)).toList();
    assertThat(keys).hasSizeGreaterThan(30);
    for (String key : keys) {
      int figures = StepWords.figuresOf(key.substring(PREFIX.length())).size();
      Object[] any = IntStream.range(2, 2 + figures).boxed().toArray();
      assertThat(words.say(Locale.ENGLISH, key, any)).as(key).doesNotContain("{");
    }
  }
}
