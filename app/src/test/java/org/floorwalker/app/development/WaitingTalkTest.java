package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.TalkPlanning.Outcome;
import org.floorwalker.app.development.internal.SeriesPlanning;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: a talk planned by hand is the one that waits without a time, and no second one (CON-01,
/// CON-08). A monthly series has planned the talks of March and of April for Runa and Kari; today
/// is 29 March.
class WaitingTalkTest {
  private static final LocalDate IN_APRIL = LocalDate.of(2027, 4, 6);

  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final Viewer runa = app.viewer(scene.runa);

  private void monthly() {
    Series.Audience everybody = new Series.Audience(null, "", false, null);
    app.get(TalkSeries.class)
        .add(
            app.viewer(Role.PEOPLE),
            new Series(
                0, "raq", Cadence.MONTHLY, everybody, 45, Talk.Medium.VIDEO, TwoTeams.TODAY, null));
    app.get(SeriesPlanning.class).run();
  }

  private Outcome plan(String template, LocalDate day, int hour) {
    return app.get(TalkPlanning.class)
        .plan(
            runa,
            new TalkPlanning.Wish(
                template,
                scene.person("kari"),
                day.atTime(hour, 0).atZone(TwoTeams.OSLO).toInstant(),
                30,
                Talk.Medium.IN_PERSON,
                "Room 3",
                ""));
  }

  private List<LocalDate> waiting() {
    return app.get(JdbcClient.class)
        .sql(
            """
            select due_from from talk
             where employee_id = :kari and starts_at is null order by due_from
            """)
        .param("kari", scene.person("kari").value())
        .query(LocalDate.class)
        .list();
  }

  private int count() {
    return app.get(JdbcClient.class)
        .sql("select count(*) from talk where employee_id = :kari")
        .param("kari", scene.person("kari").value())
        .query(Integer.class)
        .single();
  }

  @Test
  void a01_theOneThatIsDueGetsTheTimeAndIsToldSo() {
    monthly();
    assertThat(waiting()).containsExactly(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 1));
    Map<String, String> form =
        Map.of(
            "deed", "plan",
            "employee", String.valueOf(scene.person("kari").value()),
            "template", "raq",
            "day", TwoTeams.TODAY.toString(),
            "time", "14:00",
            "minutes", "30",
            "medium", "in-person");
    TestApp.Client leader = app.as(scene.runa);
    HttpResponse<String> answer = leader.post("/talks/plan", form);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(leader.get(answer.headers().firstValue("location").orElseThrow()).body())
        .contains("This talk waited without a time and has one now.");
    assertThat(count()).isEqualTo(2);
    assertThat(waiting()).containsExactly(LocalDate.of(2027, 4, 1));
  }

  @Test
  void a02_whatIsNotDueOnTheDayOrOfAnotherTemplateWaitsOn() {
    monthly();
    assertThat(plan("coaching", TwoTeams.TODAY, 13))
        .isInstanceOfSatisfying(Outcome.Planned.class, one -> assertThat(one.waited()).isFalse());
    assertThat(plan("raq", TwoTeams.TODAY, 14))
        .isInstanceOfSatisfying(Outcome.Planned.class, one -> assertThat(one.waited()).isTrue());
    assertThat(plan("raq", TwoTeams.TODAY, 15))
        .as("that of April cannot be held in March")
        .isInstanceOfSatisfying(Outcome.Planned.class, one -> assertThat(one.waited()).isFalse());
    assertThat(waiting()).containsExactly(LocalDate.of(2027, 4, 1));
  }

  @Test
  void a03_theOneDueThenComesBeforeTheOneThatIsLate() {
    monthly();
    plan("raq", IN_APRIL, 10);
    assertThat(waiting()).containsExactly(LocalDate.of(2027, 3, 1));
    plan("raq", IN_APRIL, 11);
    assertThat(waiting()).isEmpty();
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void a04_aTimeThatHasPassedIsRefusedAndTheTalkWaitsOn() {
    monthly();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(1)));
    assertThat(plan("raq", TwoTeams.TODAY, 14))
        .isEqualTo(new Outcome.NotPossible(List.of("development.plan.past")));
    assertThat(waiting()).hasSize(2);
  }
}
