package org.floorwalker.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: a day or month in an address that is none, or lies beyond all calendars, is the
/// request's fault and said so; nothing overflows.
class BoundedDatesTest {
  private final TestApp app = TestApp.fresh();

  @ParameterizedTest
  @CsvSource({
    "/need?day=, 200",
    "/need?day=2200-12-31, 200",
    "/need?day=2201-01-01, 400",
    "/need?day=1899-12-31, 400",
    "/need?day=%2B999999999-12-31, 400",
    "/need?day=tomorrow, 400",
    "/my/month?month=2027-04, 200",
    "/my/month?month=%2B999999999-12, 400"
  })
  void a01_daysOfAddressesAreBounded(String address, int status) {
    assertThat(app.as(Role.PLANNER).get(address).statusCode()).isEqualTo(status);
  }
}
