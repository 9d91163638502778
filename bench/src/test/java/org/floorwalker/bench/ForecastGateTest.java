package org.floorwalker.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Backtest;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Forecasts of the public series may not become worse: the goals plus one per cent, on all
/// published origins, as errors in per cent at 1, 7 and 28 days.
///
/// One figure is not the goal plus one per cent but what is reached plus one per cent, because the
/// goal is not reached yet (docs/benchmarks.md, "Forecasts"): 28 days from the four origins of
/// van311 on which prophet ran (goal 6.4).
class ForecastGateTest {
  private static final double SLACK = 1.01;
  private static final double NOT_SET = 100;
  private static final int THREE_WEEKS = 21;

  @ParameterizedTest
  @CsvSource({
    "bank_na, 5.5, 6.2, 6.3",
    "anonbank, 24.4, 23.7, 25.0",
    "ems_bronx, 12.7, 13.7, 13.8",
    "ems_queens, 15.2, 14.8, 14.8",
    "ems_richmond, 31.6, 29.5, 30.0",
    "van311, 8.4, 7.7, 7.5"
  })
  void errorsStayUnderTheGoals(String name, double day, double week, double month) {
    ForecastData data = data();
    List<Accuracy> judged =
        judge(data.read(name), data.origins(name), Backtest.ALL_DAYS, day, week, month);
    assertThat(judged.get(2).cover()).isBetween(76.0, 86.5);
  }

  @Test
  void theOriginsOfProphetStayUnderWhatIsReached() {
    ForecastData data = data();
    judge(data.read("van311"), data.prophetOrigins(), Backtest.ALL_DAYS, NOT_SET, 7.9, 7.4);
  }

  @ParameterizedTest
  @CsvSource({"bank_na, 7.0", "anonbank, 26.5"})
  void threeWeeksOfHistoryAreEnough(String name, double month) {
    ForecastData data = data();
    List<Accuracy> judged =
        judge(data.read(name), data.origins(name), THREE_WEEKS, NOT_SET, NOT_SET, month);
    assertThat(judged.get(2).cover()).isGreaterThan(74.0);
  }

  /// The rest of the day, issued where 40 % of it have come: the goal of 4.9 plus one per cent, and
  /// better than no update.
  @Test
  void theRestOfTheDayStaysUnderItsGoal() {
    IntradayBench.Result result = IntradayBench.judge(data(), "bank_na");
    assertThat(result.updatePercent()).isLessThanOrEqualTo(SLACK * 4.9);
    assertThat(result.updatePercent()).isLessThan(result.nonePercent());
  }

  private static ForecastData data() {
    Optional<ForecastData> data = ForecastData.find();
    Assumptions.assumeTrue(
        data.isPresent(), "Skipped: FLOORWALKER_DATA names no folder with forecast data.");
    return data.orElseThrow();
  }

  private static List<Accuracy> judge(
      ForecastData.Series series,
      List<LocalDate> origins,
      int trainingDays,
      double day,
      double week,
      double month) {
    ForecastRequest request =
        ForecastRequest.of(series.zone(), LocalDate.EPOCH, 28)
            .withSpecialDays(series.specialDays());
    List<Accuracy> judged =
        Backtest.judge(series.history(), request, origins, trainingDays, _ -> {});
    assertThat(judged.get(0).wape()).isLessThanOrEqualTo(SLACK * day);
    assertThat(judged.get(1).wape()).isLessThanOrEqualTo(SLACK * week);
    assertThat(judged.get(2).wape()).isLessThanOrEqualTo(SLACK * month);
    return judged;
  }
}
