package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// FEATURE: what staff propose is answered with a reason and a day, and all see what came of
/// it (MGT-07).
class ProposalsTest {
  private static final LocalDate SOON = TwoTeams.TODAY.plusDays(10);

  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final Proposals proposals = app.get(Proposals.class);
  private final Viewer kari = app.viewer(scene.kari);
  private final Viewer runa = app.viewer(scene.runa);

  private long proposed(Viewer by, String words) {
    assertThat(proposals.propose(by, words)).isTrue();
    return proposals.list(by).stream()
        .map(Proposals.Line::proposal)
        .filter(one -> one.words().equals(words))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Proposal seenBy(Viewer viewer, long id) {
    return proposals.list(viewer).stream()
        .map(Proposals.Line::proposal)
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow();
  }

  private boolean say(long id, Proposal.Kind kind, String words, @Nullable LocalDate day) {
    return proposals.say(runa, id, kind, words, day);
  }

  @Test
  void a01_theTeamReadsItAndNobodyElse() {
    long id = proposed(kari, "Headsets that fit");
    assertThat(seenBy(app.viewer(scene.ola), id).state()).isEqualTo("open");
    assertThat(seenBy(app.viewer(Role.HEAD), id).answerBy())
        .isEqualTo(TwoTeams.TODAY.plusDays(Proposals.DAYS_TO_ANSWER));
    assertThat(proposals.list(app.viewer(scene.bo))).isEmpty();
    assertThat(app.as(scene.bo).get("/proposals").body()).doesNotContain("Headsets that fit");
    assertThat(proposals.list(app.viewer(Role.AUDITOR))).isEmpty();
  }

  @Test
  void a02_onlyWhoLeadsTheTeamOrTheHouseAnswersAndNobodyTheirOwn() {
    long id = proposed(kari, "Headsets that fit");
    assertThatThrownBy(() -> proposals.say(app.viewer(scene.ola), id, Proposal.Kind.NO, "x", null))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> proposals.say(app.viewer(scene.bo), id, Proposal.Kind.NO, "x", null))
        .isInstanceOf(NotFound.class);
    long own = proposed(runa, "Longer handover");
    assertThatThrownBy(() -> say(own, Proposal.Kind.YES, "I agree with myself", SOON))
        .isInstanceOf(NotFound.class);
    assertThat(proposals.owed(runa)).isEqualTo(new Proposal.Owed(1, 0));
    assertThat(proposals.say(app.viewer(Role.HEAD), own, Proposal.Kind.YES, "Good", SOON)).isTrue();
  }

  @Test
  void a03_anAnswerHasAReasonAndADayAndAYesAResult() {
    long id = proposed(kari, "Headsets that fit");
    assertThat(say(id, Proposal.Kind.YES, " ", SOON)).isFalse();
    assertThat(say(id, Proposal.Kind.YES, "Ordered", null)).isFalse();
    assertThat(say(id, Proposal.Kind.YES, "Ordered", TwoTeams.TODAY.minusDays(1))).isFalse();
    assertThat(say(id, Proposal.Kind.RESULT, "Done", null)).isFalse();
    assertThat(say(id, Proposal.Kind.LATER, "After the budget", TwoTeams.TODAY)).isTrue();
    assertThat(say(id, Proposal.Kind.YES, "Ordered", SOON)).isTrue();
    assertThat(say(id, Proposal.Kind.NO, "After all not", null)).isFalse();
    assertThat(say(id, Proposal.Kind.RESULT, "All have new ones", null)).isTrue();
    assertThat(say(id, Proposal.Kind.RESULT, "Again", null)).isFalse();
    assertThat(seenBy(kari, id).steps())
        .extracting(Proposal.Step::kind)
        .containsExactly(Proposal.Kind.LATER, Proposal.Kind.YES, Proposal.Kind.RESULT);
    assertThat(app.as(scene.kari).get("/proposals").body())
        .contains("After the budget", "All have new ones");
  }

  /// Last day in time and first day late, of a first answer, of a later and of a yes.
  @Test
  void a04_overdueIsWhatIsOwedAndPastItsDay() {
    long first = proposed(kari, "Headsets that fit");
    assertThat(overdueAfter(14)).isZero();
    assertThat(overdueAfter(15)).isEqualTo(1);
    assertThat(say(first, Proposal.Kind.LATER, "Next month", SOON)).isTrue();
    assertThat(overdueAfter(10)).isZero();
    assertThat(overdueAfter(11)).isEqualTo(1);
    assertThat(say(first, Proposal.Kind.YES, "Ordered", SOON)).isTrue();
    assertThat(overdueAfter(11)).isEqualTo(1);
    assertThat(say(first, Proposal.Kind.RESULT, "All have new ones", null)).isTrue();
    assertThat(overdueAfter(400)).isZero();
  }

