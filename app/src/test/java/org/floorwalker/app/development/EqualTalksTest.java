package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.floorwalker.app.development.EqualTalks.Divide;
import org.floorwalker.app.development.EqualTalks.Somebody;
import org.floorwalker.app.development.internal.SeriesPlanning;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: everybody gets their talk alike, wherever and however long they work (CON-13);
/// leaders have theirs with somebody in a higher position (CON-03); talks are compared across
/// leaders (CON-14, CON-15).
class EqualTalksTest {

  private static List<Somebody> people(int home, int homeDone, int site, int siteDone) {
    List<Somebody> all = new ArrayList<>();
    IntStream.range(0, home).forEach(i -> all.add(new Somebody(i < homeDone, true, false, false)));
    IntStream.range(0, site).forEach(i -> all.add(new Somebody(i < siteDone, false, false, false)));
    return all;
  }

  /// Ten of twenty against all of twenty: Wilson's intervals are 0.299 to 0.701 and 0.839 to 1, so
  /// the difference of -0.5 lies between -0.5 - sqrt(0.201² + 0²) and -0.5 + sqrt(0.201² + 0.161²).
  @Test
  void a01_twoGroupsOfTwentyAreHeldAgainstEachOther() {
    EqualTalks.Line line = EqualTalks.of(people(20, 10, 20, 20)).lines().getFirst();
    assertThat(line.divide()).isEqualTo(Divide.HOME_OR_SITE);
    assertThat(line.difference().low()).isCloseTo(-0.701, within(0.001));
    assertThat(line.difference().high()).isCloseTo(-0.242, within(0.001));
    assertThat(line.difference().isClear()).isTrue();
    assertThat(EqualTalks.of(people(20, 18, 20, 20)).lines().getFirst().difference().isClear())
        .as("two of twenty is within chance")
        .isFalse();
  }

  @Test
  void a02_fewerThanTwentyOnASideAreNotTold() {
    assertThat(EqualTalks.of(people(19, 10, 200, 100)).lines()).isEmpty();
    assertThat(EqualTalks.of(people(200, 100, 19, 10)).lines()).isEmpty();
    assertThat(EqualTalks.of(List.of()).lines()).isEmpty();
  }

  @Test
  void a03_coverageTellsWhetherPartTimersAreForgotten() {
    TestApp app = TestApp.fresh();
    TwoTeams scene = new TwoTeams(app);
    assertThat(app.as(Role.PEOPLE).get("/talks/coverage").body()).contains("There are fewer");
    scene.people(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nhalf,29.5,5 6,2\nmore,30,6,2\n",
        400);
    come(app, "half", 20);
    come(app, "more", 17);
    scene.closed();
    EqualTalks equal =
        app.get(TalkCoverage.class)
            .of(app.viewer(Role.PEOPLE), TalkKind.RAQ, TwoTeams.TODAY, null)
            .equal();
    assertThat(equal.lines()).extracting(EqualTalks.Line::divide).containsExactly(Divide.HOURS);
    assertThat(equal.lines().getFirst().first().all()).isEqualTo(20);
    assertThat(equal.lines().getFirst().second().all()).as("with Kari, Ola, Ida").isEqualTo(20);
    assertThat(equal.lines().getFirst().second().some()).isEqualTo(1);
    assertThat(app.as(Role.PEOPLE).get("/talks/coverage").body())
        .contains("Under 30 hours a week and more hours", "within chance")
        .doesNotContain("There are fewer");
  }

  private static void come(TestApp app, String contract, int people) {
    StringBuilder agents =
        new StringBuilder(
            "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email\n");
    for (int i = 10; i < 10 + people; i++) {
      agents.append(
          "%s%d,oslo,red,runa,%s,phone,07:00,14:00,no,%s %d,\n"
              .formatted(contract, i, contract, contract, i));
    }
    app.bring(PeopleForm.AGENTS, agents.toString(), TwoTeams.TODAY.minusDays(390));
  }

