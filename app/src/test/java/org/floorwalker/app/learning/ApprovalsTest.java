package org.floorwalker.app.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.floorwalker.app.learning.internal.ApprovalReminding;
import org.floorwalker.app.learning.internal.Hash;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: what the company itself is approved for, with proof and renewal (ORG-13). It is Monday
/// 29 March 2027.
class ApprovalsTest {
  private final TestApp app = TestApp.fresh();
  private final LoansFloor floor = new LoansFloor(app);

  @Test
  void a01_anApprovalIsRenewedInTimeAndRemindsItsOwnerOnce() {
    TestApp.Client trainer = app.as(Role.TRAINER);
    Map<String, String> kept =
        Map.of(
            "title", "Approved call centre",
            "issuer", "Virke",
            "owner", floor.person("lea").toString(),
            "days", "60");
    assertThat(trainer.post("/training/approvals", kept).statusCode()).isEqualTo(303);
    assertThat(trainer.post("/training/approvals", kept).statusCode()).as("twice").isEqualTo(422);
    assertThat(trainer.get("/training/approvals").body()).contains("Does not hold");
    Map<String, String> given =
        Map.of(
            "number", "V-77",
            "from", "2026-07-01",
            "until", "2027-06-30",
            "evidence", "Letter of 2 June 2026, archive 44");
    assertThat(trainer.post("/training/approvals/1/given", given).statusCode()).isEqualTo(303);
    assertThat(app.as(Role.AUDITOR).get("/training/approvals/1").body())
        .contains("archive 44", "V-77");
    assertThat(trainer.get("/training/approvals").body()).contains("Holds");
    remind();
    assertThat(letters()).isZero();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(40)));
    remind();
    remind();
    assertThat(letters()).isEqualTo(1);
    assertThat(app.as(Role.TRAINER).get("/training/approvals").body()).contains("Renew now");
  }

  /// The certificate itself is kept as it was sent, under its own name and checksum, and is never
  /// shown by the browser; what is not sent or too large is not kept.
  @Test
  void a02_theCertificateIsKeptAsItWasSent() {
    TestApp.Client trainer = app.as(Role.TRAINER);
    trainer.post(
        "/training/approvals",
        Map.of(
            "title", "Approved call centre",
            "issuer", "Virke",
            "owner", floor.person("lea").toString(),
            "days", "60"));
    Map<String, String> given =
        Map.of(
            "number", "V-78",
            "from", "2026-07-01",
            "until", "2027-06-30",
            "evidence", "Letter of 2 June 2026");
    byte[] paper = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    String address = "/training/approvals/1/given";
    assertThat(trainer.post(address, given, "../../etc/godkjenning æ.html", paper).statusCode())
        .isEqualTo(303);
    assertThat(trainer.get("/training/approvals/1").body())
        .contains("godkjenning æ.html", Hash.of(paper))
        .doesNotContain("etc/godkjenning");
    HttpResponse<String> back = app.as(Role.AUDITOR).get("/training/approvals/1/files/1");
    assertThat(back.body()).isEqualTo("<script>alert(1)</script>");
    assertThat(back.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(back.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(trainer.post(address, given, "large.pdf", new byte[5_000_001]).statusCode())
        .isEqualTo(422);
    assertThat(app.as(Role.TEAM_LEADER).post(address, given, "a.pdf", paper).statusCode())
        .isEqualTo(403);
    assertThatThrownBy(
            () -> app.get(JdbcClient.class).sql("update approval_given set file = null").update())
        .isInstanceOf(DataAccessException.class);
  }

  /// A lesson's file makes a version of its own: what somebody has read stays what it was.
  @Test
  void a03_aLessonsFileIsPartOfItsVersion() {
    floor.course("rules", Course.Kind.DOCUMENT, "House rules", "Read the paper.");
    TestApp.Client trainer = app.as(Role.TRAINER);
    byte[] first = "First edition".getBytes(StandardCharsets.UTF_8);
    byte[] second = "Second edition".getBytes(StandardCharsets.UTF_8);
    String address = "/training/courses/rules/file";
    assertThat(trainer.post(address, Map.of(), "rules.pdf", first).statusCode()).isEqualTo(303);
    trainer.post(address, Map.of(), "rules.pdf", first);
    assertThat(latest().number()).as("the same again changes nothing").isEqualTo(2);
    app.belongsTo(app.userOf(Role.AGENT), floor.person("bo"));
    TestApp.Client bo = app.as(Role.AGENT);
    assertThat(bo.get("/my/training/rules").body()).contains("Take the file: rules.pdf");
    assertThat(bo.get("/my/training/rules/file").body()).isEqualTo("First edition");
    bo.post("/my/training/rules", Map.of());
    String read = latest().hash();
    trainer.post(address, Map.of(), "rules.pdf", second);
    assertThat(latest().hash()).isNotEqualTo(read);
    assertThat(app.get(Ledger.class).listOf(floor.person("bo")).getFirst().entry().content())
        .isEqualTo(new Evidence.Content("rules", "House rules", 2, read));
    assertThat(trainer.get("/training/courses/rules/files/2").body()).isEqualTo("First edition");
    assertThat(bo.get("/training/courses/rules/files/2").statusCode()).isEqualTo(403);
    Course.Material old = latest().material();
    app.get(Catalogue.class)
        .revise(
            app.viewer(Role.TRAINER),
            "rules",
            new Course.Material(old.title(), "nb", 20, "Read the paper twice.", null, 1));
    assertThat(bo.get("/my/training/rules/file").body())
        .as("goes along")
        .isEqualTo("Second edition");
    assertThat(trainer.post(address, Map.of(), "none.pdf", new byte[0]).statusCode())
        .isEqualTo(303);
    assertThat(latest().number()).isEqualTo(4);
  }

  private Course.Version latest() {
    return app.get(Catalogue.class).find("rules").orElseThrow().latest();
  }

  private void remind() {
    app.get(ApprovalReminding.class).run();
  }

  private int letters() {
    return app.get(JdbcClient.class)
        .sql("select count(*) from mail where to_address = 'lea@example.org'")
        .query(Integer.class)
        .single();
  }
}
