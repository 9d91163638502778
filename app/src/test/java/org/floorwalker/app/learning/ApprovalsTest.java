package org.floorwalker.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.floorwalker.app.learning.internal.ApprovalReminding;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
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
