package org.floorwalker.app.forecasting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.LedgerDays;
import org.floorwalker.app.forecasting.UsedHistory;
import org.floorwalker.app.platform.database.DatabaseAddress;
import org.floorwalker.app.testing.TestDatabase;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.BotResidual;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.SlotForecast;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: versions of an installation from before slots were kept by day say what they said.
class SlotsByDayTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  /// The night of this day has one hour less.
  private static final LocalDate SUNDAY = LocalDate.of(2027, 3, 28);

  private static final int SLOTS_OF_SUNDAY = 92;
  private static final int SLOTS_OF_MONDAY = 96;

  private static final Instant MONDAY_NIGHT = SUNDAY.plusDays(1).atStartOfDay(OSLO).toInstant();

  private final DatabaseAddress site = TestDatabase.empty("slots_by_day");
  private final JdbcClient database = TestDatabase.client(site);

  private void upTo(String version) {
    Flyway.configure()
        .dataSource(TestDatabase.dataSource(site))
        .target(MigrationVersion.fromVersion(version))
        .load()
        .migrate();
  }

  private void oldVersion() {
    database
        .sql(
            """
            insert into forecast_version
              (job, made_at, made_by, first_day, days, slot_minutes, history_until, seed)
            values ('old', '2027-03-27 02:00+00', 'nightly', '2027-03-28', 2, 15, '2027-03-28', 1);
            insert into forecast_queue (version, queue, zone, history_rows, account)
            values (1, 'loans', 'Europe/Oslo', 1, '{}');
            insert into forecast_day (version, queue, day, mean, p10, p50, p90)
            select 1, 'loans', date '2027-03-28' + i, 100, 80, 99, 120 from generate_series(0, 1) i;
            insert into forecast_slot
              (version, queue, start_at, mean, p10, p50, p90, handle_seconds, wrapup_seconds,
               abandoned_share)
            select 1, 'loans', timestamptz '2027-03-28 00:00 Europe/Oslo' + i * interval '15 minutes',
                   case when i = 0 then 1e-60 else i / 7.0 end, i / 10.0, i / 8.0, i / 3.0, 300 + i,
                   30, 0.1
            from generate_series(0, 187) i
            """)
        .update();
  }

  private List<SlotForecast> slots() {
    return new LedgerStore(database)
        .listForecasts("loans", new LedgerDays(SUNDAY, SUNDAY.plusDays(2)), 1).stream()
            .map(LedgerStore.Said::slot)
            .toList();
  }

  @Test
  void a01_everySlotStandsWhereItStoodAlsoWhenTheClockChanges() {
    upTo("067");
    oldVersion();
    upTo("068");
    ForecastStore store = new ForecastStore(database);
    ForecastVersion version = store.findVersion(1).orElseThrow();
    List<SlotForecast> slots = slots();
    assertThat(version.span().days()).isEqualTo(2);
    assertThat(slots).hasSize(SLOTS_OF_SUNDAY + SLOTS_OF_MONDAY);
    Instant midnight = SUNDAY.atStartOfDay(OSLO).toInstant();
    for (int i = 0; i < slots.size(); i++) {
      SlotForecast slot = slots.get(i);
      assertThat(slot.start()).isEqualTo(midnight.plusSeconds(900L * i));
      assertThat(slot.contacts().mean()).isCloseTo(i / 7.0, within(1e-5));
      assertThat(slot.contacts().p90()).isCloseTo(i / 3.0, within(1e-5));
      assertThat(slot.handleSeconds()).isEqualTo(300 + i);
    }
  }

  @Test
  void a02_daysTellTheHandleTimeOfTheirContacts() {
    upTo("067");
    oldVersion();
    upTo("068");
    double contacts = 0;
    double seconds = 0;
    for (int i = 0; i < SLOTS_OF_SUNDAY; i++) {
      contacts += i / 7.0;
      seconds += i / 7.0 * (300 + i);
    }
    assertThat(
            database
                .sql("select handle_seconds from forecast_day where day = '2027-03-28'")
                .query(Double.class)
                .single())
        .isCloseTo(seconds / contacts, within(1e-6));
    assertThat(
            database
                .sql("select abandoned_share from forecast_day where day = '2027-03-29'")
                .query(Double.class)
                .single())
        .isCloseTo(0.1, within(1e-9));
  }

  /// A queue open from 20 to 2: its local day has two stretches.
  @Test
  void a03_whatLiesBetweenTwoOpenStretchesIsNoSlot() {
    upTo("067");
    oldVersion();
    database
        .sql(
            """
            delete from forecast_slot
            where extract(hour from start_at at time zone 'Europe/Oslo') between 2 and 19
            """)
        .update();
    upTo("068");
    assertThat(slots())
        .allSatisfy(
            slot -> assertThat(slot.start().atZone(OSLO).getHour()).isIn(0, 1, 20, 21, 22, 23))
        .hasSize(2 * (8 + 16))
        .last()
        .satisfies(slot -> assertThat(slot.contacts().mean()).isCloseTo(187 / 7.0, within(1e-5)));
  }

  /// The same through the writing of the product.
  @Test
  void a04_whatIsWrittenIsWhatWasMade() {
    upTo("068");
    List<SlotForecast> night =
        IntStream.range(0, 96)
            .filter(i -> i < 8 || i >= 80)
            .mapToObj(i -> slot(MONDAY_NIGHT.plusSeconds(900L * i), i / 7.0))
            .toList();
    ForecastStore store = new ForecastStore(database);
    ForecastMakingStore making = new ForecastMakingStore(database);
    long version = making.insertVersion("new", begun()).orElseThrow();
    assertThat(store.findVersion(version)).as("nothing is told of a part").isEmpty();
    making.insertQueue(version, made(night), new UsedHistory(1, SUNDAY));
    assertThat(making.insertQueue(version, made(night), new UsedHistory(1, SUNDAY))).isFalse();
    making.finish(version, Instant.parse("2027-03-29T02:00:00Z"));
    List<SlotForecast> read =
        store
            .findForecast(store.findVersion(version).orElseThrow(), "loans")
            .orElseThrow()
            .forecast()
            .slots();
    assertThat(read).hasSameSizeAs(night);
    for (int i = 0; i < night.size(); i++) {
      assertThat(read.get(i).start()).isEqualTo(night.get(i).start());
      assertThat(read.get(i).contacts().mean()).isEqualTo((float) night.get(i).contacts().mean());
    }
  }

  private static ForecastVersion begun() {
    return new ForecastVersion(
        0,
        new ForecastVersion.Span(SUNDAY.plusDays(1), 1, Duration.ofMinutes(15)),
        new ForecastVersion.Basis(SUNDAY.plusDays(1), 1),
        new ForecastVersion.Made(Instant.parse("2027-03-29T01:00:00Z"), "nightly"),
        null);
  }

  private static SlotForecast slot(Instant start, double mean) {
    return new SlotForecast(start, new Band(mean, mean / 2, mean, 2 * mean), 300);
  }

  private static ForecastStore.Made made(List<SlotForecast> slots) {
    Forecast forecast =
        new Forecast(
            new QueueId("loans"),
            OSLO,
            Duration.ofMinutes(15),
            slots,
            List.of(),
            List.of(),
            Forecast.Account.NONE);
    return new ForecastStore.Made(forecast, BotResidual.NONE);
  }
}
