package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.floorwalker.app.development.internal.ActionReminders;
import org.floorwalker.app.development.internal.SeriesPlanning;
import org.floorwalker.app.development.internal.TalkDisplacing;
import org.floorwalker.app.history.TableDoor;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.rostering.ActivityDisplaced;
import org.floorwalker.app.rostering.PlannedActivities;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.table.ColumnMapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: talks come round by themselves, are counted in people, and what was agreed is followed
/// up (CON-01, CON-02, CON-15, CON-16, ORG-04).
class CadenceAndFollowUpTest {
  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final Viewer people = app.viewer(Role.PEOPLE);

  private static Series monthly() {
    return new Series(
        0,
        "raq",
        Cadence.MONTHLY,
        new Series.Audience(null, "", false, null),
        45,
        Talk.Medium.VIDEO,
        TwoTeams.TODAY,
        null);
  }

  private static Series weekly() {
    return new Series(
        0,
        "coaching",
        Cadence.WEEKLY,
        new Series.Audience(null, "", false, null),
        20,
        Talk.Medium.IN_PERSON,
        TwoTeams.TODAY,
        null);
  }

  @Test
  void a01_aSeriesPlansEverybodyOnceAndTakesInWhoComes() {
    assertThat(app.get(TalkSeries.class).add(people, monthly())).isEmpty();
    app.get(SeriesPlanning.class).run();
    app.get(SeriesPlanning.class).run();
    assertThat(count("select count(*) from talk where due_from = '2027-03-01'")).isEqualTo(3);
    assertThat(count("select count(*) from talk where due_from = '2027-04-01'")).isEqualTo(3);
    scene.move(
        "kari,oslo,red,runa,full,phone,07:00,14:00,no,Kari Nordmann,kari@example.org\n"
            + "nora,oslo,blue,bo,full,phone,07:00,14:00,no,Nora Ny,nora@example.org",
        0);
    app.get(SeriesPlanning.class).run();
    assertThat(
            count(
                "select count(*) from talk where employee_id = "
                    + scene.person("nora")
                    + " and leader_id = "
                    + scene.person("bo")))
        .isEqualTo(2);
  }

  @Test
  void a11_aNoteIsTheCoachingTheSeriesHasPlannedAndNoOtherOne() {
    app.get(TalkSeries.class).add(people, weekly());
    TalkList list = app.get(TalkList.class);
    Viewer runa = app.viewer(scene.runa);
    assertThat(open(runa)).hasSize(4).filteredOn(TalkList.Line::waits).hasSize(2);
    assertThat(list.countWaiting(runa)).isEqualTo(2);
    long kept = open(runa).getFirst().talk().id();
    PersonId person = open(runa).getFirst().talk().pair().employee();
    CoachingNotes.Note note =
        new CoachingNotes.Note(person, 10, Talk.Medium.PHONE, "Closing phrases");
    assertThat(app.get(CoachingNotes.class).keep(runa, List.of(note, note))).isEmpty();
    assertThat(open(runa)).hasSize(3).noneMatch(line -> line.talk().id() == kept);
    assertThat(list.countWaiting(runa)).isEqualTo(1);
    assertThat(list.mine(runa).over())
        .hasSize(2)
        .allMatch(line -> line.talk().plan().origin().equals("note"))
        .anyMatch(line -> line.talk().id() == kept);
    app.get(SeriesPlanning.class).run();
    assertThat(open(runa)).hasSize(3);
  }

  @Test
  void a12_whatSomebodyHasBegunIsNotTakenForANote() {
    app.get(TalkSeries.class).add(people, weekly());
    Viewer kari = app.viewer(scene.kari);
    long begun = open(kari).getFirst().talk().id();
    scene.act(
        scene.kari,
        begun,
        new TalkAction.Write(
            new TemplateContent.Answers(Map.of("help.topic", "calls")), Map.of(), 0));
    CoachingNotes.Note note =
        new CoachingNotes.Note(scene.person("kari"), 10, Talk.Medium.PHONE, "Closing phrases");
    assertThat(app.get(CoachingNotes.class).keep(app.viewer(scene.runa), List.of(note))).isEmpty();
    assertThat(open(kari)).anyMatch(line -> line.talk().id() == begun);
  }

