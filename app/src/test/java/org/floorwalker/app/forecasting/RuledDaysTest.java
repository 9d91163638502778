package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditEntry;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.planning.demand.QueueId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: a planner decides on a day that struck the forecaster, with a reason; the next forecast
/// obeys, the version that is there stays, and the decision can be taken back.
class RuledDaysTest {
  private static final LocalDate FRIDAY = SmallFloor.MONDAY.minusDays(3);
  private static final LocalDate NEXT_FRIDAY = SmallFloor.MONDAY.plusDays(4);

  private final TestApp app = TestApp.fresh();

  private double made(String job) {
    ForecastMaking making = app.get(ForecastMaking.class);
    long version =
        making.make(job, new ForecastOrder(SmallFloor.MONDAY, 14, 15, 1), "Test", _ -> {});
    return contacts(version);
  }

  private double contacts(long version) {
    Forecasting forecasting = app.get(Forecasting.class);
    return forecasting
        .findQueue(forecasting.findVersion(version).orElseThrow(), "phone")
        .orElseThrow()
        .forecast()
        .dayTotals()
        .stream()
        .filter(day -> day.firstDay().equals(NEXT_FRIDAY))
        .findFirst()
        .orElseThrow()
        .contacts()
        .mean();
  }

  private HttpResponse<String> rule(String ruling, String reason) {
    return app.as(Role.PLANNER)
        .post(
            "/forecast/ruling",
            Map.of(
                "queue",
                "phone",
                "first",
                FRIDAY.toString(),
                "last",
                FRIDAY.toString(),
                "ruling",
                ruling,
                "reason",
                reason));
  }

  private String page() {
    return app.as(Role.PLANNER).get("/forecast?queue=phone").body();
  }

  @Test
  void a01_aDayIsLeftOutKeptOrGivenBackAndTheNextForecastObeys() {
    SmallFloor.in(app);
    double usual = made("usual");
    app.get(JdbcClient.class)
        .sql(
            "update queue_slot set offered = 3 * offered where start_at >= :friday and start_at < :after")
        .param("friday", FRIDAY.atStartOfDay(SmallFloor.OSLO).toOffsetDateTime())
        .param("after", FRIDAY.plusDays(1).atStartOfDay(SmallFloor.OSLO).toOffsetDateTime())
        .update();
    double flooded = made("flooded");
    assertThat(flooded).isGreaterThan(1.02 * usual);
    assertThat(page()).contains("Fri 2 Apr was unusual: 720 came", ">Keep<", ">Leave out<");

    assertThat(rule("LEFT_OUT", " ").body()).contains("id=\"ruling-reason-why\"");
    assertThat(rule("LEFT_OUT", "A robot dialled").statusCode()).isEqualTo(303);
    assertThat(page())
        .as("told at once, with author and reason")
        .contains("Fri 2 Apr: left out", "“A robot dialled”")
        .doesNotContain("was unusual");
    assertThat(made("left-out")).isCloseTo(usual, within(0.01 * usual));
    assertThat(page()).contains("Fri 2 Apr is left out, as a planner decided.");

    assertThat(rule("COUNTS", "It will be like that").statusCode()).isEqualTo(303);
    double counted = made("counted");
    assertThat(counted).isGreaterThanOrEqualTo(flooded);
    assertThat(page()).contains("counts as it is, undamped").doesNotContain("A robot dialled");

    Rulings rulings = app.get(Rulings.class);
    List<RuledDays> inForce = rulings.list(app.viewer(Role.PLANNER), "phone");
    assertThat(inForce).hasSize(1);
    app.as(Role.PLANNER)
        .post(
            "/forecast/ruling/" + inForce.getFirst().id() + "/withdraw", Map.of("queue", "phone"));
    assertThat(rulings.list(app.viewer(Role.PLANNER), "phone")).isEmpty();
    assertThat(made("back")).isEqualTo(flooded);
    assertThat(
            app
                .get(Audit.class)
                .find(app.viewer(Role.AUDITOR), AuditSearch.of("forecasting"))
                .stream()
                .map(AuditEntry::deed))
        .filteredOn(deed -> deed.contains("rul"))
        .containsExactly(
            "forecasting.ruling-withdrawn",
            "forecasting.days-ruled",
            "forecasting.ruling-withdrawn",
            "forecasting.days-ruled");
    TestBrowser.checkEverywhere(
        app,
        Role.PLANNER,
        "/forecast?queue=phone&ruling=LEFT_OUT&from=2027-04-02&until=2027-04-02",
        "ruling");
  }

  @Test
  void a02_ofTwoDecisionsOnADayTheLaterHoldsAndOthersMayNotDecide() {
    SmallFloor.in(app);
    Rulings rulings = app.get(Rulings.class);
    ForecastOverride.Days week = new ForecastOverride.Days(FRIDAY.minusDays(4), FRIDAY);
    rulings.rule(
        app.viewer(Role.PLANNER), "phone", week, RuledDays.Ruling.LEFT_OUT, "Moved offices");
    assertThat(rule("COUNTS", "But Friday was true").statusCode()).isEqualTo(303);
    assertThat(rulings.of(Set.of(new QueueId("phone"))))
        .hasSize(1)
        .allSatisfy(
            (_, ruled) -> {
              assertThat(ruled.counted()).containsExactly(FRIDAY);
              assertThat(ruled.leftOut()).hasSize(4).doesNotContain(FRIDAY);
            });
    assertThat(
            app.as(Role.TEAM_LEADER)
                .post(
                    "/forecast/ruling",
                    Map.of(
                        "queue",
                        "phone",
                        "first",
                        "2027-04-02",
                        "last",
                        "2027-04-02",
                        "ruling",
                        "COUNTS",
                        "reason",
                        "x"))
                .statusCode())
        .isEqualTo(403);
  }
}