  private int overdueAfter(int days) {
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(days)));
    int counted = proposals.owed(runa).overdue();
    LocalDate today = TwoTeams.TODAY.plusDays(days);
    assertThat(proposals.list(runa).stream().filter(one -> one.proposal().isOverdue(today)).count())
        .isEqualTo(counted);
    app.clock().standAt(TestApp.MORNING);
    return counted;
  }

  @Test
  void a05_whatWasTypedIsNotLost() {
    long id = proposed(kari, "Headsets that fit");
    var answer =
        app.as(scene.runa)
            .post(
                "/proposals/" + id,
                Map.of("deed", "yes", "words", "Ordered in grey", "due", "2020-01-01"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Ordered in grey", "need a day that has not passed")
        .doesNotContain("somebody else has answered");
    assertThat(say(id, Proposal.Kind.NO, "Not this year", null)).isTrue();
    assertThat(
            app.as(scene.runa).post("/proposals/" + id, Map.of("deed", "no", "words", "No")).body())
        .contains("somebody else has answered");
    assertThat(app.as(scene.ola).post("/proposals/" + id, Map.of("deed", "no")).statusCode())
        .isEqualTo(403);
  }

  /// What customers say needs its topic, is counted with those who met it too, and nobody counts
  /// twice, nor the one who told it (MGT-06, MGT-09).
  @Test
  void a05b_whatCustomersMeetIsCountedByTopic() {
    assertThat(proposals.propose(kari, Proposal.Subject.FAULT, " ", "The app logs out")).isFalse();
    assertThat(proposals.propose(kari, Proposal.Subject.FAULT, "Log-in", "The app logs out"))
        .isTrue();
    assertThat(proposals.propose(runa, Proposal.Subject.FAULT, "log-in", "The code never comes"))
        .isTrue();
    assertThat(proposals.propose(kari, Proposal.Subject.CUSTOMERS, "Fees", "Why a fee?")).isTrue();
    proposed(kari, "Headsets that fit");
    long first = idOf("The app logs out");
    assertThat(proposals.hear(app.viewer(scene.ola), first)).isTrue();
    assertThat(proposals.hear(app.viewer(scene.ola), first)).isFalse();
    assertThat(proposals.hear(kari, first)).as("one's own").isFalse();
    assertThatThrownBy(() -> proposals.hear(app.viewer(scene.bo), first))
        .as("another team's")
        .isInstanceOf(NotFound.class);
    Viewer head = app.viewer(Role.HEAD);
    assertThat(proposals.topics(proposals.list(head)))
        .extracting(Proposals.Topic::times, Proposals.Topic::waiting)
        .containsExactly(tuple(3, 2), tuple(1, 1));
    String page = app.as(scene.ola).get("/proposals").body();
    assertThat(page).contains("What customers say and meet", "One colleague met this too.");
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(Proposals.DAYS_OF_TOPICS)));
    assertThat(proposals.topics(proposals.list(head))).as("too long ago").isEmpty();
  }

  private long idOf(String words) {
    return proposals.list(app.viewer(Role.HEAD)).stream()
        .map(Proposals.Line::proposal)
        .filter(one -> one.words().equals(words))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void a06_onThePhoneAndAtTheDesk() {
    app.get(UserStore.class).setLanguage(scene.kari, Locale.of("nb"));
    try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, Look.PHONE_LIGHT)) {
      Page page = window.go("/proposals");
      page.locator("textarea[name=words]").fill("Hodesett som passer");
      page.locator("form[action='/proposals'] button.go").click();
      assertThat(page.locator("main .list").innerText()).contains("Hodesett som passer");
    }
    try (TestBrowser.Window window = TestBrowser.open(app, scene.runa, Look.WIDE_LIGHT)) {
      Page page = window.go("/proposals");
      page.locator("main .list summary").click();
      window.check("proposals-answering");
      page.locator("main .list textarea").fill("Ordered for everybody");
      page.locator("button[value=yes]").click();
      page.locator("main .list summary").click();
      page.locator("main .list textarea").fill("All have new ones");
      page.locator("button[value=result]").click();
      assertThat(page.locator("main .list summary").count()).isZero();
    }
    proposed(app.viewer(scene.ola), "A quiet room");
    for (Look look : List.of(Look.PHONE_LIGHT, Look.WIDE_DARK)) {
      try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, look)) {
        window.go("/proposals");
        window.check("proposals");
      }
    }
    TestBrowser.checkStretched(app, Role.HEAD, "/proposals");
  }
}
