package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.ForecastOverride.Hours;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.staffing.NeedMaking;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.time.SlotGrid;
import org.junit.jupiter.api.Test;

/// FEATURE: an override of some hours of its days lies over the slots that begin in them, and over
/// nothing else (OPS-06, OPS-17). Six contacts a quarter hour are usual from eight to six.
class OverrideOfHoursTest {
  private static final LocalDate EARLIER = SmallFloor.MONDAY.minusDays(14);
  private static final LocalDate DAY = SmallFloor.MONDAY.plusDays(1);

  private final TestApp app = TestApp.fresh();
  private long version;

  private static Hours hours(String from, String until) {
    return Hours.of(LocalTime.parse(from), LocalTime.parse(until));
  }

  @Test
  void a01_theFirstMinuteIsHeldAndTheLastIsNot() {
    Hours hours = hours("10:00", "14:00");
    assertThat(hours.contains(LocalTime.of(9, 59))).isFalse();
    assertThat(hours.contains(LocalTime.of(10, 0))).isTrue();
    assertThat(hours.contains(LocalTime.of(13, 59))).isTrue();
    assertThat(hours.contains(LocalTime.of(14, 0))).isFalse();
    Hours evening = hours("18:00", "00:00");
    assertThat(evening.contains(LocalTime.of(23, 59))).isTrue();
    assertThat(evening.until()).isEqualTo("24:00");
    assertThat(hours("00:00", "00:00")).isEqualTo(Hours.WHOLE_DAY);
    assertThatThrownBy(() -> hours("14:00", "10:00")).hasMessageContaining("past midnight");
    assertThatThrownBy(() -> hours("10:00", "10:00")).hasMessageContaining("no hours");
  }

  @Test
  void a02_onTheNightsOfTheClockTheClockCounts() {
    assertThat(quarters(LocalDate.of(2027, 3, 27))).as("an usual day").isEqualTo(12);
    assertThat(quarters(LocalDate.of(2027, 3, 28))).as("two to three is not there").isEqualTo(8);
    assertThat(quarters(LocalDate.of(2027, 10, 31))).as("two to three twice").isEqualTo(16);
  }

  /// Quarter hours of the day that one to four o'clock holds.
  private static long quarters(LocalDate day) {
    ForecastOverride.When when =
        new ForecastOverride.When(new ForecastOverride.Days(day, day), hours("01:00", "04:00"));
    InForce laid =
        new InForce(
            SmallFloor.OSLO,
            List.of(
                new ForecastOverride(
                    1,
                    "phone",
                    new ForecastOverride.Laid(when, 2, "night"),
                    new ForecastVersion.Made(Instant.EPOCH, "Test"),
                    null)),
            List.of());
    assertThat(laid.holdsPartOf(day)).isTrue();
    assertThat(laid.holdsPartOf(day.plusDays(1))).isFalse();
    return SlotGrid.ofMinutes(SmallFloor.OSLO, 15).slotsOf(day).stream()
        .filter(slot -> laid.factor(slot) == 2)
        .count();
  }

