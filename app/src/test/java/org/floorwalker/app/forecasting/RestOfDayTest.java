package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.History;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: the rest of today is forecast anew with what is laid over the day, for one queue or
/// several; six contacts a quarter hour are usual from eight to six.
class RestOfDayTest {
  private static final LocalDate FIRST = SmallFloor.MONDAY.minusDays(14);
  private static final LocalDate TODAY = FIRST.plusDays(8);
  private static final Instant NOON = TODAY.atTime(12, 0).atZone(SmallFloor.OSLO).toInstant();

  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);
  private final Viewer planner = app.viewer(Role.PLANNER);

  private ForecastVersion version() {
    app.clock().standAt(FIRST.minusDays(1).atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    long version =
        app.get(ForecastMaking.class)
            .make("rest", new ForecastOrder(FIRST, 14, 15, 1), "Test", _ -> {});
    return app.get(Forecasting.class).findVersion(version).orElseThrow();
  }

  private void bringLoans() {
    floor.bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site
        loans,voice,nb,80% in 20s,served_over_offered,0.85,180,1,0.05,300,08:00,18:00,Oslo
        """);
    floor.bringHistory("loans");
  }

  private void came(String queue, double times) {
    app.get(JdbcClient.class)
        .sql("update queue_slot set offered = :times * 6 where queue = :queue and start_at >= :day")
        .param("times", times)
        .param("queue", queue)
        .param("day", TODAY.atStartOfDay(SmallFloor.OSLO).toOffsetDateTime())
        .update();
  }

  private RestOfDay.Told told(ForecastVersion version, String... queues) {
    app.clock().standAt(NOON);
    return app.get(RestOfDay.class).find(planner, version, List.of(queues)).orElseThrow();
  }

  private void override(double factor) {
    app.get(Overrides.class)
        .lay(
            planner,
            "phone",
            new ForecastOverride.Laid(
                ForecastOverride.When.wholeDays(TODAY, TODAY), factor, "campaign"));
  }

  private static double rest(RestOfDay.Told told) {
    return told.rest().stream().mapToDouble(slot -> slot.contacts().mean()).sum();
  }

  @Test
  void a01_whatThePlannerKnewIsNoNews() {
    ForecastVersion version = version();
    came("phone", 1.5);
    RestOfDay.Told unknown = told(version, "phone");
    assertThat(unknown.step().figures())
        .containsEntry("soFar", "144")
        .containsEntry("expected", "96");
    assertThat(rest(unknown)).as("usual were 144").isGreaterThan(146);
    override(1.5);
    RestOfDay.Told known = told(version, "phone");
    assertThat(known.step().figures())
        .containsEntry("soFar", "144")
        .containsEntry("expected", "144")
        .containsEntry("percent", "+0.0");
    assertThat(known.day().mean()).isCloseTo(360, within(3.0));
    assertThat(rest(known)).isCloseTo(known.day().mean() - 144, within(1e-6));
    String page =
        app.as(Role.PLANNER)
            .get("/forecast?version=%d&queue=phone&day=%s&rest=true".formatted(version.id(), TODAY))
            .body();
    assertThat(page)
        .contains("So far 144 contacts came where 144 were expected", "The day comes to 360,");
  }

  @Test
  void a02_anOverrideThatDoesNotHoldIsCorrectedAsAForecastWouldBe() {
    ForecastVersion version = version();
    came("phone", 0.75);
    override(1.5);
    RestOfDay.Told raised = told(version, "phone");
    came("phone", 0.5);
    app.get(Overrides.class)
        .withdraw(
            planner,
            app.get(Forecasting.class)
                .findQueue(version, "phone")
                .orElseThrow()
                .overrides()
                .getFirst()
                .id());
    RestOfDay.Told plain = told(version, "phone");
    assertThat(rest(raised))
        .as("half of what was said came in both")
        .isCloseTo(1.5 * rest(plain), within(1e-6));
    assertThat(raised.day().mean()).isCloseTo(1.5 * plain.day().mean(), within(1e-6));
    assertThat(raised.step().figures().get("percent"))
        .isEqualTo(plain.step().figures().get("percent"));
  }

  @Test
  void a03_severalQueuesAreTheSumOfEachAndTheirBandGrowsAsOfAnySum() {
    bringLoans();
    ForecastVersion version = version();
    came("phone", 1.3);
    override(1.2);
    RestOfDay.Told phone = told(version, "phone");
    RestOfDay.Told loans = told(version, "loans");
    RestOfDay.Told both = told(version, "loans", "phone");
    assertThat(both.news()).isEqualTo(2);
    assertThat(both.day().mean()).isCloseTo(phone.day().mean() + loans.day().mean(), within(1e-6));
    assertThat(both.rest()).hasSize(24);
    for (int i = 0; i < 24; i++) {
      SlotForecast slot = both.rest().get(i);
      Band sum =
          Band.together(List.of(phone.rest().get(i).contacts(), loans.rest().get(i).contacts()));
      assertThat(slot.contacts().mean()).isCloseTo(sum.mean(), within(1e-6));
      assertThat(slot.contacts().p90()).isCloseTo(sum.p90(), within(1e-6));
    }
    assertThat(both.day().p90() - both.day().mean())
        .isLessThan(
            phone.day().p90() - phone.day().mean() + loans.day().p90() - loans.day().mean());
    TestBrowser.checkEverywhere(
        app,
        Role.PLANNER,
        "/forecast?version=%d&queue=*&day=%s&rest=true".formatted(version.id(), TODAY),
        "rest-of-all");
  }

  @Test
  void a04_aQueueWithoutNewsStandsAndOneThatIsLateIsExpectedMeanwhile() {
    bringLoans();
    ForecastVersion version = version();
    JdbcClient database = app.get(JdbcClient.class);
    remove(database, "phone", 10);
    RestOfDay.Told late = told(version, "loans", "phone");
    assertThat(late.known()).isEqualTo(NOON);
    assertThat(late.news()).isEqualTo(2);
    assertThat(late.day().mean()).as("two hours of one are missing").isCloseTo(480, within(5.0));
    remove(database, "loans", 0);
    RestOfDay.Told told = told(version, "loans", "phone");
    assertThat(told.news()).isEqualTo(1);
    assertThat(told.queues()).isEqualTo(2);
    assertThat(told.step().figures()).containsEntry("soFar", "48");
    assertThat(told.day().mean()).isCloseTo(480, within(5.0));
    assertThat(app.get(RestOfDay.class).find(app.viewer(Role.AGENT), version, List.of("phone")))
        .isEmpty();
  }

  private static void remove(JdbcClient database, String queue, int fromHour) {
    database
        .sql("delete from queue_slot where queue = :queue and start_at >= :from")
        .param("queue", queue)
        .param("from", TODAY.atTime(fromHour, 0).atZone(SmallFloor.OSLO).toOffsetDateTime())
        .update();
  }

  @Test
  void a06_anOverrideOfTheAfternoonIsNoNewsOfTheMorning() {
    ForecastVersion version = version();
    ForecastOverride.When afternoon =
        new ForecastOverride.When(
            new ForecastOverride.Days(TODAY, TODAY), new ForecastOverride.Hours(14 * 60, 16 * 60));
    app.get(Overrides.class)
        .lay(planner, "phone", new ForecastOverride.Laid(afternoon, 2, "letter"));
    RestOfDay.Told told = told(version, "phone");
    assertThat(told.step().figures()).containsEntry("soFar", "96").containsEntry("expected", "96");
    assertThat(rest(told))
        .as("sixteen quarters of six, eight of twelve")
        .isCloseTo(192, within(3.0));
  }

  @Test
  void a05_rowsFromAnInstantOnAreMultiplied() {
    IntervalHistory all =
        app.get(History.class).intervals(new QueueId("phone"), Instant.EPOCH, NOON);
    IntervalHistory halved = all.timesFrom(NOON.minusSeconds(1800), _ -> 0.5);
    assertThat(halved.offered(all.size() - 3)).isEqualTo(6);
    assertThat(halved.offered(all.size() - 2)).isEqualTo(3);
    assertThat(halved.handleSeconds(all.size() - 1)).isEqualTo(all.handleSeconds(all.size() - 1));
    assertThat(Map.of(halved.size(), halved.slot())).isEqualTo(Map.of(all.size(), all.slot()));
  }
}
