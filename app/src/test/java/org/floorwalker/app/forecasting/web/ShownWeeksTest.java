package org.floorwalker.app.forecasting.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// FEATURE: a switch of weeks promises no more weeks than the version has.
class ShownWeeksTest {
  private static String words(int days) {
    return ShownWeeks.of(days).stream()
        .map(one -> one.weeks() + ":" + one.count() + one.key().substring("forecasting.".length()))
        .toList()
        .toString();
  }

  @Test
  void a01_aShorterVersionIsToldInDays() {
    assertThat(words(14)).isEqualTo("[4:14all-days]");
    assertThat(words(27)).isEqualTo("[4:27all-days]");
    assertThat(words(28)).isEqualTo("[4:4weeks]");
    assertThat(words(29)).isEqualTo("[4:4weeks, 13:29all-days]");
    assertThat(words(91)).isEqualTo("[4:4weeks, 13:13weeks]");
    assertThat(words(92)).isEqualTo("[4:4weeks, 13:13weeks, 53:92all-days]");
    assertThat(words(371)).isEqualTo("[4:4weeks, 13:13weeks, 53:53weeks]");
  }
}
