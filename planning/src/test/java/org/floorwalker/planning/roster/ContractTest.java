package org.floorwalker.planning.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// FEATURE: how long a day of leave is, by the contract.
class ContractTest {
  @Test
  void a01_aFifthOfTheWeekWithinTheShiftsThatMayBeWorked() {
    assertThat(day(37.5, 7, 7.5, 8)).isEqualTo(hours(7.5));
    assertThat(day(40, 8)).isEqualTo(hours(8));
    assertThat(day(35, 6, 7, 10)).isEqualTo(hours(7));
    assertThat(day(36)).isEqualTo(hours(7.2));
  }

  @Test
  void a02_fewerOrLongerDaysAWeekAreAsLongAsTheirShifts() {
    assertThat(day(24, 8)).isEqualTo(hours(8));
    assertThat(day(20, 4, 5)).isEqualTo(hours(4));
    assertThat(day(0, 3, 6)).isEqualTo(hours(3));
    assertThat(day(60, 7, 10)).isEqualTo(hours(10));
  }

  private static Duration day(double weekly, double... shifts) {
    List<Duration> lengths = DoubleStream.of(shifts).mapToObj(ContractTest::hours).toList();
    return new Contract("any", hours(weekly), lengths, Duration.ZERO).workingDay();
  }

  private static Duration hours(double hours) {
    return Duration.ofMinutes(Math.round(hours * 60));
  }
}
