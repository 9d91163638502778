package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditEntry;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.planning.forecast.SlotForecast;
import org.junit.jupiter.api.Test;

/// FEATURE: what planners know is said in per cent or in contacts, with author and day, and is
/// changed by something new in its place; what the method made never moves (OPS-06).
class ChangedKnowledgeTest {
  private static final LocalDate DAY = SmallFloor.MONDAY.plusDays(9);

  /// A day is kept in eight bytes, its slots in four.
  private static final Offset<Double> ROUNDED = within(1e-3);

  private final TestApp app = TestApp.fresh();
  private long version;

  private void floor() {
    SmallFloor.in(app);
    app.clock().standAt(SmallFloor.MONDAY.atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
    version =
        app.get(ForecastMaking.class)
            .make("now", new ForecastOrder(SmallFloor.MONDAY, 28, 15, 1), "Test", _ -> {});
  }

  private QueueForecast phone() {
    Forecasting forecasting = app.get(Forecasting.class);
    return forecasting
        .findQueue(
            app.viewer(Role.PLANNER), forecasting.findVersion(version).orElseThrow(), "phone")
        .orElseThrow();
  }

  private double contacts(LocalDate day) {
    return phone().slots(day).stream().mapToDouble(slot -> slot.contacts().mean()).sum();
  }

  private double made(LocalDate day) {
    return phone().forecast().slots().stream()
        .filter(slot -> slot.start().atZone(SmallFloor.OSLO).toLocalDate().equals(day))
        .map(SlotForecast::contacts)
        .mapToDouble(band -> band.mean())
        .sum();
  }

  private HttpResponse<String> override(Map<String, String> amount) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "queue",
                "phone",
                "version",
                String.valueOf(version),
                "first",
                DAY.toString(),
                "last",
                DAY.plusDays(1).toString(),
                "reason",
                "Letter on new fees"));
    form.putAll(amount);
    return app.as(Role.PLANNER).post("/forecast/override", form);
  }

  private String laid() {
    return String.valueOf(phone().overrides().getFirst().id());
  }

  @Test
  void a01_contactsBecomeAFactorOfWhatIsExpected() {
    floor();
    double before = made(DAY) + made(DAY.plusDays(1));
    assertThat(override(Map.of("contacts", "600")).statusCode()).isEqualTo(303);
    assertThat(contacts(DAY) + contacts(DAY.plusDays(1))).isCloseTo(600, ROUNDED);
    assertThat(contacts(DAY) / contacts(DAY.plusDays(1)))
        .as("the days keep their shares")
        .isCloseTo(made(DAY) / made(DAY.plusDays(1)), within(1e-9));
    assertThat(made(DAY) + made(DAY.plusDays(1)))
        .as("beneath it the forecast is what it was")
        .isEqualTo(before);
    assertThat(contacts(DAY.plusDays(2))).isEqualTo(made(DAY.plusDays(2)));
    assertThat(override(Map.of("replaces", laid(), "contacts", "480")).statusCode()).isEqualTo(303);
    assertThat(phone().overrides()).hasSize(1);
    assertThat(contacts(DAY) + contacts(DAY.plusDays(1)))
        .as("reckoned without the override that is replaced")
        .isCloseTo(480, ROUNDED);
  }

  @Test
  void a02_neitherBothNorBeyondReasonNorOutsideTheVersion() {
    floor();
    assertThat(override(Map.of()).body()).contains("one of the two", "id=\"override-percent-why\"");
    assertThat(override(Map.of("percent", "10", "contacts", "500")).statusCode()).isEqualTo(422);
    double expected = made(DAY) + made(DAY.plusDays(1));
    assertThat(override(Map.of("contacts", String.valueOf(10.01 * expected))).body())
        .contains("id=\"override-contacts-why\"");
    assertThat(override(Map.of("contacts", "500", "last", "2031-01-01")).statusCode())
        .isEqualTo(422);
    assertThat(override(Map.of("percent", "900.5")).statusCode()).isEqualTo(422);
    assertThat(phone().overrides()).isEmpty();
    assertThat(override(Map.of("contacts", String.valueOf(9.99 * expected))).statusCode())
        .isEqualTo(303);
  }

  @Test
  void a03_aChangeTakesBackAndLaysAnewAndComesTooLateOnce() {
    floor();
    override(Map.of("percent", "8.5"));
    String first = laid();
    assertThat(override(Map.of("percent", "12", "replaces", first)).statusCode()).isEqualTo(303);
    assertThat(phone().overrides())
        .singleElement()
        .satisfies(one -> assertThat(one.factor()).isCloseTo(1.12, within(1e-12)));
    HttpResponse<String> late = override(Map.of("percent", "20", "replaces", first));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body())
        .contains("somebody changed it or took it back", "Lay over the forecast")
        .as("pressed again it is laid as a new one")
        .doesNotContain("name=\"replaces\"");
    assertThat(phone().overrides()).hasSize(1);
    assertThat(
            app
                .get(Audit.class)
                .find(app.viewer(Role.AUDITOR), AuditSearch.of("forecasting"))
                .stream()
                .map(AuditEntry::deed))
        .contains("forecasting.override-laid", "forecasting.override-withdrawn");
  }

  @Test
  void a04_onThePageAsAPlannerDoesIt() {
    floor();
    override(Map.of("percent", "8.5"));
    app.as(Role.PLANNER)
        .post(
            "/forecast/deviation",
            Map.of(
                "what",
                "Planned work",
                "queue",
                "phone",
                "from",
                DAY + "T10:00",
                "until",
                DAY + "T12:00",
                "percent",
                "-50"));
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.PLANNER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/forecast?version=%d&queue=phone".formatted(version));
      assertThat(page.locator("aside").innerText())
          .contains("+8.5\u00a0%", ", Mon 5 Apr", "−50\u00a0%");
      page.locator("aside a:has-text('Change'):has-text('Letter')").click();
      assertThat(page.locator("aside").innerText())
          .contains("takes the place of “Letter on new fees”");
      assertThat(page.locator("#override-percent").inputValue()).isEqualTo("8.5");
      page.locator("#override-percent").fill("");
      page.locator("#override-contacts").fill("600");
      page.locator("form[action$=override] button").click();
      assertThat(contacts(DAY.plusDays(1))).isGreaterThan(made(DAY.plusDays(1)) * 1.2);
      page.locator("aside a:has-text('Change'):has-text('Planned work')").click();
      assertThat(page.locator("#deviation-until").inputValue()).isEqualTo(DAY + "T12:00");
      assertThat(page.locator("select[name=queue]").last().inputValue()).isEqualTo("phone");
      window.check("forecast-changing");
      page.locator("#deviation-until").fill(DAY + "T11:00");
      page.locator("form[action$=deviation] button").click();
      assertThat(phone().deviations())
          .singleElement()
          .satisfies(
              one ->
                  assertThat(one.range().endExclusive())
                      .isEqualTo(DAY.atTime(11, 0).atZone(SmallFloor.OSLO).toInstant()));
      assertThat(page.locator("#deviations option").first().getAttribute("value"))
          .isEqualTo("Planned work");
    }
    assertThat(List.of(phone().deviations().getFirst().queue())).containsExactly("phone");
  }
}
