package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Paid time of a calendar week.
class WeekHoursRuleTest {
  private static final String WEEK =
      """
      floor  Oslo, 15 min, Mon 2027-03-01, 7 days
      law    NO weekly_avg_max_h 48 single_week_max_h %s
      Amy    Mon 07-17
      Amy    Tue 07-17
      Amy    Wed 07-17
      Amy    Thu 07-17
      Amy    Fri 07-%s
      """;

  private static List<String> breaches(String text) {
    return RuleTexts.breaches(new WeekHoursRule(), text);
  }

  @Test
  void a01_fortyEightHoursAreTheLastLawful() {
    assertThat(breaches(WEEK.formatted("none", "15"))).isEmpty();
  }

  @Test
  void a02_aQuarterMoreIsNot() {
    assertThat(breaches(WEEK.formatted("none", "15:15")))
        .containsExactly("week_hours Amy 2027-03-01: 48.25 not 48 h");
  }

  @Test
  void a03_aSingleWeekLimitGoesBeforeTheAverage() {
    assertThat(breaches(WEEK.formatted("50", "17"))).isEmpty();
    assertThat(breaches(WEEK.formatted("40", "10")))
        .containsExactly("week_hours Amy 2027-03-01: 43 not 40 h");
  }

  @Test
  void a04_unpaidMealsDoNotCountAndTheRunInCountsWhole() {
    assertThat(
            breaches(
                """
                floor    Oslo, 15 min, Thu 2027-03-04, 4 days
                law      NO weekly_avg_max_h 20
                pattern  from 6 h meal 30 unpaid after 180 before 150
                before   Amy 2027-03-01 08-16
                Amy      Thu 08-16  meal 12:00/30
                Amy      Fri 08-13
                """))
        .containsExactly("week_hours Amy 2027-03-01: 20.5 not 20 h");
  }

  @Test
  void a05_theSpringNightIsSevenHours() {
    assertThat(
            breaches(
                """
                floor  Oslo, 15 min, Mon 2027-03-22, 7 days
                law    NO single_week_max_h 7
                Amy    Sat 22-06
                """))
        .isEmpty();
  }
}
