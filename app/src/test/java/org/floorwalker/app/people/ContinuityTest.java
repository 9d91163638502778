package org.floorwalker.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: a whole site goes home from one day to the next and comes back, the plan stands, and
/// each person is told (OPS-04). Kari works at the site, Ola from home, Bo begins next week, and
/// Ida works elsewhere.
class ContinuityTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);

  private final TestApp app = TestApp.fresh();
  private final Continuity continuity = app.get(Continuity.class);
  private final Viewer people = app.viewer(Role.PEOPLE);

  private void twoSites() {
    app.bring(
        PeopleForm.SITES,
        "site,country,zone,opens,closes\noslo,NO,Europe/Oslo,07:00,22:00\n"
            + "skien,NO,Europe/Oslo,07:00,22:00\n",
        TODAY);
    app.bring(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7 7.5 8,2\n",
        TODAY);
    String heads =
        "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email,"
            + "works_from\n";
    app.bring(
        PeopleForm.AGENTS,
        heads
            + """
            kari,oslo,red,runa,full,,07:00,14:00,no,Kari,kari@example.org,site
            ola,oslo,red,runa,full,,07:00,14:00,no,Ola,ola@example.org,home
            ida,skien,blue,runa,full,,07:00,14:00,no,Ida,ida@example.org,site
            """,
        TODAY.minusDays(30));
    app.bring(
        PeopleForm.AGENTS,
        heads + "bo,oslo,red,runa,full,,07:00,14:00,no,Bo,bo@example.org,site\n",
        TODAY.plusDays(7));
  }

  private Optional<Integer> home(int firstDay, int lastDay) {
    return continuity.begin(
        people,
        new Continuity.Asked(
            "oslo",
            new ContinuityRun.Days(TODAY.plusDays(firstDay), TODAY.plusDays(lastDay)),
            "Water in the cellar"));
  }

  private Map<LocalDate, Boolean> said(String person) {
    return app.get(WorkPlaces.class).listDays(app.person(person), TODAY);
  }

  private int letters(String reader) {
    return app.get(JdbcClient.class)
        .sql("select count(*) from mail where to_address = :to and body like '%Water in the%'")
        .param("to", reader)
        .query(Integer.class)
        .single();
  }

  @Test
  void a01_whoeverIsAtTheSiteGoesHomeAndIsTold() {
    twoSites();
    assertThat(home(0, 7)).contains(2);
    assertThat(said("kari")).hasSize(8).doesNotContainValue(false);
    assertThat(said("bo"))
        .as("from the first day of the contract")
        .containsOnlyKeys(TODAY.plusDays(7));
    assertThat(said("ola")).as("at home already").isEmpty();
    assertThat(said("ida")).as("another site").isEmpty();
    assertThat(letters("kari@example.org")).isEqualTo(1);
    assertThat(letters("ola@example.org")).isZero();
  }

  @Test
  void a02_everybodyIsCalledBackAndWhatWasStays() {
    twoSites();
    assertThat(home(0, 7)).isPresent();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(3)));
    long id = continuity.list(people).getFirst().id();
    assertThat(continuity.end(people, id)).isTrue();
    assertThat(continuity.end(people, id)).isFalse();
    assertThat(said("kari")).containsOnlyKeys(TODAY, TODAY.plusDays(1), TODAY.plusDays(2));
    assertThat(home(3, 4)).as("again, once the other is over").isPresent();
  }

  @Test
  void a03_daysThatCannotBeAreRefused() {
    twoSites();
    assertThat(home(-1, 3)).isEmpty();
    assertThat(home(3, 2)).isEmpty();
    assertThat(home(0, Continuity.MOST_DAYS)).isEmpty();
    assertThat(home(0, Continuity.MOST_DAYS - 1)).isPresent();
    assertThat(home(5, 6)).as("covered by another").isEmpty();
    assertThatThrownBy(
            () ->
                continuity.begin(
                    app.viewer(Role.TEAM_LEADER),
                    new Continuity.Asked(
                        "skien", new ContinuityRun.Days(TODAY, TODAY), "not mine to say")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a04_theListSaysWhoSawToWhat() {
    twoSites();
    TestApp.Client client = app.as(Role.PEOPLE);
    assertThat(
            client
                .post(
                    "/organisation/continuity",
                    Map.of("site", "oslo", "first", "2027-03-29", "last", "never", "why", "Water"))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            client
                .post(
                    "/organisation/continuity",
                    Map.of(
                        "site",
                        "oslo",
                        "first",
                        "2027-03-29",
                        "last",
                        "2027-04-04",
                        "why",
                        "Water in the cellar"))
                .statusCode())
        .isEqualTo(303);
    ContinuityRun run = continuity.list(people).getFirst();
    assertThat(run.open()).hasSize(ContinuityRun.Step.values().length);
    client.post("/organisation/continuity/" + run.id() + "/step", Map.of("step", "EQUIPMENT"));
    assertThat(continuity.list(people).getFirst().open())
        .doesNotContain(ContinuityRun.Step.EQUIPMENT)
        .contains(ContinuityRun.Step.ACCESS);
    assertThat(client.get("/organisation/continuity").body())
        .contains("Water in the cellar", "done, people", "Call everybody back");
    TestBrowser.checkEverywhere(app, Role.PEOPLE, "/organisation/continuity", "continuity");
    PersonId kari = app.person("kari");
    assertThat(app.as(Role.PEOPLE).get("/people/" + kari.value()).body()).contains("home");
  }
}
