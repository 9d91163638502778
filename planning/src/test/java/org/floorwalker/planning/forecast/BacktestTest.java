package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.planning.demand.IntervalHistory;
import org.junit.jupiter.api.Test;

/// The back-test judges what was knowable.
class BacktestTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  @Test
  void A01_onPureChanceTheErrorIsNearTheFloorAndBelowNaive() {
    IntervalHistory history =
        Histories.poisson(UTC, 60, MONDAY, 200, 8, (day, slot) -> 20.0 + slot);
    List<Accuracy> judged =
        Backtest.judge(
            history,
            ForecastRequest.of(UTC, MONDAY, 1),
            List.of(MONDAY.plusDays(120), MONDAY.plusDays(150)));
    assertThat(judged).extracting(Accuracy::horizonDays).containsExactly(1, 7, 28);
    Accuracy month = judged.get(2);
    assertThat(month.origins()).isEqualTo(2);
    assertThat(month.wape()).isBetween(0.95 * month.floorWape(), 1.08 * month.floorWape());
    assertThat(month.naiveWape()).isCloseTo(month.floorWape() * Math.sqrt(2), within(1.5));
    assertThat(month.cover()).isBetween(75.0, 87.0);
  }
}
