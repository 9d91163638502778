package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.Guarantee.Got;
import org.floorwalker.app.development.store.GuaranteeStore;
import org.floorwalker.app.learning.LoansFloor;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: everybody is promised training, talks and steps, and the report says who got them
/// (TRN-07). It is Monday 29 March 2027.
class GuaranteeTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final Guarantee PROMISED = new Guarantee(TODAY, 24 * 60, 12, 1);

  @Test
  void a01_whoCameLaterIsPromisedAsMuchAsOfTheYear() {
    Guarantee.Kept year = PROMISED.judge(new Got(24 * 60, 12, 1), TODAY.minusDays(364), TODAY);
    assertThat(year.share()).isEqualTo(1);
    assertThat(year.all()).isTrue();
    assertThat(PROMISED.judge(new Got(24 * 60 - 1, 12, 1), TODAY.minusYears(5), TODAY).training())
        .isFalse();
    Guarantee.Kept half = PROMISED.judge(new Got(719, 6, 0), TODAY.minusDays(182), TODAY);
    assertThat(half.share()).isEqualTo(183 / 365.0);
    assertThat(half.talks()).as("six of 6.02").isTrue();
    assertThat(half.training()).as("719 of 721 minutes").isFalse();
    assertThat(half.steps()).as("a step is promised when the year is full").isTrue();
  }

  @Test
  void a02_theReportCountsAndNamesOnlyWhereTheRegisterAllows() {
    TestApp app = TestApp.fresh();
    LoansFloor floor = new LoansFloor(app);
    TestApp.Client people = app.as(Role.PEOPLE);
    assertThat(people.get("/talks/guarantee").body()).contains("Nothing has been promised yet.");
    Map<String, String> wrong =
        Map.of("from", "2027-03-01", "hours", "x", "talks", "0", "steps", "0");
    assertThat(people.post("/talks/guarantee", wrong).statusCode()).isEqualTo(422);
    Map<String, String> promised =
        Map.of("from", "2027-03-01", "hours", "1", "talks", "0", "steps", "0");
    assertThat(people.post("/talks/guarantee", promised).statusCode()).isEqualTo(303);
    floor.certificate(floor.person("bo"), TODAY.minusDays(300));
    floor.certificate(floor.person("bo"), TODAY.minusDays(3));
    floor.certificate(floor.person("ada"), TODAY.minusDays(3));
    floor.certificate(floor.person("cai"), TODAY.minusYears(1));
    Guarantees.Report report =
        app.get(Guarantees.class).report(app.viewer(Role.PEOPLE), null).orElseThrow();
    assertThat(report.teams())
        .singleElement()
        .satisfies(
            team -> {
              assertThat(team.people()).isEqualTo(4);
              assertThat(team.training()).as("90 minutes; 45; 0; 0").isEqualTo(1);
              assertThat(team.all()).isEqualTo(1);
            });
    String named = "/talks/guarantee?team=" + report.teams().getFirst().id().value();
    assertThat(people.get(named).body()).contains("4 are not named").doesNotContain("Bo Berg");
    floor.register(DevelopmentMeasures.GUARANTEE);
    assertThat(people.get(named).body()).contains("Bo Berg", "1.5 h", "0.8 h");
    app.belongsTo(app.userOf(Role.AGENT), floor.person("bo"));
    assertThat(app.as(Role.AGENT).get("/my/guarantee").body())
        .contains("hours of training 1", "1.5 h");
  }

  /// The year begins and ends at the centre's midnight; by UTC the first two would be missed, and
  /// the last, which is tomorrow's, be counted.
  @Test
  void a03_theYearIsThatOfTheCentresDays() {
    TestApp app = TestApp.fresh();
    LoansFloor floor = new LoansFloor(app);
    Instant begins = TODAY.minusYears(1).plusDays(1).atStartOfDay(OSLO).toInstant();
    Instant ends = TODAY.plusDays(1).atStartOfDay(OSLO).toInstant();
    GuaranteeStore store = app.get(GuaranteeStore.class);
    for (Instant counted : List.of(begins, begins.plusSeconds(1800), ends.minusSeconds(1))) {
      talkAndGoal(app, floor.person("bo"), floor.person("lea"), counted);
    }
    for (Instant beside : List.of(begins.minusSeconds(1), ends)) {
      talkAndGoal(app, floor.person("bo"), floor.person("lea"), beside);
    }
    LocalDate from = TODAY.minusYears(1).plusDays(1);
    assertThat(store.talks(from, TODAY.plusDays(1), OSLO)).isEqualTo(Map.of(floor.person("bo"), 3));
    assertThat(store.goalsReached(from, TODAY.plusDays(1), OSLO))
        .isEqualTo(Map.of(floor.person("bo"), 3));
    Guarantees guarantees = app.get(Guarantees.class);
    guarantees.promise(app.viewer(Role.PEOPLE), new Guarantee(from, 0, 3, 3));
    app.belongsTo(app.userOf(Role.AGENT), floor.person("bo"));
    assertThat(guarantees.own(app.viewer(Role.AGENT)).orElseThrow().kept().all()).isTrue();
  }

  private static void talkAndGoal(TestApp app, PersonId person, PersonId leader, Instant at) {
    JdbcClient database = app.get(JdbcClient.class);
    database
        .sql(
            """
            with template as (
              insert into talk_template (code, kind)
              values (:code, 'other') returning id
            ), version as (
              insert into talk_template_version (template_id, number, content, made_at, made_by)
              select id, 1, '{}', :at, 'test' from template returning id
            )
            insert into talk (template_version, kind, employee_id, leader_id, origin, due_from,
              due_until, minutes, medium, state, held_at, held_minutes, made_at)
            select id, 'other', :person, :leader, 'note', current_date, current_date, 30,
                   'phone', 'held', :at, 30, :at
              from version
            """)
        .param("code", "t" + at.getEpochSecond())
        .param("person", person.value())
        .param("leader", leader.value())
        .param("at", SqlTime.of(at))
        .update();
    ReachedGoals.add(app, person, at);
  }
}
