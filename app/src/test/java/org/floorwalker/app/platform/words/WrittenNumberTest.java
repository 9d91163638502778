package org.floorwalker.app.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// FEATURE: numbers in the reader's language.
class WrittenNumberTest {
  @Test
  void a01_aMinusIsATrueMinusInEveryLanguage() {
    assertThat(Words.LANGUAGES)
        .extracting(language -> WrittenNumber.of(language, -15, 0))
        .containsOnly("−15");
  }

  @Test
  void a02_whatRoundsToZeroHasNoMinus() {
    assertThat(WrittenNumber.of(Locale.ENGLISH, -0.04, 1)).isEqualTo("0.0");
    assertThat(WrittenNumber.of(Locale.ENGLISH, -0.06, 1)).isEqualTo("−0.1");
  }

  @Test
  void a03_groupsAndDecimalsAreThoseOfTheLanguage() {
    assertThat(WrittenNumber.of(Locale.ENGLISH, -1412.25, 1)).isEqualTo("−1,412.2");
    assertThat(WrittenNumber.of(Locale.of("da"), 1412.75, 1)).isEqualTo("1.412,8");
    assertThat(WrittenNumber.of(Locale.of("sv"), 1412, 0)).isEqualTo("1\u00a0412");
  }
}