  @Test
  void a04_theHeadHoldsTheReviewsOfLeaders() {
    TestApp app = TestApp.fresh();
    TwoTeams scene = new TwoTeams(app);
    TestApp.Client people = app.as(Role.PEOPLE);
    String ola = "<option value=\"" + scene.person("ola").value() + "\">Ola Berg";
    assertThat(people.get("/talks/series").body()).doesNotContain(ola);
    app.grant(scene.ola, Role.HEAD, new Scope.Everywhere());
    assertThat(people.get("/talks/series").body()).contains(ola);
    Map<String, String> reviews =
        Map.of(
            "template", "management-review",
            "cadence", "four-a-year",
            "leaders", "yes",
            "holder", String.valueOf(scene.person("ola").value()),
            "minutes", "60",
            "medium", "video");
    assertThat(people.post("/talks/series", reviews).statusCode()).isEqualTo(303);
    assertThat(people.get("/talks/series").body()).contains("Held by Ola Berg");
    app.get(SeriesPlanning.class).run();
    assertThat(
            app.get(JdbcClient.class)
                .sql(
                    """
                    select distinct employee_id from talk
                     where kind = 'management-review' and leader_id = :head order by 1
                    """)
                .param("head", scene.person("ola").value())
                .query(Long.class)
                .list())
        .containsExactlyInAnyOrder(scene.person("runa").value(), scene.person("bo").value());
  }

  /// Five leaders with four talks each, of 30, 40, 50, 60 and 70 minutes; each talk was rated
  /// twice,
  /// 3 by the one and 4 by the other.
  @Test
  void a05_talksAreComparedAcrossLeadersWithoutNamingAny() {
    TestApp app = TestApp.fresh();
    TwoTeams scene = new TwoTeams(app);
    come(app, scene, 4);
    held(app, "runa", 30);
    held(app, "bo", 40);
    held(app, "ida", 50);
    held(app, "ola", 60);
    assertThat(consistency(app)).as("four leaders").isEmpty();
    held(app, "kari", 70);
    Coverage.Consistency same = consistency(app).orElseThrow();
    assertThat(same.talks()).isEqualTo(20);
    assertThat(same.minutes()).isEqualTo(new Coverage.Spread(30, 40, 50, 60, 70));
    assertThat(same.rating()).isEqualTo(3.5);
    assertThat(app.as(Role.PEOPLE).get("/talks/coverage").body())
        .contains("20 talks of 5 leaders", "rated 3.5 of 5");
  }

  private static void come(TestApp app, TwoTeams scene, int people) {
    scene.people(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nhalf,29.5,5 6,2\n",
        400);
    come(app, "half", people);
  }

  private static Optional<Coverage.Consistency> consistency(TestApp app) {
    return Optional.ofNullable(
        app.get(TalkCoverage.class)
            .of(app.viewer(Role.PEOPLE), TalkKind.RAQ, TwoTeams.TODAY, null)
            .consistency());
  }

  private static void held(TestApp app, String leader, int minutes) {
    app.get(TalkTemplates.class).listAll();
    for (int i = 10; i < 14; i++) {
      long talk =
          app.get(JdbcClient.class)
              .sql(
                  """
                  insert into talk (template_version, kind, employee_id, leader_id, origin, due_from,
                                    due_until, minutes, medium, state, held_at, held_minutes,
                                    made_at)
                  select v.id, 'raq', :employee, :leader, 'imported', '2027-03-01', '2027-03-31', 45,
                         'phone', 'held', '2027-03-10T10:00:00Z', :minutes, '2027-03-01T10:00:00Z'
                    from talk_template_version v join talk_template t on t.id = v.template_id
                   where t.code = 'raq' limit 1
                  returning id
                  """)
              .param("employee", app.person("half" + i).value())
              .param("leader", app.person(leader).value())
              .param("minutes", minutes)
              .query(Long.class)
              .single();
      app.get(JdbcClient.class)
          .sql(
              "insert into talk_rating (talk_id, side, step, at) values (:talk, 'leader', 3, now()), (:talk, 'employee', 4, now())")
          .param("talk", talk)
          .update();
    }
  }
}
