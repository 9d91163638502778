package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Activities: everyone together, once, inside shifts, clear of breaks.
class ActivityRuleTest {
  private static final String FLOOR = "floor Oslo, 15 min, Mon 2027-03-01\n";

  @Test
  void a01_coachingInsideAShift() {
    assertThat(RuleTexts.activityBreaches(FLOOR + "Amy 08-16 coaching 10:00/30 with Cleo"))
        .isEmpty();
  }

  @Test
  void a02_pastTheShiftsEnd() {
    assertThat(RuleTexts.activityBreaches(FLOOR + "Amy 08-16 coaching 15:45/30 with Cleo"))
        .containsExactly("activity Amy 2027-03-01: 15 not 0 min outside the shift");
  }

  @Test
  void a03_insideABreak() {
    assertThat(
            RuleTexts.activityBreaches(
                FLOOR + "Amy 08-16 break 10:15/15 coaching 10:00/30 with Cleo"))
        .containsExactly("activity Amy 2027-03-01: 15 not 0 min in a break");
  }

  @Test
  void a04_touchingABreakIsFine() {
    assertThat(
            RuleTexts.activityBreaches(
                FLOOR + "Amy 08-16 break 10:30/15 coaching 10:00/30 with Cleo"))
        .isEmpty();
  }

  @Test
  void a05_aLeaderHoldsOneTalkAtATime() {
    assertThat(
            RuleTexts.activityBreaches(
                FLOOR
                    + """
                    Amy   08-16 coaching 10:00/30 with Cleo
                    Beth  08-16 coaching 10:15/30 with Cleo
                    """))
        .containsExactly("activity Cleo 2027-03-01: 15 not 0 min in two activities");
  }

  @Test
  void a06_aLeaderOnLeaveHoldsNone() {
    assertThat(
            RuleTexts.activityBreaches(
                FLOOR
                    + """
                    Amy   08-16 coaching 10:00/30 with Cleo
                    away  Cleo Mon absence 10:15-24
                    """))
        .containsExactly("activity Cleo 2027-03-01: 15 not 0 min while the leader is away");
  }
}
