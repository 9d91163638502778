package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// The ledger's figures against sums made by hand.
class LedgerSumTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

  /// A slot at the hour of a day.
  private static JudgedSlot slot(
      LocalDate day, int hour, JudgedSlot.Contacts contacts, double expected, double took) {
    return new JudgedSlot(at(day, hour), day, contacts, new JudgedSlot.Seconds(expected, took));
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(OSLO).toInstant();
  }

  private static JudgedSlot.Contacts contacts(
      double came, double made, double used, double before) {
    return new JudgedSlot.Contacts(came, made, used, before);
  }

  /// Adds a queue.
  private static LedgerSum add(LedgerSum sum, JudgedSlot... queue) {
    Stream.of(queue)
        .collect(Collectors.groupingBy(JudgedSlot::day))
        .forEach((day, slots) -> sum.add(day, LedgerFigures.of(slots)));
    return sum;
  }

  @Test
  void a01_errorsAreSharesOfWhatCame() {
    LedgerSum sum =
        add(
            new LedgerSum(7),
            slot(MONDAY, 10, contacts(12, 10, 11, 8), 300, 300),
            slot(MONDAY, 11, contacts(8, 10, 11, 9), 300, 300));
    LedgerLine line = sum.line().orElseThrow();
    assertThat(line.engine()).isCloseTo(100 * 4 / 20.0, within(1e-9));
    assertThat(line.used()).isCloseTo(100 * 4 / 20.0, within(1e-9));
    assertThat(line.repeated()).isCloseTo(100 * 5 / 20.0, within(1e-9));
    assertThat(line.bias()).isCloseTo(100 * 2 / 20.0, within(1e-9));
    // Mean absolute deviation of a Poisson number of mean 10: 2 e^-10 10^11 / 10!.
    assertThat(line.floor()).isCloseTo(100 * 2 * 2.5022 / 20, within(0.01));
  }

  @Test
  void a02_queuesAreJudgedByThemselvesAndAddedUpForWholeDays() {
    LedgerSum sum = new LedgerSum(1);
    add(sum, slot(MONDAY, 10, contacts(12, 10, 10, 10), 300, 300));
    add(sum, slot(MONDAY, 10, contacts(8, 10, 10, 10), 300, 300));
    add(sum, slot(MONDAY.plusDays(1), 10, contacts(14, 10, 10, 10), 300, 300));
    LedgerLine line = sum.line().orElseThrow();
    assertThat(line.slots()).isEqualTo(3);
    assertThat(line.engine()).isCloseTo(100 * (2 + 2 + 4) / 34.0, within(1e-9));
    assertThat(line.wholeDays())
        .as("on Monday one queue makes up for the other")
        .isCloseTo(100 * 4 / 34.0, within(1e-9));
  }

  /// A: 10 of 100 s forecast, 14 of 110 s came. B: 10 of 400 s forecast, 10 of 400 s came.
  @Test
  void a03_theCausesOfADayAddUpToItsWhole() {
    LedgerSum sum = add(new LedgerSum(7), slot(MONDAY, 10, contacts(14, 10, 10, 0), 100, 110));
    add(sum, slot(MONDAY, 10, contacts(10, 10, 10, 0), 400, 400));
    WorkSplit work = sum.work();
    assertThat(work.days()).isEqualTo(1);
    assertThat(work.balance().volume()).isCloseTo(5000 * 0.2, within(1e-9));
    assertThat(work.balance().handling()).isCloseTo(14 * 10, within(1e-9));
    assertThat(work.balance().mix()).isCloseTo(2 * 100 - 2 * 400, within(1e-9));
    assertThat(work.balance().whole()).isCloseTo(14 * 110 + 4000 - 5000, within(1e-9));
    assertThat(work.usualWhole()).isCloseTo(540, within(1e-9));
    assertThat(work.usual().mix()).isCloseTo(600, within(1e-9));
  }

  @Test
  void a04_daysThatCancelOutBalanceAndStayUsual() {
    LedgerSum sum =
        add(
            new LedgerSum(7),
            slot(MONDAY, 10, contacts(12, 10, 10, 0), 100, 100),
            slot(MONDAY.plusDays(1), 10, contacts(8, 10, 10, 0), 100, 100),
            slot(MONDAY.plusDays(7), 10, contacts(10, 10, 10, 0), 100, 100));
    assertThat(sum.work().balance().whole()).isCloseTo(0, within(1e-9));
    assertThat(sum.work().usualWhole()).isCloseTo(400 / 3.0, within(1e-9));
    assertThat(sum.weeks())
        .extracting(LedgerWeek::monday)
        .containsExactly(MONDAY.plusDays(7), MONDAY);
    assertThat(sum.weeks().getLast().line().used()).isCloseTo(100 * 4 / 20.0, within(1e-9));
    assertThat(sum.weeks().getLast().line().bias()).isZero();
  }

  @Test
  void a05_aLayerCountsOnDaysThatBeganWhileItWasInForce() {
    ForecastOverride withdrawn =
        new ForecastOverride(
            1,
            "phone",
            new ForecastOverride.Laid(
                ForecastOverride.When.wholeDays(MONDAY, MONDAY.plusDays(3)), 1.5, "letter"),
            new Made(at(MONDAY, 9), "Tuva"),
            new Made(at(MONDAY.plusDays(2), 9), "Tuva"));
    LaidOver laid = new LaidOver("phone", OSLO, List.of(withdrawn), List.of());
    assertThat(laid.factor(at(MONDAY, 10), MONDAY)).as("entered during the day").isEqualTo(1);
    assertThat(laid.factor(at(MONDAY.plusDays(2), 10), MONDAY.plusDays(2))).isEqualTo(1.5);
    assertThat(laid.factor(at(MONDAY.plusDays(3), 10), MONDAY.plusDays(3))).isEqualTo(1);
  }

  @Test
  void a06_aDeviationWithAFactorIsJudgedOnItsHoursAlone() {
    KnownDeviation outage =
        new KnownDeviation(
            2,
            null,
            TimeRange.of(at(MONDAY, 10), at(MONDAY, 11)),
            2.0,
            "Planned work",
            new Made(at(MONDAY.minusDays(1), 9), "Tuva"),
            null);
    LaidOver laid = new LaidOver("phone", OSLO, List.of(), List.of(outage));
    List<JudgedSlot> slots = new ArrayList<>();
    for (int hour = 9; hour <= 11; hour++) {
      double used = 10 * laid.factor(at(MONDAY, hour), MONDAY);
      double came = hour == 10 ? 19 : 10;
      slots.add(slot(MONDAY, hour, contacts(came, 10, used, 10), 100, 100));
    }
    assertThat(slots).extracting(slot -> slot.contacts().used()).containsExactly(10.0, 20.0, 10.0);
    assertThat(laid.layers(slots)).containsExactly(new LedgerDay.Layer(false, 2, 19, 10));
    assertThat(laid.layers(List.of(slots.getFirst()))).as("an hour before it").isEmpty();
  }
}
