package org.floorwalker.app.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: what an hour costs at each site and what came of it, what a tender takes and costs, by
/// whom it could be done and when recruiting must begin (OPS-02, OPS-07, MGT-01, MGT-02, MGT-04).
class SourcingPagesTest {
  private static final double ESTIMATED_HOUR = 47_000 * 1.191 / 162.5;
  private static final double WEEKS_A_YEAR = 365.2425 / 7;

  private final TestApp app = TestApp.fresh();
  private final TestApp.Client head = app.as(Role.HEAD);

  SourcingPagesTest() {
    SmallFloor.in(app);
  }

  @Test
  void a01_aSiteIsEstimatedUntilSomebodyConfirmsItsCost() {
    String estimated = head.get("/sourcing").body();
    assertThat(estimated).contains("Estimate").contains(money(ESTIMATED_HOUR));
    HttpResponse<String> said = head.post("/sourcing/costs/Oslo", cost("NOK", "1"));
    assertThat(said.statusCode()).isEqualTo(303);
    assertThat(head.get("/sourcing").body())
        .contains("Confirmed")
        .doesNotContain(">Estimate<")
        .contains(money((40_000 * 1.25 + 5_000) / 160));
  }

  @Test
  void a02_whatCameOfTheHoursIsCountedByHand() {
    handled("Oslo", 8);
    double hours = SmallFloor.AGENTS * 37.5 * 13;
    double contacts = SmallFloor.AGENTS * 13 * 100;
    double each = hours * ESTIMATED_HOUR / contacts;
    assertThat(head.get("/sourcing").body())
        .contains(money(each))
        .contains(String.format(Locale.ROOT, "%.1f", 1000 / each));
    assertThat(record("Oslo").customerShare())
        .isCloseTo(contacts * 360 / 3600 / hours, within(1e-9));
  }

  /// Contacts by person are known for the last four of the thirteen weeks alone.
  @Test
  void a02b_hoursOfWeeksOfWhichNothingIsKnownAreNotCharged() {
    handled("Oslo", 8);
    app.get(JdbcClient.class).sql("delete from agent_week where week < '2027-03-01'").update();
    assertThat(record("Oslo").paidHours()).isCloseTo(SmallFloor.AGENTS * 37.5 * 4, within(1e-9));
    assertThat(record("Oslo").contacts()).isEqualTo(SmallFloor.AGENTS * 400.0);
  }

  /// Of four people it would be about persons.
  @Test
  void a03_ofFewPeopleNothingIsTold() {
    bring("SE", "Malmo", 4);
    handled("Malmo", 4);
    head.post("/sourcing/costs/Malmo", cost("NOK", "1"));
    SiteRecord malmo = record("Malmo");
    assertThat(malmo.people()).isEqualTo(4);
    assertThat(malmo.hasHandled()).isFalse();
    bring("SE", "Malmo", 5);
    handled("Malmo", 5);
    assertThat(record("Malmo").hasHandled()).isTrue();
  }

  @Test
  void a04_anotherCurrencyIsComparedWhenItsRateIsTold() {
    bring("SE", "Malmo", 5);
    assertThat(head.get("/sourcing").body()).contains("nobody has told what an hour costs");
    head.post("/sourcing/costs/Oslo", cost("NOK", "1"));
    head.post("/sourcing/costs/Malmo", cost("SEK", "1,05"));
    String page = head.get("/sourcing").body();
    assertThat(page).doesNotContain("nobody has told what an hour costs");
    assertThat(page).contains(money(1.05 * (40_000 * 1.25 + 5_000) / 160) + " NOK");
  }

