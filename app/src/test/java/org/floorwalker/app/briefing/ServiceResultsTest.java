package org.floorwalker.app.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.floorwalker.app.briefing.ServiceResults.Asked;
import org.floorwalker.app.briefing.ServiceResults.Found;
import org.floorwalker.app.briefing.ServiceResults.Line;
import org.floorwalker.app.history.HistoryImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.platform.access.Place;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.Places;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.contacts.ContactFormat;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;

/// FEATURE: months and missions told to those who lead and those who pay (OPS-12, MGT-04, MGT-10).
/// The entry register began on 30 November 2026 by the site's clock: thirty calls in Arabic, of
/// which the waits are known to the second. The bank's line began later.
class ServiceResultsTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  /// Already December in Oslo, still November by UTC.
  private static final Instant MIDNIGHT = Instant.parse("2026-11-30T23:30:00Z");

  private static final Asked WINTER = new Asked("", YearMonth.of(2026, 11), YearMonth.of(2027, 3));

  private final TestApp app = TestApp.fresh();
  private final StringBuilder file =
      new StringBuilder("queue,arrived,answered,ended,outcome,agent,wrapup_seconds,contact\n");
  private int contacts;

  private void organisation() {
    LocalDate ever = LocalDate.of(2020, 1, 1);
    app.bring(
        PeopleForm.SITES,
        "site,country,zone,opens,closes\nOslo,NO,Europe/Oslo,00:00,24:00\n",
        ever);
    app.bring(PeopleForm.CLIENTS, "client,name\nstate,The state\nbank,The bank\n", ever);
    app.bring(
        PeopleForm.MISSIONS,
        "mission,client,name\nentry,state,Entry register\nloans,bank,Loans\n",
        ever);
    app.bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site,mission
        entry-ar,voice,ar,average 20s,served_over_offered,0.85,180,1,0.05,300,00:00,24:00,Oslo,entry
        entry-mail,email,en,done in 8h,served_over_offered,0.92,,1,0.05,300,00:00,24:00,Oslo,entry
        bank-nb,voice,nb,80% in 20s,served_over_offered,0.85,180,1,0.05,300,00:00,24:00,Oslo,loans
        """,
        ever);
  }

  private void answered(String queue, Instant at, int waited) {
    file.append(
        "%s,%s,%s,%s,completed,kari,0,c%d%n"
            .formatted(
                queue, at, at.plusSeconds(waited), at.plusSeconds(waited + 60L), contacts++));
  }

  private void gaveUp(String queue, Instant at, int waited) {
    file.append(
        "%s,%s,,%s,abandoned,,,c%d%n".formatted(queue, at, at.plusSeconds(waited), contacts++));
  }

  private void bring() {
    ContactFormat format = ContactFormat.CONTACTS;
    ImportOrder order =
        new ImportOrder(
            "pbx",
            format.commandName(),
            "file",
            format.reader(OSLO, 0),
            ImportOrder.BadRows.REFUSE_FILE);
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    app.get(HistoryImport.class)
        .bring(order, new ByteArrayInputStream(bytes), bytes.length, ImportWatch.NONE);
  }

  /// In December 26 calls are answered after 10 s and four give up; in January 20 are answered
  /// after 31 s. Thirty letters are done in an hour. The bank has 40 calls in March.
  private void winter() {
    organisation();
    for (int i = 0; i < 26; i++) {
      answered("entry-ar", MIDNIGHT.plusSeconds(600L * i), 10);
    }
    for (int i = 0; i < 4; i++) {
      gaveUp("entry-ar", MIDNIGHT.plusSeconds(600L * i), 90);
    }
    for (int i = 0; i < 20; i++) {
      answered("entry-ar", Instant.parse("2027-01-11T09:00:00Z").plusSeconds(600L * i), 31);
    }
    for (int i = 0; i < 30; i++) {
      answered("entry-mail", Instant.parse("2027-01-11T08:00:00Z").plusSeconds(60L * i), 3600);
    }
    for (int i = 0; i < 40; i++) {
      answered("bank-nb", Instant.parse("2027-03-08T08:00:00Z").plusSeconds(60L * i), 5);
    }
    bring();
  }

  private UserId bank() {
    PlaceKey bank =
        app.get(Places.class).all().stream()
            .filter(place -> place.name().equals("The bank"))
            .map(Place::key)
            .findFirst()
            .orElseThrow();
    UserId user = app.user("of the bank");
    app.grant(user, Role.CLIENT, bank.scope().orElseThrow());
    return user;
  }

  @Test
  void a01_aMissionIsToldFromItsFirstDay() {
    winter();
    Found found = app.get(ServiceResults.class).find(app.viewer(Role.HEAD), WINTER);
    ServiceResults.Mission entry = found.missions().getFirst();
    assertThat(entry.code()).isEqualTo("entry");
    assertThat(entry.firstDay()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(entry.queues()).isEqualTo(2);
    assertThat(entry.sum().offered()).isEqualTo(80);
    assertThat(entry.sum().averageWaitSeconds())
        .as("letters are not waited for on the line")
        .isCloseTo((26 * 10 + 20 * 31) / 46.0, within(1e-9));
    assertThat(entry.sum().abandonedShare()).isCloseTo(4 / 80.0, within(1e-9));
    assertThat(entry.sum().inTimeShare()).isCloseTo((26 + 30) / 80.0, within(1e-9));
  }

  @Test
  void a02_monthsAreThoseOfTheSitesClock() {
    winter();
    Found found = app.get(ServiceResults.class).find(app.viewer(Role.HEAD), WINTER);
    assertThat(found.months())
        .extracting(Line::code)
        .containsExactly("2027-03", "2027-01", "2026-12");
    assertThat(found.months().getLast().sum().offered()).isEqualTo(30);
    Found january =
        app.get(ServiceResults.class)
            .find(
                app.viewer(Role.HEAD),
                new Asked("entry", YearMonth.of(2027, 1), YearMonth.of(2027, 1)));
    assertThat(january.months()).hasSize(1);
    assertThat(january.languages()).extracting(Line::code).containsExactly("en", "ar");
    assertThat(january.missions()).as("all missions stay in sight").hasSize(2);
  }

  /// 10 s in December keep the promise of 20 s, 31 s in January do not.
  @Test
  void a03_thePromiseIsKeptMonthByMonth() {
    winter();
    Found found = app.get(ServiceResults.class).find(app.viewer(Role.HEAD), WINTER);
    ServiceResults.Queue arabic =
        found.queues().stream()
            .filter(queue -> queue.card().id().name().equals("entry-ar"))
            .findFirst()
            .orElseThrow();
    assertThat(arabic.kept()).isEqualTo(1);
    assertThat(arabic.months()).isEqualTo(2);
    assertThat(arabic.measured()).isCloseTo((26 * 10 + 20 * 31) / 46.0, within(1e-9));
  }

  @Test
  void a04_aClientIsToldOfItsOwnMissionAlone() {
    winter();
    UserId bank = bank();
    Found found = app.get(ServiceResults.class).find(app.viewer(bank), WINTER);
    assertThat(found.missions()).extracting(ServiceResults.Mission::code).containsExactly("loans");
    assertThat(found.languages()).extracting(Line::code).containsExactly("nb");
    TestApp.Client client = app.as(bank);
    assertThat(client.get("/results?from=2026-11").body())
        .contains("Loans, The bank")
        .doesNotContain("Entry register", "The state", "Arabic");
    assertThat(client.get("/results/table.csv?from=2026-11").body())
        .contains("bank,loans,bank-nb,voice,nb,40,40,0,40,40,5")
        .doesNotContain("entry");
    assertThat(client.get("/results/facts?mission=entry").statusCode()).isEqualTo(404);
  }

  /// What a tender asks for: so many contacts, in these languages, with this wait.
  @Test
  void a05_theFactsOfAMissionAreOnOneSheet() throws Exception {
    winter();
    String facts = facts("/results/facts?mission=entry&language=en");
    assertThat(facts)
        .contains("Entry register", "In service since Tue 1 Dec 2026", "80 contacts", "Arabic 50")
        .contains("waited 19 seconds on average")
        .doesNotContain("kari", "Loans", "Norwegian");
    assertThat(facts("/results/facts?mission=entry&language=nb"))
        .contains("80 henvendelser", "arabisk 50");
  }

  /// December's calls kept the promise, January's did not; the bank's client reads its own alone
  /// (MGT-05).
  @Test
  void a05b_aMonthIsOnOnePaperForThoseWhoLead() throws Exception {
    winter();
    for (int i = 0; i < 10; i++) {
      answered("entry-ar", Instant.parse("2027-01-12T09:00:00Z").plusSeconds(600L * i), 31);
    }
    bring();
    assertThat(facts("/results/pack?month=2026-12&language=en"))
        .contains("December 2026 in short", "30 86.7", "None of the promises was missed.")
        .doesNotContain("January", "kari");
    assertThat(facts("/results/pack?month=2027-01&language=sv"))
        .contains("entry-ar: 31", "Medarbetarnas förslag", "0 utan svar")
        .contains("december 2026");
    String own = paper(bank(), "/results/pack?month=2027-01&language=en");
    assertThat(own).contains("Nothing came in these months.").doesNotContain("entry-ar", "staff");
  }

  private String facts(String path) throws Exception {
    return paper(app.userOf(Role.HEAD), path);
  }

  private String paper(UserId reader, String path) throws Exception {
    byte[] pdf =
        HttpClient.newHttpClient()
            .send(app.as(reader).request(path).build(), BodyHandlers.ofByteArray())
            .body();
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void a06_thePageIsReadByAll() {
    winter();
    TestBrowser.checkEverywhere(app, Role.HEAD, "/results?from=2026-11", "service-results");
    assertThat(app.as(Role.AGENT).get("/results").statusCode()).isEqualTo(403);
  }

  @Test
  void a07_withoutHistoryItSaysWhatToDo() {
    organisation();
    assertThat(app.as(Role.PLANNER).get("/results").body())
        .contains("Bring in the history of contacts.");
    assertThat(List.of(app.as(Role.PLANNER).get("/results?from=never").statusCode()))
        .containsExactly(200);
  }
}
