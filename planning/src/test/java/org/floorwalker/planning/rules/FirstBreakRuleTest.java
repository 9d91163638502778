package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.floorwalker.planning.roster.BreakLaw;
import org.junit.jupiter.api.Test;

/// Above six hours a break of 30 minutes begins within four hours of the start.
class FirstBreakRuleTest {
  private static final String DAY = "floor Oslo, 1 min, Mon 2027-03-29, 7 days\n";
  private static final String SPRING = "floor Oslo, 1 min, Mon 2027-03-22, 7 days\n";
  private static final String AUTUMN = "floor Oslo, 1 min, Mon 2027-10-25, 7 days\n";

  private static List<String> breaches(String text) {
    return RuleTexts.breaches(new FirstBreakRule(), BreakLaw.First.parse("6:30@4"), text);
  }

  @Test
  void a01_theLastLawfulMinuteAndTheNext() {
    assertThat(breaches(DAY + "Amy 08-16 meal 12:00/30\n")).isEmpty();
    assertThat(breaches(DAY + "Amy 08-16 meal 12:01/30\n"))
        .containsExactly("first_break Amy 2027-03-29: 4.017 not 4 h");
    assertThat(breaches(DAY + "Amy 08-16 break 10:00/29\n"))
        .containsExactly("first_break Amy 2027-03-29: 8 not 4 h");
  }

  @Test
  void a02_aShortShiftIsNotBound() {
    assertThat(breaches(DAY + "Amy 08-14\n")).isEmpty();
    assertThat(breaches(DAY + "Amy 08-14:01\n")).hasSize(1);
  }

  @Test
  void a03_hoursAreRealOverBothClockChanges() {
    assertThat(breaches(SPRING + "Amy Sat 23-07 meal 04:00/30\n")).isEmpty();
    assertThat(breaches(SPRING + "Amy Sat 23-07 meal 04:01/30\n")).hasSize(1);
    assertThat(breaches(AUTUMN + "Amy Sat 23-07 meal 03:00/30\n"))
        .containsExactly("first_break Amy 2027-10-30: 5 not 4 h");
  }
}
