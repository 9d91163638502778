package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.floorwalker.app.development.internal.HandingOver;
import org.floorwalker.app.development.internal.InductionTalks;
import org.floorwalker.app.development.internal.TalkHours;
import org.floorwalker.app.development.internal.TalkRetention;
import org.floorwalker.app.history.TableDoor;
import org.floorwalker.app.learning.InductionBegan;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.staffing.HoursBeside;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.table.ColumnMapping;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: what a talk leaves behind: the paper, the letters, the way to a new leader, and how far
/// apart the two see the same season (CON-12, CON-15, ORG-05).
class TalkAfterwardsTest {
  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);

  @Test
  void a01_aClosedTalkIsAPaperForThoseWhoMayReadIt() throws IOException, InterruptedException {
    scene.register("talk-grade");
    long talk = scene.closed();
    String paper = text(pdf(scene.kari, talk));
    assertThat(paper)
        .contains(TwoTeams.RUNAS_SECRET, TwoTeams.KARIS_SECRET)
        .contains("We spoke about second line.", "Kari Nordmann", "confirmed");
    assertThat(app.as(scene.ola).get("/talks/" + talk + "/paper").statusCode()).isEqualTo(404);
    assertThat(app.as(scene.bo).get("/talks/" + talk + "/paper").statusCode()).isEqualTo(404);
  }

  @Test
  void a12_theFactsOfATalkEndWithItAndThePaperSpeaksTheReadersLanguage()
      throws IOException, InterruptedException {
    long talk = scene.closed();
    scene.act(scene.runa, talk, new TalkAction.Rate(4));
    app.get(UserStore.class).setLanguage(scene.kari, Locale.of("fi"));
    assertThat(text(pdf(scene.kari, talk))).contains("vahvistettu", "4/5");
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(90)));
    OpenTalk.Frame frame = scene.open(scene.kari, talk).orElseThrow().frame();
    app.clock().standAt(TestApp.MORNING);
    assertThat(frame.until()).isEqualTo(TwoTeams.TODAY);
    assertThat(frame.since()).isEqualTo(TwoTeams.TODAY.minusDays(30));
  }

  /// Three years, or less where the register says less; also what is locked against change goes.
  @Test
  void a13_aTalkIsForgottenWhenItsTimeIsOver() {
    long talk = scene.closed();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(1_096)));
    app.get(TalkRetention.class).run();
    assertThat(kept(talk)).isTrue();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(1_097)));
    app.get(TalkRetention.class).run();
    assertThat(kept(talk)).isFalse();
    app.clock().standAt(TestApp.MORNING);
    assertThat(app.as(Role.AUDITOR).get("/trust/audit?find=deleted").body())
        .contains("Talks deleted after their time")
        .doesNotContain(TwoTeams.RUNAS_SECRET);
  }

  private boolean kept(long talk) {
    return app.get(JdbcClient.class)
        .sql("select exists (select from talk where id = :id)")
        .param("id", talk)
        .query(Boolean.class)
        .single();
  }

  /// Neither's words leave the house on paper before the talk is closed.
  @Test
  void a02_anOpenTalkIsNoPaper() {
    long talk = scene.planned();
    scene.write(scene.runa, talk, TwoTeams.RUNAS_SECRET);
    scene.write(scene.kari, talk, TwoTeams.KARIS_SECRET);
    for (UserId user : List.of(scene.kari, scene.runa)) {
      HttpResponse<String> answer = app.as(user).get("/talks/" + talk + "/paper");
      assertThat(answer.statusCode()).isEqualTo(404);
    }
    assertThat(app.as(scene.runa).get("/talks/mine.csv").body())
        .contains(TwoTeams.RUNAS_SECRET)
        .doesNotContain(TwoTeams.KARIS_SECRET);
  }

  private byte[] pdf(UserId user, long talk) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient()
            .send(
                app.as(user).request("/talks/" + talk + "/paper").GET().build(),
                BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    return answer.body().readAllBytes();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void a03_lettersSayWhenAndNeverWhy() {
    long talk = scene.planned();
    assertThat(letters()).singleElement().asString().contains("kari@example.org", "14:30", "video");
    scene.act(
        scene.kari,
        talk,
        new TalkAction.Move(
            TwoTeams.TALK_AT.plusSeconds(86_400), 45, Talk.Medium.PHONE, "", "the dentist"));
    scene.act(scene.runa, talk, new TalkAction.Postpone("the plan is full"));
    assertThat(letters()).hasSize(3);
    assertThat(letters().get(1)).contains("runa@example.org", "30.", "14:30");
    assertThat(letters().get(2)).contains("kari@example.org", "utsatt");
    assertThat(String.join("\n", letters())).doesNotContain("dentist").doesNotContain("full");
  }

  private List<String> letters() {
    return app.get(JdbcClient.class)
        .sql("select to_address || ' ' || subject || ' ' || body from mail order by id")
        .query(String.class)
        .list();
  }

  @Test
  void a04_openTalksFollowToANewLeaderByThemselves() {
    long open = scene.planned();
    scene.write(scene.runa, open, TwoTeams.RUNAS_SECRET);
    long shared = scene.shared();
    long closed = scene.closed();
    scene.move("kari,oslo,blue,bo,full,phone,07:00,14:00,no,Kari Nordmann,kari@example.org", 0);
    app.get(HandingOver.class).run();
    app.get(HandingOver.class).run();
    OpenTalk taken = scene.open(scene.bo, open).orElseThrow();
    assertThat(taken.party()).isEqualTo(TalkParty.LEADER);
    assertThat(taken.ownDraft()).isEmpty();
    assertThat(taken.changes()).extracting(TalkChange::what).endsWith("handed-over");
    assertThat(scene.open(scene.bo, shared).orElseThrow().record().orElseThrow().preparations())
        .hasSize(2);
    assertThat(scene.open(scene.kari, closed).orElseThrow().people().leaderName())
        .isEqualTo("Runa Vik");
    assertThatThrownBy(() -> scene.open(scene.runa, open)).isInstanceOf(NotFound.class);
    assertThat(letters()).filteredOn(letter -> letter.contains("bo@example.org")).hasSize(2);
    assertThat(app.as(scene.bo).get("/talks/" + open).body()).doesNotContain(TwoTeams.RUNAS_SECRET);
  }

  @Test
  void a05_howFarApartTheTwoSeeItIsFollowedOverTime() {
    scene.register("talk-grade");
    scene.closed();
    long second = scene.shared();
    List<GradePair> earlier =
        app.get(TalkBackground.class)
            .earlierGrades(scene.as(scene.kari), scene.open(scene.kari, second).orElseThrow());
    assertThat(earlier).extracting(GradePair::distance).containsExactly(-1);
    assertThat(app.as(scene.runa).get("/talks/" + second).body()).contains("Earlier grades", "-1");
  }

  @Test
  void a06_everythingHeldIsTakenAlong() {
    scene.register("talk-record");
    long talk = scene.closed();
    app.get(Careers.class).wish(scene.as(scene.kari), CareerPath.OTHER_SITE, "By the sea", false);
    app.get(PeopleGoals.class)
        .add(
            scene.as(scene.kari),
            new PeopleGoals.Wish(
                new Goal.Owner.Person(scene.person("kari")),
                null,
                "Second line by summer",
                false,
                "",
                TwoTeams.TODAY.plusMonths(3)));
    app.get(Proposals.class).propose(scene.as(scene.kari), "Quieter phones");
    String own = app.as(scene.kari).get("/talks/mine.csv").body();
    assertThat(own)
        .contains("By the sea", "other-site", "Second line by summer", "Quieter phones")
        .contains(TwoTeams.KARIS_SECRET, "We spoke about second line.");
    assertThat(app.as(scene.ola).get("/talks/mine.csv").body()).doesNotContain("By the sea");
    assertThat(app.as(scene.runa).get("/talks/archive.csv").statusCode()).isEqualTo(403);
    String archive = app.as(Role.PEOPLE).get("/talks/archive.csv").body();
    assertThat(archive)
        .contains(talk + ",raq,kari,runa,", "We spoke about second line.")
        .doesNotContain("By the sea");
    long open = scene.planned();
    scene.write(scene.kari, open, "not-yet-shared");
    assertThat(app.as(Role.PEOPLE).get("/talks/archive.csv").body())
        .doesNotContain("not-yet-shared");
  }

  @Test
  void a07_anArchiveLeavesOutWhomNobodyRegistered() {
    scene.closed();
    assertThat(app.as(Role.PEOPLE).get("/talks/archive.csv").body())
        .startsWith("talk,kind,agent,leader")
        .doesNotContain("kari");
  }

  /// Two actions of one talk are two rows, going out as they came in.
  @Test
  void a11_eachActionOfATalkHasItsRow() throws IOException {
    String rows =
        """
        kari,runa,coaching,2027-03-01,15,Calm closings,Listen to three calls,leader,2027-04-01
        kari,runa,coaching,2027-03-01,15,Calm closings,Try the new closing,agent,2027-04-08
        """;
    PeopleImport.Result first = bring(rows);
    assertThat(first).isEqualTo(new PeopleImport.Result.Done(2, 0, List.of()));
    assertThat(bring(rows)).isEqualTo(new PeopleImport.Result.Done(0, 2, List.of()));
    List<String> written = new ArrayList<>();
    app.get(EarlierTalksSource.class)
        .each(TwoTeams.OSLO, row -> written.add(String.join(",", row)));
    assertThat(written).containsExactlyElementsOf(rows.lines().toList());
  }

  private PeopleImport.Result bring(String rows) throws IOException {
    String table = "agent,leader,kind,held,minutes,words,action,owner,due\n" + rows;
    EarlierTalks door = app.get(EarlierTalks.class);
    return door.bring(
        ColumnMapping.plain(door.form(), ZoneOffset.UTC),
        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
        new TableDoor.Telling("earlier-talks.csv", "Test", TwoTeams.TODAY));
  }

  /// What `floorwalker export` writes is what the tables take in.
  @Test
  void a10_talksAndGoalsAreWrittenAsTheyComeIn() throws IOException {
    scene.closed();
    List<String[]> rows = new ArrayList<>();
    app.get(EarlierTalksSource.class).each(TwoTeams.OSLO, rows::add);
    assertThat(rows)
        .singleElement()
        .isEqualTo(
            new String[] {
              "kari",
              "runa",
              "raq",
              TwoTeams.TODAY.toString(),
              "40",
              "We spoke about second line.",
              "",
              "",
              ""
            });
    String table =
        "agent,leader,kind,held,minutes,words,action,owner,due\n"
            + String.join(",", rows.getFirst());
    EarlierTalks door = app.get(EarlierTalks.class);
    assertThat(
            door.read(
                    ColumnMapping.plain(door.form(), ZoneOffset.UTC),
                    new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                    "again.csv")
                .problems())
        .isEmpty();
  }

  @Test
  void a08_aNewcomersProbationTalksStandInTheListsOnce() {
    InductionBegan began = new InductionBegan(scene.person("ola"), TwoTeams.TODAY);
    app.get(InductionTalks.class).plan(began);
    app.get(InductionTalks.class).plan(began);
    assertThat(app.get(TalkList.class).mine(scene.as(scene.ola)).open())
        .extracting(line -> line.talk().kind())
        .containsExactly(TalkKind.PROBATION, TalkKind.PROBATION, TalkKind.PROBATION);
    assertThat(app.get(TalkList.class).mine(scene.as(scene.ola)).open().getFirst().talk().plan())
        .extracting(Talk.Plan::dueFrom, Talk.Plan::dueUntil)
        .containsExactly(TwoTeams.TODAY.plusDays(22), TwoTeams.TODAY.plusDays(36));
  }

  /// Weekly 20 minutes and monthly 45: 0.506 hours a week each, both sides of three people.
  @Test
  void a09_theCadenceHasItsPriceInTheCapacityPlan() {
    Viewer hr = app.viewer(Role.PEOPLE);
    assertThat(app.get(TalkHours.class).lines()).isEmpty();
    app.get(TalkSeries.class).add(hr, series("coaching", Cadence.WEEKLY, 20));
    app.get(TalkSeries.class).add(hr, series("raq", Cadence.MONTHLY, 45));
    HoursBeside.Line line = app.get(TalkHours.class).lines().getFirst();
    double week = (52 * 20 + 12 * 45) / 60.0 / 52;
    assertThat(line.agent()).isCloseTo(week, within(1e-9));
    assertThat(line.leaderOf12()).isCloseTo(12 * week, within(1e-9));
    assertThat(line.leaderOf18()).isCloseTo(18 * week, within(1e-9));
    assertThat(line.everybody()).isCloseTo(3 * 2 * week, within(1e-9));
  }

  private static Series series(String template, Cadence cadence, int minutes) {
    return new Series(
        0,
        template,
        cadence,
        new Series.Audience(null, "", false, null),
        minutes,
        Talk.Medium.IN_PERSON,
        TwoTeams.TODAY,
        null);
  }
}
