package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.demand.IntervalHistory;
import org.junit.jupiter.api.Test;

/// The daily regression finds effects that were put in, and equals the closed form where there is
/// one.
class DailyRegressionTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private static DailyOrigin fit(IntervalHistory history, List<SpecialDay> special, int days) {
    DayTable table = DayTable.of(history, UTC, MONDAY.plusDays(days), 1464);
    DailySeries series = DailySeries.of(table, OpenSlots.of(table, null));
    CalendarDesign design = new CalendarDesign(MONDAY, days + 28, special, WeekShape.of(table));
    return DailyOrigin.of(series, design, days, 28, ForecastDepth.FULL);
  }

  @Test
  void A01_aSaturatedDesignGivesEachWeekdayItsMean() {
    double[] level = {900, 800, 780, 760, 740, 300, 200};
    IntervalHistory history =
        Histories.exact(
            UTC, 1440, MONDAY, 63, (day, slot) -> level[day.getDayOfWeek().getValue() - 1]);
    DailyOrigin origin = fit(history, List.of(), 63);
    for (int day = 63; day < 70; day++) {
      // The maximum-likelihood estimate of a saturated Poisson model is the group mean.
      double mean = level[origin.weekday(day)];
      assertThat(Math.exp(origin.regression().logMean(day))).isCloseTo(mean, within(0.06 * mean));
    }
  }

  @Test
  void A02_aHolidayEffectAndTheDayAfterAreRecovered() {
    List<SpecialDay> special = new ArrayList<>();
    for (int month = 0; month < 24; month++) {
      special.add(new SpecialDay(MONDAY.plusDays(9 + 30L * month), "closing early"));
    }
    List<LocalDate> dates = special.stream().map(SpecialDay::date).toList();
    IntervalHistory history =
        Histories.poisson(
            UTC,
            1440,
            MONDAY,
            720,
            11,
            (day, slot) ->
                dates.contains(day) ? 400.0 : dates.contains(day.minusDays(1)) ? 1300.0 : 1000.0);
    DailyOrigin origin = fit(history, special, 720);
    assertThat(origin.regression().specialFactor(699)).isCloseTo(0.4, within(0.06));
    assertThat(origin.regression().specialFactor(700)).isCloseTo(1.3, within(0.1));
  }

  @Test
  void A03_theYearlyWaveIsRecovered() {
    IntervalHistory history =
        Histories.poisson(
            UTC,
            1440,
            MONDAY,
            1200,
            12,
            (day, slot) -> 1000 * (1 + 0.3 * Math.sin(2 * Math.PI * day.getDayOfYear() / 365.25)));
    DailyOrigin origin = fit(history, List.of(), 1200);
    LocalDate last = MONDAY.plusDays(1199);
    double before = Math.exp(origin.regression().logMean(1199));
    double truth = 1000 * (1 + 0.3 * Math.sin(2 * Math.PI * last.getDayOfYear() / 365.25));
    assertThat(before).isCloseTo(truth, within(0.05 * truth));
  }

  @Test
  void A04_anOutlierHardlyMovesTheFit() {
    IntervalHistory history =
        Histories.poisson(
            UTC,
            1440,
            MONDAY,
            60,
            13,
            (day, slot) -> day.equals(MONDAY.plusDays(50)) ? 9000.0 : 1000.0);
    DailyOrigin origin = fit(history, List.of(), 60);
    assertThat(Math.exp(origin.regression().logMean(64))).isCloseTo(1000, within(60.0));
    assertThat(origin.regression().deviation(50)).isGreaterThan(5);
  }

  @Test
  void A05_choleskyAgreesWithASystemSolvedByHand() {
    NormalEquations equations = new NormalEquations(2);
    // Rows (1,1)->3 and (1,-1)->1, weight 1: exact solution 2 and 1.
    equations.add(new int[0], new double[] {1}, 1, 1, 3);
    equations.add(new int[0], new double[] {-1}, 1, 1, 1);
    assertThat(equations.solve()).containsExactly(new double[] {2, 1}, within(1e-12));
  }
}