  /// Runa leads Kari and Ola: two talks of twenty minutes a week.
  @Test
  void a13_coachingsOfEarlierWeeksAreCancelledAtOnceAndALeaderKnowsTheirOwnWeek() {
    app.get(TalkSeries.class).add(people, weekly());
    Viewer runa = app.viewer(scene.runa);
    TalkLoad load = app.get(TalkLoads.class).own(runa).orElseThrow();
    assertThat(load.seriesHours()).isEqualTo(2 * 20 / 60.0, within(1e-9));
    assertThat(load.week()).isEqualTo(new TalkLoad.Week(0, 0, 2));
    assertThat(app.get(TalkLoads.class).own(app.viewer(scene.kari))).isEmpty();
    TalkSeries series = app.get(TalkSeries.class);
    assertThat(series.missed(runa)).isEmpty();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(8)));
    assertThat(series.missed(runa)).hasSize(2);
    assertThat(app.as(scene.runa).post("/talks/missed", Map.of("why", " ")).statusCode())
        .isEqualTo(422);
    assertThat(series.missed(runa)).hasSize(2);
    long letters = count("select count(*) from mail");
    assertThat(app.as(scene.runa).post("/talks/missed", Map.of("why", "A sick week")).statusCode())
        .isEqualTo(303);
    assertThat(series.missed(runa)).isEmpty();
    assertThat(count("select count(*) from talk_change where why = 'A sick week'")).isEqualTo(2);
    assertThat(count("select count(*) from mail")).as("nobody was told of them").isEqualTo(letters);
    assertThat(series.missed(app.viewer(scene.bo))).as("another leader's stay").hasSize(1);
    app.clock().standAt(TestApp.MORNING);
  }

  private List<TalkList.Line> open(Viewer viewer) {
    return app.get(TalkList.class).mine(viewer).open();
  }

  @Test
  void a02_coverageCountsPeopleNotTalks() {
    app.get(TalkSeries.class).add(people, monthly());
    scene.closed();
    scene.closed();
    Coverage red = coverage(app.viewer(scene.runa), TwoTeams.TODAY);
    assertThat(red.teams()).extracting(Coverage.Team::name).containsExactly("Red team");
    assertThat(red.total()).isEqualTo(new Coverage.Count(0, 1, 1, 0));
    assertThat(coverage(people, TwoTeams.TODAY).total()).isEqualTo(new Coverage.Count(0, 2, 1, 0));
    app.clock().standAt(Instant.parse("2027-04-02T08:00:00Z"));
    assertThat(coverage(people, TwoTeams.TODAY).total()).isEqualTo(new Coverage.Count(0, 0, 1, 2));
    app.clock().standAt(TestApp.MORNING);
    assertThat(coverage(people, TwoTeams.TODAY).consistency()).isNull();
  }

  @Test
  void a10_whoHasHadATalkIsSaidByNameOnlyWhenRegisteredAndIsWrittenDown() {
    scene.closed();
    Coverage before = listed();
    assertThat(before.people()).isEmpty();
    assertThat(before.heldBack()).isTrue();
    assertThat(before.teams()).extracting(Coverage.Team::overdueActions).containsOnlyNulls();
    assertThat(before.total().done()).isEqualTo(1);
    assertThat(app.as(Role.PEOPLE).get("/talks/coverage").body()).contains("Not shown");
    assertThat(looksAtCoverage()).isZero();
    scene.register("talk-coverage");
    Coverage after = listed();
    assertThat(after.people())
        .extracting(Coverage.Person::id, Coverage.Person::status)
        .contains(tuple(scene.person("kari"), Coverage.Status.DONE));
    assertThat(after.heldBack()).isFalse();
    assertThat(after.teams()).extracting(Coverage.Team::overdueActions).doesNotContainNull();
    assertThat(looksAtCoverage()).isEqualTo(1);
  }

  private Coverage listed() {
    TeamId red = coverage(app.viewer(scene.runa), TwoTeams.TODAY).teams().getFirst().id();
    return app.get(TalkCoverage.class).of(people, TalkKind.RAQ, TwoTeams.TODAY, red);
  }

  private long looksAtCoverage() {
    return app.get(Measures.class).listLooks(app.viewer(Role.DATA_PROTECTION)).stream()
        .filter(look -> look.measure().equals("talk-coverage"))
        .filter(look -> look.about().equals(scene.person("kari")))
        .count();
  }

  private Coverage coverage(Viewer viewer, LocalDate day) {
    return app.get(TalkCoverage.class).of(viewer, TalkKind.RAQ, day, null);
  }

  @Test
  void a03_remindersGoOutExactlyOnceAndTheOtherLearnsAWeekAfter() {
    agreed(TwoTeams.TODAY.plusDays(3));
    run(2);
    assertThat(letters()).containsExactly("runa@example.org");
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(4)));
    run(2);
    assertThat(letters()).containsExactly("runa@example.org", "runa@example.org");
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(11)));
    run(3);
    assertThat(letters())
        .containsExactly("runa@example.org", "runa@example.org", "kari@example.org");
    assertThat(count("select count(*) from mail where body like '%second line%'")).isZero();
    app.clock().standAt(TestApp.MORNING);
  }

  private long agreed(LocalDate due) {
    long talk = scene.shared();
    scene.act(
        scene.runa,
        talk,
        new TalkAction.Propose(Side.LEADER, "Two half days beside second line", due));
    long action =
        scene.open(scene.kari, talk).orElseThrow().record().orElseThrow().actions().getFirst().id();
    scene.act(scene.kari, talk, new TalkAction.ConfirmAction(action));
    app.get(JdbcClient.class).sql("delete from mail where subject like 'Samtale%'").update();
    return action;
  }

  private void run(int times) {
    for (int i = 0; i < times; i++) {
      app.get(ActionReminders.class).run();
    }
  }

  private List<String> letters() {
    return app.get(JdbcClient.class)
        .sql("select to_address from mail order by id")
        .query(String.class)
        .list();
  }

  @Test
  void a04_whatWasAgreedIsSettledByEitherAndKept() {
    long action = agreed(TwoTeams.TODAY.plusDays(3));
    FollowUp followUp = app.get(FollowUp.class);
    assertThat(followUp.open(app.viewer(scene.runa)))
        .extracting(FollowUp.Line::mine, FollowUp.Line::with)
        .containsExactly(Tuple.tuple(true, "Kari Nordmann"));
    assertThat(followUp.open(app.viewer(scene.bo))).isEmpty();
    assertThat(followUp.settle(app.viewer(scene.kari), action, false, ""))
        .containsExactly(WhyNot.NO_REASON);
    assertThat(
            app.as(scene.kari)
                .post("/talks/actions/" + action, Map.of("deed", "done"))
                .statusCode())
        .isEqualTo(303);
    assertThat(followUp.open(app.viewer(scene.runa))).isEmpty();
  }

  @Test
  void a05_aTalkStandsInBothSchedulesAndWaitsWhenItsDayChanges() {
    long talk = scene.planned();
    PlannedActivities schedules = app.get(PlannedActivities.class);
    assertThat(schedules.placed("development", "talk-" + talk).orElseThrow().startInclusive())
        .isEqualTo(TwoTeams.TALK_AT);
    Instant later = TwoTeams.TALK_AT.plus(Duration.ofHours(1));
    scene.act(scene.runa, talk, new TalkAction.Move(later, 30, Talk.Medium.PHONE, "", "a class"));
    assertThat(schedules.placed("development", "talk-" + talk).orElseThrow().startInclusive())
        .isEqualTo(later);
    TalkDisplacing displacing = app.get(TalkDisplacing.class);
    displacing.on(new ActivityDisplaced("development", "talk-" + talk, TwoTeams.TALK_AT));
    displacing.on(new ActivityDisplaced("development", "talk-" + talk, later));
    waitFor(talk, TalkState.POSTPONED);
    assertThat(schedules.placed("development", "talk-" + talk)).as("its time is free").isEmpty();
    assertThat(scene.open(scene.runa, talk).orElseThrow().changes())
        .extracting(TalkChange::what)
        .endsWith("displaced");
    scene.act(scene.runa, talk, new TalkAction.Cancel("no longer needed"));
    assertThat(schedules.placed("development", "talk-" + talk)).isEmpty();
    long early = scene.shared();
    assertThat(schedules.placed("development", "talk-" + early)).isPresent();
    scene.act(scene.runa, early, new TalkAction.Hold(20));
    assertThat(schedules.placed("development", "talk-" + early)).as("held before").isEmpty();
  }

  /// The event is heard by another thread after the transaction.
  private void waitFor(long talk, TalkState state) {
    for (int i = 0; i < 20_000_000; i++) {
      if (i % 1000 == 0 && scene.open(scene.runa, talk).orElseThrow().talk().state() == state) {
        return;
      }
      Thread.onSpinWait();
    }
    assertThat(scene.open(scene.runa, talk).orElseThrow().talk().state()).isEqualTo(state);
  }

  @Test
  void a06_aTemplateIsChangedInAPageInOneLanguageAndKeepsTheOthers() {
    TalkTemplate raq = template("raq");
    Map<String, String> form = new TreeMap<>();
    form.put("language", "nb");
    form.put("seen", "1");
    form.put("title", "Månedssamtale");
    form.put("s0.code", "results");
    form.put("s0.title", "Resultatene");
    form.put("s0.required", "on");
    form.put("s0.q0.code", "well");
    form.put("s0.q0.form", "scale");
    form.put("s0.q0.ask", "Hvor godt går det?");
    form.put("s0.q0.choices", "dårlig\ngreit\nbra");
    form.put("deed", "add-question:0");
    TestApp.Client hr = app.as(Role.PEOPLE);
    HttpResponse<String> added = hr.post("/talks/templates/" + raq.id(), form);
    assertThat(added.body()).contains("s0.q1.ask").contains("Not saved yet.");
    form.put("deed", "save");
    assertThat(hr.post("/talks/templates/" + raq.id(), form).statusCode()).isEqualTo(303);
    TemplateContent saved = template("raq").content();
    assertThat(saved.title().in(Locale.of("nb"))).isEqualTo("Månedssamtale");
    assertThat(saved.title().in(Locale.ENGLISH)).isEqualTo("Results, actions, quality");
    assertThat(saved.sections().getFirst().questions().getFirst().choices()).hasSize(3);
    assertThat(hr.post("/talks/templates/" + raq.id(), form).statusCode()).isEqualTo(409);
    form.put("seen", "2");
    form.putAll(Map.of("g0.code", "period", "g0.ask", "Perioden", "g0.steps", "ett trinn"));
    HttpResponse<String> bare = hr.post("/talks/templates/" + raq.id(), form);
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(bare.body()).contains("at least two steps");
    assertThat(
            hr.post("/talks/templates", Map.of("origin", "" + raq.id(), "unit", "back"))
                .statusCode())
        .isEqualTo(303);
    assertThat(
            hr.post("/talks/templates", Map.of("origin", "" + raq.id(), "unit", "back"))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            hr.post("/talks/templates", Map.of("origin", "" + raq.id(), "client", "nobody"))
                .statusCode())
        .as("a client that is none")
        .isEqualTo(422);
  }

  private TalkTemplate template(String code) {
    return app.get(TalkTemplates.class).listAll().stream()
        .filter(one -> one.code().equals(code) && one.audience().unit().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a07_thePriceOfTheCadenceIsTimesMinutesOverWeeks() {
    app.get(TalkSeries.class).add(people, monthly());
    TalkSeries.Price price = app.get(TalkSeries.class).price(people);
    assertThat(price.agentHours()).isEqualTo(12 * 0.75 / 52);
    assertThat(price.leaderOf18()).isEqualTo(18 * 12 * 0.75 / 52);
  }

  @Test
  void a08_goalsRunFromTheCompanyToAPersonAndAreTwoSided() {
    PeopleGoals goals = app.get(PeopleGoals.class);
    LocalDate due = TwoTeams.TODAY.plusMonths(3);
    Viewer head = app.viewer(Role.HEAD);
    assertThat(goals.add(head, wish(new Goal.Owner.Company(), null, "Solved at once", due)))
        .isEmpty();
    long top = goals.list(head).getFirst().goal().id();
    Goal.Owner kari = new Goal.Owner.Person(scene.person("kari"));
    Viewer runa = app.viewer(scene.runa);
    assertThat(goals.add(runa, wish(kari, top, "Second line by summer", due))).isEmpty();
    PeopleGoals.Line waiting = personal(app.viewer(scene.kari));
    assertThat(waiting.mayAgree()).isTrue();
    assertThat(waiting.serves()).isEqualTo("Solved at once");
    assertThat(goals.agree(runa, waiting.goal().id())).containsExactly(WhyNot.GOAL_OWN);
    assertThat(goals.agree(app.viewer(scene.kari), waiting.goal().id())).isEmpty();
    assertThat(goals.end(runa, waiting.goal().id(), false, "")).containsExactly(WhyNot.NO_REASON);
    assertThat(goals.progress(runa, waiting.goal().id(), "half way")).isEmpty();
    assertThat(personal(runa).goal().history())
        .extracting(Goal.Word::what)
        .containsExactly("proposed", "agreed", "progress");
    assertThat(goals.list(app.viewer(scene.bo)))
        .extracting(line -> line.goal().words())
        .containsExactly("Solved at once");
    assertThat(
            app.as(scene.bo)
                .post("/goals/" + waiting.goal().id(), Map.of("deed", "reach"))
                .statusCode())
        .isEqualTo(404);
  }

  private static PeopleGoals.Wish wish(
      Goal.Owner owner, @Nullable Long parent, String words, LocalDate due) {
    return new PeopleGoals.Wish(owner, parent, words, false, "", due);
  }

  private PeopleGoals.Line personal(Viewer viewer) {
    return app.get(PeopleGoals.class).list(viewer).stream()
        .filter(line -> line.goal().owner() instanceof Goal.Owner.Person)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a09_earlierTalksAndGoalsComeInOnceAndGoOutAgain() throws Exception {
    String talks =
        """
        agent,leader,kind,held,minutes,words,action,owner,due
        kari,runa,raq,2027-02-03,40,"Call-backs, on paper",Note them in the case,agent,2027-03-01
        """;
    assertThat(bring(EarlierTalks.class, talks)).isEqualTo("1 new, 0 there");
    assertThat(bring(EarlierTalks.class, talks)).isEqualTo("0 new, 1 there");
    assertThat(bring(EarlierTalks.class, talks.replace("kari,runa", "nobody,runa")))
        .contains("There is nobody");
    assertThat(
            bring(
                EarlierTalks.class,
                talks
                    + "nobody,runa,raq,2027-02-04,40,Words,,,\nkari,runa,raq,4 Feb,40,Words,,,\n"
                    + "kari,runa,lunch,2027-02-05,40,Words,,,\n"))
        .containsSubsequence("There is nobody", "4 Feb", "No template for");
    String goals =
        "agent,team,words,target,due\nkari,,Second line,,2027-06-01\n,red,Kept,90 %,2027-06-01\n";
    assertThat(bring(GoalTable.class, goals)).isEqualTo("2 new, 0 there");
    assertThat(bring(GoalTable.class, goals)).isEqualTo("0 new, 2 there");
    assertThat(personal(app.viewer(scene.kari)).goal().words()).isEqualTo("Second line");
    scene.write(scene.runa, scene.planned(), TwoTeams.RUNAS_SECRET);
    String mine = app.as(scene.kari).get("/talks/mine.csv").body();
    assertThat(mine)
        .startsWith("talk,kind,with,state")
        .contains("\"Call-backs, on paper\"")
        .contains("action,Kari Nordmann,2027-03-01,Note them in the case")
        .doesNotContain(TwoTeams.RUNAS_SECRET);
  }

  private String bring(Class<? extends TableDoor<?>> door, String table) throws IOException {
    TableDoor<?> there = app.get(door);
    PeopleImport.Result result =
        there.bring(
            ColumnMapping.plain(there.form(), TwoTeams.OSLO),
            new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
            new TableDoor.Telling("table.csv", "before", TwoTeams.TODAY));
    return switch (result) {
      case PeopleImport.Result.Done done -> done.changed() + " new, " + done.unchanged() + " there";
      case PeopleImport.Result.Refused(var problems) -> problems.toString();
    };
  }

  private int count(String sql) {
    return app.get(JdbcClient.class).sql(sql).query(Integer.class).single();
  }
}
