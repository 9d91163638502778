package org.floorwalker.app.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.development.TwoTeams;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.AccessEntry;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.floorwalker.app.wellbeing.internal.CareChore;
import org.junit.jupiter.api.Test;

/// FEATURE: people say how they are and what they lack; what is lacking becomes their leader's,
/// with
/// a day (WEL-02), leaders say when they can be reached (WEL-03), and contact is noted (WEL-04).
class CheckInsTest {
  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final CheckIns checkIns = app.get(CheckIns.class);
  private final TeamCare care = app.get(TeamCare.class);
  private final Viewer kari = app.viewer(scene.kari);
  private final Viewer runa = app.viewer(scene.runa);

  private void register() {
    app.register("check-in", 60);
  }

  private TeamCare.Line line(String name) {
    return care.circle(runa).lines().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> told(UserId user) {
    return app.get(Messages.class).listMine(app.viewer(user)).stream()
        .map(Message::text)
        .map(Message.Text::subject)
        .toList();
  }

  @Test
  void a01_onlyTheOwnLeaderReadsHowSomebodyIsAndTheLookIsWrittenDown() {
    register();
    assertThat(checkIns.say(kari, Mood.HEAVY, "Slept badly")).isTrue();
    CheckIn said = line("Kari Nordmann").said();
    assertThat(said).isEqualTo(new CheckIn(TwoTeams.TODAY, Mood.HEAVY, "Slept badly"));
    assertThat(app.as(scene.runa).get("/check-ins").body()).contains("Slept badly");
    assertThat(care.circle(app.viewer(scene.bo)).lines())
        .noneMatch(one -> one.name().equals("Kari Nordmann"));
    for (UserId other : List.of(scene.bo, scene.ola, app.userOf(Role.HEAD))) {
      assertThat(app.as(other).get("/check-ins").body()).doesNotContain("Slept badly");
    }
    assertThat(app.get(Measures.class).listLooksAtMe(kari))
        .extracting(AccessEntry::measure)
        .contains("check-in");
  }

  @Test
  void a02_whatWasSaidIsSaidAnewAndTakenBack() {
    register();
    checkIns.say(kari, Mood.HEAVY, "");
    checkIns.say(kari, Mood.GOOD, "Better now");
    assertThat(line("Kari Nordmann").said())
        .isEqualTo(new CheckIn(TwoTeams.TODAY, Mood.GOOD, "Better now"));
    checkIns.takeBack(kari);
    assertThat(line("Kari Nordmann").said()).isNull();
    assertThat(care.circle(runa).saidToday()).isZero();
  }

  @Test
  void a03_whereTheRegisterDoesNotHoldItNobodyIsAskedOrShown() {
    assertThat(checkIns.own(kari).asked()).isFalse();
    assertThat(checkIns.say(kari, Mood.GOOD, "")).isFalse();
    assertThat(app.as(scene.kari).get("/check-in").body()).doesNotContain("value=\"heavy\"");
    assertThat(app.as(scene.kari).post("/check-in", Map.of("mood", "good")).body())
        .contains("no longer stands in your country’s register");
    TeamCare.Circle circle = care.circle(runa);
    assertThat(circle.lines()).isEmpty();
    assertThat(circle.notRegistered()).isTrue();
  }

  @Test
  void a04_aLackBecomesTheLeadersWithADayAndThePersonReadsTheAnswer() {
    assertThat(checkIns.lack(kari, "  ")).isFalse();
    assertThat(checkIns.lack(kari, "A chair")).isTrue();
    Lack asked = care.circle(runa).lacks().getFirst();
    assertThat(asked.owner()).isEqualTo(scene.person("runa"));
    assertThat(asked.dueOn()).isEqualTo(TwoTeams.TODAY.plusDays(CheckIns.DAYS_TO_ANSWER));
    assertThat(told(scene.runa)).hasSize(1);
    assertThat(care.countOpen(runa)).isEqualTo(1);
    assertThat(app.as(scene.runa).get("/morning").body()).contains("not answered");
    assertThatThrownBy(() -> care.answer(app.viewer(scene.bo), asked.id(), "No"))
        .isInstanceOf(NotFound.class);
    assertThat(care.answer(runa, asked.id(), " ")).isFalse();
    assertThat(care.answer(runa, asked.id(), "Ordered, here on Friday")).isTrue();
    assertThat(care.answer(runa, asked.id(), "Again")).isFalse();
    assertThat(told(scene.kari)).hasSize(1);
    assertThat(app.as(scene.kari).get("/check-in").body()).contains("Ordered, here on Friday");
    assertThat(care.countOpen(runa)).isZero();
  }

  /// Last day in time and first day late; told once however often the chore runs.
  @Test
  void a05_ofALateLackTheLeaderIsToldOnce() {
    checkIns.lack(kari, "A chair");
    CareChore chore = app.get(CareChore.class);
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(CheckIns.DAYS_TO_ANSWER)));
    chore.run();
    assertThat(told(scene.runa)).hasSize(1);
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(CheckIns.DAYS_TO_ANSWER + 1L)));
    chore.run();
    chore.run();
    assertThat(told(scene.runa)).hasSize(2);
  }

  @Test
  void a06_contactIsNotedByWhoLeadsAndThePersonReadsIt() {
    register();
    care.note(runa, scene.person("kari"), ContactWay.PHONE);
    care.note(runa, scene.person("kari"), ContactWay.PHONE);
    assertThat(checkIns.own(kari).contacts())
        .containsExactly(new Contact(TwoTeams.TODAY, ContactWay.PHONE, runa.name()));
    assertThat(line("Kari Nordmann").last())
        .isEqualTo(new Contact(TwoTeams.TODAY, ContactWay.PHONE, runa.name()));
    assertThatThrownBy(() -> care.note(runa, scene.person("ida"), ContactWay.PHONE))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a07_leadersSayWhenTheyCanBeReached() {
    assertThat(
            app.as(scene.runa)
                .post(
                    "/check-ins/reach",
                    Map.of("way", "Chat or 22 33", "from1", "09:00", "until1", "08:00"))
                .body())
        .contains("the first before the last");
    app.as(scene.runa)
        .post(
            "/check-ins/reach",
            Map.of("way", "Chat or 22 33", "from1", "09:00", "until1", "15:30"));
    assertThat(checkIns.own(kari).leader())
        .isEqualTo(
            new CheckIns.Leader(
                "Runa Vik",
                ReachTimes.of(
                    Map.of(
                        DayOfWeek.MONDAY,
                        new ReachTimes.Hours(LocalTime.of(9, 0), LocalTime.of(15, 30))),
                    "Chat or 22 33")));
    assertThat(app.as(scene.kari).get("/check-in").body()).contains("Chat or 22 33", "15:30");
  }

  @Test
  void a08_whatHasServedItsPurposeIsForgotten() {
    register();
    checkIns.say(kari, Mood.GOOD, "");
    care.note(runa, scene.person("kari"), ContactWay.CHAT);
    CareChore chore = app.get(CareChore.class);
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(60)));
    chore.run();
    assertThat(rows()).isEqualTo(2);
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(61)));
    chore.run();
    assertThat(rows()).isZero();
  }

  private int rows() {
    return app.get(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("select (select count(*) from check_in) + (select count(*) from contact_with)")
        .query(Integer.class)
        .single();
  }

  @Test
  void a09_onThePhoneAndAtTheDesk() {
    register();
    app.get(UserStore.class).setLanguage(scene.kari, Locale.of("nb"));
    try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, Look.PHONE_LIGHT)) {
      Page page = window.go("/check-in");
      page.locator("button[value=heavy]").click();
      page.locator("form[action='/check-in/lack'] input[name=words]").fill("En stol");
      page.locator("form[action='/check-in/lack'] button").click();
      assertThat(page.locator("main").innerText()).contains("En stol", "Tungt");
      window.check("check-in");
    }
    try (TestBrowser.Window window = TestBrowser.open(app, scene.runa, Look.WIDE_LIGHT)) {
      Page page = window.go("/check-ins");
      page.locator("main details summary").first().click();
      window.check("check-ins");
      page.locator("main details input[name=words]").fill("Bestilt");
      page.locator("main details button").click();
      assertThat(page.locator("main").innerText()).contains("Bestilt");
    }
    for (Look look : List.of(Look.WIDE_DARK, Look.PHONE_DARK)) {
      try (TestBrowser.Window window = TestBrowser.open(app, scene.runa, look)) {
        window.go("/check-ins");
        window.check("check-ins");
        window.go("/morning");
        window.check("morning-with-check-ins");
      }
    }
  }
}
