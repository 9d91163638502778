package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Meals and breaks: the pattern, the 45 minutes between, and each country's law.
class BreaksRuleTest {
  private static final String PATTERN =
      """
      floor    Oslo, 15 min, Mon 2027-03-01
      law      NO breaks gt5.5:1|ge8:30
      pattern  from 0 h break 15 paid after 60 before 75
      pattern  from 6 h break 15 paid after 60 before 210
      pattern  from 6 h meal 30 unpaid after 180 before 150
      pattern  from 6 h break 15 paid after 255 before 60
      """;

  private static List<String> breaches(String text) {
    return RuleTexts.breaches(new BreaksRule(), text);
  }

  private static List<String> law(String law, String shift) {
    return breaches("floor Oslo, 1 min, Mon 2027-03-01\nlaw XX breaks " + law + "\nAmy " + shift);
  }

  @Test
  void a01_theWholePattern() {
    assertThat(breaches(PATTERN + "Amy 08-16 break 09:00/15 meal 11:00/30 break 13:00/15"))
        .isEmpty();
  }

  @Test
  void a02_aMissingOneAndOneTooMany() {
    assertThat(breaches(PATTERN + "Amy 08-16 break 09:00/15 meal 11:00/30"))
        .containsExactly("breaks Amy 2027-03-01: 2 not 3 breaks in place");
    assertThat(breaches(PATTERN + "Amy 08-12 break 09:00/15 break 10:30/15"))
        .containsExactly("breaks Amy 2027-03-01: 2 not 1 breaks");
  }

  @Test
  void a03_earliestAndLatestStart() {
    assertThat(breaches(PATTERN + "Amy 08-12 break 09:00/15")).isEmpty();
    assertThat(breaches(PATTERN + "Amy 08-12 break 08:45/15")).hasSize(1);
    assertThat(breaches(PATTERN + "Amy 08-12 break 10:45/15")).isEmpty();
    assertThat(breaches(PATTERN + "Amy 08-12 break 11:00/15")).hasSize(1);
  }

  @Test
  void a04_threeQuartersApartEndToStart() {
    assertThat(breaches(PATTERN + "Amy 08-16 break 10:00/15 meal 11:00/30 break 13:00/15"))
        .isEmpty();
    assertThat(breaches(PATTERN + "Amy 08-16 break 10:15/15 meal 11:00/30 break 13:00/15"))
        .containsExactly("breaks Amy 2027-03-01: 30 not 45 min between breaks");
  }

  @Test
  void a05_twoLikeBreaksMayStandForEachOther() {
    assertThat(breaches(PATTERN + "Amy 08-16 break 12:15/15 break 10:00/15 meal 13:15/30"))
        .isEmpty();
  }

  @Test
  void a06_offTheSlotIsNotInPlace() {
    assertThat(breaches(PATTERN + "Amy 08-12 break 09:10/15"))
        .containsExactly("breaks Amy 2027-03-01: 0 not 1 breaks in place");
  }

  @Test
  void a07_norwayFiveAndAHalfAndEightHours() {
    assertThat(law("gt5.5:1|ge8:30", "08-13:30")).isEmpty();
    assertThat(law("gt5.5:1|ge8:30", "08-13:31"))
        .contains("breaks Amy 2027-03-01: 0 not 1 min of breaks");
    assertThat(law("gt5.5:1|ge8:30", "08-16 break 11:00/29"))
        .contains("breaks Amy 2027-03-01: 29 not 30 min of breaks");
    assertThat(law("gt5.5:1|ge8:30", "08-16 break 11:00/30"))
        .noneMatch(line -> line.contains("min of breaks"));
  }

  @Test
  void a08_serbiaHasThreeSteps() {
    String serbia = "gt4:15|ge6:30|gt10:45";
    assertThat(law(serbia, "08-13 break 10:00/15"))
        .noneMatch(line -> line.contains("min of breaks"));
    assertThat(law(serbia, "08-18:01 break 10:00/30"))
        .contains("breaks Amy 2027-03-01: 30 not 45 min of breaks");
  }

  @Test
  void a09_swedenNoMoreThanFiveHoursInARow() {
    assertThat(law("run5:30", "08-13")).isEmpty();
    assertThat(law("run5:30", "08-13:01")).containsExactly("breaks Amy 2027-03-01: 5.017 not 5 h");
    assertThat(law("run5:30", "08-17 break 10:00/29 meal 13:00/30"))
        .noneMatch(line -> line.endsWith("5 h"));
    assertThat(law("run5:30", "08-17 break 10:00/29 meal 13:01/30"))
        .contains("breaks Amy 2027-03-01: 5.017 not 5 h");
  }
}
