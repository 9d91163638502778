package org.floorwalker.app.trust.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestingMeasures;
import org.junit.jupiter.api.Test;

/// FEATURE: people see what is measured about them and who looked; the keeper keeps the register
/// (QUA-02, QUA-03).
class TrustPagesTest {
  private static final PersonId MAREN = new PersonId(7);
  private final TestApp app = TestApp.fresh();

  @Test
  void a01_nothingIsMeasuredAtFirst() {
    assertThat(app.as(Role.AGENT).get("/trust").body())
        .contains("Nothing is measured about people yet");
  }

  @Test
  void a02_whatIsRegisteredAndWhoLookedIsSeenByThePerson() {
    registerPace();
    app.belongsTo(app.userOf(Role.AGENT), MAREN);
    app.get(Measures.class)
        .show(
            app.viewer(Role.TEAM_LEADER),
            MAREN,
            TestingMeasures.PACE,
            "NO",
            LocalDate.of(2027, 3, 29),
            "morning page",
            () -> 1);
    assertThat(app.as(Role.AGENT).get("/trust").body())
        .contains(
            "One measure today",
            "steps a minute",
            "to plan enough people",
            "team_leader",
            "morning page");
    assertThat(app.as(Role.DATA_PROTECTION).get("/trust/looks").body()).contains(">7<");
    assertThat(app.as(Role.AUDITOR).get("/trust/audit?find=measure").body())
        .contains("Measure put in the register");
  }

  @Test
  void a03_aRegistrationThatIsNotPossibleSaysWhyAndKeepsWhatWasTyped() {
    Map<String, String> typed = pace();
    typed.put("informed", "2027-03-16");
    var answer = app.as(Role.DATA_PROTECTION).post("/trust/register", typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("at least 14 days before", "Tue 30 Mar", "to plan enough people");
  }

  @Test
  void a04_aQuestionIsAskedAndAnsweredOnce() {
    app.as(Role.AGENT).post("/trust/questions", Map.of("question", "Does after-work count?"));
    assertThat(app.as(Role.TEAM_LEADER).get("/trust").body()).doesNotContain("after-work");
    var keeper = app.as(Role.DATA_PROTECTION);
    assertThat(keeper.get("/trust/register").body()).contains("Does after-work count?");
    var blank = keeper.post("/trust/questions/1/answer", Map.of("answer", "  "));
    assertThat(blank.statusCode()).isEqualTo(422);
    assertThat(blank.body()).contains("the question still waits", "/trust/questions/1/answer");
    assertThat(keeper.post("/trust/questions/1/answer", Map.of("answer", "No.")).statusCode())
        .isEqualTo(303);
    assertThat(keeper.post("/trust/questions/1/answer", Map.of("answer", "Yes.")).statusCode())
        .isEqualTo(404);
    assertThat(app.as(Role.AGENT).get("/trust").body()).contains("No.").doesNotContain("Yes.");
  }

  @Test
  void a05_thePagesLookRightEverywhere() {
    registerPace();
    TestBrowser.checkEverywhere(app, Role.AGENT, "/trust", "trust");
    TestBrowser.checkEverywhere(app, Role.DATA_PROTECTION, "/trust/register", "trust-register");
    TestBrowser.checkEverywhere(app, Role.AUDITOR, "/trust/audit", "trust-audit");
  }

  /// `26` typed as a year is the year 26, which no page reads.
  @Test
  void a06_aYearOfTwoDigitsIsToldBesideTheField() {
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.DATA_PROTECTION, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/trust/register");
      Locator from = page.locator("#field-from");
      from.fill("0026-11-24");
      assertThat(from.evaluate("field => field.validity.rangeUnderflow")).isEqualTo(true);
      from.fill("2026-11-24");
      assertThat(from.evaluate("field => field.validity.valid")).isEqualTo(true);
    }
  }

  /// Words without a space, such as an address, fold.
  @Test
  void a07_aLongWordOfAQuestionKeepsThePageNarrow() {
    app.as(Role.AGENT).post("/trust/questions", Map.of("question", "x".repeat(500)));
    TestBrowser.checkEverywhere(app, Role.DATA_PROTECTION, "/trust/register", "trust-long-word");
  }

  private void registerPace() {
    assertThat(app.as(Role.DATA_PROTECTION).post("/trust/register", pace()).statusCode())
        .isEqualTo(303);
  }

  private static Map<String, String> pace() {
    return new HashMap<>(
        Map.of(
            "measure", "testing-pace",
            "country", "NO",
            "purpose", "to plan enough people",
            "basis", "balancing note 3",
            "kept", "365",
            "representatives", "2027-03-10",
            "informed", "2027-03-15",
            "from", "2027-03-29",
            "evaluation", "2028-03-01"));
  }
}
