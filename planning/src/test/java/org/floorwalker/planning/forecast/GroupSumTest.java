package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.junit.jupiter.api.Test;

/// FEATURE: what planners ruled on days of queues holds in the sum from which small queues borrow.
class GroupSumTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 210;
  private static final LocalDate FIRST = MONDAY.plusDays(DAYS);
  private static final ForecastRequest REQUEST = ForecastRequest.of(OSLO, FIRST, 14);
  private static final QueueId LARGE = new QueueId("large");
  private static final QueueId SMALL = new QueueId("small");
  private static final QueueId SUM = new QueueId("sum");

  private static IntervalHistory history(QueueId queue, ToDoubleFunction<LocalDate> anHour) {
    IntervalHistory drawn =
        Histories.exact(OSLO, 60, MONDAY, DAYS, (day, _) -> anHour.applyAsDouble(day));
    IntervalHistory.Builder named = IntervalHistory.builder(queue, Duration.ofMinutes(60));
    for (int row = 0; row < drawn.size(); row++) {
      named.add(drawn.start(row), drawn.offered(row));
    }
    return named.build();
  }

  /// Busier at the weekend, so that there is something to borrow.
  private static double usual(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5 ? 40 : 25;
  }

  private static double little(LocalDate day) {
    return day.toEpochDay() % 3 == 0 ? 0.5 : 0.3;
  }

  private static IntervalHistory small() {
    return history(SMALL, GroupSumTest::little);
  }

  private static ForecastRequest ruled(Map<QueueId, DayRulings> rulings) {
    return REQUEST.withRulings(rulings);
  }

  private static DayRulings leftOut(LocalDate... days) {
    return new DayRulings(Set.of(), Set.of(days), Set.of(), Set.of());
  }

  private static double ofDay(IntervalHistory history, LocalDate day) {
    Instant from = day.atStartOfDay(OSLO).toInstant();
    Instant until = day.plusDays(1).atStartOfDay(OSLO).toInstant();
    double sum = 0;
    for (int row = history.firstRowFrom(from); row < history.firstRowFrom(until); row++) {
      sum += history.offered(row);
    }
    return sum;
  }

  @Test
  void A01_aSmallQueueBorrowsAsIfTheLeftOutDayOfAnotherHadBeenUsual() {
    LocalDate flood = FIRST.minusDays(17);
    IntervalHistory flooded =
        history(LARGE, day -> day.equals(flood) ? 12 * usual(day) : usual(day));
    IntervalHistory calm = history(LARGE, GroupSumTest::usual);
    Forecast left =
        Forecaster.forecast(List.of(flooded, small()), ruled(Map.of(LARGE, leftOut(flood)))).get(1);
    Forecast never = Forecaster.forecast(List.of(calm, small()), REQUEST).get(1);
    Forecast unruled = Forecaster.forecast(List.of(flooded, small()), REQUEST).get(1);
    assertThat(left.account().steps()).anyMatch(step -> step.code().equals("borrowed"));
    assertThat(left.slots()).isEqualTo(never.slots());
    assertThat(left.slots()).isNotEqualTo(unruled.slots());
  }

  @Test
  void A02_theOtherQueuesOfTheDayStayAndTheDayItselfIsTheWeeksAround() {
    LocalDate flood = MONDAY.plusDays(30);
    IntervalHistory growing =
        history(
            LARGE, day -> day.equals(flood) ? 900 : 10 + (day.toEpochDay() - MONDAY.toEpochDay()));
    GroupSum sum =
        GroupSum.of(SUM, List.of(growing, small()), ruled(Map.of(LARGE, leftOut(flood))));
    // A straight line: the mean of one and two weeks before and after is the day's own.
    assertThat(ofDay(sum.history(), flood)).isCloseTo(24 * (40 + little(flood)), within(1e-9));
    assertThat(sum.rulings()).isEqualTo(DayRulings.NONE);
  }

  @Test
  void A03_withoutAnyWeekAroundNothingIsPutInItsPlace() {
    LocalDate[] all = MONDAY.datesUntil(MONDAY.plusDays(28)).toArray(LocalDate[]::new);
    GroupSum sum =
        GroupSum.of(
            SUM,
            List.of(history(LARGE, GroupSumTest::usual), small()),
            ruled(Map.of(LARGE, leftOut(all))));
    assertThat(ofDay(sum.history(), MONDAY)).isCloseTo(24 * little(MONDAY), within(1e-9));
    assertThat(ofDay(sum.history(), MONDAY.plusDays(27)))
        .as("the weeks after it are known")
        .isCloseTo(24 * (usual(MONDAY.plusDays(27)) + little(MONDAY.plusDays(27))), within(1e-9));
  }

  @Test
  void A04_halfOfTheContactsMakeARulingOneOfTheSum() {
    LocalDate day = FIRST.minusDays(40);
    DayRulings all = new DayRulings(Set.of(day), Set.of(), Set.of(day), Set.of(day));
    for (double other : new double[] {10, 10.5}) {
      List<IntervalHistory> both = List.of(history(LARGE, _ -> 10), history(SMALL, _ -> other));
      DayRulings of = GroupSum.of(SUM, both, ruled(Map.of(LARGE, all))).rulings();
      assertThat(of).as("beside %s", other).isEqualTo(other == 10 ? all : DayRulings.NONE);
    }
  }

  @Test
  void A05_aConfirmedLevelOfTheLargeQueueIsFollowedByTheSum() {
    LocalDate young = FIRST.minusDays(6);
    IntervalHistory shifted = history(LARGE, day -> (day.isBefore(young) ? 1 : 1.6) * usual(day));
    DayRulings confirmed = new DayRulings(Set.of(), Set.of(), Set.of(young), Set.of());
    List<IntervalHistory> both = List.of(shifted, small());
    Forecast with = Forecaster.forecast(both, ruled(Map.of(LARGE, confirmed))).get(1);
    Forecast without = Forecaster.forecast(both, REQUEST).get(1);
    assertThat(with.slots()).isNotEqualTo(without.slots());
    Group group = Group.of(both, ruled(Map.of(LARGE, confirmed)));
    assertThat(group.fit().origin().regression().path().firstNewDay())
        .isEqualTo(Math.toIntExact(young.toEpochDay() - MONDAY.toEpochDay()));
  }
}