  @Test
  void a05_aCostThatCannotBeIsSaidFieldByField() {
    Map<String, String> wrong = new HashMap<>(cost("kroner", "0"));
    wrong.put("hours", "none");
    HttpResponse<String> said = head.post("/sourcing/costs/Oslo", wrong);
    assertThat(said.statusCode()).isEqualTo(422);
    assertThat(said.body()).contains("field-currency-why", "field-rate-why", "field-hours-why");
    assertThat(head.get("/sourcing/costs/Nowhere").statusCode()).isEqualTo(404);
    assertThat(head.post("/sourcing/costs/Nowhere", cost("NOK", "1")).statusCode()).isEqualTo(404);
  }

  /// A language hardly anybody speaks keeps one person at the desk day and night.
  @Test
  void a06_aTenderSaysWhatTheWorkTakesAndCosts() {
    String page = head.get(made(tender())).body();
    double cost = 168 * WEEKS_A_YEAR / 0.7 * ESTIMATED_HOUR;
    assertThat(page)
        .contains("Lithuanian", "Every day", "168")
        .contains(whole(cost))
        .contains(whole(cost * 1.1))
        .contains(whole(2_000 * 500))
        .contains("These costs are estimates");
    double even = 168 * WEEKS_A_YEAR / 0.7 * ESTIMATED_HOUR / 500;
    String from = page.replaceAll("(?s).*from about ([0-9,]+) contacts a year.*", "$1");
    assertThat(Double.parseDouble(from.replace(",", ""))).isBetween(even * 0.99, even * 1.01);
  }

  @Test
  void a07_recruitingBeginsWeeksBeforeTheStart() {
    Map<String, String> late = new HashMap<>(tender());
    late.put("start", "2027-05-03");
    assertThat(head.get(made(late)).body()).contains("Recruiting would have had to begin");
    late.put("start", "2027-06-14");
    assertThat(head.get(made(late)).body()).doesNotContain("Recruiting would have had to begin");
  }

