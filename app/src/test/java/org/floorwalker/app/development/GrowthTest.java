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
import org.floorwalker.app.development.internal.Forgetting;
import org.floorwalker.app.learning.Competence;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.learning.SkillProfiles;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
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
    app.clock().standAt(TestApp.MORNING.minus(Duration.ofDays(200)));
    NewLeaders.Programme over = leaders.list(scene.as(scene.runa)).getFirst();
    assertThat(over.endsOn()).isBefore(TwoTeams.TODAY.minusDays(200));
    assertThat(app.as(scene.runa).get("/careers/leaders").body()).contains("Over since");
    app.clock().standAt(TestApp.MORNING.minus(Duration.ofDays(100)));
    assertThat(leaders.list(scene.as(scene.runa))).isEmpty();
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

  /// Shown, hidden and taken back by its teller alone, and gone when they are.
  @Test
  void a07_aStoryIsItsTellers() {
    CareerStories stories = app.get(CareerStories.class);
    assertThat(story(stories, "2027-04", false)).isFalse();
    assertThat(story(stories, "2027-03", false)).isTrue();
    assertThat(app.as(scene.ola).get("/careers/stories").body()).doesNotContain("asked for chat");
    assertThat(story(stories, "2027-03", true)).isTrue();
    assertThat(app.as(scene.ola).get("/careers/stories").body())
        .contains("Kari Nordmann", "asked for chat", "March 2027");
    assertThat(app.get(TalkExport.class).csv(scene.as(scene.kari)))
        .contains(",story,,shown,", "asked for chat");
    app.as(scene.ola).post("/careers/stories", Map.of("deed", "withdraw"));
    assertThat(stories.own(scene.as(scene.kari))).isPresent();
    app.get(Forgetting.class).run();
    assertThat(stories.own(scene.as(scene.kari))).isPresent();
    goes("kari", TwoTeams.TODAY);
    app.get(Forgetting.class).run();
    assertThat(stories.list(people)).isEmpty();
  }

  private boolean story(CareerStories stories, String month, boolean shown) {
    return stories.tell(
        scene.as(scene.kari),
        new CareerStories.Wish(
            CareerPath.PRESENT_ROLE,
            LocalDate.parse(month + "-15"),
            "Phone",
            "I asked for chat",
            "",
            shown));
  }

  /// Ends somebody's employment as a table does.
  private void goes(String code, LocalDate gone) {
    scene.people(
        PeopleForm.EMPLOYMENT,
        "agent,contract,from,to,earliest_start,latest_start,night\n%s,full,%s,%s,07:00,%s,no\n"
            .formatted(
                code, TwoTeams.TODAY.minusDays(400), gone, code.equals("kari") ? "14:00" : "18:00"),
        0);
  }

  /// Nobody is kept without a consent, nor a day longer than it lasts.
  @Test
  void a08_whoIsGoneIsKeptOnlyAsTheyAgreed() {
    Alumni alumni = app.get(Alumni.class);
    LocalDate today = TwoTeams.TODAY;
    assertThat(alumni.write(people, agreed("nobody", today, 24))).contains(Alumni.Wrong.UNKNOWN);
    assertThat(alumni.write(people, agreed("ola", today, 24))).contains(Alumni.Wrong.STILL_HERE);
    goes("ola", today);
    assertThat(alumni.write(people, agreed("ola", today, 25))).contains(Alumni.Wrong.CONSENT);
    assertThat(alumni.write(people, agreed("ola", today.plusDays(1), 2)))
        .contains(Alumni.Wrong.CONSENT);
    assertThat(alumni.write(people, agreed("ola", today, 24))).isEmpty();
    assertThat(app.as(Role.PEOPLE).get("/careers/alumni").body())
        .contains("Ola Berg", "ola@example.net");
    assertThat(app.as(Role.PEOPLE).get("/careers/alumni/table.csv").body())
        .contains("ola,Ola Berg,ola@example.net,2027-03-29,group,Credit,credit");
    assertThat(app.as(scene.runa).get("/careers/alumni").statusCode()).isEqualTo(403);
    assertThat(app.as(scene.ola).get("/careers").body()).contains("ola@example.net");
    assertThat(app.get(TalkExport.class).csv(scene.as(scene.ola))).contains(",alumnus,,group,");
    app.as(scene.ola).post("/careers/alumni/withdraw", Map.of());
    assertThat(alumni.list(people)).isEmpty();
    assertThat(alumni.write(people, agreed("ola", today, 1))).isEmpty();
    app.get(Forgetting.class).run();
    assertThat(alumni.list(people)).hasSize(1);
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(31)));
    app.get(Forgetting.class).run();
    assertThat(alumni.list(people)).isEmpty();
    app.clock().standAt(TestApp.MORNING);
  }

  private static Alumni.Wish agreed(String code, LocalDate on, int months) {
    return new Alumni.Wish(
        code,
        code + "@example.net",
        new Alumnus.Gone(Alumnus.Where.GROUP, "Credit"),
        CareerPath.CREDIT,
        new Alumnus.Agreed(on, "Said so in the exit talk", on.plusMonths(months)));
  }

  @Test
  void a09_aWayAsksWhatTheCentreWrites() {
    CareerWays ways = app.get(CareerWays.class);
    scene.register("competence-level");
    app.get(SkillProfiles.class)
        .add(app.viewer(Role.TRAINER), new Competence("calm", "Stays calm", ""));
    app.get(SkillProfiles.class)
        .add(
            app.viewer(Role.TRAINER),
            new SkillProfile(
                "second",
                "Second line profile",
                "agent",
                "",
                List.of(
                    new SkillProfile.Demand(SkillProfile.Kind.QUEUE, "phone", 5),
                    new SkillProfile.Demand(SkillProfile.Kind.COMPETENCE, "calm", 3))));
    assertThat(ways.write(people, CareerPath.SECOND_LINE, new WrittenWay("", "unknown"))).isFalse();
    assertThat(
            app.as(Role.PEOPLE)
                .post(
                    "/careers/ways/second-line",
                    Map.of("words", "Two years with us", "profile", "second"))
                .statusCode())
        .isEqualTo(303);
    assertThat(app.as(scene.kari).get("/careers").body())
        .contains("Two years with us", "Second line profile asks, and you:", "taught here")
        .contains("Phone, level 5", "Stays calm, level 3")
        .doesNotContain("phone, level", "calm, level 3: 0");
    assertThatThrownBy(
            () -> ways.write(scene.as(scene.runa), CareerPath.CREDIT, WrittenWay.NOTHING))
        .isInstanceOf(Refused.class);
  }

  /// A wish, an assessment and the month somebody means to go are for the way on here; a contract
  /// that follows within a month keeps them.
  @Test
  void a10_whatWasToldForTheWayOnHereEndsWithTheEmployment() {
    scene.register("career-readiness");
    Careers careers = app.get(Careers.class);
    ExpectedReturns returns = app.get(ExpectedReturns.class);
    Viewer kari = scene.as(scene.kari);
    careers.wish(kari, CareerPath.TRAINER, "Teach", true);
    careers.assess(
        scene.as(scene.runa), app.person("kari"), CareerPath.TRAINER, Career.Step.READY, "Taught");
    returns.tell(kari, LocalDate.of(2027, 4, 1), "", false);
    goes("kari", TwoTeams.TODAY);
    at(29);
    app.get(Forgetting.class).run();
    assertThat(careers.wishes(kari)).hasSize(1);
    assertThat(returns.own(kari)).isPresent();
    at(30);
    app.get(Forgetting.class).run();
    assertThat(careers.wishes(kari)).isEmpty();
    assertThat(returns.own(kari)).isEmpty();
    assertThat(app.as(Role.AUDITOR).get("/trust/audit?find=deleted").body())
        .contains("Career wishes deleted after their time", "Assessment of readiness deleted")
        .doesNotContain("Teach");
    app.clock().standAt(TestApp.MORNING);
  }

  /// The month itself is over, whoever is still here.
  @Test
  void a11_aMonthThatIsOverIsNotKept() {
    ExpectedReturns returns = app.get(ExpectedReturns.class);
    Viewer kari = scene.as(scene.kari);
    returns.tell(kari, TwoTeams.TODAY, "", false);
    app.get(Forgetting.class).run();
    assertThat(returns.own(kari)).isPresent();
    at(3);
    app.get(Forgetting.class).run();
    assertThat(returns.own(kari)).isEmpty();
    app.clock().standAt(TestApp.MORNING);
  }

  private void at(int days) {
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(days)));
  }
}
