package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.floorwalker.app.development.internal.HandingOver;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.testing.TestApp;
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
        java.net.http.HttpClient.newHttpClient()
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
        app.get(Talks.class)
            .earlierGrades(scene.as(scene.kari), scene.open(scene.kari, second).orElseThrow());
    assertThat(earlier).extracting(GradePair::distance).containsExactly(-1);
    assertThat(app.as(scene.runa).get("/talks/" + second).body()).contains("Earlier grades", "-1");
  }
}
