package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.floorwalker.app.forecasting.store.ForecastStore;
import org.floorwalker.app.history.History;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: many queues. What is added up in the database is what the slots add up to; a version is
/// made part by part, goes on where it stopped and does not wait for a queue that cannot
/// be forecast.
class ManyQueuesTest {
  private static final ForecastOrder ORDER = new ForecastOrder(SmallFloor.MONDAY, 14, 15, 1);

  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);
  private final Viewer planner = app.viewer(Role.PLANNER);

  private void bringQueues(String... queues) {
    StringBuilder table =
        new StringBuilder(
            "queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site\n");
    for (String queue : queues) {
      table.append(
          "%s,voice,nb,80%% in 20s,served_over_offered,0.85,180,1,0.05,300,08:00,18:00,Oslo%n"
              .formatted(queue));
    }
    floor.bring(PeopleForm.QUEUES, table.toString());
    for (String queue : queues) {
      floor.bringHistory(queue);
    }
  }

  private ForecastVersion make(String job) {
    return version(app.get(ForecastMaking.class).make(job, ORDER, "Test", _ -> {}));
  }

  private ForecastVersion version(long id) {
    return app.get(Forecasting.class).findVersion(id).orElseThrow();
  }

  @Test
  void a01_sumsOfTheDatabaseAreThoseOfTheSlots() {
    bringQueues("loans", "cards");
    ForecastVersion version = make("sums");
    LocalDate tuesday = SmallFloor.MONDAY.plusDays(1);
    LocalDate friday = SmallFloor.MONDAY.plusDays(4);
    lay("loans", ForecastOverride.When.wholeDays(tuesday, friday), 1.5, "campaign");
    lay("loans", between(tuesday, tuesday.plusDays(1), 10, 14), 1.4, "invoices");
    lay("cards", between(friday, friday, 12, 24), 0.8, "quiet afternoon");
    note(null, hours(tuesday, 8, 12), 0.5, "telephones down");
    note("cards", hours(tuesday, 10, 14), 2.0, "letter");
    note("cards", hours(friday, 0, 24), 0.25, "closed early");
    sumsOf(version);
    bands(version, tuesday);
    ofHours(version, tuesday);
    replaced(version, ForecastOverride.When.wholeDays(tuesday, friday));
  }

  @Test
  void a01b_sumsThatAreKeptFollowWhatIsLaidAndTakenBack() {
    bringQueues("loans", "cards");
    ForecastVersion version = make("kept");
    LocalDate tuesday = SmallFloor.MONDAY.plusDays(1);
    sumsOf(version);
    lay("loans", between(tuesday, tuesday, 10, 14), 1.4, "invoices");
    sumsOf(version);
    note(null, hours(tuesday, 8, 12), 0.5, "telephones down");
    sumsOf(version);
    List<ForecastDays.Laid> laid =
        app.get(ForecastSums.class).listLaid(planner, version, List.of("loans"));
    app.get(Overrides.class).withdraw(planner, laid.getFirst().override().id());
    sumsOf(version);
    app.get(Deviations.class)
        .list(planner, hours(tuesday, 0, 24))
        .forEach(deviation -> app.get(Deviations.class).withdraw(planner, deviation.id()));
    sumsOf(version);
    assertThat(contacts(version, tuesday)).isEqualTo(contacts(make("again"), tuesday));
  }

  private double contacts(ForecastVersion version, LocalDate day) {
    return app.get(ForecastSums.class)
        .contacts(
            planner,
            version,
            List.of("cards", "loans", "phone"),
            ForecastOverride.When.wholeDays(day, day),
            List.of());
  }

  private void sumsOf(ForecastVersion version) {
    sumsOf(version, List.of("loans"));
    sumsOf(version, List.of("cards"));
    sumsOf(version, List.of("cards", "loans", "phone"));
  }

  private void lay(String queue, ForecastOverride.When when, double factor, String reason) {
    app.get(Overrides.class).lay(planner, queue, new ForecastOverride.Laid(when, factor, reason));
  }

  private static ForecastOverride.When between(LocalDate first, LocalDate last, int from, int to) {
    return new ForecastOverride.When(
        new ForecastOverride.Days(first, last), new ForecastOverride.Hours(60 * from, 60 * to));
  }

  private void ofHours(ForecastVersion version, LocalDate day) {
    List<String> all = List.of("cards", "loans", "phone");
    double expected =
        added(version, all).slots(day).stream()
            .filter(slot -> slot.start().atZone(SmallFloor.OSLO).getHour() / 2 == 5)
            .mapToDouble(slot -> slot.contacts().mean())
            .sum();
    assertThat(
            app.get(ForecastSums.class)
                .contacts(planner, version, all, between(day, day, 10, 12), List.of()))
        .as("of ten and eleven o'clock alone")
        .isCloseTo(expected, within(1e-4))
        .isPositive();
  }

  private void note(@Nullable String queue, TimeRange range, double factor, String what) {
    app.get(Deviations.class).note(planner, new KnownDeviation.Noted(queue, range, factor, what));
  }

  private void replaced(ForecastVersion version, ForecastOverride.When days) {
    ForecastSums sums = app.get(ForecastSums.class);
    List<String> all = List.of("cards", "loans", "phone");
    long laid = sums.listLaid(planner, version, List.of("loans")).getFirst().override().id();
    double with = sums.contacts(planner, version, List.of("loans"), days, List.of());
    assertThat(sums.contacts(planner, version, all, days, List.of(laid)))
        .as("only the queue of the override, and without it")
        .isCloseTo(with / 1.5, within(1e-3));
  }

  private static TimeRange hours(LocalDate day, int from, int to) {
    return TimeRange.of(
        day.atStartOfDay(SmallFloor.OSLO).plusHours(from).toInstant(),
        day.atStartOfDay(SmallFloor.OSLO).plusHours(to).toInstant());
  }

  private QueueForecast added(ForecastVersion version, List<String> queues) {
    List<QueueForecast> parts =
        queues.stream()
            .map(queue -> app.get(Forecasting.class).findQueue(version, queue).orElseThrow())
            .toList();
    return queues.size() == 1
        ? parts.getFirst()
        : QueueForecast.together(new QueueId("*"), parts).orElseThrow();
  }

  private void sumsOf(ForecastVersion version, List<String> queues) {
    ForecastSums sums = app.get(ForecastSums.class);
    QueueForecast added = added(version, queues);
    List<RangeForecast> expected = added.days();
    List<ForecastDays.Day> days = sums.findDays(planner, version, queues).orElseThrow().days();
    assertThat(days).hasSameSizeAs(expected);
    assertThat(days.getFirst().work().handleSeconds()).isCloseTo(300, within(3.0));
    for (int i = 0; i < days.size(); i++) {
      assertThat(days.get(i).date()).isEqualTo(expected.get(i).firstDay());
      close(days.get(i).used(), expected.get(i).contacts());
      LocalDate day = days.get(i).date();
      List<SlotForecast> slots =
          sums.findDay(planner, version, new QueueId("*"), queues, day).orElseThrow().slots();
      assertThat(slots).isEqualTo(added.slots(day));
    }
    ForecastOverride.When week =
        ForecastOverride.When.wholeDays(SmallFloor.MONDAY, SmallFloor.MONDAY.plusDays(6));
    assertThat(sums.contacts(planner, version, queues, week, List.of()))
        .isCloseTo(
            expected.stream().limit(7).mapToDouble(day -> day.contacts().mean()).sum(),
            within(1e-3));
  }

  private static void close(Band band, Band expected) {
    assertThat(band.mean()).isCloseTo(expected.mean(), within(1e-4));
    assertThat(band.p10()).isCloseTo(expected.p10(), within(1e-4));
    assertThat(band.p50()).isCloseTo(expected.p50(), within(1e-4));
    assertThat(band.p90()).isCloseTo(expected.p90(), within(1e-4));
  }

  private void bands(ForecastVersion version, LocalDate day) {
    Map<String, Band> bands =
        app.get(ForecastSums.class).bands(version, List.of("cards", "loans"), day);
    assertThat(bands).containsOnlyKeys("cards", "loans");
    bands.forEach(
        (queue, band) ->
            added(version, List.of(queue)).days().stream()
                .filter(known -> known.firstDay().equals(day))
                .forEach(known -> close(band, known.contacts())));
  }

  @Test
  void a02_aJobThatIsRunAgainGoesOnWhereItStopped() {
    List<String> queues = new ArrayList<>();
    for (int i = 0; i < ForecastMaking.PART; i++) {
      queues.add("z%02d".formatted(i));
    }
    bringQueues(queues.toArray(String[]::new));
    ForecastMaking making = app.get(ForecastMaking.class);
    Consumer<ForecastMaking.Progress> killed =
        told -> {
          if (told.queues() > ForecastMaking.PART) {
            throw new IllegalStateException("killed");
          }
        };
    assertThatThrownBy(() -> making.make("night", ORDER, "Test", killed)).hasMessage("killed");
    assertThat(making.isMade("night")).isFalse();
    assertThat(written("night")).as("the first part stays").isEqualTo(ForecastMaking.PART);
    List<Double> shares = new ArrayList<>();
    long again = making.make("night", ORDER, "Test", told -> shares.add(told.share()));
    assertThat(shares).as("what is there counts from the first").allMatch(share -> share > 0.9);
    assertThat(written("night")).isEqualTo(queues.size() + 1);
    long other = making.make("other", ORDER, "Test", _ -> {});
    for (String queue : List.of("phone", "z00", "z31")) {
      assertThat(
              app.get(Forecasting.class).findQueue(version(again), queue).orElseThrow().forecast())
          .as("as if it had never stopped")
          .isEqualTo(
              app.get(Forecasting.class).findQueue(version(other), queue).orElseThrow().forecast());
    }
  }

  private int written(String job) {
    return app.get(JdbcClient.class)
        .sql(
            """
            select count(*) from forecast_queue
            join forecast_version on forecast_version.id = version
            where job = :job
            """)
        .param("job", job)
        .query(Integer.class)
        .single();
  }

  @Test
  void a03_aQueueThatCannotBeForecastIsNamedAndTheOthersAreThere() {
    bringQueues("odd");
    JdbcClient database = app.get(JdbcClient.class);
    database.sql("update queue_slot set offered = -1 where queue = 'odd'").update();
    ForecastVersion version = make("troubled");
    assertThat(app.get(Forecasting.class).listQueues(version.id())).containsExactly("phone");
    assertThat(app.get(ForecastStore.class).listTroubled(version.id()))
        .containsOnlyKeys("odd")
        .extractingByKey("odd")
        .asString()
        .startsWith("Queue odd has -1.0 contacts at")
        .contains("Maybe leave a missing slot out.");
    assertThat(app.as(Role.PLANNER).get("/forecast?queue=phone").body())
        .as("the planner is told")
        .contains("odd (1)", "Queue odd has -1.0 contacts at");
  }

  @Test
  void a04_daysOfHistoryAreTheSumsOfTheirSlotsAlsoAfterALateFile() {
    History history = app.get(History.class);
    LocalDate day = SmallFloor.MONDAY.minusDays(7);
    IntervalHistory slots =
        history.intervals(
            new QueueId("phone"),
            hours(day, 0, 24).startInclusive(),
            hours(day, 0, 24).endExclusive());
    double sum = 0;
    for (int row = 0; row < slots.size(); row++) {
      sum += slots.offered(row);
      assertThat(history.slotTotals(List.of(new QueueId("phone")), day))
          .containsEntry(slots.start(row), slots.offered(row));
    }
    assertThat(history.dayTotals(List.of(new QueueId("phone")), day.minusDays(60), 61))
        .startsWith(Double.NaN)
        .endsWith(sum);
    bringQueues("loans");
    assertThat(history.dayTotals(List.of(new QueueId("loans"), new QueueId("phone")), day, 1))
        .containsExactly(2 * sum);
  }
}
