package org.floorwalker.app.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueClosing;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.training.Audience;
import org.floorwalker.planning.training.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: what must be learnt, proof that it was, and queues that close when it was not (TRN-11,
/// TRN-12, OPS-22). It is Monday 29 March 2027.
class LearningTest {
  private static final LocalDate TODAY = LoansFloor.TODAY;
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final QueueId LOANS = new QueueId("loans");

  private TestApp app;
  private LoansFloor floor;
  private PersonId ada;
  private PersonId bo;

  @BeforeEach
  void aLoansFloor() {
    app = TestApp.fresh();
    floor = new LoansFloor(app);
    ada = floor.person("ada");
    bo = floor.person("bo");
  }

  private Catalogue catalogue() {
    return app.get(Catalogue.class);
  }

  private Requirements requirements() {
    return app.get(Requirements.class);
  }

  private Viewer trainer() {
    return app.viewer(Role.TRAINER);
  }

  private List<String> queuesOf(PersonId person, LocalDate first, LocalDate end) {
    return app.get(People.class).crewOver(first, end).members().stream()
        .filter(member -> member.id().equals(person))
        .map(Member::agent)
        .flatMap(agent -> agent.skills().stream())
        .toList();
  }

  private List<String> queuesOf(PersonId person, LocalDate day) {
    return queuesOf(person, day, day.plusDays(1));
  }

  @Test
  void a01_aRequirementConcernsWhomItsRuleNames() {
    Requirement credit = floor.creditAdvice(Set.of());
    floor.certificate(ada, TODAY.minusMonths(2));
    List<Concerned> concerned = requirements().listConcerned(credit);
    assertThat(concerned).extracting(Concerned::person).containsExactly(ada, bo);
    assertThat(concerned.getFirst().why()).containsExactly("queue:loans");
    assertThat(concerned.getFirst().due()).isEqualTo(LocalDate.of(2028, 1, 29));
    assertThat(concerned.getLast().phase(credit)).isEqualTo(Standing.Phase.LAPSED);
    assertThat(requirements().listInScope(credit.id(), TODAY.minusDays(3))).hasSize(2);
  }

  @Test
  void a02_whatHasLapsedClosesTheQueueFromThatDayOn() {
    LocalDate lapses = LocalDate.of(2027, 5, 11);
    floor.certificate(ada, LocalDate.of(2026, 4, 30));
    floor.creditAdvice(Set.of("loans"));
    assertThat(queuesOf(bo, TODAY)).isEmpty();
    assertThat(queuesOf(ada, lapses.minusDays(1))).containsExactly("cards", "loans");
    assertThat(queuesOf(ada, lapses)).containsExactly("cards");
    assertThat(queuesOf(ada, lapses.minusDays(20), lapses.plusDays(1))).containsExactly("cards");
  }

  @Test
  void a03_learningOpensItAgainAndThePastStays() {
    floor.creditAdvice(Set.of("loans"));
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(3)));
    app.get(Reminding.class).run();
    app.belongsTo(app.userOf(Role.AGENT), bo);
    app.get(Ledger.class).confirm(app.viewer(Role.AGENT), "credit");
    assertThat(queuesOf(bo, TODAY.plusDays(3))).containsExactly("loans");
    assertThat(app.get(QueueRights.class).listClosings(bo))
        .containsExactly(
            new QueueClosing(bo, LOANS, "requirement credit-advice", TODAY, TODAY.plusDays(3)),
            new QueueClosing(
                bo, LOANS, "requirement credit-advice", LocalDate.of(2028, 4, 12), null));
  }

  @Test
  void a04_anExemptionKeepsItOpenAndEnds() {
    Requirement credit = floor.creditAdvice(Set.of("loans"));
    boolean exempt =
        requirements().exempt(trainer(), credit.id(), bo, TODAY, TODAY.plusDays(60), "On leave");
    assertThat(exempt).isTrue();
    assertThat(queuesOf(bo, TODAY.plusDays(59))).containsExactly("loans");
    assertThat(queuesOf(bo, TODAY.plusDays(60 + 30 + 10))).containsExactly("loans");
    assertThat(queuesOf(bo, TODAY.plusDays(60 + 30 + 11))).isEmpty();
    assertThat(
            requirements()
                .exempt(trainer(), credit.id(), bo, TODAY, TODAY.plusDays(9), "Once more"))
        .isFalse();
  }

  @Test
  void a05_aSignOffOpensAQueueThatDemandsOne() {
    QueueRights rights = app.get(QueueRights.class);
    rights.demandSignOff(trainer(), LOANS, TODAY);
    assertThat(queuesOf(bo, TODAY)).as("held before").containsExactly("loans");
    PersonId cai = app.get(People.class).findByCode("cai").orElseThrow();
    floor.bring(PeopleForm.SKILLS, "agent,queue,level,from,to\ncai,loans,1,2027-03-30,\n");
    assertThat(queuesOf(cai, TODAY.plusDays(2))).containsExactly("cards");
    rights.signOff(
        app.viewer(Role.FLOOR_WALKER),
        cai,
        LOANS,
        TODAY.plusDays(5),
        TODAY.plusDays(90),
        "20 calls heard, check passed");
    assertThat(queuesOf(cai, TODAY.plusDays(4))).containsExactly("cards");
    assertThat(queuesOf(cai, TODAY.plusDays(5))).containsExactly("cards", "loans");
    assertThat(queuesOf(cai, TODAY.plusDays(90))).containsExactly("cards");
    rights.stopDemanding(trainer(), LOANS);
    assertThat(queuesOf(cai, TODAY.plusDays(90))).containsExactly("cards", "loans");
  }

  @Test
  void a06_evidenceCannotBeChangedByAnyRoute() {
    floor.certificate(bo, TODAY.minusDays(9));
    floor.certificate(bo, TODAY.minusDays(2));
    JdbcClient database = app.get(JdbcClient.class);
    for (String deed :
        List.of(
            "update evidence set passed = false",
            "delete from evidence",
            "truncate evidence",
            "delete from course_version",
            "delete from training_reminder")) {
      assertThatThrownBy(() -> database.sql(deed).update())
          .as(deed)
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(app.get(Ledger.class).listOf(bo))
        .extracting(Evidence::attempt)
        .containsExactly(2, 1);
    catalogue().retire(trainer(), "credit");
    assertThat(app.get(Ledger.class).listOf(bo)).hasSize(2);
    assertThat(app.get(Ledger.class).check(trainer()).firstBroken()).isZero();
  }

  /// With the guard taken away, as somebody with the keys of the database could, the seal tells.
  @Test
  void a07_aForgedEntryBreaksItsSeal() {
    floor.certificate(ada, TODAY.minusDays(9));
    floor.certificate(bo, TODAY.minusDays(9));
    JdbcClient database = app.get(JdbcClient.class);
    database.sql("alter table evidence disable trigger evidence_stays").update();
    database.sql("update evidence set score = 100 where id = 1").update();
    assertThat(app.get(Ledger.class).check(trainer()).firstBroken()).isEqualTo(1);
  }

  /// What was read whole once is not read again for a page; the daily reading finds it all
  /// the same.
  @Test
  void a12_aPageReadsOnlyWhatWasWrittenSinceTheDailyReading() {
    floor.certificate(ada, TODAY.minusDays(9));
    assertThat(app.get(Ledger.class).checkAll().lastEntry()).isEqualTo(1);
    floor.certificate(bo, TODAY.minusDays(9));
    LedgerCheck since = app.get(Ledger.class).check(trainer());
    assertThat(since.lastEntry()).isEqualTo(2);
    assertThat(since.firstBroken()).isZero();
    JdbcClient database = app.get(JdbcClient.class);
    database.sql("alter table evidence disable trigger evidence_stays").update();
    database.sql("update evidence set score = 100 where id = 2").update();
    assertThat(app.get(Ledger.class).check(trainer()).firstBroken()).isEqualTo(2);
    database.sql("update evidence set score = 90 where id = 2").update();
    database.sql("update evidence set score = 100 where id = 1").update();
    assertThat(app.get(Ledger.class).checkAll().firstBroken()).isEqualTo(1);
    assertThat(app.get(Ledger.class).check(trainer()).firstBroken()).isEqualTo(1);
  }

  @Test
  void a08_remindersAreSentOnceWhoeverAsksAndHoweverOften() throws Exception {
    floor.certificate(ada, TODAY.minusMonths(12).plusDays(25));
    floor.certificate(bo, TODAY.minusMonths(12).plusDays(5));
    floor.creditAdvice(Set.of());
    List<Future<?>> workers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        workers.add(pool.submit(() -> app.get(Reminding.class).run()));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
    app.get(Reminding.class).run();
    assertThat(lettersTo("ada@example.org")).isEqualTo(1);
    assertThat(lettersTo("bo@example.org")).isEqualTo(1);
    assertThat(lettersTo("lea@example.org")).as("leader, about Bo").isEqualTo(1);
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(18)));
    app.get(Reminding.class).run();
    assertThat(lettersTo("ada@example.org")).as("the step of seven days").isEqualTo(2);
  }

  private int lettersTo(String address) {
    return app.get(JdbcClient.class)
        .sql("select count(*) from mail where to_address = :to")
        .param("to", address)
        .query(Integer.class)
        .single();
  }

  /// A process that is killed after claiming but before the letter stands leaves neither.
  @Test
  void a09_aReminderThatFailsHalfWayIsSentByTheNextRun() {
    floor.certificate(bo, TODAY.minusMonths(12).plusDays(25));
    Requirement credit = floor.creditAdvice(Set.of());
    JdbcClient database = app.get(JdbcClient.class);
    database.sql("alter table mail rename to mail_gone").update();
    assertThatThrownBy(() -> app.get(Reminding.class).run())
        .isInstanceOf(DataAccessException.class);
    database.sql("alter table mail_gone rename to mail").update();
    app.get(Reminding.class).run();
    assertThat(lettersTo("bo@example.org")).isEqualTo(1);
    assertThat(credit.version()).isEqualTo(1);
  }

  @Test
  void a10_aChangeOfTheRuleIsAVersionAndComesOnlyOnce() {
    Requirement credit = floor.creditAdvice(Set.of());
    assertThat(
            requirements().revise(trainer(), credit.id(), 1, LoansFloor.terms("Credit", Set.of())))
        .isTrue();
    assertThat(requirements().revise(trainer(), credit.id(), 1, LoansFloor.terms("Late", Set.of())))
        .isFalse();
    Requirement now = requirements().get(credit.id());
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.terms().title()).isEqualTo("Credit");
  }

  @Test
  void a11_onlyWhatMetTheMarkCountsTowardsTheRepetitions() {
    catalogue()
        .add(
            trainer(),
            "till",
            Course.Kind.TASK,
            "",
            new Course.Material("Close the till", "nb", 20, "Count, sign, lock", 70, 2));
    assertThat(observed(90)).as("once of twice").isFalse();
    assertThat(observed(40)).as("below the mark").isFalse();
    assertThat(observed(70)).as("twice").isTrue();
    assertThat(observed(80)).as("a new round").isFalse();
  }

  private boolean observed(int score) {
    Ledger.Observed seen = new Ledger.Observed(bo, "till", TODAY, 20, score, "");
    return app.get(Ledger.class).observe(trainer(), seen).entry().result().passed();
  }

  /// Half an hour into Tuesday in Oslo it is Monday by UTC.
  @Test
  void a13_whatIsWrittenAfterTheCentresMidnightSaysNothingOfTheDayBefore() {
    Requirement credit = floor.creditAdvice(Set.of());
    app.clock().standAt(TODAY.plusDays(1).atTime(0, 30).atZone(OSLO).toInstant());
    Requirement.Terms terms = credit.terms();
    Requirement.Terms forCards =
        new Requirement.Terms(
            terms.title(),
            terms.source(),
            terms.course(),
            terms.rule(),
            new Audience(Set.of(), Set.of("cards"), Set.of(), Set.of(), Set.of(), 0),
            terms.reminders(),
            terms.consequence());
    assertThat(requirements().revise(trainer(), credit.id(), credit.version(), forCards)).isTrue();
    PersonId cai = floor.person("cai");
    assertThat(requirements().listInScope(credit.id(), TODAY)).containsOnlyKeys(ada, bo);
    assertThat(requirements().listInScope(credit.id(), TODAY.plusDays(1)))
        .containsOnlyKeys(ada, cai);
  }
}
