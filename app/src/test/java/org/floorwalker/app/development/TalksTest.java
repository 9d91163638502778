package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.floorwalker.app.history.TableSource;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.versions.SaveOutcome;
import org.floorwalker.app.platform.words.LocalText;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: a guarded talk over the real database (CON-08 to CON-17, ORG-05).
class TalksTest {
  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);

  @Test
  void a01_neitherSideReadsTheOthersDraftByAnyRoute() {
    scene.register("talk-record");
    long talk = scene.planned();
    scene.write(scene.runa, talk, TwoTeams.RUNAS_SECRET);
    scene.write(scene.kari, talk, TwoTeams.KARIS_SECRET);
    assertThat(page(scene.runa, talk)).contains(TwoTeams.RUNAS_SECRET);
    assertThat(page(scene.kari, talk)).contains(TwoTeams.KARIS_SECRET);
    scene.act(scene.kari, talk, new TalkAction.SayReady());
    assertThat(everythingOthersSee(talk).contains(TwoTeams.KARIS_SECRET)).isFalse();
    assertThat(page(scene.kari, talk).contains(TwoTeams.RUNAS_SECRET)).isFalse();
    assertThat(exported()).doesNotContain(TwoTeams.KARIS_SECRET, TwoTeams.RUNAS_SECRET);
    assertThat(writtenOutsideDrafts())
        .noneMatch(row -> row.contains(TwoTeams.KARIS_SECRET))
        .noneMatch(row -> row.contains(TwoTeams.RUNAS_SECRET));
  }

  /// Every page that takes a talk's number or lists talks, for everybody but Kari.
  private String everythingOthersSee(long talk) {
    StringBuilder seen = new StringBuilder();
    List<TestApp.Client> others = new ArrayList<>();
    others.add(app.as(scene.runa));
    others.add(app.as(scene.bo));
    others.add(app.as(scene.ola));
    for (Role role : Role.values()) {
      others.add(app.as(role));
    }
    for (String path : paths(talk)) {
      List<HttpResponse<String>> answers = others.stream().map(one -> one.get(path)).toList();
      assertThat(answers).as(path).anyMatch(answer -> answer.statusCode() == 200);
      answers.forEach(answer -> seen.append(answer.body()));
    }
    others.forEach(other -> seen.append(other.get("/talks/" + talk + "/paper").body()));
    return seen.toString();
  }

  private static List<String> paths(long talk) {
    return List.of(
        "/talks",
        "/talks/" + talk,
        "/talks/" + talk + "/state",
        "/talks/mine.csv",
        "/talks/archive.csv",
        "/talks/actions",
        "/coaching",
        "/expectations",
        "/goals",
        "/careers",
        "/careers/found",
        "/find?q=second",
        "/find/results?q=" + TwoTeams.KARIS_SECRET.substring(0, 8),
        "/jobs",
        "/health",
        "/morning",
        "/trust/register",
        "/people?find=second",
        "/trust",
        "/trust/looks",
        "/trust/audit?find=talk");
  }

  /// Every table of the whole export.
  private String exported() {
    StringBuilder text = new StringBuilder();
    app.all(TableSource.class)
        .forEach(source -> source.each(TwoTeams.OSLO, row -> text.append(String.join(",", row))));
    return text.toString();
  }

  /// All text in every table but the drafts' own.
  private List<String> writtenOutsideDrafts() {
    JdbcClient database = app.get(JdbcClient.class);
    List<String> tables =
        database
            .sql(
                """
                select table_name from information_schema.tables
                 where table_schema = 'public' and table_type = 'BASE TABLE'
                   and table_name <> 'talk_draft'
                """)
            .query(String.class)
            .list();
    assertThat(tables).contains("audit_entry", "talk", "talk_preparation", "event_publication");
    List<String> rows = new ArrayList<>();
    for (String table : tables) {
      rows.addAll(
          database
              .sql("select coalesce(t::text, '') from \"" + table + "\" t")
              .query(String.class)
              .list());
    }
    return rows;
  }

  @Test
  void a02_bothOpenInOneStepAndGradesStandSideBySide() {
    scene.register("talk-grade");
    long talk = scene.shared();
    for (UserId user : List.of(scene.runa, scene.kari)) {
      String page = page(user, talk);
      assertThat(page).contains(TwoTeams.RUNAS_SECRET, TwoTeams.KARIS_SECRET);
    }
    TalkRecord record = scene.open(scene.kari, talk).orElseThrow().record().orElseThrow();
    assertThat(record.grades())
        .containsExactly(
            new GivenGrade(Side.EMPLOYEE, "leadership", 5, false),
            new GivenGrade(Side.EMPLOYEE, "period", 3, false),
            new GivenGrade(Side.LEADER, "period", 4, false));
    assertThat(count("select count(*) from talk_draft where talk_id = " + talk)).isZero();
  }

  /// Both click at once, again and again, while a third connection looks: it never sees one side
  /// alone, and each talk opens exactly once.
  @Test
  void a03_theOpeningIsAtomicUnderConcurrentClicks() throws Exception {
    List<Long> talks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      long talk = scene.planned();
      scene.write(scene.runa, talk, TwoTeams.RUNAS_SECRET);
      scene.write(scene.kari, talk, TwoTeams.KARIS_SECRET);
      talks.add(talk);
    }
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Future<Integer> halves = threads.submit(() -> halvesSeen(done));
      for (long talk : talks) {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<TalkOutcome> one = threads.submit(ready(start, scene.runa, talk));
        Future<TalkOutcome> two = threads.submit(ready(start, scene.kari, talk));
        assertThat(List.of(one.get(), two.get()))
            .containsExactlyInAnyOrder(
                new TalkOutcome.Done(TalkState.PREPARING), new TalkOutcome.Done(TalkState.SHARED));
      }
      done.set(true);
      assertThat(halves.get()).isZero();
    }
    assertThat(count("select count(*) from talk_preparation")).isEqualTo(24);
    assertThat(count("select count(*) from talk where state = 'shared'")).isEqualTo(12);
  }

  private Callable<TalkOutcome> ready(CyclicBarrier start, UserId user, long talk) {
    return () -> {
      start.await();
      return scene.act(user, talk, new TalkAction.SayReady());
    };
  }

  private int halvesSeen(AtomicBoolean done) {
    int halves = 0;
    while (!done.get()) {
      halves +=
          count(
              """
              select count(*) from (
                select talk_id from talk_preparation group by talk_id having count(*) = 1) half
              """);
    }
    return halves;
  }

  @Test
  void a04_whatIsTypedIsNotLost() {
    long talk = scene.planned();
    assertThat(scene.write(scene.kari, talk, "first")).isInstanceOf(TalkOutcome.Saved.class);
    TalkOutcome late =
        scene.act(
            scene.kari, talk, new TalkAction.Write(TwoTeams.answers("other window"), Map.of(), 0));
    assertThat(late)
        .isEqualTo(
            new TalkOutcome.Overtaken(
                1, TwoTeams.answers("first"), Map.of("period", 3, "leadership", 5)));
    Map<String, String> form = new TreeMap<>();
    form.put("version", "0");
    form.put("deed", "save");
    form.put("q.results.well", "typed in the other window");
    HttpResponse<String> answer = app.as(scene.kari).post("/talks/" + talk, form);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("typed in the other window").contains("first");
    assertThat(app.as(scene.kari).post("/talks/" + talk + "/draft", form).statusCode())
        .isEqualTo(409);
    form.put("version", "1");
    form.put("q.results.well", "a line\r\n".repeat(1142) + "end");
    assertThat(app.as(scene.kari).post("/talks/" + talk + "/draft", form).body()).isEqualTo("2");
    assertThat(page(scene.kari, talk))
        .as("8 000 letters with their line ends")
        .contains("end</text");
    HttpResponse<String> expired = app.asNobody().post("/talks/" + talk + "/draft", form);
    assertThat(expired.statusCode()).isEqualTo(303);
    assertThat(scene.open(scene.kari, talk).orElseThrow().ownDraft().orElseThrow().version())
        .isEqualTo(2);
  }

  @Test
  void a05_aClosedRecordIsLockedAndAmended() {
    long talk = scene.closed();
    assertThat(scene.act(scene.kari, talk, new TalkAction.Amend("One word more.")))
        .isEqualTo(new TalkOutcome.Done(TalkState.CLOSED));
    assertThat(page(scene.runa, talk)).contains("One word more.");
    for (String sql :
        List.of(
            "update talk set place = 'elsewhere' where id = " + talk,
            "update talk_note set words = 'otherwise' where talk_id = " + talk,
            "delete from talk_preparation where talk_id = " + talk,
            "update talk_template_version set content = '{}'")) {
      assertThatThrownBy(() -> app.get(JdbcClient.class).sql(sql).update())
          .as(sql)
          .hasMessageContaining("Maybe");
    }
    assertThat(scene.act(scene.runa, talk, new TalkAction.Rate(4)))
        .isEqualTo(new TalkOutcome.Done(TalkState.CLOSED));
  }

  @Test
  void a06_othersDoNotEvenLearnThatItIsThere() {
    long talk = scene.planned();
    for (UserId user : List.of(scene.bo, scene.ola, app.userOf(Role.PLANNER))) {
      assertThat(app.as(user).get("/talks/" + talk).statusCode()).isEqualTo(404);
      assertThatThrownBy(() -> scene.act(user, talk, new TalkAction.SayReady()))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void a07_thePeopleRoomReadsClosedRecordsOnlyWhenRegisteredAndIsWrittenDown() {
    long open = scene.shared();
    long closed = scene.closed();
    TestApp.Client people = app.as(Role.PEOPLE);
    assertThat(people.get("/talks/" + closed).body()).doesNotContain(TwoTeams.KARIS_SECRET);
    scene.register("talk-record");
    assertThat(people.get("/talks/" + open).body()).doesNotContain(TwoTeams.KARIS_SECRET);
    assertThat(people.get("/talks/" + closed).body()).contains(TwoTeams.KARIS_SECRET);
    assertThat(
            count(
                "select count(*) from access_entry where measure = 'talk-record' and about_person = "
                    + scene.person("kari")))
        .isEqualTo(1);
  }

  @Test
  void a13_whyATalkWasAskedForOrMovedIsReadByTheTwoOnly() {
    Instant at = TwoTeams.TALK_AT;
    TalkPlanning.Wish wish =
        new TalkPlanning.Wish(
            "raq", scene.person("kari"), at, 45, Talk.Medium.PHONE, "", "my back hurts");
    long talk =
        ((TalkPlanning.Outcome.Planned)
                app.get(TalkPlanning.class).plan(app.viewer(scene.runa), wish))
            .talk();
    scene.act(
        scene.runa,
        talk,
        new TalkAction.Move(
            at.plusSeconds(3600), 30, Talk.Medium.PHONE, "", "a visit to the doctor"));
    assertThat(page(scene.kari, talk)).contains("my back hurts", "a visit to the doctor");
    assertThat(app.as(Role.PEOPLE).get("/talks/" + talk).body())
        .contains("Kari Nordmann")
        .doesNotContain("my back hurts", "a visit to the doctor");
  }

  @Test
  void a08_aNewLeaderTakesOverWithoutReadingTheOldOnesDraft() {
    long closed = scene.closed();
    long talk = scene.planned();
    scene.write(scene.runa, talk, TwoTeams.RUNAS_SECRET);
    scene.act(scene.runa, talk, new TalkAction.SayReady());
    scene.move("kari,oslo,blue,bo,full,phone,07:00,14:00,no,Kari Nordmann,kari@example.org", 0);
    scene.register("talk-record");
    assertThat(page(scene.bo, talk)).doesNotContain(TwoTeams.RUNAS_SECRET);
    assertThat(scene.act(scene.bo, talk, new TalkAction.TakeOver("Kari has moved to my team")))
        .isEqualTo(new TalkOutcome.Done(TalkState.PREPARING));
    assertThat(page(scene.bo, talk)).doesNotContain(TwoTeams.RUNAS_SECRET);
    assertThat(page(scene.bo, talk))
        .as("what was open between two others is not told beside the questions")
        .doesNotContain(TwoTeams.KARIS_SECRET);
    assertThat(page(scene.bo, closed)).contains(TwoTeams.KARIS_SECRET);
    assertThat(app.as(scene.runa).get("/talks/" + talk).statusCode()).isEqualTo(404);
  }

  /// Visions and what must improve are followed from talk to talk (CON-04, CON-09).
  @Test
  void a16_whatBothWroteLastTimeStandsBesideTheQuestions() {
    long first = scene.closed();
    app.clock().standAt(TestApp.MORNING.plusSeconds(60));
    long next = scene.planned();
    for (UserId one : List.of(scene.runa, scene.kari)) {
      assertThat(page(one, next))
          .contains("href=\"/talks/" + first + "\"")
          .contains(TwoTeams.RUNAS_SECRET)
          .contains(TwoTeams.KARIS_SECRET);
    }
    app.clock().standAt(TestApp.MORNING);
  }

  @Test
  void a17_aRefusedFormStandsAgainAsItWasTyped() {
    Map<String, String> form =
        Map.of(
            "deed", "move",
            "day", "2027-03-01",
            "time", "09:10",
            "minutes", "35",
            "medium", "phone",
            "place", "Room 4",
            "why", "The room is taken");
    HttpResponse<String> answer =
        app.as(scene.runa).post("/talks/" + scene.planned(), new TreeMap<>(form));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("1 Mar 09:10 has passed")
        .contains("value=\"2027-03-01\"")
        .contains("value=\"Room 4\"")
        .contains("value=\"The room is taken\"");
  }

  @Test
  void a09_actionsFollowToTheNextTalk() {
    long first = scene.shared();
    scene.act(
        scene.runa,
        first,
        new TalkAction.Propose(Side.LEADER, "Two half days beside second line", TwoTeams.TODAY));
    long action =
        scene
            .open(scene.kari, first)
            .orElseThrow()
            .record()
            .orElseThrow()
            .actions()
            .getFirst()
            .id();
    scene.act(scene.kari, first, new TalkAction.ConfirmAction(action));
    app.clock().standAt(TestApp.MORNING.plusSeconds(86_400));
    long next = ((TalkPlanning.Outcome.Planned) asked()).talk();
    OpenTalk open = scene.open(scene.kari, next).orElseThrow();
    assertThat(open.carried())
        .extracting(AgreedAction::words)
        .containsExactly("Two half days beside second line");
    assertThat(open.carried().getFirst().isOverdue(open.frame().today())).isTrue();
    app.clock().standAt(TestApp.MORNING);
  }

  private TalkPlanning.Outcome asked() {
    return app.get(TalkPlanning.class).ask(scene.as(scene.kari), "stay", "Second line");
  }

  @Test
  void a10_aCoachingIsNotedAtOnceAndSeenByBoth() {
    CoachingNotes notes = app.get(CoachingNotes.class);
    assertThat(notes.keep(scene.as(scene.runa), List.of(note("Closing phrases tried out"))))
        .isEmpty();
    TalkList.Line line = newest(scene.kari);
    assertThat(line.talk().state()).isEqualTo(TalkState.CLOSED);
    assertThat(line.talk().plan().origin()).isEqualTo("note");
    assertThat(page(scene.kari, line.talk().id())).contains("Closing phrases tried out");
    assertThatThrownBy(() -> notes.keep(scene.as(scene.bo), List.of(note("no"))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a14_ofSeveralNotesAllAreKeptOrNone() {
    CoachingNotes notes = app.get(CoachingNotes.class);
    CoachingNotes.Note tooLong =
        new CoachingNotes.Note(scene.person("ola"), 481, Talk.Medium.PHONE, "Listening");
    assertThat(notes.keep(scene.as(scene.runa), List.of(note("Never kept"), tooLong)))
        .containsExactly("development.plan.minutes");
    assertThat(app.as(scene.kari).get("/talks/mine.csv").body()).doesNotContain("Never kept");
  }

  @Test
  void a15_whatWasWrittenAndNotSharedStaysItsAuthorsToRead() {
    long talk = scene.planned();
    scene.write(scene.kari, talk, TwoTeams.KARIS_SECRET);
    scene.write(scene.runa, talk, TwoTeams.RUNAS_SECRET);
    scene.act(scene.kari, talk, new TalkAction.SayUnprepared());
    scene.act(scene.runa, talk, new TalkAction.SayReady());
    assertThat(page(scene.kari, talk)).contains(TwoTeams.KARIS_SECRET, TwoTeams.RUNAS_SECRET);
    assertThat(page(scene.runa, talk)).doesNotContain(TwoTeams.KARIS_SECRET);
    scene.act(scene.runa, talk, new TalkAction.Cancel("has left"));
    assertThat(page(scene.kari, talk)).contains(TwoTeams.KARIS_SECRET);
    assertThat(page(scene.runa, talk)).doesNotContain(TwoTeams.KARIS_SECRET);
  }

  private CoachingNotes.Note note(String words) {
    return new CoachingNotes.Note(scene.person("kari"), 15, Talk.Medium.PHONE, words);
  }

  private TalkList.Line newest(UserId user) {
    return app.get(TalkList.class).mine(scene.as(user)).over().getFirst();
  }

  /// Where and how they meet is one press away for both, until the talk is over (CON-19).
  @Test
  void a18_aTalkByVideoIsJoinedFromItsPage() {
    long talk = scene.planned();
    String link = "<a class=\"btn\" href=\"https://meet.example.org/1\"";
    assertThat(app.as(scene.kari).get("/talks/" + talk).body()).contains(link, "video");
    assertThat(app.as(scene.runa).get("/talks/" + talk).body()).contains(link);
    long over = scene.closed();
    assertThat(app.as(scene.kari).get("/talks/" + over).body()).doesNotContain(link);
  }

  /// What the employee shares of the way on stands in the talk for both, with the plan behind it;
  /// what is not shared stands in none (CON-20).
  @Test
  void a19_theWayOnIsSpokenOfInTheTalk() {
    long talk = scene.planned();
    Viewer kari = app.viewer(scene.kari);
    Careers careers = app.get(Careers.class);
    careers.wish(kari, CareerPath.SECOND_LINE, "Harder cases", false);
    assertThat(app.as(scene.kari).get("/talks/" + talk).body()).contains("No wish is shared");
    careers.wish(kari, CareerPath.SECOND_LINE, "Harder cases", true);
    NewCareerStep step =
        new NewCareerStep(
            scene.person("kari"),
            CareerPath.SECOND_LINE,
            "Two half days beside it",
            "",
            TwoTeams.TODAY.plusMonths(2));
    assertThat(app.get(CareerPlans.class).add(app.viewer(scene.runa), step)).isTrue();
    for (UserId user : List.of(scene.kari, scene.runa)) {
      assertThat(app.as(user).get("/talks/" + talk).body())
          .contains("Second line", "0 of 1 steps done", "Two half days beside it")
          .doesNotContain("No wish is shared");
    }
  }

  @Test
  void a11_aPlannedTalkKeepsItsTemplate() {
    long talk = scene.planned();
    TalkTemplates templates = app.get(TalkTemplates.class);
    TalkTemplate raq =
        templates.listAll().stream().filter(t -> t.code().equals("raq")).findFirst().orElseThrow();
    TemplateContent shorter =
        new TemplateContent(
            raq.content().title().with(Locale.ENGLISH, "Shorter"),
            raq.content().sections().subList(0, 1),
            List.of());
    assertThat(templates.save(app.viewer(Role.PEOPLE), raq.id(), 1, shorter))
        .isEqualTo(new SaveOutcome.Saved<>(2));
    assertThat(templates.save(app.viewer(Role.PEOPLE), raq.id(), 1, shorter))
        .isInstanceOf(SaveOutcome.Overtaken.class);
    assertThat(scene.open(scene.kari, talk).orElseThrow().content().sections()).hasSize(4);
    assertThat(scene.open(scene.kari, scene.planned()).orElseThrow().content().sections())
        .hasSize(1);
  }

  @Test
  void a12_shippedTemplatesSpeakFiveLanguages() {
    for (TalkTemplate template : app.get(TalkTemplates.class).listAll()) {
      assertThat(template.content().troubles()).isEmpty();
      assertThat(languagesOf(template.content())).as(template.code()).allMatch(many -> many == 5);
    }
    assertThat(app.get(TalkTemplates.class).listAll()).hasSize(9);
  }

  private static List<Integer> languagesOf(TemplateContent content) {
    List<LocalText> texts = new ArrayList<>(List.of(content.title()));
    content.grades().forEach(grade -> texts.addAll(grade.steps()));
    content
        .sections()
        .forEach(
            section -> {
              texts.add(section.title());
              texts.add(section.guidance());
              section
                  .questions()
                  .forEach(
                      question -> {
                        texts.add(question.ask());
                        texts.addAll(question.choices());
                      });
            });
    return texts.stream().map(text -> text.byLanguage().size()).toList();
  }

  private String page(UserId user, long talk) {
    HttpResponse<String> answer = app.as(user).get("/talks/" + talk);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private int count(String sql) {
    return app.get(JdbcClient.class).sql(sql).query(Integer.class).single();
  }
}
