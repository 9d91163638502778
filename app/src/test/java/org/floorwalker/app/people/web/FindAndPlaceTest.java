package org.floorwalker.app.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.Access;
import org.floorwalker.app.platform.access.Place;
import org.floorwalker.app.platform.access.Places;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.RoleOutcome;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/// FEATURE: people, teams, queues, sites and pages are found from everywhere, as far as one's
/// rights reach; a place is chosen where pages begin; who signs in again lands where they left off.
class FindAndPlaceTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
  private static final String PHONE = "Mozilla/5.0 (Linux; Android 16) Mobile Safari/537.36";

  private final TestApp app = TestApp.fresh();

  private void bring(PeopleForm form, String text) {
    app.bring(form, text, TODAY);
  }

  @BeforeEach
  void organisation() {
    bring(
        PeopleForm.SITES,
        """
        site,country,zone,opens,closes,name
        oslo,NO,Europe/Oslo,07:00,22:00,Oslo
        skien,NO,Europe/Oslo,08:00,20:00,Skien
        vasa,FI,Europe/Helsinki,08:00,20:00,Vasa
        """);
    bring(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7 7.5 8,2\n");
    bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site,name
        voice-nb,voice,nb,80% in 20s,,0.85,300,,0.08,280,08:00,20:00,oslo,Blue line support
        """);
    bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,works_from
        kari,oslo,Red team,runa,full,voice-nb,07:00,14:00,no,Kari Nordmann,home
        ola,skien,Blue team,runa,full,voice-nb,07:00,18:00,no,Ola Berg,site
        """);
  }

  private TeamId team(String name) {
    return app.get(People.class).teamsOn(TODAY).stream()
        .filter(card -> card.name().equals(name))
        .map(TeamCard::id)
        .findFirst()
        .orElseThrow();
  }

  private UserId leaderOf(String team) {
    UserId leader = app.user("runa");
    app.grant(leader, Role.TEAM_LEADER, new Scope.OfTeam(team(team)));
    app.get(UserStore.class)
        .setPassword(leader, app.get(PasswordEncoder.class).encode("correct horse battery"));
    return leader;
  }

  @Test
  void a01_everythingIsFoundByKeyboard() {
    try (TestBrowser.Window window = TestBrowser.open(app, Role.PLANNER, Look.WIDE_LIGHT)) {
      Page page = window.go("/welcome");
      page.keyboard().press("Control+k");
      Locator words = page.locator("#find-words");
      words.fill("blue");
      page.locator("a[data-found]").first().waitFor();
      assertThat(page.locator(".found h2").allInnerTexts())
          .containsExactly("People", "Teams", "Queues");
      window.check("find-box");
      words.fill("nordm");
      page.locator("a[data-found]:has-text('Kari Nordmann')").waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.locator("h1:text('Kari Nordmann')").waitFor();
      page.keyboard().press("/");
      words.waitFor();
      page.keyboard().type("a/b");
      assertThat(words.inputValue()).as("a slash in a field is a slash").isEqualTo("a/b");
      page.keyboard().press("Escape");
      assertThat(page.locator("#over").isVisible()).isFalse();
    }
  }

  @Test
  void a02_aLeaderFindsOnlyTheOwnTeam() {
    TestApp.Client leader = app.as(leaderOf("Blue team"));
    assertThat(leader.get("/find?q=team").body()).contains("Blue team").doesNotContain("Red team");
    assertThat(leader.get("/find?q=nordmann").body()).contains("Nothing that you may see");
    assertThat(leader.get("/find?q=berg").body()).contains("Ola Berg");
    assertThat(leader.get("/find?q=skien").body()).contains("/organisation/sites");
    assertThat(app.as(Role.AGENT).get("/find?q=berg").body()).doesNotContain("Ola Berg");
  }

  @Test
  void a03_aPageOfItsOwnAndPagesByTheirNames() {
    assertThat(app.as(Role.PLANNER).get("/find?q=forec").body()).contains("href=\"/forecast\"");
    assertThat(app.as(Role.AGENT).get("/find?q=forec").body())
        .doesNotContain("href=\"/forecast\" data-found");
    assertThat(app.as(Role.PLANNER).get("/find?q=%25%27%3Cb%3E").statusCode()).isEqualTo(200);
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/find?q=o", "find");
  }

  @Test
  void a04_aChosenPlaceIsWherePagesBegin() {
    UserId leader = leaderOf("Blue team");
    app.grant(leader, Role.TEAM_LEADER, new Scope.OfTeam(team("Red team")));
    try (TestBrowser.Window window = TestBrowser.open(app, leader, Look.WIDE_DARK)) {
      Page page = window.go("/morning");
      assertThat(page.locator("#team option[selected]").innerText()).isEqualTo("Blue team");
      page.locator("a[data-over^='/place']").click();
      page.locator("#place").selectOption("team-" + team("Red team"));
      window.check("place-box");
      page.locator("#over button.go").click();
      page.locator(".top .chip:has-text('Red team')").waitFor();
      assertThat(page.url()).endsWith("/morning");
      assertThat(page.locator("#team option[selected]").innerText()).isEqualTo("Red team");
    }
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/place", "place");
  }

  @Test
  void a05_aPlaceOutOfReachCannotBeChosen() {
    UserId leader = leaderOf("Blue team");
    List<Place> within = app.get(Places.class).within(app.viewer(leader));
    assertThat(within).extracting(Place::name).containsExactly("Skien", "Blue team");
    String red = "team-" + team("Red team");
    assertThat(app.as(leader).post("/place", Map.of("place", red)).statusCode()).isEqualTo(404);
    assertThat(app.viewer(leader).place()).isNull();
    assertThat(app.get(Places.class).within(app.viewer(Role.AGENT))).isEmpty();
  }

  @Test
  void a06_whoSignsInAgainLandsWhereTheyLeftOff() {
    UserId leader = leaderOf("Blue team");
    TestApp.Client first = app.as(leader);
    first.get("/people?find=berg");
    first.get("/find?q=x");
    first.get("/people/999999");
    assertThat(landing("runa", "Mozilla/5.0 (X11; Linux)")).isEqualTo("/people?find=berg");
    app.as(leader).get("/situation-report");
    assertThat(landing("runa", PHONE)).isEqualTo("/situation-report");
  }

  @Test
  void a07_whatIsNoLongerOpenIsNotLandedOnAndAnAgentOnAPhoneSeesTheirDay() {
    UserId ola = app.user("ola");
    app.grant(ola, Role.AGENT, new Scope.Everywhere());
    app.get(UserStore.class)
        .setPassword(ola, app.get(PasswordEncoder.class).encode("correct horse battery"));
    app.as(ola).get("/my-results");
    assertThat(landing("ola", "Mozilla/5.0 (X11; Linux)")).isEqualTo("/my-results");
    assertThat(landing("ola", PHONE)).isEqualTo("/");
    app.get(UserStore.class).leaveAt(ola, "/forecast");
    assertThat(landing("ola", "Mozilla/5.0 (X11; Linux)")).isEqualTo("/");
  }

  @Test
  void a08_thePlaceIsOfferedWhereItActs() {
    TestApp.Client planner = app.as(Role.PLANNER);
    String offered = "data-over=\"/place";
    assertThat(planner.get("/people").body()).contains(offered, "Ola Berg", "Kari Nordmann");
    planner.post("/place", Map.of("place", "team-" + team("Red team")));
    assertThat(planner.get("/people").body()).contains("Kari Nordmann").doesNotContain("Ola Berg");
    assertThat(planner.get("/forecast").body()).contains(offered);
    assertThat(planner.get("/jobs").body()).doesNotContain(offered);
    planner.post("/place", Map.of("place", ""));
    assertThat(planner.get("/people").body()).contains("Ola Berg");
  }

  @Test
  void a09_timesAreTheSitesThenTheViewersChoice() {
    bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name
        aino,vasa,,,full,voice-nb,07:00,14:00,no,Aino Laine
        """);
    assertThat(app.get(Access.class).open(app.viewer(Role.ADMINISTRATOR), "aino", "Aino", "aino"))
        .isInstanceOfSatisfying(
            RoleOutcome.Done.class, done -> assertThat(done.what()).isNotNull());
    UserId aino = app.get(UserStore.class).findCredentials("aino").orElseThrow().user();
    app.grant(aino, Role.AGENT, new Scope.Everywhere());
    assertThat(app.viewer(aino).zone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
    assertThat(app.as(aino).post("/zone", Map.of("zone", "Asia/Kolkata")).statusCode())
        .isEqualTo(303);
    assertThat(app.viewer(aino).zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
    assertThat(app.as(aino).post("/zone", Map.of("zone", "Mars/Base")).statusCode()).isEqualTo(400);
    assertThat(app.as(aino).get("/zone").body()).contains("value=\"Asia/Kolkata\" selected");
  }

  private String landing(String login, String machine) {
    TestApp.Client browser = app.asNobody();
    String form = "name=" + login + "&password=correct+horse+battery&next=%2F";
    var answer =
        browser.send(
            browser
                .request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", machine)
                .POST(BodyPublishers.ofString(form))
                .build());
    return answer.headers().firstValue("Location").orElse("");
  }
}
