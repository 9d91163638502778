package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// One long rest in every calendar week, cut at the week's ends.
class WeeklyRestRuleTest {
  private static List<String> breaches(String text) {
    return RuleTexts.breaches(new WeeklyRestRule(), text);
  }

  @Test
  void a01_saturdayAfternoonToMondayIsThirtyFiveHours() {
    assertThat(
            breaches(
                """
                floor  Oslo, 1 min, Mon 2027-03-01, 7 days
                law    NO weekly_rest_h 35
                Amy    Mon 07-21
                Amy    Tue 07-21
                Amy    Wed 07-21
                Amy    Thu 07-21
                Amy    Fri 07-21
                Amy    Sat 07-13
                """))
        .isEmpty();
  }

  @Test
  void a02_aMinuteLaterItIsNot() {
    assertThat(
            breaches(
                """
                floor  Oslo, 1 min, Mon 2027-03-01, 7 days
                law    NO weekly_rest_h 35
                Amy    Mon 07-21
                Amy    Tue 07-21
                Amy    Wed 07-21
                Amy    Thu 07-21
                Amy    Fri 07-21
                Amy    Sat 07-13:01
                """))
        .containsExactly("weekly_rest Amy 2027-03-01: 34.983 not 35 h");
  }

  @Test
  void a03_aRestOverTwoWeeksIsCutAtMidnight() {
    assertThat(
            breaches(
                """
                floor  Oslo, 15 min, Mon 2027-03-01, 7 days
                law    NO weekly_rest_h 35
                Amy    Mon 10-18
                Amy    Tue 10-18
                Amy    Wed 10-18
                Amy    Thu 10-18
                Amy    Fri 10-18
                Amy    Sat 10-18
                """))
        .containsExactly("weekly_rest Amy 2027-03-01: 30 not 35 h");
  }

  @Test
  void a04_onTopOfTheDailyRestWhereTheSwitchSaysSo() {
    String week =
        """
        floor  Stockholm, 15 min, Mon 2027-03-01, 7 days
        law    SE daily_rest_h 11 weekly_rest_h 36 weekly_rest_includes_daily %s
        Amy    Mon 08-16
        Amy    Tue 08-16
        Amy    Wed 08-16
        Amy    Thu 08-16
        Amy    Fri 08-16
        Amy    Sat 06-10
        """;
    assertThat(breaches(week.formatted("yes"))).isEmpty();
    assertThat(breaches(week.formatted("no")))
        .containsExactly("weekly_rest Amy 2027-03-01: 38 not 47 h");
  }

  @Test
  void a05_theSpringSundayHasTwentyThreeHours() {
    assertThat(
            breaches(
                """
                floor  Oslo, 15 min, Mon 2027-03-22, 7 days
                law    NO weekly_rest_h 35
                Amy    Mon 07-21
                Amy    Tue 07-21
                Amy    Wed 07-21
                Amy    Thu 07-21
                Amy    Fri 07-21
                Amy    Sat 07-13
                """))
        .containsExactly("weekly_rest Amy 2027-03-22: 34 not 35 h");
  }

  @Test
  void a06_aWeekThatEndsAfterThePeriodIsNotJudged() {
    assertThat(
            breaches(
                """
                floor  Oslo, 15 min, Mon 2027-03-01, 6 days
                law    NO weekly_rest_h 35
                Amy    Mon 07-21
                Amy    Tue 07-21
                Amy    Wed 07-21
                Amy    Thu 07-21
                Amy    Fri 07-21
                Amy    Sat 07-21
                """))
        .isEmpty();
  }

  @Test
  void a07_aWeekBegunBeforeThePeriodIsJudgedWhole() {
    assertThat(
            breaches(
                """
                floor   Oslo, 15 min, Sat 2027-03-06, 2 days
                law     NO weekly_rest_h 35
                before  Amy 2027-03-01 10-18
                before  Amy 2027-03-02 10-18
                before  Amy 2027-03-03 10-18
                before  Amy 2027-03-04 10-18
                before  Amy 2027-03-05 10-18
                Amy     Sat 10-18
                Beth    Sat 10-18
                """))
        .containsExactly("weekly_rest Amy 2027-03-01: 30 not 35 h");
  }
}
