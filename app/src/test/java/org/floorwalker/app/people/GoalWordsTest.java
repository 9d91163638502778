package org.floorwalker.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.junit.jupiter.api.Test;

/// FEATURE: what a queue promises is told in the reader's language, units and all.
class GoalWordsTest {
  private final Words words = TestApp.fresh().get(Words.class);

  private List<String> inAllLanguages(String goal) {
    return List.of("en", "nb", "sv", "da", "fi").stream()
        .map(Locale::forLanguageTag)
        .map(language -> GoalWords.of(words, language, ServiceGoal.parse(goal)))
        .map(text -> text.replace('\u00a0', ' '))
        .toList();
  }

  @Test
  void a01_hoursAreWrittenTInNorwegianAndDanish() {
    assertThat(inAllLanguages("done in 16h working"))
        .satisfiesExactly(
            en -> assertThat(en).contains("16 h"),
            nb -> assertThat(nb).isEqualTo("ferdig innen 16 t åpningstid"),
            sv -> assertThat(sv).contains("16 h"),
            da -> assertThat(da).contains("16 t").doesNotContain("16 h"),
            fi -> assertThat(fi).contains("16 h"));
  }

  @Test
  void a02_minutesAndSecondsAreTheSameInAll() {
    assertThat(inAllLanguages("80% in 20s")).allMatch(text -> text.contains("20 s"));
    assertThat(inAllLanguages("80% in 120s")).allMatch(text -> text.contains("2 min"));
  }
}
