package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.development.internal.GroupSizes;
import org.floorwalker.app.development.internal.Quarters;
import org.floorwalker.app.people.Employment;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.careers.Spell;
import org.floorwalker.planning.careers.StayingCurve;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: staying and leaving of groups of twenty and more, nothing of one person
/// (CAR-11, CAR-22).
class TurnoverTest {
  private static final LocalDate TODAY = TwoTeams.TODAY;

  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final Turnover turnover = app.get(Turnover.class);

  @Test
  void a01_fewerThanTwentyPeopleAreNoGroup() {
    Turnover.Picture picture = turnover.of(app.viewer(Role.PEOPLE), 1);
    assertThat(picture.all()).isEmpty();
    assertThat(picture.rate()).isEmpty();
    assertThat(picture.groups().teams().shown()).isEmpty();
    assertThat(picture.fairness()).isEmpty();
    assertThat(app.as(Role.PEOPLE).get("/careers/leaving").body()).contains("nothing is shown");
    assertThatThrownBy(() -> turnover.of(app.viewer(scene.runa), 1)).isInstanceOf(Refused.class);
  }

  /// Thirty come on one day, ten of them leave one after the other, a month apart; three were there
  /// before. A team of its own is not shown while the other is too small to be.
  @Test
  void a02_aGroupOfThirtyIsCountedAsItWas() {
    come("red", 30);
    leave(10);
    assertThat(turnover.of(app.viewer(Role.PEOPLE), 2).groups().teams().shown()).isEmpty();
    come("blue", 25);
    Turnover.Picture picture = turnover.of(app.viewer(Role.PEOPLE), 2);
    assertThat(picture.people()).isEqualTo(60);
    assertThat(picture.rate().orElseThrow().leavers()).isEqualTo(10);
    assertThat(picture.all().orElseThrow().at(365).staying()).isLessThan(1);
    assertThat(picture.groups().teams().shown())
        .extracting(Turnover.Group::name)
        .containsExactly("Blue team", "Red team");
    assertThat(picture.groups().competences().hidden()).isPositive();
    double staying = picture.groups().teams().shown().getLast().curve().at(330).staying();
    assertThat(staying).isCloseTo(23 / 33.0, within(1e-9));
    assertThat(app.as(Role.PEOPLE).get("/careers/leaving").body())
        .contains("Red team", "Blue team")
        .doesNotContain("Kari");
    assertThat(goal(Role.PEOPLE, "101")).isEqualTo(400);
    assertThat(goal(Role.AGENT, "80")).isEqualTo(403);
    StayingGoals goals = app.get(StayingGoals.class);
    assertThat(goals.goals()).isEqualTo(new StayingGoals.Goals(0, Map.of()));
    assertThat(goal(Role.PEOPLE, "80")).isEqualTo(303);
    goals.set(app.viewer(Role.PEOPLE), scene.teamOf("red"), 99);
    assertThat(goals.goals())
        .isEqualTo(new StayingGoals.Goals(80, Map.of(scene.teamOf("red"), 99)));
    assertThat(app.as(Role.PEOPLE).get("/careers/leaving").body()).contains("goal 99", "goal 80");
    assertThatThrownBy(() -> goals.set(app.viewer(scene.runa), scene.teamOf("red"), 50))
        .isInstanceOf(Refused.class);
    goals.set(app.viewer(Role.PEOPLE), scene.teamOf("red"), 0);
    assertThat(goals.goals().teams()).isEmpty();
  }

  private int goal(Role role, String percent) {
    return app.as(role).post("/careers/leaving/goal", Map.of("percent", percent)).statusCode();
  }

