package org.floorwalker.app.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.floorwalker.app.rostering.Writing;
import org.junit.jupiter.api.Test;

/// FEATURE: dates as each language writes them, on pages, under charts and in letters alike.
class DaysTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

  @Test
  void a01_aDayIsWrittenAsItsLanguageWritesIt() {
    assertThat(Words.LANGUAGES)
        .extracting(language -> Days.write(DAY, language, false))
        .containsExactly("Wed 2 Dec", "ons. 2. des.", "ons 2 dec.", "ons. 2. dec.", "ke 2.12.");
    assertThat(Words.LANGUAGES)
        .extracting(language -> Days.dayAndMonth(DAY, language))
        .containsExactly("2 Dec", "2. des.", "2 dec.", "2. dec.", "2.12.");
  }

  @Test
  void a02_aLetterWritesItAsThePagesDo() {
    Words words = Words.load();
    for (Locale language : Words.LANGUAGES) {
      assertThat(new Writing(language, ZoneOffset.UTC, words).date(DAY))
          .isEqualTo(Days.write(DAY, language, false));
    }
  }
}
