package org.floorwalker.app.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;

/// FEATURE: agreements by date: the day a country's table is asked for.
class PayRulesTest {
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  /// Half past midnight in Oslo, when it is still the day before by UTC.
  private static final Instant AFTER_MIDNIGHT = Instant.parse("2027-03-28T22:30:00Z");

  private final TestApp app = TestApp.fresh();

  @Test
  void a01_aCountryCountsDaysWhereItsDayEndsLast() {
    sites(
        "oslo,NO,Europe/Oslo,07:00,22:00",
        "azores,PT,Atlantic/Azores,07:00,22:00",
        "lisbon,PT,Europe/Lisbon,07:00,22:00");
    app.clock().standAt(Instant.parse("2027-03-28T23:30:00Z"));
    assertThat(app.get(PayRules.class).today("NO")).isEqualTo("2027-03-29");
    assertThat(app.get(PayRules.class).today("PT")).as("Azores").isEqualTo("2027-03-28");
  }

  @Test
  void a02_aCountryWithoutSitesCountsDaysAsTheCentreDoes() {
    sites("oslo,NO,Europe/Oslo,07:00,22:00");
    app.clock().standAt(AFTER_MIDNIGHT);
    assertThat(app.get(PayRules.class).today("FI")).isEqualTo("2027-03-29");
  }

  private void sites(String... rows) {
    app.bring(
        PeopleForm.SITES,
        "site,country,zone,opens,closes\n" + String.join("\n", rows) + "\n",
        LONG_AGO);
  }
}
