package org.floorwalker.app.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractBooleanAssert;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;

/// FEATURE: whoever lays something over the forecast reads, there and beside the need, that the
/// need was computed before it.
class NeedOutdatedTest {
  private final TestApp app = TestApp.fresh();
  private long forecast;

  @Test
  void a01_theNeedSaysThatSomethingElseIsLaidOverTheForecastNow() {
    forecast = SmallFloor.in(app).plan("second");
    assertThatToldOnBothPages().isFalse();
    lay("override", Map.of("first", "2027-04-08", "last", "2027-04-08", "reason", "Letter"));
    assertThatToldOnBothPages().isTrue();
    later();
    withdrawAll();
    assertThatToldOnBothPages().as("it came and went").isFalse();
  }

  @Test
  void a02_anewItIsNoLongerTrueUntilSomethingIsTakenBack() {
    forecast = SmallFloor.in(app).plan("second");
    lay(
        "deviation",
        Map.of("from", "2027-04-08T09:00", "until", "2027-04-08T12:00", "what", "Pay"));
    assertThatToldOnBothPages().isTrue();
    later();
    app.get(NeedMaking.class).make("anew", forecast, "Test", _ -> {});
    assertThatToldOnBothPages().isFalse();
    later();
    withdrawAll();
    assertThatToldOnBothPages().isTrue();
  }

  @Test
  void a03_whatLiesOnOtherDaysOrHasNoFactorIsNoMatter() {
    forecast = SmallFloor.in(app).plan("second");
    lay("override", Map.of("first", "2027-04-19", "last", "2027-04-20", "reason", "Later"));
    lay(
        "deviation",
        Map.of(
            "from", "2027-04-08T09:00", "until", "2027-04-08T12:00", "what", "Pay", "percent", ""));
    assertThatToldOnBothPages().isFalse();
  }

  @Test
  void a04_anOverrideEnteredWhileTheNeedWasComputedAndUsedByItIsNoMatter() {
    forecast = SmallFloor.in(app).plan("second");
    Instant begun = app.clock().instant();
    lay("override", Map.of("first", "2027-04-08", "last", "2027-04-08", "reason", "Letter"));
    app.clock().standAt(begun);
    app.get(NeedMaking.class).make("anew", forecast, "Test", _ -> {});
    later();
    assertThatToldOnBothPages().isFalse();
    withdrawAll();
    assertThatToldOnBothPages().isTrue();
  }

  @Test
  void a05_theFirstHoursOfTheFirstDayBelongToItByTheClockOfTheCentre() {
    forecast = SmallFloor.in(app).plan("second");
    String first = SmallFloor.MONDAY.toString();
    lay(
        "deviation",
        Map.of("from", first + "T00:15", "until", first + "T01:45", "what", "Night letter"));
    assertThatToldOnBothPages().isTrue();
  }

  @Test
  void a06_goalsChangedSinceAreNamedUntilTheNeedIsComputedAnew() {
    forecast = SmallFloor.in(app).plan("second");
    assertThat(need()).doesNotContain("have changed since");
    Map<String, String> terms = Map.of("period", "slot", "floor", "", "night", "4");
    assertThat(app.as(Role.PLANNER).post("/need/goals/phone", terms).statusCode()).isEqualTo(303);
    assertThat(need()).contains("have changed since it was computed: phone.");
    app.get(NeedMaking.class).make("anew", forecast, "Test", _ -> {});
    assertThat(need()).doesNotContain("have changed since");
  }

  @Test
  void a07_openingHoursCountOnTheDaysOfTheNeedAlone() {
    SmallFloor floor = SmallFloor.in(app);
    forecast = floor.plan("second");
    open(floor, SmallFloor.MONDAY.plusDays(14));
    assertThat(need()).doesNotContain("have changed since");
    open(floor, SmallFloor.MONDAY.plusDays(13));
    assertThat(need()).contains("have changed since it was computed: phone.");
  }

  private static void open(SmallFloor floor, LocalDate day) {
    floor.bring(
        PeopleForm.OPENING,
        "queue,weekday,date,opens,closes\nphone,,%s,10:00,12:00\n".formatted(day));
  }

  private String need() {
    return app.as(Role.PLANNER).get("/need").body();
  }

  private void lay(String what, Map<String, String> typed) {
    later();
    Map<String, String> form = new HashMap<>(Map.of("queue", "phone", "percent", "20"));
    form.putAll(typed);
    assertThat(app.as(Role.PLANNER).post("/forecast/" + what, form).statusCode()).isEqualTo(303);
  }

  private void withdrawAll() {
    var laid =
        app.get(Forecasting.class)
            .findQueue(app.get(Forecasting.class).findVersion(forecast).orElseThrow(), "phone")
            .orElseThrow();
    laid.overrides()
        .forEach(
            one ->
                app.as(Role.PLANNER)
                    .post(
                        "/forecast/override/withdraw",
                        Map.of("id", Long.toString(one.id()), "queue", "phone")));
    laid.deviations()
        .forEach(
            one ->
                app.as(Role.PLANNER)
                    .post("/forecast/deviation/%d/withdraw".formatted(one.id()), Map.of()));
  }

  private void later() {
    app.clock().standAt(app.clock().instant().plus(Duration.ofMinutes(1)));
  }

  private AbstractBooleanAssert<?> assertThatToldOnBothPages() {
    boolean beside = app.as(Role.PLANNER).get("/need").body().contains("Computed before what");
    assertThat(app.as(Role.PLANNER).get("/forecast?queue=phone").body().contains("computed before"))
        .isEqualTo(beside);
    return assertThat(beside);
  }
}
