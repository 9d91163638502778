package org.floorwalker.app.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.floorwalker.app.history.HandledInQueue;
import org.floorwalker.app.history.HandledWeek;
import org.floorwalker.app.learning.internal.EffectLearning;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.quality.Evaluation;
import org.floorwalker.app.quality.Evaluations;
import org.floorwalker.app.quality.JudgedContacts;
import org.floorwalker.app.quality.Marks;
import org.floorwalker.app.quality.QualityFacts;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.training.TrainingEffect.Seen;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: what a training did, by course and month, beside those who were not trained (TRN-09).
/// It is Monday 29 March 2027; six of twelve learn credit advice in the first week of January.
class EffectsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
  private static final LocalDate TRAINED_ON = LocalDate.of(2027, 1, 6);

  /// Fast and slow queues fall out: everybody is held against the others of the same queue's week.
  @Test
  void a01_whatSomebodyNeededIsHeldAgainstTheOthersOfTheQueue() {
    LocalDate monday = LocalDate.of(2027, 1, 4);
    List<Seen> seen =
        EffectLearning.handling(
            List.of(
                new HandledWeek("ada", "loans", monday, 10, 5000),
                new HandledWeek("bo", "loans", monday, 20, 8000),
                new HandledWeek("cai", "loans", monday, 10, 4000),
                new HandledWeek("ada", "cards", monday, 10, 900)));
    assertThat(seen).as("nobody else served cards").hasSize(3);
    assertThat(seen.getFirst().expected()).isCloseTo(10 * 12000.0 / 30, within(1e-9));
    assertThat(seen.getFirst().amount()).isEqualTo(5000);
    assertThat(EffectLearning.week(monday.plusDays(6))).isEqualTo(EffectLearning.week(monday));
    assertThat(EffectLearning.week(monday.plusDays(7))).isEqualTo(EffectLearning.week(monday) + 1);
  }

  /// A queue with few contacts in either stretch is left out (TRN-18).
  @Test
  void a03_contactsThatTakeLongerThanAYearAgoAreHarder() {
    List<HandledInQueue> then =
        List.of(
            new HandledInQueue("loans", 100, 100 * 450),
            new HandledInQueue("cards", 99, 99 * 300),
            new HandledInQueue("chat", 400, 400 * 200));
    List<HandledInQueue> now =
        List.of(
            new HandledInQueue("loans", 100, 10 * 400 + 90 * 500),
            new HandledInQueue("cards", 500, 500 * 330),
            new HandledInQueue("chat", 50, 50 * 200));
    assertThat(HandleTrends.change(then, now))
        .containsOnlyKeys("loans")
        .hasEntrySatisfying(
            "loans", change -> assertThat(change).isCloseTo(490.0 / 450, within(1e-9)));
  }

  /// Half past midnight in Oslo, when it is still the day before by UTC: yesterday counts.
  @Test
  void a04_theLastDayCountsFromMidnightOn() {
    TestApp app = TestApp.fresh();
    app.get(UserStore.class).setZone(app.userOf(Role.TRAINER), ZoneId.of("Europe/Oslo"));
    handledDay(app, TODAY.minusDays(1).minusWeeks(52), 300);
    handledDay(app, TODAY.minusDays(1), 330);
    app.clock().standAt(Instant.parse("2027-03-28T22:30:00Z"));
    assertThat(app.get(HandleTrends.class).byQueue(app.viewer(Role.TRAINER)))
        .hasEntrySatisfying("loans", change -> assertThat(change).isCloseTo(1.1, within(1e-9)));
  }

  /// A hundred contacts of a day.
  private static void handledDay(TestApp app, LocalDate day, double seconds) {
    JdbcClient.create(app.get(DataSource.class))
        .sql(
            """
            insert into queue_day (queue, day, starts_at, minutes, offered, handled, handled_s,
                                   slots)
            values ('loans', :day, :day, 15, 100, 100, :seconds, '{}')
            """)
        .param("day", day)
        .param("seconds", 100 * seconds)
        .update();
  }

  @Test
  void a02_aGroupIsToldWithHowSureItIs() {
    TestApp app = TestApp.fresh();
    LoansFloor floor = new LoansFloor(app);
    StringBuilder agents =
        new StringBuilder(
            "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email\n");
    for (int i = 0; i < 12; i++) {
      agents.append(
          "e%d,Oslo,bris,lea,full,loans,07:00,12:00,no,Eve %d,e%d@example.org\n"
              .formatted(i, i, i));
    }
    floor.bring(PeopleForm.AGENTS, agents.toString());
    List<PersonId> people = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      people.add(floor.person("e" + i));
    }
    people.subList(0, 6).forEach(person -> floor.certificate(person, TRAINED_ON));
    visits(app, people);
    List<Effects.Line> lines = app.get(Effects.class).list(app.viewer(Role.TRAINER));
    assertThat(lines).hasSize(1);
    Effects.Line line = lines.getFirst();
    assertThat(line.trained()).isEqualTo(6);
    assertThat(line.handling()).as("no telephone told anything").isEmpty();
    assertThat(line.quality().orElseThrow().difference().apart()).isBetween(0.1, 0.5);
    trainingStandsBesideQuality(app, floor);
    assertThat(app.as(Role.TEAM_LEADER).get("/training/effects").body())
        .contains("Credit advice", "2027-01", "Too few to compare", "6 trained, 6 others")
        .doesNotContain("Eve");
  }

  private static void trainingStandsBesideQuality(TestApp app, LoansFloor floor) {
    floor.creditAdvice(Set.of());
    TrainingAndQuality.Line team =
        app.get(TrainingAndQuality.class).list(app.viewer(Role.TRAINER)).getFirst();
    assertThat(team.people()).as("twelve, and ada, bo, cai and lea").isEqualTo(16);
    assertThat(team.training())
        .as("whoever serves loans: the twelve, ada and bo; six have done it")
        .isEqualTo(new TrainingAndQuality.Training(14, 6, team.training().lapsed(), 6 * 45));
    assertThat(team.training().lapsed()).as("in force for a year, and not done").isEqualTo(8);
    assertThat(team.quality().heard()).isGreaterThan(team.quality().kept()).isPositive();
    assertThat(team.quality().score()).as("nobody was evaluated").isEmpty();
    assertThat(app.as(Role.QUALITY).get("/training/quality").body())
        .contains("Bris", "6 of 14", "Evaluations: 0", "Too few to compare");
    evaluationsStandBesideTraining(app);
  }

  /// Six of the team are judged; what one of them disputes counts no more.
  private static void evaluationsStandBesideTraining(TestApp app) {
    app.register("quality-score");
    JudgedContacts.in(app, TODAY, "e0", "e1", "e2", "e3", "e4", "e5");
    TrainingAndQuality.Quality judged = quality(app);
    QualityFacts facts = app.get(QualityFacts.class);
    int counted = 0;
    for (PersonCard card : people(app)) {
      counted += facts.of(card, TODAY.minusDays(TrainingAndQuality.DAYS), TODAY).size();
    }
    assertThat(judged.evaluations()).isEqualTo(counted).isGreaterThanOrEqualTo(6);
    assertThat(judged.score().orElseThrow()).as("of steps all but the last").isBetween(0.5, 1.0);
    assertThat(judged.apart()).as("there is no other team").isEmpty();
    Viewer agent = app.viewer(app.userOf(Role.AGENT));
    app.belongsTo(agent.user(), app.get(People.class).findByCode("e0").orElseThrow());
    agent = app.viewer(app.userOf(Role.AGENT));
    Evaluation own = app.get(Evaluations.class).own(agent).getFirst().evaluation();
    app.get(Evaluations.class)
        .act(
            agent,
            own.id(),
            Evaluation.Deed.DISPUTE,
            new Evaluations.Typed(own.edition(), Marks.NONE, "Kunden var en annen."));
    assertThat(quality(app).evaluations()).as("one is disputed").isEqualTo(counted - 1);
  }

  private static TrainingAndQuality.Quality quality(TestApp app) {
    return app.get(TrainingAndQuality.class).list(app.viewer(Role.TRAINER)).getFirst().quality();
  }

  private static List<PersonCard> people(TestApp app) {
    return app.get(People.class).placementsOn(TODAY).stream().map(Placement::card).toList();
  }

  /// Two visits a week each from November on; from the training on the six keep the rules
  /// more often.
  private static void visits(TestApp app, List<PersonId> people) {
    Random random = new Random(7);
    for (LocalDate day = TODAY.minusWeeks(20); day.isBefore(TODAY); day = day.plusDays(3)) {
      app.clock().standAt(day.atTime(10, 0).toInstant(ZoneOffset.UTC));
      Viewer walker = app.viewer(Role.FLOOR_WALKER);
      for (int i = 0; i < people.size(); i++) {
        double kept = i < 6 && day.isAfter(TRAINED_ON) ? 0.95 : 0.6;
        app.get(FloorWalking.class)
            .visit(walker, people.get(i), "loans", 2, random.nextDouble() < kept, "");
      }
    }
    app.clock().standAt(TestApp.MORNING);
  }
}
