package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.CareerFind.Kind;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// FEATURE: people found by written rules and reviewed by people, new leaders helped, and when
/// somebody means to go told by themselves (CAR-05, CAR-06, CAR-12, CAR-14).
class GrowthTest {
  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final CareerFinds finds = app.get(CareerFinds.class);
  private final Viewer people = app.viewer(Role.PEOPLE);

  @Test
  void a01_aRuleFindsAndAPersonReviews() {
    finds.setRules(people, new CareerRules(CareerRules.SHIPPED.fast(), second(13)));
    assertThat(finds.found(scene.as(scene.runa)).finds()).isEmpty();
    assertThat(finds.found(scene.as(scene.runa)).heldBack()).isTrue();
    scene.register("career-find");
    assertThat(finds.found(scene.as(scene.runa)).finds())
        .extracting(CareerFind::name, CareerFind::kind)
        .containsExactly(
            tuple("Kari Nordmann", Kind.SECOND_LINE), tuple("Ola Berg", Kind.SECOND_LINE));
    assertThat(
            finds.review(scene.as(scene.runa), scene.person("kari"), Kind.SECOND_LINE, true, " "))
        .isFalse();
    assertThat(
            app.as(scene.runa)
                .post(
                    "/careers/found/" + scene.person("kari").value(),
                    Map.of("find", "second-line", "deed", "nominate", "reasons", "Asks for it"))
                .statusCode())
        .isEqualTo(303);
    assertThat(app.as(scene.kari).get("/careers").body()).contains("Asks for it", "nominated");
    assertThat(finds.found(scene.as(scene.bo)).finds())
        .extracting(CareerFind::name)
        .containsExactly("Ida Lie");
    assertThatThrownBy(
            () ->
                finds.review(
                    scene.as(scene.kari), scene.person("kari"), Kind.SECOND_LINE, true, "me"))
        .isInstanceOf(NotFound.class);
  }

  private static CareerRules.SecondLine second(int months) {
    return new CareerRules.SecondLine(months, 1, 1);
  }

  /// The last month that meets the rule and the first that does not.
  @Test
  void a02_aRuleHoldsToTheMonth() {
    CareerFind.Facts facts = new CareerFind.Facts(12, 2, List.of(4, 5), 2);
    assertThat(facts.meets(new CareerRules.Fast(12, 2, 2, 4))).isTrue();
    assertThat(facts.meets(new CareerRules.Fast(11, 2, 2, 4))).isFalse();
    assertThat(facts.meets(new CareerRules.Fast(12, 3, 2, 4))).isFalse();
    assertThat(facts.meets(new CareerRules.Fast(12, 2, 2, 5))).isFalse();
    assertThat(facts.meets(new CareerRules.Fast(12, 2, 3, 4))).isFalse();
    assertThat(facts.meets(new CareerRules.Fast(12, 2, 3, 0))).isTrue();
    assertThat(facts.meets(new CareerRules.SecondLine(12, 2, 3))).isTrue();
    assertThat(facts.meets(new CareerRules.SecondLine(13, 2, 3))).isFalse();
  }

  @Test
  void a03_rulesAreSetByThePeopleRoomAlone() {
    assertThatThrownBy(() -> finds.setRules(scene.as(scene.runa), CareerRules.SHIPPED))
        .isInstanceOf(Refused.class);
    assertThat(finds.setRules(people, new CareerRules(CareerRules.SHIPPED.fast(), second(700))))
        .isFalse();
    assertThat(finds.setRules(people, new CareerRules(CareerRules.SHIPPED.fast(), second(24))))
        .isTrue();
    assertThat(finds.rules().secondLine().leastMonths()).isEqualTo(24);
  }

  @Test
  void a04_whoeverBeginsToLeadIsInTheProgramme() {
    NewLeaders leaders = app.get(NewLeaders.class);
    assertThat(leaders.list(scene.as(scene.runa))).isEmpty();
    app.clock().standAt(TestApp.MORNING.minus(Duration.ofDays(300)));
    NewLeaders.Programme own = leaders.list(scene.as(scene.runa)).getFirst();
    assertThat(own.steps()).hasSize(LeaderStep.values().length);
    assertThat(own.overdue()).isEqualTo(7);
    assertThat(leaders.say(scene.as(scene.runa), own.person(), LeaderStep.MENTOR, true, "Bo"))
        .isTrue();
    assertThat(leaders.list(scene.as(scene.runa)).getFirst().done()).isEqualTo(1);
    assertThat(leaders.list(people)).isEmpty();
    assertThatThrownBy(
            () ->
                leaders.say(
                    scene.as(scene.bo), own.person(), LeaderStep.LAW, true, "not mine to say"))
        .isInstanceOf(NotFound.class);
    app.clock().standAt(TestApp.MORNING);
  }

  @Test
  void a05_whenSomebodyMeansToGoIsTheirsToTell() {
    ExpectedReturns returns = app.get(ExpectedReturns.class);
    Viewer kari = scene.as(scene.kari);
    assertThat(returns.tell(kari, LocalDate.of(2027, 2, 1), "", false)).isFalse();
    assertThat(returns.tell(kari, LocalDate.of(2028, 6, 15), "Home to study", false)).isTrue();
    assertThat(app.as(scene.runa).get("/careers").body()).doesNotContain("Home to study");
    assertThat(returns.counts(people)).isEmpty();
    returns.tell(kari, LocalDate.of(2028, 6, 15), "Home to study", true);
    assertThat(app.as(scene.runa).get("/careers").body()).contains("Home to study", "June 2028");
    assertThat(app.as(scene.bo).get("/careers").body()).doesNotContain("Home to study");
    returns.takeBack(kari);
    assertThat(returns.own(kari)).isEmpty();
  }

  /// The parts as shipped lie where the published study finds them, and add up.
  @Test
  void a06_replacingSomebodyCostsItsParts() {
    ReplacementCost cost = ReplacementCost.SHIPPED;
    assertThat(cost.months()).isBetween(3.0, 4.0);
    assertThat(cost.parts().get("ramp")).isCloseTo(50_000 * 17 / (52.18 / 12) * 0.3, within(1e-6));
    assertThat(new ReplacementCost(0, 100, 4, 17, 0.5, 10).total()).isEqualTo(100);
    assertThat(new ReplacementCost(0, 100, 4, 17, 0.5, 10).months()).isZero();
  }
}
