package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;

/// FEATURE: how varied work is, by team for who keeps careers, and one's own figure for oneself and
/// one's leader, from an imported table of agents (CAR-10); and what the work for a mission
/// is like.
class JobVariationsTest {
  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);

  /// Kari has three parts phone and one part chat, Ola the phone alone, two have halves, one has a
  /// twentieth of chat; in the blue team Ida is alone.
  private void worked() {
    scene.people(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        v1,oslo,red,runa,full,phone,07:00,14:00,no,Vi En,v1@example.org
        v2,oslo,red,runa,full,phone,07:00,14:00,no,Vi To,v2@example.org
        v3,oslo,red,runa,full,phone,07:00,14:00,no,Vi Tre,v3@example.org
        """,
        300);
    String day = TwoTeams.TODAY.minusDays(7).toString().replace("-", "");
    StringBuilder table = new StringBuilder();
    Map.of(
            "kari", List.of(900, 300),
            "ola", List.of(600, 0),
            "v1", List.of(300, 300),
            "v2", List.of(150, 150),
            "v3", List.of(570, 30),
            "ida", List.of(300, 300))
        .forEach(
            (agent, seconds) -> {
              table.append(line("phone", day, agent, seconds.getFirst()));
              table.append(line("chat", day, agent, seconds.getLast()));
            });
    app.as(Role.PLANNER)
        .post(
            "/imports",
            Map.of("format", "calabrio-agent", "source", "acd", "zone", "Europe/Oslo"),
            "agents.csv",
            table.toString().getBytes(StandardCharsets.UTF_8));
    app.runJobs();
  }

  /// Two thirds of the handling are talk, one third is wrap-up.
  private static String line(String queue, String day, String agent, int seconds) {
    return "%s;%s;09:00;%s;%s;900;900;%d;0;0;%d;12;0;0;0;0;0;0\n"
        .formatted(queue, day, agent, agent, seconds * 2 / 3, seconds / 3);
  }

  @Test
  void a01_aTeamOfFiveHasItsMeanAndAPersonTheirOwn() {
    worked();
    JobVariations variations = app.get(JobVariations.class);
    List<JobVariations.OfTeam> teams = variations.byTeam(app.viewer(Role.PEOPLE));
    assertThat(teams).extracting(JobVariations.OfTeam::team).containsExactly("Red team");
    assertThat(teams.getFirst().people()).isEqualTo(5);
    // exp(-(3/4 ln 3/4 + 1/4 ln 1/4)) = 1.754765 and exp(-(.95 ln .95 + .05 ln .05)) = 1.219590
    assertThat(teams.getFirst().kinds())
        .isCloseTo((1.754765 + 1 + 2 + 2 + 1.219590) / 5, within(1e-6));
    assertThat(teams.getFirst().oneKind()).isCloseTo(0.4, within(1e-12));
    assertThat(app.as(Role.PEOPLE).get("/careers").body()).contains("Red team", "40\u00a0%");
    Viewer runa = app.viewer(scene.runa);
    assertThatThrownBy(() -> variations.byTeam(runa)).hasMessageContaining("KEEP_CAREERS");

    PersonId kari = scene.person("kari");
    Coaching coaching = app.get(Coaching.class);
    assertThat(coaching.of(runa, kari).facts())
        .extracting(one -> one.measure().code())
        .doesNotContain("job-variation");
    scene.register("job-variation");
    for (Viewer viewer : List.of(runa, app.viewer(scene.kari))) {
      assertThat(coaching.of(viewer, kari).facts())
          .filteredOn(one -> one.measure().code().equals("job-variation"))
          .singleElement()
          .satisfies(fact -> assertThat(fact.value()).isCloseTo(1.754765, within(1e-6)))
          .satisfies(fact -> assertThat(fact.basis()).isEqualTo(24));
    }
  }

  /// Two of the night shifts are over a weekend, the last of them the night the clocks go forward:
  /// seven hours between 22 and 6. In all 47 hours.
  private static final String FOUR_WEEKS =
      """
      agent,business_day,kind,start,end,queue,activity
      kari,2027-03-15,shift,2027-03-15T08:00,2027-03-15T16:00,phone,
      ola,2027-03-16,shift,2027-03-16T14:00,2027-03-16T22:00,phone,
      v2,2027-03-17,shift,2027-03-17T08:00,2027-03-17T16:00,phone,
      v3,2027-03-18,shift,2027-03-18T08:00,2027-03-18T16:00,phone,
      v1,2027-03-20,shift,2027-03-20T22:00,2027-03-21T06:00,phone,
      v2,2027-03-27,shift,2027-03-27T22:00,2027-03-28T06:00,phone,
      """;

  @Test
  void a02_whatTheWorkForAMissionIsLikeIsToldOfFiveAndMore() {
    worked();
    scene.people(PeopleForm.CLIENTS, "client,name\nnova,Nova\n", 400);
    assign("kari", "ola", "v1", "v2");
    app.bringSchedule(FOUR_WEEKS);
    MissionWork work = app.get(MissionWork.class);
    assertThat(work.of("nova", List.of())).as("of four").isEmpty();
    assign("v3");
    assertThat(work.of("nova", List.of("SE"))).as("nobody there").isEmpty();
    MissionWork.Figures figures = work.of("nova", List.of("NO")).orElseThrow();
    assertThat(figures.people()).isEqualTo(5);
    assertThat(figures.kinds().orElseThrow())
        .isCloseTo((1.754765 + 1 + 2 + 2 + 1.219590) / 5, within(1e-6));
    MissionWork.Hours hours = figures.hours().orElseThrow();
    assertThat(hours.evening()).isCloseTo((4 + 1 + 1) / 47.0, within(1e-12));
    assertThat(hours.night()).isCloseTo((7 + 6) / 47.0, within(1e-12));
    assertThat(hours.weekend()).isCloseTo((8 + 7) / 47.0, within(1e-12));
    assertThat(figures.yearLater()).as("fewer than twenty have begun").isEmpty();
  }

  private void assign(String... agents) {
    StringBuilder rows = new StringBuilder("agent,client,from\n");
    for (String agent : agents) {
      rows.append(agent).append(",nova,2026-10-01\n");
    }
    scene.people(PeopleForm.ASSIGNMENTS, rows.toString(), 100);
  }
}
