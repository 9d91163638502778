package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Rest between two shifts, to the minute, over clock changes and over the period's first midnight.
class DailyRestRuleTest {
  private static List<String> breaches(String text) {
    return RuleTexts.breaches(new DailyRestRule(), text);
  }

  @Test
  void a01_elevenHoursAreEnough() {
    assertThat(
            breaches(
                """
                floor  Oslo, 1 min, Mon 2027-03-01, 7 days
                law    NO daily_rest_h 11
                Amy    Mon 14-22
                Amy    Tue 09-17
                """))
        .isEmpty();
  }

  @Test
  void a02_oneMinuteLessIsNot() {
    assertThat(
            breaches(
                """
                floor  Oslo, 1 min, Mon 2027-03-01, 7 days
                law    NO daily_rest_h 11
                Amy    Mon 14-22
                Amy    Tue 08:59-17
                """))
        .containsExactly("daily_rest Amy 2027-03-02: 10.983 not 11 h");
  }

  @Test
  void a03_theSpringNightLosesAnHour() {
    assertThat(
            breaches(
                """
                floor  Oslo, 1 min, Mon 2027-03-22, 7 days
                law    NO daily_rest_h 11
                Amy    Sat 14-22
                Amy    Sun 09-17
                Beth   Sat 14-22
                Beth   Sun 10-17
                """))
        .containsExactly("daily_rest Amy 2027-03-28: 10 not 11 h");
  }

  @Test
  void a04_theAutumnNightGivesOne() {
    assertThat(
            breaches(
                """
                floor  Oslo, 1 min, Mon 2027-10-25, 7 days
                law    NO daily_rest_h 11
                Amy    Sat 14-22
                Amy    Sun 08-16
                Beth   Sat 14-22
                Beth   Sun 07:59-16
                """))
        .containsExactly("daily_rest Beth 2027-10-31: 10.983 not 11 h");
  }

  @Test
  void a05_icelandKeepsItsClock() {
    assertThat(
            breaches(
                """
                floor  Reykjavik, 1 min, Mon 2027-03-22, 7 days
                law    IS daily_rest_h 11
                Amy    Sat 14-22
                Amy    Sun 09-17
                """))
        .isEmpty();
  }

  @Test
  void a06_shiftsBeforeThePeriodCount() {
    assertThat(
            breaches(
                """
                floor   Oslo, 15 min, Mon 2027-03-01, 7 days
                law     NO daily_rest_h 11
                before  Amy 2027-02-28 15-23
                Amy     Mon 09-17
                """))
        .containsExactly("daily_rest Amy 2027-03-01: 10 not 11 h");
  }

  @Test
  void a07_bothShiftsBeforeThePeriodAreNobodysFault() {
    assertThat(
            breaches(
                """
                floor   Oslo, 15 min, Mon 2027-03-01, 7 days
                law     NO daily_rest_h 11
                before  Amy 2027-02-27 15-23
                before  Amy 2027-02-28 07-15
                """))
        .isEmpty();
  }

  @Test
  void a08_latviaAsksForTwelve() {
    assertThat(
            breaches(
                """
                floor  Riga, 1 min, Mon 2027-03-01, 7 days
                law    LV daily_rest_h 12
                Amy    Mon 14-22
                Amy    Tue 09:59-17
                Beth   Mon 14-22
                Beth   Tue 10-17
                """))
        .containsExactly("daily_rest Amy 2027-03-02: 11.983 not 12 h");
  }

  @Test
  void a09_withoutTheRuleAnythingGoes() {
    assertThat(
            breaches(
                """
                floor  Oslo, 15 min, Mon 2027-03-01, 7 days
                Amy    Mon 14-22
                Amy    Tue 00-08
                """))
        .isEmpty();
  }
}
