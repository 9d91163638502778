package org.floorwalker.app.staffing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerCentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"80;0.8", "80 %;0.8", "'82,5';0.825", "-5;-0.05", "0;0"})
  void a01_aShareIsReadAsPeopleTypeIt(String typed, double share) {
    assertThat(PerCent.share(typed)).isEqualTo(share);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "eighty", "NaN", "Infinity", "80f", "0x50", "1e999"})
  void a02_anythingElseIsNoShare(String typed) {
    assertThatThrownBy(() -> PerCent.share(typed)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void a03_aShareIsWrittenAsItCanBeReadAgain() {
    assertThat(PerCent.text(0.8)).isEqualTo("80");
    assertThat(PerCent.text(0.825)).isEqualTo("82.5");
    assertThat(PerCent.share(PerCent.text(0.375))).isEqualTo(0.375);
  }
}
