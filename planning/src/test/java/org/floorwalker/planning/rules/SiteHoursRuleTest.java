package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Shifts within the hours of the site, past midnight and round the clock.
class SiteHoursRuleTest {
  @Test
  void a01ShiftsLieInsideTheHours() {
    assertThat(
            RuleTexts.breaches(
                new SiteHoursRule(),
                """
                floor  Oslo, 1 min, Mon 2027-03-01, 7 days
                open   07:00-22:00
                Amy    Mon 07-22
                Beth   Mon 06:59-15
                Cleo   Mon 14-22:01
                """))
        .containsExactly(
            "site_hours Beth 2027-03-01: 0.017 not 0 h",
            "site_hours Cleo 2027-03-01: 0.017 not 0 h");
  }

  @Test
  void a02HoursPastMidnightAndRoundTheClock() {
    String text =
        """
        floor  Oslo, 15 min, Mon 2027-03-22, 7 days
        open   %s
        Amy    Sat 22-06
        """;
    assertThat(RuleTexts.breaches(new SiteHoursRule(), text.formatted("00:00-24:00"))).isEmpty();
    assertThat(RuleTexts.breaches(new SiteHoursRule(), text.formatted("18:00-06:00"))).isEmpty();
    assertThat(RuleTexts.breaches(new SiteHoursRule(), text.formatted("18:00-02:00")))
        .containsExactly("site_hours Amy 2027-03-27: 3 not 0 h");
  }
}
