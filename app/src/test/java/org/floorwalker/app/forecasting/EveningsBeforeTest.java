package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.floorwalker.app.forecasting.store.BotStore;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.HistoryImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.forecast.EveningBefore;
import org.floorwalker.planning.forecast.SpecialDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FEATURE: what was learnt of a queue's day before it began is kept for the whole day, and learnt
/// anew when what it was learnt from is another. Six contacts a quarter hour are usual.
class EveningsBeforeTest {
  private static final LocalDate FIRST = SmallFloor.MONDAY.minusDays(14);
  private static final LocalDate TODAY = FIRST.plusDays(8);
  private static final QueueId PHONE = new QueueId("phone");

  private final TestApp app = TestApp.fresh();
  private final Viewer planner = app.viewer(Role.PLANNER);
  private ForecastVersion version;

  @BeforeEach
  void makeVersion() {
    SmallFloor.in(app);
    app.clock().standAt(FIRST.minusDays(1).atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    long made =
        app.get(ForecastMaking.class)
            .make("evening", new ForecastOrder(FIRST, 14, 15, 1), "Test", _ -> {});
    version = app.get(Forecasting.class).findVersion(made).orElseThrow();
    app.clock().standAt(at(TODAY, 12));
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(SmallFloor.OSLO).toInstant();
  }

  private RestOfDay.Told kept() {
    return app.get(RestOfDay.class).find(planner, version, List.of("phone")).orElseThrow();
  }

  /// By one that has kept nothing.
  private RestOfDay.Told anew() {
    return new RestOfDay(
            app.get(MarketRequests.class),
            app.get(Forecasting.class),
            app.get(ForecastSums.class),
            new EveningsBefore(app.get(History.class)),
            app.get(BotStore.class),
            app.get(People.class),
            app.clock())
        .find(planner, version, List.of("phone"))
        .orElseThrow();
  }

  private EveningBefore evening() {
    QueueCard phone = app.get(People.class).findQueue(PHONE).orElseThrow();
    MarketRequests.Market oslo = new MarketRequests.Market(SmallFloor.OSLO, "NO");
    EveningsBefore.Came came =
        app.get(EveningsBefore.class)
            .of(
                List.of(PHONE),
                Set.of(),
                app.get(MarketRequests.class)
                    .request(oslo, List.of(phone), new ForecastOrder(TODAY, 1, 15, 1)),
                app.clock().instant())
            .get(PHONE);
    return Objects.requireNonNull(Objects.requireNonNull(came).evening());
  }

  private void bring(Instant start, double contacts) {
    QueueSlot slot =
        new QueueSlot(
            "phone",
            start,
            Duration.ofMinutes(15),
            new QueueSlot.Counts(contacts, 0, 0, contacts, contacts, 0, 0, 0),
            new QueueSlot.Seconds(30, 0, 10, 0, 1600, 200),
            QueueSlot.Agents.NONE);
    String content = start + " " + contacts;
    ImportReport report =
        app.get(HistoryImport.class)
            .bring(
                new ImportOrder(
                    "test",
                    "test",
                    "again.csv",
                    (_, _, sink) -> sink.queueSlot(slot),
                    ImportOrder.BadRows.REFUSE_FILE),
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                0,
                ImportWatch.NONE);
    assertThat(report.state()).isEqualTo(ImportReport.State.DONE);
  }

  @Test
  void a01_allDayTheSameBitsAsIfLearntAnewWhateverComes() {
    EveningBefore first = evening();
    RestOfDay.Told before = kept();
    assertThat(before).isEqualTo(anew());
    bring(at(TODAY, 9), 40);
    RestOfDay.Told after = kept();
    assertThat(after).isEqualTo(anew()).isNotEqualTo(before);
    for (int hour = 9; hour < 24; hour++) {
      app.clock().standAt(at(TODAY, hour));
      assertThat(kept()).isEqualTo(anew());
    }
    assertThat(evening()).isSameAs(first);
    app.clock().standAt(at(TODAY.plusDays(1), 9));
    assertThat(kept()).isEqualTo(anew());
  }

  @Test
  void a02_aHistoryToldAnewIsLearntAnew() {
    for (int daysAgo : new int[] {1, 2, 3, 4, 21}) {
      EveningBefore before = evening();
      bring(at(TODAY.minusDays(daysAgo), 9), 30 + daysAgo);
      assertThat(evening()).as("%d days ago", daysAgo).isNotSameAs(before);
      assertThat(kept()).isEqualTo(anew());
    }
    ZonedDateTime lastSlot = TODAY.atStartOfDay(SmallFloor.OSLO).minusMinutes(15);
    EveningBefore before = evening();
    bring(lastSlot.toInstant(), 1);
    assertThat(evening()).as("until midnight").isNotSameAs(before);
    EveningBefore after = evening();
    bring(lastSlot.plusMinutes(15).toInstant(), 1);
    assertThat(evening()).as("from midnight").isSameAs(after);
  }

  @Test
  void a03_aNamedDayAndARulingAreLearntAnew() {
    EveningBefore before = evening();
    app.get(NamedDays.class)
        .name(planner, new SpecialDay(TODAY, "letter", SpecialDay.Kind.CAMPAIGN), "NO");
    EveningBefore named = evening();
    assertThat(named).isNotSameAs(before);
    assertThat(kept()).isEqualTo(anew());
    app.get(Rulings.class)
        .rule(
            planner,
            "phone",
            new ForecastOverride.Days(TODAY.minusDays(7), TODAY.minusDays(7)),
            RuledDays.Ruling.LEFT_OUT,
            "a strike");
    assertThat(evening()).isNotSameAs(named);
    assertThat(kept()).isEqualTo(anew());
  }
}