  private void floor() {
    SmallFloor floor = SmallFloor.in(app);
    app.clock().standAt(SmallFloor.MONDAY.atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    version = app.get(Forecasting.class).listVersions().getFirst().id();
    assertThat(floor.need()).isPositive();
  }

  private HttpResponse<String> override(String from, String until, Map<String, String> amount) {
    Map<String, String> form = new HashMap<>(amount);
    form.put("queue", "phone");
    form.put("version", String.valueOf(version));
    form.put("first", DAY.toString());
    form.put("last", DAY.plusDays(1).toString());
    form.put("from", from);
    form.put("until", until);
    form.put("reason", "Invoices go out at ten");
    return app.as(Role.PLANNER).post("/forecast/override", form);
  }

  private QueueForecast phone() {
    Forecasting forecasting = app.get(Forecasting.class);
    return forecasting
        .findQueue(forecasting.findVersion(version).orElseThrow(), "phone")
        .orElseThrow();
  }

  private static boolean isHeld(Instant start) {
    ZonedDateTime local = start.atZone(SmallFloor.OSLO);
    LocalDate day = local.toLocalDate();
    return (day.equals(DAY) || day.equals(DAY.plusDays(1)))
        && local.getHour() >= 10
        && local.getHour() < 14;
  }

  private static double mean(List<SlotForecast> slots) {
    return slots.stream().mapToDouble(slot -> slot.contacts().mean()).sum();
  }

  private List<SlotForecast> made() {
    return phone().forecast().slots();
  }

  private double madeInHours() {
    return mean(made().stream().filter(slot -> isHeld(slot.start())).toList());
  }

  @Test
  void a03_theSlotsOfTheHoursAreMultipliedAndWhatIsAddedUpFollows() {
    floor();
    assertThat(override("10:00", "14:00", Map.of("percent", "20")).statusCode()).isEqualTo(303);
    List<SlotForecast> used = phone().slots();
    for (int i = 0; i < used.size(); i++) {
      SlotForecast slot = made().get(i);
      assertThat(used.get(i).contacts().mean())
          .isEqualTo(slot.contacts().times(isHeld(slot.start()) ? 1.2 : 1).mean());
    }
    ForecastVersion found = app.get(Forecasting.class).findVersion(version).orElseThrow();
    ForecastSums sums = app.get(ForecastSums.class);
    assertThat(
            sums.findDays(app.viewer(Role.PLANNER), found, List.of("phone"))
                .flatMap(days -> days.find(DAY))
                .orElseThrow()
                .used()
                .mean())
        .as("24 quarters as they were, 16 a fifth more")
        .isCloseTo(mean(phone().slots(DAY)), within(1e-3));
    ForecastDays.Laid laid =
        sums.listLaid(app.viewer(Role.PLANNER), found, List.of("phone")).getFirst();
    assertThat(laid.contacts()).isCloseTo(0.2 * madeInHours(), within(1e-3));
    assertThat(laid.seconds() / laid.contacts()).isCloseTo(300, within(5.0));
    assertThat(
            app
                .get(Audit.class)
                .find(app.viewer(Role.AUDITOR), AuditSearch.of("forecasting"))
                .stream()
                .map(String::valueOf))
        .anyMatch(entry -> entry.contains("10:00–14:00"));
    onThePage();
    assertThat(app.get(Overrides.class).withdraw(app.viewer(Role.PLANNER), laid.override().id()))
        .isTrue();
    assertThat(phone().slots()).isEqualTo(made());
  }

  private void onThePage() {
    String page = "/forecast?version=%d&queue=phone&day=%s".formatted(version, DAY);
    String changing = page + "&change=" + phone().overrides().getFirst().id();
    TestBrowser.checkEverywhere(app, Role.PLANNER, changing, "override-of-hours");
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      com.microsoft.playwright.Page shown = window.go(page);
      assertThat(shown.locator("aside").innerText())
          .contains("+20\u00a0%, Tue 6 Apr–Wed 7 Apr, 10:00–14:00");
      shown.locator("aside a:has-text('Change'):has-text('Invoices')").click();
      assertThat(shown.locator("#override-from").inputValue()).isEqualTo("10:00");
      assertThat(shown.locator("#override-until").inputValue()).isEqualTo("14:00");
    }
  }

  @Test
  void a04_contactsAreThoseOfTheHoursAlone() {
    floor();
    assertThat(override("10:00", "14:00", Map.of("contacts", "300")).statusCode()).isEqualTo(303);
    assertThat(mean(phone().slots().stream().filter(slot -> isHeld(slot.start())).toList()))
        .as("of both days in all")
        .isCloseTo(300, within(1e-3));
    assertThat(mean(phone().slots()) - 300).isCloseTo(mean(made()) - madeInHours(), within(1e-6));
    String replaces = String.valueOf(phone().overrides().getFirst().id());
    override("10:00", "14:00", Map.of("contacts", "240", "replaces", replaces));
    assertThat(phone().overrides()).hasSize(1);
    assertThat(mean(phone().slots().stream().filter(slot -> isHeld(slot.start())).toList()))
        .as("reckoned without what is replaced")
        .isCloseTo(240, within(1e-3));
  }

