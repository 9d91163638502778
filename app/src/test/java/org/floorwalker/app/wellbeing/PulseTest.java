package org.floorwalker.app.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.TwoTeams;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: how leader and team get on without daily meetings is asked once a quarter, of both
/// sides, and nobody can be read out of the answers (WEL-06, WEL-13).
class PulseTest {
  private static final LocalDate QUARTER = LocalDate.of(2027, 1, 1);

  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final Pulse pulse = app.get(Pulse.class);
  private final List<UserId> blue = new ArrayList<>();

  PulseTest() {
    StringBuilder table =
        new StringBuilder(
            "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email\n");
    for (int i = 1; i <= 5; i++) {
      table.append("b%d,oslo,blue,bo,full,phone,07:00,14:00,no,Person B%d,\n".formatted(i, i));
    }
    app.bring(PeopleForm.AGENTS, table.toString(), TwoTeams.TODAY.minusDays(300));
    for (int i = 1; i <= 5; i++) {
      UserId user = app.user("b" + i);
      app.grant(user, Role.AGENT, new Scope.Everywhere());
      app.belongsTo(user, app.person("b" + i));
      blue.add(user);
    }
  }

  private static Map<PulseItem, Integer> all(int score) {
    Map<PulseItem, Integer> scores = new EnumMap<>(PulseItem.class);
    for (PulseItem item : PulseItem.values()) {
      scores.put(item, score);
    }
    return scores;
  }

  private boolean answer(UserId user, int score) {
    return pulse.answer(app.viewer(user), all(score));
  }

  private List<PulseResult> teams(UserId user) {
    return pulse.results(app.viewer(user)).teams();
  }

  private void nextQuarter() {
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(3)));
  }

  @Test
  void a01_itIsToldWhenTheQuarterIsOverAndOfFiveAndMore() {
    for (int i = 0; i < 4; i++) {
      assertThat(answer(blue.get(i), i + 1)).isTrue();
    }
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(2)));
    assertThat(answer(blue.get(4), 5)).isTrue();
    assertThat(teams(scene.bo)).isEmpty();
    nextQuarter();
    assertThat(teams(scene.bo))
        .containsExactly(new PulseResult("Blue team", QUARTER, 5, means(3.0)));
    assertThat(teams(blue.getFirst())).hasSize(1);
    assertThat(teams(scene.runa)).isEmpty();
    assertThat(pulse.results(app.viewer(Role.PEOPLE)).teams()).hasSize(1);
    assertThat(app.as(scene.bo).get("/pulse").body()).contains("2027, quarter 1", "3.0");
  }

  private static Map<PulseItem, Double> means(double mean) {
    Map<PulseItem, Double> means = new EnumMap<>(PulseItem.class);
    all(1).keySet().forEach(item -> means.put(item, mean));
    return means;
  }

  @Test
  void a02_ofFourNothingIsToldNorCountedInASum() {
    for (int i = 0; i < 4; i++) {
      answer(blue.get(i), 5);
    }
    answer(scene.kari, 1);
    answer(scene.ola, 1);
    nextQuarter();
    assertThat(teams(scene.bo)).isEmpty();
    assertThat(pulse.results(app.viewer(Role.PEOPLE)).all()).isEmpty();
  }

  @Test
  void a03_onceAQuarterAndAllFour() {
    Map<PulseItem, Integer> part = all(3);
    part.remove(PulseItem.BELONGING);
    assertThat(pulse.answer(app.viewer(scene.kari), part)).isFalse();
    assertThat(app.as(scene.kari).post("/pulse", Map.of("relation", "4")).body())
        .contains("for each of the four");
    assertThat(answer(scene.kari, 3)).isTrue();
    assertThat(answer(scene.kari, 3)).isFalse();
    assertThat(pulse.asked(app.viewer(scene.kari))).isEmpty();
    nextQuarter();
    assertThat(answer(scene.kari, 3)).isTrue();
  }

  /// Leaders answer on their own side, which is no part of their team's result.
  @Test
  void a04_leadersAnswerForThemselvesAndAreToldTogether() {
    blue.forEach(user -> answer(user, 2));
    answer(scene.bo, 5);
    answer(scene.runa, 5);
    nextQuarter();
    assertThat(teams(scene.bo).getFirst())
        .isEqualTo(new PulseResult("Blue team", QUARTER, 5, means(2.0)));
    assertThat(pulse.results(app.viewer(scene.bo)).leaders()).isEmpty();
  }

  @Test
  void a05_noAnswerHasAPerson() {
    answer(scene.kari, 3);
    List<String> columns =
        app.get(JdbcClient.class)
            .sql("select column_name from information_schema.columns where table_name = :table")
            .param("table", "pulse_answer")
            .query(String.class)
            .list();
    assertThat(columns)
        .containsExactlyInAnyOrder("id", "team_id", "quarter", "side", "item", "score");
  }

  @Test
  void a06_onThePhoneAndAtTheDesk() {
    try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, Look.PHONE_LIGHT)) {
      Page page = window.go("/pulse");
      window.check("pulse");
      for (PulseItem item : PulseItem.values()) {
        page.locator("input[name=" + item.key() + "][value='4']").check();
      }
      page.locator("form[action='/pulse'] button").click();
      assertThat(page.locator("form[action='/pulse']").count()).isZero();
    }
    blue.forEach(user -> answer(user, 4));
    nextQuarter();
    for (Look look : List.of(Look.WIDE_DARK, Look.WIDE_LIGHT)) {
      try (TestBrowser.Window window = TestBrowser.open(app, scene.bo, look)) {
        window.go("/pulse");
        window.check("pulse-told");
      }
    }
  }
}
