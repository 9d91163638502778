package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.demand.SlotFigures;
import org.junit.jupiter.api.Test;

/// A bot before a part of a queue: the demand of the whole queue stands behind what reached people.
class BotRecordTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
  private static final LocalDate BOT = FIRST.plusDays(60);
  private static final LocalDate TODAY = FIRST.plusDays(120);

  /// Contacts of each day in two slots, from the first day on.
  private static IntervalHistory history(double before, double after, double seconds) {
    IntervalHistory.Builder builder =
        IntervalHistory.builder(new QueueId("phone"), Duration.ofHours(1));
    for (LocalDate day = FIRST; day.isBefore(TODAY); day = day.plusDays(1)) {
      double half = (day.isBefore(BOT) ? before : after) / 2;
      for (int hour = 10; hour <= 11; hour++) {
        builder.add(
            day.atTime(hour, 0).atZone(OSLO).toInstant(), half, SlotFigures.of(half, 0, seconds));
      }
    }
    return builder.build();
  }

  /// Of 400 enquiries 200 are ended, 40 of these come back; the 240 left take a quarter longer.
  private static BotRecord everyDay() {
    BotRecord record = new BotRecord();
    BOT.datesUntil(TODAY).forEach(day -> record.add(day, new BotRecord.Day(400, 200, 40, 1.25)));
    return record;
  }

  private static double day(IntervalHistory history, LocalDate day) {
    double sum = 0;
    for (int row = 0; row < history.size(); row++) {
      sum += history.start(row).atZone(OSLO).toLocalDate().equals(day) ? history.offered(row) : 0;
    }
    return sum;
  }

  @Test
  void A01_contactsThatFellWhenTheBotBeganWereAllThereBefore() {
    BotRecord.Demand demand = everyDay().demandBehind(history(1000, 840, 300), OSLO);
    assertThat(demand.since().code()).isEqualTo("bot-began");
    assertThat(day(demand.history(), BOT.minusDays(1))).isEqualTo(1000);
    assertThat(day(demand.history(), BOT)).isCloseTo(1000, within(1e-9));
    assertThat(demand.history().handleSeconds(0)).isEqualTo(300);
    // 240 of 840 contacts take a quarter longer: 1 + 60 / 840.
    assertThat(demand.history().handleSeconds(2 * 60))
        .isCloseTo(300 / (1 + 60 / 840.0), within(1e-9));
  }

  @Test
  void A02_contactsThatDidNotFallMeanThatItRanBefore() {
    BotRecord.Demand demand = everyDay().demandBehind(history(840, 840, 300), OSLO);
    assertThat(demand.since().code()).isEqualTo("bot-ran-before");
    assertThat(day(demand.history(), FIRST)).isCloseTo(1000, within(1e-9));
    assertThat(day(demand.history(), TODAY.minusDays(1))).isCloseTo(1000, within(1e-9));
  }

  @Test
  void A03_theShareIsOfTheWholeQueueAndNotOfTheSessions() {
    IntervalHistory demand = everyDay().demandBehind(history(1000, 840, 300), OSLO).history();
    BotResidual residual = everyDay().residual(demand, OSLO, TODAY);
    assertThat(residual.share()).isCloseTo(0.84, within(0.001));
    assertThat(residual.stretch()).isCloseTo(1 + 60 / 840.0, within(0.001));
    assertThat(residual.returning()).isCloseTo(0.2, within(0.001));
  }

  @Test
  void A04_whatIsForecastIsWhatReachesPeople() {
    BotRecord.Demand demand = everyDay().demandBehind(history(1000, 840, 300), OSLO);
    BotResidual residual = everyDay().residual(demand.history(), OSLO, TODAY);
    Forecast all =
        Forecaster.forecast(List.of(demand.history()), ForecastRequest.of(OSLO, TODAY, 28), _ -> {})
            .getFirst();
    Forecast people = residual.of(all);
    assertThat(people.total() / 28).isCloseTo(840, within(8.0));
    assertThat(people.total() / residual.share()).isCloseTo(all.total(), within(1e-6));
    assertThat(people.account().steps()).last().extracting(Step::code).isEqualTo("bot-residual");
    assertThat(people.slots().getFirst().handleSeconds()).isCloseTo(300, within(3.0));
  }

  @Test
  void A05_reasonsOfADayAddUp() {
    BotRecord apart = new BotRecord();
    BOT.datesUntil(TODAY)
        .forEach(
            day ->
                apart
                    .add(day, new BotRecord.Day(300, 200, 40, 1.5))
                    .add(day, new BotRecord.Day(100, 0, 0, 1)));
    IntervalHistory demand = apart.demandBehind(history(1000, 840, 300), OSLO).history();
    assertThat(day(demand, BOT)).isCloseTo(1000, within(1e-9));
    // 140 of the 240 left take half as long again: 70 of 840.
    assertThat(apart.residual(demand, OSLO, TODAY).stretch())
        .isCloseTo(1 + 70 / 840.0, within(0.001));
  }

  @Test
  void A06_aDayNobodyToldCountsLikeTheLatest() {
    BotRecord gap = new BotRecord().add(BOT, new BotRecord.Day(400, 200, 40, 1.25));
    IntervalHistory demand = gap.demandBehind(history(1000, 840, 300), OSLO).history();
    assertThat(day(demand, BOT.plusDays(30))).isCloseTo(1000, within(1e-9));
  }

  @Test
  void A07_withoutDaysNothingIsUndone() {
    IntervalHistory reached = history(840, 840, 300);
    BotRecord none = new BotRecord();
    assertThat(day(none.demandBehind(reached, OSLO).history(), FIRST)).isEqualTo(840);
    assertThat(none.residual(reached, OSLO, TODAY).share()).isEqualTo(1);
    assertThatThrownBy(() -> new BotRecord.Day(1, 2, 0, 1)).hasMessageContaining("Maybe");
  }
}
