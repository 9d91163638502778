package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.floorwalker.planning.roster.BreakLaw;
import org.junit.jupiter.api.Test;

/// No break touches the beginning or the end of the shift.
class BreaksInsideRuleTest {
  private static final String DAY = "floor Belgrade, 1 min, Mon 2027-03-29, 7 days\n";

  private static List<String> breaches(String text) {
    return RuleTexts.breaches(new BreaksInsideRule(), new BreakLaw.Inside(), text);
  }

  @Test
  void a01_theFirstAndTheLastMinuteAreWork() {
    assertThat(breaches(DAY + "Amy 08-16 break 08:01/15 break 15:44/15\n")).isEmpty();
    assertThat(breaches(DAY + "Amy 08-16 break 08:00/15 break 15:45/15\n"))
        .containsExactly("breaks_inside Amy 2027-03-29: 2 not 0 breaks at the edge");
  }

  @Test
  void a02_overTheNightTheClockGoesForward() {
    String spring = "floor Belgrade, 1 min, Mon 2027-03-22, 7 days\nAmy Sat 22-03:15 break ";
    assertThat(breaches(spring + "01:44/15\n")).isEmpty();
    assertThat(breaches(spring + "03:00/15\n")).hasSize(1);
  }

  @Test
  void a03_withoutTheClauseNothingIsAsked() {
    assertThat(RuleTexts.breaches(new BreaksInsideRule(), DAY + "Amy 08-16 break 08:00/15\n"))
        .isEmpty();
  }
}
