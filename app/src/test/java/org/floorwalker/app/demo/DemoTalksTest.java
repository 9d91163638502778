package org.floorwalker.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.Coverage;
import org.floorwalker.app.development.ExpectedReturns;
import org.floorwalker.app.development.TalkCoverage;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.quality.JudgedContacts;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.demo.DemoCentre;
import org.floorwalker.files.demo.DemoPerson;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: the demo centre has talks, series and goals, and a second run changes nothing.
class DemoTalksTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 29);
  private static final long SEED = 2027;

  private final TestApp app = TestApp.fresh();

  @Test
  void a01_theDemosTalksComeInOnce() {
    people();
    Viewer people = app.viewer(Role.PEOPLE);
    Viewer head = app.viewer(Role.HEAD);
    DemoTalks demo = app.get(DemoTalks.class);
    demo.bring(people, head, FIRST_DAY, SEED);
    int talks = count("talk");
    int goals = count("goal");
    demo.bring(people, head, FIRST_DAY, SEED);
    assertThat(count("talk")).isEqualTo(talks).isGreaterThan(1000);
    assertThat(count("goal")).isEqualTo(goals).isGreaterThan(40);
    assertThat(count("agreed_action")).isGreaterThan(100);
    Coverage march = app.get(TalkCoverage.class).of(people, TalkKind.RAQ, FIRST_DAY, null);
    assertThat(march.total().done()).isGreaterThan(march.total().none());
    assertThat(march.consistency()).isNotNull();
  }

  @Test
  void a02_theLedgersVersionsAndTheBotsDaysComeInOnce() {
    people();
    DemoCentre centre = DemoCentre.on(FIRST_DAY, SEED);
    for (int twice = 0; twice < 2; twice++) {
      app.get(DemoLedger.class).bring(centre, FIRST_DAY, SEED, "Demo", (_, _) -> {});
      app.get(DemoBot.class).bring(centre, FIRST_DAY);
    }
    assertThat(count("forecast_version")).isEqualTo(7);
    assertThat(count("forecast_override")).isEqualTo(2);
    assertThat(count("bot_day")).isEqualTo(3 * 56);
  }

  @Test
  void a03_thereAreColleaguesWhoHaveLeft() {
    people();
    int there = count("person");
    DemoTables tables = new DemoTables(DemoCentre.on(FIRST_DAY, SEED), FIRST_DAY);
    for (int twice = 0; twice < 2; twice++) {
      bring(tables.formerPeople(SEED));
    }
    int former = count("person") - there;
    assertThat(former).isGreaterThan(20);
    assertThat(count("contract where upper(valid) <= '" + FIRST_DAY + "'")).isEqualTo(former);
    assertThat(app.get(People.class).placementsOn(FIRST_DAY)).hasSize(there);
    assertThat(app.as(Role.PEOPLE).get("/careers/leaving").body())
        .doesNotContain("nothing is shown");
  }

  @Test
  void a04_contactsAreJudgedAndAimsBegunOnce() {
    people();
    DemoCentre centre = DemoCentre.on(FIRST_DAY, SEED);
    DemoTables tables = new DemoTables(centre, FIRST_DAY);
    DemoLogins logins = app.get(DemoLogins.class);
    logins.open(centre, "a-long-demo-password", FIRST_DAY);
    List<String> agents =
        centre.people().stream().filter(DemoPerson::isAgent).map(DemoPerson::code).toList();
    PersonId first = app.get(People.class).findByCode(agents.getFirst()).orElseThrow();
    app.belongsTo(app.userOf(Role.AGENT), first);
    JudgedContacts.took(app, FIRST_DAY, agents.toArray(String[]::new));
    for (int twice = 0; twice < 2; twice++) {
      bring(tables.formerPeople(SEED));
      app.get(DemoDevelopment.class)
          .bring(centre, "a-long-demo-password", FIRST_DAY.minusDays(7), FIRST_DAY, SEED);
      app.get(DemoQuality.class)
          .bring(
              logins.viewer(Role.QUALITY),
              logins.viewer(Role.TEAM_LEADER),
              logins.viewer(Role.AGENT),
              SEED);
    }
    assertThat(count("career_application where state <> 'open'")).isEqualTo(2);
    assertThat(count("career_readiness where step = 'ready'")).isEqualTo(7);
    assertThat(count("career_story")).isEqualTo(2);
    assertThat(count("candidate")).isEqualTo(3);
    assertThat(count("alumnus")).isEqualTo(2);
    assertThat(count("goal_measure")).isGreaterThan(5);
    assertThat(app.get(ExpectedReturns.class).counts(logins.viewer(Role.PEOPLE))).hasSize(1);
    assertThat(count("coaching_aim")).isEqualTo(3);
    assertThat(count("expectation_view")).isGreaterThan(3);
    assertThat(count("evaluation")).isBetween(40, 400);
    assertThat(count("evaluation where state = 'closed'")).isEqualTo(1);
    assertThat(count("evaluation where state = 'disputed'")).isEqualTo(1);
    assertThat(count("calibration where opened_at is not null")).isEqualTo(1);
  }

  private void people() {
    DemoTables tables = new DemoTables(DemoCentre.on(FIRST_DAY, SEED), FIRST_DAY);
    Map<PeopleForm, InputStream> forms = new LinkedHashMap<>();
    forms.put(PeopleForm.SITES, tables.sites());
    forms.put(PeopleForm.TEAMS, tables.teams());
    forms.put(PeopleForm.CONTRACTS, tables.contracts());
    forms.put(PeopleForm.BREAKS, tables.breaks());
    forms.put(PeopleForm.CLIENTS, tables.clients());
    forms.put(PeopleForm.MISSIONS, tables.missions());
    forms.put(PeopleForm.QUEUES, tables.queues());
    forms.put(PeopleForm.AGENTS, tables.people());
    bring(forms);
    bring(Map.of(PeopleForm.AGENTS, tables.leaders()));
  }

  private void bring(Map<PeopleForm, InputStream> forms) {
    forms.forEach(
        (form, table) ->
            assertThat(
                    app.get(PeopleImport.class)
                        .bring(form, null, table, form.name(), FIRST_DAY.minusYears(2)))
                .isInstanceOf(PeopleImport.Result.Done.class));
  }

  private int count(String table) {
    return app.get(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Integer.class)
        .single();
  }
}