  @Test
  void a05_hoursThatCannotBeAreRefusedBesideTheirField() {
    floor();
    Map<String, String> percent = Map.of("percent", "20");
    assertThat(override("14:00", "10:00", percent).body())
        .contains("two overrides", "id=\"override-until-why\"");
    assertThat(override("14:00", "14:00", percent).statusCode()).isEqualTo(422);
    assertThat(override("10:05", "14:00", percent).body())
        .contains("quarter hour", "id=\"override-from-why\"");
    assertThat(override("ten", "14:00", percent).statusCode()).isEqualTo(400);
    assertThat(override("03:00", "05:00", Map.of("contacts", "10")).body())
        .as("nothing is forecast there that could be multiplied")
        .contains("id=\"override-contacts-why\"");
    assertThat(phone().overrides()).isEmpty();
    assertThat(override("", "12:00", percent).statusCode()).isEqualTo(303);
    assertThat(phone().overrides().getFirst().when().hours()).isEqualTo(new Hours(0, 720));
  }

  @Test
  void a06_theNeedGrowsInTheHoursAlone() {
    floor();
    Map<Instant, Double> before = need("before");
    override("10:00", "14:00", Map.of("percent", "150"));
    Map<Instant, Double> after = need("after");
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach(
        (start, people) -> {
          double more = people - before.getOrDefault(start, Double.NaN);
          if (isHeld(start)) {
            assertThat(more).isGreaterThan(1);
          } else {
            assertThat(more).isZero();
          }
        });
  }

  private Map<Instant, Double> need(String job) {
    long need = app.get(NeedMaking.class).make(job, version, "Test", _ -> {});
    Map<Instant, Double> people = new HashMap<>();
    app.get(Staffing.class)
        .findNeed(need, "phone")
        .orElseThrow()
        .slots()
        .forEach(slot -> people.put(slot.need().start(), slot.need().scheduled()));
    return people;
  }

  @Test
  void a07_theLedgerJudgesTheHoursAlone() {
    SmallFloor.in(app);
    app.clock().standAt(EARLIER.atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    version =
        app.get(ForecastMaking.class)
            .make("old", new ForecastOrder(EARLIER, 14, 15, 1), "Test", _ -> {});
    ForecastOverride.Days days =
        new ForecastOverride.Days(EARLIER.plusDays(2), EARLIER.plusDays(3));
    app.get(Overrides.class)
        .lay(
            app.viewer(Role.PLANNER),
            "phone",
            new ForecastOverride.Laid(
                new ForecastOverride.When(days, hours("10:00", "14:00")), 1.5, "letter"));
    app.clock().standAt(SmallFloor.MONDAY.atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    app.get(LedgerKeeping.class).bringUpToDate();
    OverrideEffect effect =
        app.get(ForecastLedger.class)
            .overrides(
                app.viewer(Role.PLANNER),
                List.of("phone"),
                new LedgerDays(EARLIER, SmallFloor.MONDAY))
            .getOrDefault(1, List.of())
            .getFirst();
    assertThat(effect.days()).isEqualTo(2);
    assertThat(effect.came()).as("six in each of 16 quarters of two days").isEqualTo(192);
    assertThat(effect.errorWithout()).isLessThan(10);
    assertThat(effect.errorWith()).as("half as many again").isCloseTo(96, within(10.0));
    assertThat(effect.layer().laid().when().hours()).isEqualTo(hours("10:00", "14:00"));
    assertThat(app.as(Role.PLANNER).get("/forecast/ledger?queue=phone").body())
        .contains("10:00–14:00");
  }
}