  @Test
  void a08_figuresAreTakenWhenTheirCostsAreConfirmed() {
    String address = made(tender());
    assertThat(head.get(address + "/figures.csv").statusCode()).isEqualTo(409);
    head.post("/sourcing/costs/Oslo", cost("NOK", "1"));
    HttpResponse<String> taken = head.get(address + "/figures.csv");
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.body().lines().toList()).hasSize(3);
    assertThat(taken.body()).contains("Border line,Lithuanian,2000,300,80% in 20s,1,168,");
    assertThat(taken.body()).contains("Answer AS,NOK,1000000,500");
  }

  @Test
  void a09_whatCannotBeReadIsSaidAndNothingIsKept() {
    Map<String, String> wrong = new HashMap<>(tender());
    wrong.put("line0.contacts", "many");
    wrong.put("partner0.price", "");
    wrong.put("ceiling", "140");
    HttpResponse<String> said = head.post("/sourcing/new-tender", wrong);
    assertThat(said.statusCode()).isEqualTo(422);
    assertThat(said.body()).contains("w-line0.contacts", "w-partner0.price", "field-ceiling-why");
    assertThat(said.body()).contains("value=\"Lithuanian\"");
    wrong.clear();
    assertThat(head.post("/sourcing/new-tender", wrong).body()).contains("at least one line");
    assertThat(app.get(Sourcing.class).tenders(app.viewer(Role.HEAD))).isEmpty();
  }

  @Test
  void a10_aTenderIsChangedAndRemoved() {
    String address = made(tender());
    assertThat(head.get(address + "/edit").body()).contains("value=\"2000\"", "Answer AS");
    Map<String, String> more = new HashMap<>(tender());
    more.put("line0.contacts", "280000");
    assertThat(head.post(address, more).statusCode()).isEqualTo(303);
    assertThat(head.get(address).body()).contains("280,000");
    head.post(address + "/remove", Map.of());
    assertThat(head.get(address).statusCode()).isEqualTo(404);
  }

  /// Contacts that came from eight to six fall on these hours of a line open at all hours, as they
  /// did in the queue.
  @Test
  void a11_contactsComeAsInAQueueOfOnesOwn() {
    Map<String, String> even = new HashMap<>(tender());
    even.put("line0.contacts", "200000");
    Map<String, String> asPhone = new HashMap<>(even);
    asPhone.put("queue", "phone");
    assertThat(most(asPhone)).isGreaterThan(most(even) * 3 / 2);
  }

  private int most(Map<String, String> form) {
    Tender tender =
        app.get(Sourcing.class)
            .findTender(app.viewer(Role.HEAD), Long.parseLong(made(form).replaceAll("\\D", "")))
            .orElseThrow();
    return app.get(Sourcing.class)
        .quote(app.viewer(Role.HEAD), tender.content())
        .lines()
        .getFirst()
        .need()
        .most();
  }

  private String made(Map<String, String> form) {
    HttpResponse<String> said = head.post("/sourcing/new-tender", form);
    assertThat(said.statusCode()).isEqualTo(303);
    String address = said.headers().firstValue("Location").orElseThrow();
    assertThat(address).startsWith("/sourcing/tenders/");
    return address;
  }

  private static Map<String, String> cost(String currency, String rate) {
    return Map.of(
        "currency", currency,
        "rate", rate,
        "pay", "40000",
        "statutory", "20",
        "other", "5",
        "running", "5000",
        "hours", "160",
        "lost", "30");
  }

  private static Map<String, String> tender() {
    Map<String, String> form = new HashMap<>();
    form.put("name", "Border line");
    form.put("start", "2027-09-01");
    form.put("recruiting", "8");
    form.put("training", "3");
    form.put("ceiling", "85");
    form.put("margin", "10");
    form.put("queue", "");
    form.put("line0.name", "Lithuanian");
    form.put("line0.contacts", "2000");
    form.put("line0.handle", "300");
    form.put("line0.days", "7");
    form.put("line0.opens", "00:00");
    form.put("line0.closes", "00:00");
    form.put("line0.share", "80");
    form.put("line0.seconds", "20");
    form.put("line0.minimum", "1");
    form.put("partner0.name", "Answer AS");
    form.put("partner0.unit", "contact");
    form.put("partner0.price", "500");
    return form;
  }

  private SiteRecord record(String site) {
    return app.get(Sourcing.class).records(app.viewer(Role.HEAD)).stream()
        .filter(one -> one.name().equals(site))
        .findFirst()
        .orElseThrow();
  }

  private void bring(String country, String site, int people) {
    LocalDate from = SmallFloor.MONDAY.minusYears(1);
    app.bring(
        PeopleForm.SITES,
        "site,country,zone,opens,closes\n%s,%s,Europe/Oslo,07:00,22:00\n".formatted(site, country),
        from);
    StringBuilder agents =
        new StringBuilder(
            "agent,site,team,leader,contract,skills,earliest_start,latest_start,night\n");
    for (int i = 1; i <= people; i++) {
      agents.append(
          "%s%d,%s,,,full,phone,07:00,12:00,no\n"
              .formatted(site.toLowerCase(Locale.ROOT), i, site));
    }
    app.bring(PeopleForm.AGENTS, agents.toString(), from);
  }

  /// A hundred contacts of six minutes a person and week.
  private void handled(String site, int people) {
    String name = site.equals("Oslo") ? "a" : site.toLowerCase(Locale.ROOT);
    app.get(JdbcClient.class)
        .sql(
            """
            insert into agent_week (week, agent, queue, contacts, seconds)
            select week::date, :name || number, 'phone', 100, 36000
            from generate_series(date '2026-12-28', date '2027-03-22', interval '1 week') as week
            cross join generate_series(1, :people) as number
            on conflict do nothing
            """)
        .param("name", name)
        .param("people", people)
        .update();
  }

  private static String money(double amount) {
    return String.format(Locale.ENGLISH, "%,.2f", amount);
  }

  private static String whole(double amount) {
    return String.format(Locale.ENGLISH, "%,.0f", amount);
  }
}