  /// Whatever stretch is asked for, a team is told of the same two years, so that nobody who left
  /// in between can be found by subtracting; who is in no team gives none away either.
  @Test
  void a08_twoStretchesOfTimeTellNothingOfATeam() {
    come("red", 30);
    leave(10);
    come("blue", 25);
    Turnover.Picture one = turnover.of(app.viewer(Role.PEOPLE), 1);
    Turnover.Picture ten = turnover.of(app.viewer(Role.PEOPLE), 10);
    assertThat(one.from()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(one.until()).isEqualTo(LocalDate.of(2027, 3, 1));
    assertThat(one.groups().teams().shown()).hasSize(2).isEqualTo(ten.groups().teams().shown());
    assertThat(one.fairness()).isEqualTo(ten.fairness());
    app.get(JdbcClient.class)
        .sql(
            "delete from team_member where team_id = (select id from team where code = 'blue') and person_id in (select id from person where code in ('blue10', 'blue11'))")
        .update();
    assertThat(turnover.of(app.viewer(Role.PEOPLE), 1).groups().teams().shown())
        .extracting(Turnover.Group::name)
        .containsExactly("Red team");
  }

  /// Five of one site and fifteen of another are no crowd: each would be found by subtracting the
  /// other teams from their own site.
  @Test
  void a09_aSmallTeamIsNotFoundBySubtractingTheOthersFromItsSite() {
    app.bring(
        PeopleForm.SITES,
        "site,country,zone,opens,closes,name\nbergen,NO,Europe/Oslo,07:00,22:00,Bergen\n",
        TODAY.minusDays(400));
    app.bring(
        PeopleForm.TEAMS,
        "team,site,name,unit\ngreen,bergen,Green team,front\ntiny,bergen,Tiny team,front\n",
        TODAY.minusDays(400));
    come("red", 30);
    come("blue", 13);
    come("green", "bergen", 25);
    come("tiny", "bergen", 5);
    Turnover.ByGroup groups = turnover.of(app.viewer(Role.PEOPLE), 2).groups();
    assertThat(groups.sites().shown())
        .extracting(Turnover.Group::name)
        .containsExactly("Bergen", "oslo");
    assertThat(groups.teams().shown()).isEmpty();
    assertThat(groups.teams().hidden()).isEqualTo(4);
    assertThat(app.as(Role.PEOPLE).get("/careers/leaving?group=site-Bergen").body())
        .contains("Dotted: Bergen, 30 people");
    assertThat(app.as(Role.PEOPLE).get("/careers/leaving?group=team-Tiny%20team").body())
        .doesNotContain("Dotted", "Tiny team, ");
  }

  /// Ten of forty are here after a year: below 60 % whatever chance does. Of twenty, ten are not.
  @Test
  void a07_aTeamIsBelowTheGoalOnlyByMoreThanChance() {
    assertThat(isBelow(40, 30)).isTrue();
    assertThat(isBelow(20, 10)).isFalse();
  }

  private static boolean isBelow(int people, int left) {
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      spells.add(new Spell(0, i < left ? 100 + i : 500, i < left));
    }
    Turnover.Group team = new Turnover.Group("red", StayingCurve.of(spells, 1.96));
    return team.isBelow(60);
  }

  private void come(String team, int people) {
    come(team, "oslo", people);
  }

  private void come(String team, String site, int people) {
    StringBuilder agents =
        new StringBuilder(
            "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email\n");
    String leader = team.equals("red") ? "runa" : "bo";
    for (int i = 10; i < 10 + people; i++) {
      agents.append(
          "%s%d,%s,%s,%s,full,phone,07:00,14:00,no,Per %d,\n"
              .formatted(team, i, site, team, leader, i));
    }
    app.bring(PeopleForm.AGENTS, agents.toString(), TODAY.minusDays(360));
  }

  private void leave(int people) {
    for (int i = 0; i < people; i++) {
      app.get(JdbcClient.class)
          .sql(
              """
              update contract set valid = daterange(lower(valid), :gone)
               where person_id = (select id from person where code = :code)
              """)
          .param("gone", TODAY.minusDays(360).plusDays(30L * (i + 1)))
          .param("code", "red" + (10 + i))
          .update();
    }
  }

