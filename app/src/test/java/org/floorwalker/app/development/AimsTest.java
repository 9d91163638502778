package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.CoachingAim.Beginning;
import org.floorwalker.app.development.CoachingAim.From;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.words.LocalText;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: what is expected, coached and measured is said by both, and how sure a change is
/// (CON-02, CON-06, CON-18, CON-21).
class AimsTest {
  private static final LocalDate TODAY = TwoTeams.TODAY;

  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final Expectations expectations = app.get(Expectations.class);
  private final Coaching coaching = app.get(Coaching.class);
  private final Viewer kari = scene.as(scene.kari);
  private final Viewer runa = scene.as(scene.runa);

  @Test
  void a01_expectationsAreConfirmedByBoth() {
    PersonId person = scene.person("kari");
    Expectation.Plan plan = karis();
    assertThat(plan.expectation().audience().stage()).isEqualTo(Expectation.Stage.LATER);
    assertThat(plan.expectation().lines(Locale.of("nb"))).hasSize(4);
    long version = plan.expectation().id();
    assertThat(expectations.say(kari, person, version, true, "")).isEmpty();
    assertThat(karis().isAgreed()).isFalse();
    assertThat(karis().waitsFor(Side.LEADER)).isTrue();
    assertThat(
            app.as(scene.runa)
                .post(
                    "/expectations/" + person.value(),
                    Map.of("version", "" + version, "deed", "agree"))
                .statusCode())
        .isEqualTo(303);
    assertThat(karis().isAgreed()).isTrue();
    assertThatThrownBy(() -> expectations.say(scene.as(scene.bo), person, version, true, ""))
        .isInstanceOf(NotFound.class);
  }

  private Expectation.Plan karis() {
    return expectations.plans(kari).getFirst();
  }

  @Test
  void a02_aNoHasItsReasonAndANewVersionAsksAgain() {
    PersonId person = scene.person("kari");
    Expectation before = karis().expectation();
    assertThat(expectations.say(kari, person, before.id(), false, " "))
        .containsExactly(WhyNot.NO_REASON);
    assertThat(expectations.say(kari, person, before.id(), false, "No time for it")).isEmpty();
    assertThat(app.as(scene.runa).get("/expectations").body()).contains("No time for it");
    LocalText words = before.words().with(Locale.ENGLISH, "Come as planned.\nHelp others.");
    Viewer people = app.viewer(Role.PEOPLE);
    assertThat(expectations.save(people, before.audience(), 1, words)).isEmpty();
    assertThat(expectations.save(people, before.audience(), 1, words))
        .containsExactly(WhyNot.EXPECTATION_OVERTAKEN);
    assertThat(expectations.say(kari, person, before.id(), true, ""))
        .containsExactly(WhyNot.EXPECTATION_NEWER);
    assertThat(karis().views()).isEmpty();
    assertThat(karis().expectation().lines(Locale.ENGLISH)).hasSize(2);
    assertThatThrownBy(() -> expectations.save(runa, before.audience(), 2, words))
        .isInstanceOf(Refused.class);
  }

  /// The last day of a stage and the first of the next.
  @Test
  void a03_stagesChangeOnTheirDay() {
    assertThat(Expectation.Stage.after(89)).isEqualTo(Expectation.Stage.FIRST_90_DAYS);
    assertThat(Expectation.Stage.after(90)).isEqualTo(Expectation.Stage.FIRST_YEAR);
    assertThat(Expectation.Stage.after(364)).isEqualTo(Expectation.Stage.FIRST_YEAR);
    assertThat(Expectation.Stage.after(365)).isEqualTo(Expectation.Stage.LATER);
    assertThat(expectations.listAll())
        .hasSize(6)
        .allMatch(one -> one.words().byLanguage().size() == 5);
  }

  @Test
  void a04_aCoachingBeginsWithAFactAndIsAgreedByTheOther() {
    PersonId person = scene.person("kari");
    LocalDate due = TODAY.plusWeeks(6);
    assertThat(coaching.begin(runa, person, wish(From.TREND, "", "", due)))
        .containsExactly(WhyNot.COACHING_FACT);
    assertThat(coaching.begin(runa, person, wish(From.TREND, "5:42", "no-such", due)))
        .containsExactly(WhyNot.COACHING_FIGURE);
    assertThat(coaching.begin(runa, person, wish(From.WISH, "", "", TODAY.minusDays(1))))
        .containsExactly(WhyNot.DAY_PASSED);
    assertThat(coaching.begin(runa, person, wish(From.TREND, "Handling 5:42", "", due))).isEmpty();
    long aim = coaching.of(kari, person).aims().getFirst().aim().id();
    assertThat(coaching.agree(runa, person, aim)).containsExactly(WhyNot.COACHING_AGREED);
    assertThat(coaching.agree(kari, person, aim)).isEmpty();
    assertThat(coaching.end(kari, person, aim, "")).containsExactly(WhyNot.COACHING_HOW);
    assertThat(coaching.end(runa, person, aim, "Calmer closings")).isEmpty();
    assertThat(coaching.end(runa, person, aim, "Again")).containsExactly(WhyNot.COACHING_OVER);
    assertThat(app.as(scene.kari).get("/coaching").body()).contains("Calmer closings");
    assertThatThrownBy(() -> coaching.of(scene.as(scene.bo), person)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> coaching.of(scene.as(scene.ola), person)).isInstanceOf(NotFound.class);
  }

