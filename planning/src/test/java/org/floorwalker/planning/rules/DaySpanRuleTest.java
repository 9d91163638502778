package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The presence of a shift, to the minute, over the autumn night too.
class DaySpanRuleTest {
  @Test
  void a01_theDayLeavesRoomForItsRest() {
    String text =
        """
        floor  Oslo, 1 min, Mon 2027-03-01, 7 days
        law    NO daily_rest_h 11
        Amy    Mon 08-%s
        """;
    assertThat(RuleTexts.breaches(new DaySpanRule(), text.formatted("21"))).isEmpty();
    assertThat(RuleTexts.breaches(new DaySpanRule(), text.formatted("21:01")))
        .containsExactly("day_span Amy 2027-03-01: 13.017 not 13 h");
  }

  @Test
  void a02_theLongestDayMayBeShorter() {
    assertThat(
            RuleTexts.breaches(
                new DaySpanRule(),
                """
                floor  Riga, 1 min, Mon 2027-03-01, 7 days
                law    LV daily_rest_h 11 day_max_h 12
                Amy    Mon 08-20
                Beth   Mon 08-20:01
                """))
        .containsExactly("day_span Beth 2027-03-01: 12.017 not 12 h");
  }

  @Test
  void a03_theAutumnNightIsAnHourLonger() {
    assertThat(
            RuleTexts.breaches(
                new DaySpanRule(),
                """
                floor  Oslo, 1 min, Mon 2027-10-25, 7 days
                law    NO day_max_h 10
                Amy    Sat 21-06
                Beth   Sat 20-06
                """))
        .containsExactly("day_span Beth 2027-10-30: 11 not 10 h");
  }
}
