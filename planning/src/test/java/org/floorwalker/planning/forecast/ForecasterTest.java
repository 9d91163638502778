package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.time.OpeningHours;
import org.junit.jupiter.api.Test;

/// A planner forecasts a queue: from the plainest history to the awkward ones.
class ForecasterTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

  private static double office(LocalDate day, int slot) {
    boolean weekend = day.getDayOfWeek().getValue() > 5;
    return weekend || slot < 8 || slot >= 16
        ? Double.NaN
        : 20.0 + 5 * day.getDayOfWeek().getValue();
  }

  private static ForecastRequest request(LocalDate first, int days) {
    return ForecastRequest.of(OSLO, first, days);
  }

  private static double dayMean(Forecast forecast, LocalDate day) {
    return forecast.dayTotals().stream()
        .filter(d -> d.firstDay().equals(day))
        .mapToDouble(d -> d.contacts().mean())
        .sum();
  }

  @Test
  void A01_aSteadyQueueGoesOnAsItWas() {
    IntervalHistory history = Histories.exact(OSLO, 60, MONDAY, 56, ForecasterTest::office);
    Forecast forecast = Forecaster.forecast(history, request(MONDAY.plusDays(56), 7));
    assertThat(forecast.slots()).hasSize(5 * 8);
    for (SlotForecast slot : forecast.slots()) {
      double truth = 20 + 5 * slot.start().atZone(OSLO).getDayOfWeek().getValue();
      assertThat(slot.contacts().mean()).isCloseTo(truth, within(0.04 * truth));
    }
    assertThat(dayMean(forecast, MONDAY.plusDays(61))).isZero();
  }

  @Test
  void A02_theSameInputGivesTheSameBits() {
    IntervalHistory history =
        Histories.poisson(OSLO, 30, MONDAY, 120, 1, (day, slot) -> 3.0 + slot % 7);
    ForecastRequest request = request(MONDAY.plusDays(120), 28);
    assertThat(Forecaster.forecast(history, request))
        .isEqualTo(Forecaster.forecast(history, request));
  }

  @Test
  void A03_rowsOnOrAfterTheFirstDayAreIgnored() {
    LocalDate first = MONDAY.plusDays(60);
    IntervalHistory whole = Histories.poisson(OSLO, 60, MONDAY, 90, 2, (day, slot) -> 10.0 + slot);
    IntervalHistory known = whole.before(first.atStartOfDay(OSLO).toInstant());
    assertThat(Forecaster.forecast(whole, request(first, 14)))
        .isEqualTo(Forecaster.forecast(known, request(first, 14)));
  }

  @Test
  void A04_threeWeeksAreEnough() {
    IntervalHistory history = Histories.exact(OSLO, 60, MONDAY, 21, ForecasterTest::office);
    Forecast forecast = Forecaster.forecast(history, request(MONDAY.plusDays(21), 7));
    assertThat(forecast.total()).isCloseTo(8 * (25 + 30 + 35 + 40 + 45), within(70.0));
    assertThat(forecast.account().steps()).noneMatch(Step::isWarning);
  }

  @Test
  void A05_springSkipsAnHourAndAutumnHasOneTwice() {
    ZoneId zone = OSLO;
    IntervalHistory spring =
        Histories.exact(zone, 60, LocalDate.of(2027, 1, 25), 62, (day, slot) -> 10.0 + slot);
    LocalDate change = LocalDate.of(2027, 3, 28);
    Forecast short23 = Forecaster.forecast(spring, request(change, 1));
    assertThat(short23.slots()).hasSize(23);
    assertThat(short23.slots())
        .noneMatch(s -> s.start().atZone(zone).toLocalTime().equals(LocalTime.of(2, 0)));
    LocalDate back = LocalDate.of(2027, 10, 31);
    IntervalHistory autumn =
        Histories.exact(zone, 60, back.minusDays(63), 63, (day, slot) -> 10.0 + slot);
    Forecast long25 = Forecaster.forecast(autumn, request(back, 1));
    List<SlotForecast> twice =
        long25.slots().stream()
            .filter(s -> s.start().atZone(zone).toLocalTime().equals(LocalTime.of(2, 0)))
            .toList();
    assertThat(long25.slots()).hasSize(25);
    assertThat(twice).hasSize(2);
    assertThat(twice.get(0).contacts()).isEqualTo(twice.get(1).contacts());
    assertThat(twice.get(0).contacts().mean()).isCloseTo(12, within(0.5));
    assertThat(dayMean(long25, back)).isCloseTo(long25.total(), within(1e-9));
  }

  @Test
  void A06_theDoubledHourOfTheHistoryIsLearntAsTwoOrdinaryOnes() {
    LocalDate back = LocalDate.of(2027, 10, 31);
    IntervalHistory history =
        Histories.exact(OSLO, 60, back.minusDays(62), 63, (day, slot) -> 20.0);
    Forecast forecast = Forecaster.forecast(history, request(back.plusDays(1), 7));
    assertThat(forecast.slots()).hasSize(7 * 24);
    assertThat(forecast.slots())
        .allSatisfy(s -> assertThat(s.contacts().mean()).isCloseTo(20, within(0.3)));
  }

  @Test
  void A07_openingHoursDecideWhatIsOpenAndADateWins() {
    IntervalHistory history = Histories.exact(OSLO, 15, MONDAY, 42, (day, slot) -> 5.0);
    LocalDate first = MONDAY.plusDays(42);
    Map<DayOfWeek, List<OpeningHours.Hours>> week = new EnumMap<>(DayOfWeek.class);
    week.put(DayOfWeek.MONDAY, List.of(new OpeningHours.Hours(480, 600)));
    week.put(DayOfWeek.TUESDAY, List.of(new OpeningHours.Hours(480, 600)));
    OpeningHours hours = new OpeningHours(week, Map.of(first.plusDays(1), List.of()));
    Forecast forecast =
        Forecaster.forecast(history, request(first, 7).withOpening(Map.of(Histories.VOICE, hours)));
    assertThat(forecast.slots()).hasSize(8);
    assertThat(forecast.dayTotals().get(1).contacts()).isEqualTo(new Band(0, 0, 0, 0));
  }

  @Test
  void A08_aNamedDayIsLearntAndComesAgain() {
    List<SpecialDay> invoices = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      invoices.add(new SpecialDay(LocalDate.of(2026, 5, 12).plusDays(30L * month), "invoice run"));
    }
    List<LocalDate> dates = invoices.stream().map(SpecialDay::date).toList();
    LocalDate from = LocalDate.of(2026, 5, 4);
    LocalDate last = dates.getLast();
    int days = Math.toIntExact(last.toEpochDay() - from.toEpochDay());
    IntervalHistory history =
        Histories.poisson(
            OSLO, 60, from, days, 3, (day, slot) -> dates.contains(day) ? 80.0 : 40.0);
    Forecast forecast = Forecaster.forecast(history, request(last, 2).withSpecialDays(invoices));
    double raised = dayMean(forecast, last) / dayMean(forecast, last.plusDays(1));
    assertThat(raised).isBetween(1.7, 2.15);
    assertThat(forecast.account().steps()).anyMatch(step -> step.code().equals("special-day"));
  }

  /// Payday: on one date of every month a third more call (OPS-18). Nobody names the day; it is
  /// found by its place in the month, against the same weekday without it.
  @Test
  void A08b_aDayOfTheMonthIsFoundByItself() {
    for (int payday : List.of(1, 9, 15, 25)) {
      LocalDate from = LocalDate.of(2025, 9, 1);
      LocalDate due = LocalDate.of(2027, 3, payday);
      int days = Math.toIntExact(due.minusDays(3).toEpochDay() - from.toEpochDay());
      IntervalHistory history =
          Histories.poisson(
              OSLO, 60, from, days, 4, (day, slot) -> day.getDayOfMonth() == payday ? 80.0 : 60.0);
      Forecast forecast = Forecaster.forecast(history, request(due.minusDays(3), 14));
      double raised = dayMean(forecast, due) / dayMean(forecast, due.plusDays(7));
      assertThat(raised).as("the %d.", payday).isBetween(1.2, 1.4);
      assertThat(forecast.account().steps()).anyMatch(step -> step.code().equals("month-position"));
    }
  }

  @Test
  void A09_aNameThatWasAlwaysClosedIsZeroAgain() {
    List<SpecialDay> days = new ArrayList<>();
    for (int year = 2024; year <= 2027; year++) {
      days.add(new SpecialDay(LocalDate.of(year, 5, 17), "constitution day"));
    }
    IntervalHistory history =
        Histories.exact(
            OSLO,
            60,
            LocalDate.of(2024, 1, 1),
            1228,
            (day, slot) -> day.getMonthValue() == 5 && day.getDayOfMonth() == 17 ? 0.0 : 9.0);
    Forecast forecast =
        Forecaster.forecast(history, request(LocalDate.of(2027, 5, 13), 7).withSpecialDays(days));
    assertThat(dayMean(forecast, LocalDate.of(2027, 5, 17))).isZero();
    assertThat(dayMean(forecast, LocalDate.of(2027, 5, 18))).isGreaterThan(180);
  }

  @Test
  void A10_anAllZeroQueueAndAnEndedHistoryAreTold() {
    IntervalHistory zero = Histories.exact(OSLO, 60, MONDAY, 60, (day, slot) -> 0.0);
    Forecast nothing = Forecaster.forecast(zero, request(MONDAY.plusDays(60), 7));
    assertThat(nothing.total()).isZero();
    assertThat(nothing.account().steps()).anyMatch(step -> step.code().equals("all-zero"));
    IntervalHistory old = Histories.exact(OSLO, 60, MONDAY, 60, (day, slot) -> 12.0);
    Forecast late = Forecaster.forecast(old, request(MONDAY.plusDays(200), 7));
    assertThat(late.account().steps()).anyMatch(step -> step.code().equals("history-ended"));
    assertThat(late.total()).isCloseTo(12 * 24 * 7, within(60.0));
  }

  @Test
  void A11_otherSlotsHoldTheSameContacts() {
    IntervalHistory history =
        Histories.exact(OSLO, 30, MONDAY, 56, (day, slot) -> 4.0 + Math.abs(24 - slot) / 2.0);
    ForecastRequest request = request(MONDAY.plusDays(56), 7);
    double native30 = Forecaster.forecast(history, request).total();
    for (int minutes : List.of(5, 6, 10, 15, 20, 60, 1440)) {
      Forecast other = Forecaster.forecast(history, request.withSlot(Duration.ofMinutes(minutes)));
      assertThat(other.slots()).hasSize(7 * 1440 / minutes);
      assertThat(other.total()).isCloseTo(native30, within(1e-6 * native30));
    }
  }

  @Test
  void A12_missingDaysAreNotZeros() {
    IntervalHistory gaps =
        Histories.exact(
            OSLO, 60, MONDAY, 84, (day, slot) -> day.getDayOfMonth() % 5 == 0 ? Double.NaN : 15.0);
    Forecast forecast = Forecaster.forecast(gaps, request(MONDAY.plusDays(84), 7));
    assertThat(forecast.total()).isCloseTo(15 * 24 * 7, within(60.0));
  }

  @Test
  void A13_handleTimesFollowTheirHistory() {
    IntervalHistory.Builder builder =
        IntervalHistory.builder(Histories.VOICE, Duration.ofMinutes(60));
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(70)); day = day.plusDays(1)) {
      for (Instant start : DaySlots.of(day, OSLO, Duration.ofMinutes(60))) {
        boolean late = start.atZone(OSLO).getHour() >= 12;
        builder.add(start, 30, 30, 0, late ? 330 : 270);
      }
    }
    Forecast forecast = Forecaster.forecast(builder.build(), request(MONDAY.plusDays(70), 1));
    assertThat(forecast.slots().get(4).handleSeconds()).isCloseTo(270, within(8.0));
    assertThat(forecast.slots().get(20).handleSeconds()).isCloseTo(330, within(8.0));
  }

  @Test
  void A14_aVerySmallQueueBorrowsTheShapeOfItsGroup() {
    IntervalHistory large =
        Histories.poisson(OSLO, 60, MONDAY, 84, 5, (day, slot) -> slot < 12 ? 60.0 : 20.0);
    IntervalHistory tiny =
        Histories.poisson(OSLO, 60, MONDAY, 84, 6, (day, slot) -> slot < 12 ? 0.15 : 0.05);
    IntervalHistory.Builder small =
        IntervalHistory.builder(new QueueId("small"), Duration.ofMinutes(60));
    for (int row = 0; row < tiny.size(); row++) {
      small.add(tiny.start(row), tiny.offered(row));
    }
    List<Forecast> both =
        Forecaster.forecast(List.of(large, small.build()), request(MONDAY.plusDays(84), 7));
    double[] halves = new double[2];
    both.get(1)
        .slots()
        .forEach(s -> halves[s.start().atZone(OSLO).getHour() / 12] += s.contacts().mean());
    assertThat(halves[0] / halves[1]).isBetween(2.2, 3.8);
    assertThat(both.get(1).total()).isBetween(10.0, 24.0);
    assertThat(both.get(1).account().steps()).anyMatch(step -> step.code().equals("borrowed"));
  }

  @Test
  void A15_anOutageIsOfferedAsUnusual() {
    LocalDate outage = MONDAY.plusDays(75);
    IntervalHistory history =
        Histories.poisson(OSLO, 60, MONDAY, 90, 7, (day, slot) -> day.equals(outage) ? 90.0 : 30.0);
    Forecast forecast = Forecaster.forecast(history, request(MONDAY.plusDays(90), 7));
    assertThat(forecast.account().unusualDays()).extracting(UnusualDay::date).contains(outage);
    assertThat(forecast.total()).isCloseTo(30 * 24 * 7, within(300.0));
  }

  @Test
  void A16_anEventLearntOnceIsAppliedWhenItComesAgain() {
    LocalDate first = MONDAY.plusDays(400);
    LocalDate earlier = first.minusDays(60);
    LocalDate coming = first.plusDays(3);
    List<SpecialDay> days = new ArrayList<>();
    for (int holiday = 30; holiday < 400; holiday += 45) {
      days.add(new SpecialDay(MONDAY.plusDays(holiday), "feast"));
    }
    days.add(new SpecialDay(earlier, "spring letter", SpecialDay.Kind.CAMPAIGN));
    days.add(new SpecialDay(coming, "spring letter", SpecialDay.Kind.CAMPAIGN));
    days.add(new SpecialDay(coming.plusDays(1), "new leaflet", SpecialDay.Kind.CAMPAIGN));
    IntervalHistory history =
        Histories.poisson(
            OSLO,
            60,
            MONDAY,
            400,
            12,
            (day, slot) ->
                day.equals(earlier)
                    ? 45.0
                    : days.stream().anyMatch(d -> d.date().equals(day)) ? 15.0 : 30.0);
    Forecast forecast = Forecaster.forecast(history, request(first, 7).withSpecialDays(days));
    assertThat(dayMean(forecast, coming) / dayMean(forecast, first)).isBetween(1.2, 1.55);
    assertThat(dayMean(forecast, coming.plusDays(1)) / dayMean(forecast, first))
        .isBetween(0.9, 1.15);
  }
}