  private static CoachingWish wish(From from, String fact, String measure, LocalDate due) {
    return new CoachingWish(new Beginning(from, fact, measure, 0), "Closings under a minute", due);
  }

  @Test
  void a05_minutesAreCountedByMonthWhereThatIsRegistered() {
    app.get(CoachingNotes.class)
        .keep(
            runa,
            List.of(
                new CoachingNotes.Note(scene.person("kari"), 15, Talk.Medium.PHONE, "Closings")));
    assertThat(coaching.of(runa, scene.person("kari")).minutes()).isEmpty();
    scene.register("coaching-minutes");
    assertThat(coaching.of(runa, scene.person("kari")).minutes())
        .hasSize(6)
        .containsEntry(YearMonth.from(TODAY), 15)
        .containsEntry(YearMonth.from(TODAY).minusMonths(1), 0);
  }

  /// Eight weeks before, five since: the page says the change and how sure it is.
  @Test
  void a06_beforeAndAfterStandSideBySideWithTheirBand() {
    scene.register("handle-time");
    PersonId person = scene.person("kari");
    LocalDate agreed = TODAY.minusWeeks(5);
    double[] before = {301, 312, 296, 305, 299, 308, 303, 294};
    double[] after = {270, 281, 266, 275, 272};
    for (int week = 0; week < before.length; week++) {
      worked(agreed.minusWeeks(week + 1L).plusDays(3), before[week]);
    }
    for (int week = 0; week < after.length; week++) {
      worked(agreed.plusWeeks(week).plusDays(3), after[week]);
    }
    app.clock().standAt(TestApp.MORNING.minus(Duration.ofDays(35)));
    coaching.begin(
        runa, person, wish(From.TREND, "Handling 5:01", "handle-time", agreed.plusWeeks(9)));
    coaching.agree(kari, person, coaching.of(kari, person).aims().getFirst().aim().id());
    app.clock().standAt(TestApp.MORNING);
    Coaching.Change change = coaching.of(runa, person).aims().getFirst().change().orElseThrow();
    assertThat(change.weeksBefore()).isEqualTo(8);
    assertThat(change.weeksAfter()).isEqualTo(5);
    assertThat(change.difference().before()).isCloseTo(302.25, within(1e-9));
    assertThat(change.difference().after()).isCloseTo(272.8, within(1e-9));
    assertThat(change.difference().isClear()).isTrue();
    assertThat(app.as(scene.runa).get("/coaching?person=" + person.value()).body())
        .contains("More than chance.", "no proof");
  }

  /// Thirty contacts on a day, handled in so many seconds each.
  private void worked(LocalDate day, double handleSeconds) {
    JdbcClient database = app.get(JdbcClient.class);
    database
        .sql("insert into history_source (name) values ('test') on conflict do nothing")
        .update();
    database
        .sql(
            """
            insert into agent_slot
            select id, 'kari', 'phone', :start, 15, false, 0, 9000, :talk, 0, 0, 0, 0, 30,
                   0, 0, 0, 0, 0
              from history_source where name = 'test'
            """)
        .param("start", day.atTime(10, 0).atZone(TwoTeams.OSLO).toOffsetDateTime())
        .param("talk", 30 * handleSeconds)
        .update();
  }

  @Test
  void a07_aGoalIsMeasuredByLiveDataThatFitsWhoseItIs() {
    scene.register("handle-time");
    PeopleGoals goals = app.get(PeopleGoals.class);
    PeopleGoals.Wish wish =
        new PeopleGoals.Wish(
            new Goal.Owner.Person(scene.person("kari")),
            null,
            "Quicker and as kind",
            false,
            "",
            TODAY.plusMonths(3));
    assertThat(goals.add(runa, wish, target(GoalMeasure.ANSWERED_SHARE, 0.9)))
        .containsExactly(WhyNot.GOAL_FIGURE);
    assertThat(goals.add(runa, wish, target(GoalMeasure.HANDLE_TIME, 280))).isEmpty();
    assertThat(standing(goals).now()).isEmpty();
    worked(TODAY.minusDays(3), 270);
    assertThat(standing(goals).now()).contains(270.0);
    assertThat(standing(goals).isMet()).isTrue();
    assertThat(app.as(scene.kari).get("/goals").body()).contains("4:30", "at most 4:40");
    assertThatThrownBy(() -> target(GoalMeasure.ANSWERED_SHARE, 90))
        .hasMessageContaining("per cent");
  }

  /// A value stands beside the goals with figures, and nobody has to give it one (CON-05).
  @Test
  void a08_aValueStandsBesideTargets() {
    String words = "People look forward to coming to work";
    LocalDate due = TODAY.plusMonths(3);
    PeopleGoals.Wish wish =
        new PeopleGoals.Wish(new Goal.Owner.Company(), null, words, true, "", due);
    assertThat(app.get(PeopleGoals.class).add(app.viewer(Role.PEOPLE), wish)).isEmpty();
    assertThat(app.as(scene.kari).get("/goals").body())
        .contains(words, "<span class=\"tag own\">value</span>");
  }

  private static Optional<GoalMeasure.Target> target(GoalMeasure measure, double value) {
    return Optional.of(new GoalMeasure.Target(measure, value, false));
  }

  private GoalMeasure.Standing standing(PeopleGoals goals) {
    return goals.list(kari).stream()
        .filter(line -> line.goal().owner() instanceof Goal.Owner.Person)
        .findFirst()
        .flatMap(PeopleGoals.Line::measured)
        .orElseThrow();
  }
}