  @Test
  void a03_contractsThatFollowAreOneEmployment() {
    app.get(JdbcClient.class)
        .sql(
            """
            with k as (update contract set valid = daterange(lower(valid), :gone)
                        where person_id = (select id from person where code = 'kari') returning *)
            insert into contract (person_id, terms_id, valid, earliest_minute, latest_minute, night)
            select person_id, terms_id, daterange(:back, null), earliest_minute, latest_minute, night
              from k
            """)
        .param("gone", TODAY.minusDays(60))
        .param("back", TODAY.minusDays(31))
        .update();
    assertThat(ofKari()).singleElement().matches(one -> one.holdsOn(TODAY) && one.gone() == null);
    app.get(JdbcClient.class)
        .sql("update contract set valid = daterange(:back, null) where lower(valid) = :was")
        .param("back", TODAY.minusDays(29))
        .param("was", TODAY.minusDays(31))
        .update();
    assertThat(ofKari()).hasSize(2);
  }

  private List<Employment> ofKari() {
    return app.get(People.class).employments(TODAY).stream()
        .filter(one -> one.person().equals(scene.person("kari")))
        .toList();
  }

  /// Who left before the time looked at is no part of it; who came before it is watched from then.
  @Test
  void a04_onlyWhatLiesWithinTheTimeCounts() {
    LocalDate from = LocalDate.of(2026, 1, 1);
    LocalDate today = LocalDate.of(2027, 1, 1);
    assertThat(
            Turnover.spells(
                List.of(
                    spell(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 1)),
                    spell(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 1)),
                    spell(LocalDate.of(2026, 6, 1), null),
                    spell(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 6, 1))),
                from,
                today))
        .containsExactly(
            new Spell(365, 424, true), new Spell(0, 214, false), new Spell(0, 214, false));
  }

  private Employment spell(LocalDate since, @Nullable LocalDate gone) {
    return new Employment(
        scene.person("kari"),
        since,
        gone,
        new Employment.Last(null, "", "Oslo", false),
        List.of(),
        null);
  }

  @Test
  void a05_aSmallGroupIsNotGivenAwayByTheRest() {
    Map<String, List<Integer>> groups = new TreeMap<>();
    groups.put("a", Collections.nCopies(40, 1));
    groups.put("b", Collections.nCopies(25, 1));
    groups.put("c", Collections.nCopies(19, 1));
    assertThat(GroupSizes.shown(groups)).containsOnlyKeys("a");
    groups.put("d", Collections.nCopies(3, 1));
    assertThat(GroupSizes.shown(groups)).containsOnlyKeys("a", "b");
    groups.remove("c");
    groups.remove("d");
    groups.put("e", Collections.nCopies(20, 1));
    assertThat(GroupSizes.shown(groups)).containsOnlyKeys("a", "b", "e");
  }

  @Test
  void a06_aQuarterIsSummedUpOnceWhenItIsOver() {
    come("red", 30);
    turnover.countQuarters();
    app.get(JdbcClient.class)
        .sql(
            "update career_quarter set handled_h = 1, talk_h = 1, moves = 7 where first_day = :day")
        .param("day", LocalDate.of(2026, 10, 1))
        .update();
    app.get(JdbcClient.class).sql("update career_quarter set moves = 9 where moves < 7").update();
    turnover.countQuarters();
    assertThat(
            app.get(JdbcClient.class)
                .sql("select moves from career_quarter order by first_day desc limit 2")
                .query(Integer.class)
                .list())
        .containsExactly(7, 0);
    assertThat(
            app.get(JdbcClient.class)
                .sql("select count(*) from career_quarter")
                .query(Integer.class)
                .single())
        .isEqualTo(8);
    assertThat(turnover.of(app.viewer(Role.HEAD), 1).quarters())
        .extracting(Turnover.Quarter::firstDay)
        .endsWith(LocalDate.of(2026, 10, 1));
    assertThat(Quarters.first(LocalDate.of(2027, 12, 31))).isEqualTo(LocalDate.of(2027, 10, 1));
  }
}
