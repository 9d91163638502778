package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.floorwalker.app.development.Guarantee.Got;
import org.floorwalker.app.learning.LoansFloor;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// FEATURE: everybody is promised training, talks and steps, and the report says who got them
/// (TRN-07). It is Monday 29 March 2027.
class GuaranteeTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
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
}
