package org.floorwalker.app.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.development.Coaching;
import org.floorwalker.app.development.CoachingAim;
import org.floorwalker.app.development.CoachingWish;
import org.floorwalker.app.development.PeriodFact;
import org.floorwalker.app.development.TwoTeams;
import org.floorwalker.app.development.WhyNot;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.AccessEntry;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.versions.SaveOutcome;
import org.floorwalker.app.platform.words.LocalText;
import org.floorwalker.app.quality.Evaluation.Deed;
import org.floorwalker.app.quality.Evaluation.State;
import org.floorwalker.app.quality.internal.Retention;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.quality.Agreement;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: contacts drawn by chance are judged, spoken of by both and only then closed; a dispute
/// is decided by somebody else, and assessors see how far they agree (CON-17, QUA-09, QUA-10).
class QualityTest {
  private static final LocalDate TODAY = TwoTeams.TODAY;
  private static final String SECRET = "Closed-before-the-customer-had-ended";

  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final Samples samples = app.get(Samples.class);
  private final Evaluations evaluations = app.get(Evaluations.class);
  private final Viewer runa = scene.as(scene.runa);
  private final Viewer kari = scene.as(scene.kari);
  private final Viewer ida = app.viewer(Role.QUALITY);

  /// Kari took one contact a day in the last forty days and one today, Ola two in all.
  private void contacts() {
    for (int day = 0; day <= 40; day++) {
      JudgedContacts.contact(app, "kari", TODAY.minusDays(day));
    }
    JudgedContacts.contact(app, "ola", TODAY.minusDays(3));
    JudgedContacts.contact(app, "ola", TODAY.minusDays(5));
  }

  private Samples.Drawn draw() {
    return samples.draw(runa, scene.teamOf("red"));
  }

  private long begun(Viewer assessor) {
    contacts();
    scene.register("quality-score");
    draw();
    return begin(assessor, scene.person("kari"));
  }

  private long begin(Viewer assessor, PersonId person) {
    long sample =
        samples.open(assessor, scene.teamOf("red")).stream()
            .filter(one -> one.person().id().equals(person))
            .findFirst()
            .orElseThrow()
            .contact()
            .id();
    return evaluations.begin(assessor, sample, card().id()).orElseThrow();
  }

  private Scorecard card() {
    return app.get(Scorecards.class).listUsable().getFirst();
  }

  private Marks marks(int identity, int others) {
    return JudgedContacts.marks(card(), identity, others);
  }

  private Evaluations.Outcome act(Viewer viewer, long id, Deed deed, Marks marks, String words) {
    int edition = evaluations.open(viewer, id).evaluation().edition();
    return evaluations.act(viewer, id, deed, new Evaluations.Typed(edition, marks, words));
  }

  private void done(Viewer viewer, long id, Deed deed, String words) {
    assertThat(act(viewer, id, deed, Marks.NONE, words)).isEqualTo(Evaluations.Outcome.DONE);
  }

  @Test
  void a01_asManyOfEachAreDrawnAndNobodyPicks() {
    contacts();
    assertThat(draw()).isEqualTo(new Samples.Drawn(0, 3));
    scene.register("quality-score");
    assertThat(draw()).isEqualTo(new Samples.Drawn(6, 0));
    assertThat(draw()).isEqualTo(new Samples.Drawn(0, 0));
    List<Samples.Open> open = samples.open(runa, scene.teamOf("red"));
    Set<String> codes = new HashSet<>();
    for (Samples.Open one : open) {
      var day = one.contact().answeredAt().atZone(TwoTeams.OSLO).toLocalDate();
      assertThat(day).isBetween(TODAY.minusDays(28), TODAY.minusDays(1));
      assertThat(one.contact().handledSeconds()).isEqualTo(240);
      codes.add(one.contact().origin().code());
    }
    assertThat(codes).hasSize(6).contains("ola-" + TODAY.minusDays(3), "ola-" + TODAY.minusDays(5));
    assertThat(open.getFirst().contact().draw().of()).isEqualTo(28);
    assertThatThrownBy(() -> samples.setRule(runa, 5)).isInstanceOf(Refused.class);
    assertThat(samples.setRule(ida, 0)).isFalse();
    assertThat(samples.setRule(ida, 6)).isTrue();
    assertThat(draw()).isEqualTo(new Samples.Drawn(2, 0));
    assertThatThrownBy(() -> samples.draw(scene.as(scene.bo), scene.teamOf("red")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a02_aDraftIsNobodyElsesByAnyRoute() {
    long id = begun(runa);
    assertThat(act(runa, id, Deed.SAVE, marks(1, 1), SECRET)).isEqualTo(Evaluations.Outcome.DONE);
    for (Viewer other : List.of(kari, ida, scene.as(scene.bo), scene.as(scene.ola))) {
      assertThatThrownBy(() -> evaluations.open(other, id)).isInstanceOf(NotFound.class);
    }
    assertThat(evaluations.own(kari)).isEmpty();
    assertThat(evaluations.of(ida, scene.teamOf("red"))).isEmpty();
    assertThat(evaluations.drafts(ida)).isEmpty();
    for (Role role : Role.values()) {
      for (String page :
          List.of(
              "/quality",
              "/quality/evaluations/" + id,
              "/quality/mine.csv",
              "/trust/audit",
              "/trust/looks",
              "/find/results?words=Closed")) {
        assertThat(app.as(role).get(page).body()).as(role + page).doesNotContain(SECRET);
      }
    }
    assertThat(app.as(scene.runa).get("/quality/evaluations/" + id).body()).contains(SECRET);
    assertThat(app.as(scene.kari).get("/quality/evaluations/" + id).statusCode()).isEqualTo(404);
    long others =
        app.get(JdbcClient.class)
            .sql("select count(*) from audit_entry where cast(audit_entry as text) like :secret")
            .param("secret", "%" + SECRET + "%")
            .query(Long.class)
            .single();
    assertThat(others).isZero();
  }

  @Test
  void a03_givenReadDisputedDecidedSpokenOfAndClosed() {
    long id = begun(runa);
    assertThat(act(runa, id, Deed.GIVE, marks(1, 1), " "))
        .isEqualTo(Evaluations.Outcome.INCOMPLETE);
    assertThat(act(runa, id, Deed.GIVE, Marks.NONE, "Calm"))
        .isEqualTo(Evaluations.Outcome.INCOMPLETE);
    assertThat(act(runa, id, Deed.GIVE, marks(0, 2), "Calm and clear"))
        .isEqualTo(Evaluations.Outcome.DONE);
    assertThat(evaluations.open(kari, id).score().orElseThrow().value()).isZero();
    assertThat(facts()).hasSize(1);
    done(kari, id, Deed.DISPUTE, "I asked for the number at once");
    assertThat(facts()).as("disputed").isEmpty();
    assertThatThrownBy(() -> act(runa, id, Deed.UPHOLD, Marks.NONE, "No"))
        .isInstanceOf(NotFound.class);
    assertThat(act(ida, id, Deed.AMEND, marks(1, 1), "Heard it: the number is there"))
        .isEqualTo(Evaluations.Outcome.DONE);
    Evaluations.Seen decided = evaluations.open(kari, id);
    assertThat(decided.evaluation().state()).isEqualTo(State.DECIDED);
    assertThat(decided.evaluation().result().before()).isEqualTo(marks(0, 2));
    // 3 + 3 + 2/2 + 3/2 + 2/2 + 2/2 + 1 of 16
    assertThat(decided.score().orElseThrow().value()).isCloseTo(11.5 / 16, within(1e-12));
    assertThat(facts().getFirst().score()).isCloseTo(11.5 / 16, within(1e-12));
    assertThatThrownBy(() -> act(kari, id, Deed.CLOSE, Marks.NONE, ""))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(this::closeInTheDatabase).hasMessageContaining("no dialogue");
    done(runa, id, Deed.NOTE_DIALOGUE, "We listened together; the next step is to say it slower.");
    assertThatThrownBy(() -> act(runa, id, Deed.CLOSE, Marks.NONE, ""))
        .isInstanceOf(NotFound.class);
    done(kari, id, Deed.CLOSE, "");
    assertThatThrownBy(() -> act(kari, id, Deed.COMMENT, Marks.NONE, "More"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(this::closeInTheDatabase).hasMessageContaining("is closed");
    assertThat(app.get(QualityExport.class).csv(kari))
        .contains("say it slower", "safe.identity", "I asked for the number");
  }

  private void closeInTheDatabase() {
    app.get(JdbcClient.class)
        .sql("update evaluation set state = 'closed', closed_at = now()")
        .update();
  }

  private List<QualityFacts.Counted> facts() {
    var card = app.get(People.class).findPerson(scene.person("kari"), TODAY).orElseThrow();
    return app.get(QualityFacts.class).of(card, TODAY.minusDays(28), TODAY);
  }

  @Test
  void a04_looksAreWrittenDownAndOnlyWhereTheMeasureStands() {
    long id = begun(runa);
    act(runa, id, Deed.GIVE, marks(1, 2), "Well done");
    Measures measures = app.get(Measures.class);
    int before = looks(measures);
    evaluations.open(kari, id);
    assertThat(looks(measures)).isEqualTo(before);
    evaluations.open(ida, id);
    assertThat(looks(measures)).isEqualTo(before + 1);
    assertThatThrownBy(() -> evaluations.open(scene.as(scene.bo), id)).isInstanceOf(NotFound.class);
    measures.end(app.viewer(Role.DATA_PROTECTION), "quality-score", "NO", TODAY);
    assertThatThrownBy(() -> evaluations.open(ida, id)).isInstanceOf(NotFound.class);
    assertThat(evaluations.own(kari)).isEmpty();
  }

  private int looks(Measures measures) {
    List<AccessEntry> looks = measures.listLooksAtMe(kari);
    return (int) looks.stream().filter(one -> one.measure().equals("quality-score")).count();
  }

  @Test
  void a05_twoAtOnceDoNotWriteOverEachOther() {
    long id = begun(runa);
    Evaluations.Typed typed = new Evaluations.Typed(1, marks(1, 2), "First");
    assertThat(evaluations.act(runa, id, Deed.SAVE, typed)).isEqualTo(Evaluations.Outcome.DONE);
    String draft = "/quality/evaluations/" + id + "/draft";
    HttpResponse<String> saved =
        app.as(scene.runa)
            .post(draft, Map.of("edition", "2", "words", "Second", "q.nothing.asked", "1"));
    assertThat(saved.body()).isEqualTo("3");
    assertThat(evaluations.open(runa, id).evaluation().marks()).isEqualTo(Marks.NONE);
    assertThat(app.as(scene.runa).post(draft, Map.of("edition", "2")).statusCode()).isEqualTo(409);
    assertThat(app.as(scene.bo).post(draft, Map.of("edition", "3")).statusCode()).isEqualTo(404);
    assertThat(evaluations.act(runa, id, Deed.GIVE, typed))
        .isEqualTo(Evaluations.Outcome.OVERTAKEN);
    long sample = evaluations.open(runa, id).evaluation().contact().id();
    assertThat(evaluations.begin(ida, sample, card().id())).isEmpty();
    assertThat(samples.open(kariAsAssessor(), scene.teamOf("red")))
        .noneMatch(one -> one.person().id().equals(scene.person("kari")));
  }

  /// Kari judges others, never herself.
  private Viewer kariAsAssessor() {
    app.grant(scene.kari, Role.FLOOR_WALKER, new Scope.Everywhere());
    return scene.as(scene.kari);
  }

  @Test
  void a06_aScorecardThatIsUsedStaysAsItWas() {
    long id = begun(runa);
    Scorecards scorecards = app.get(Scorecards.class);
    ScorecardContent before = card().content();
    ScorecardContent changed =
        new ScorecardContent(
            LocalText.NONE.with(Locale.ENGLISH, "Shorter"), before.sections().subList(0, 1));
    assertThat(scorecards.save(ida, card().id(), 1, changed)).isEqualTo(new SaveOutcome.Saved<>(2));
    assertThat(scorecards.save(ida, card().id(), 1, before))
        .isInstanceOf(SaveOutcome.Overtaken.class);
    assertThat(evaluations.open(runa, id).content()).isEqualTo(before);
    assertThatThrownBy(() -> scorecards.save(runa, card().id(), 2, before))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                app.get(JdbcClient.class)
                    .sql("update scorecard_version set content = '{}'")
                    .update())
        .hasMessageContaining("scorecard_version");
  }

  @Test
  void a07_assessorsAreBlindUntilAllIsOpened() {
    contacts();
    scene.register("quality-score");
    draw();
    Calibrations calibrations = app.get(Calibrations.class);
    assertThat(calibrations.begin(ida, card().id(), 7)).isEmpty();
    long id = calibrations.begin(ida, card().id(), 6).orElseThrow();
    List<SampledContact> contacts = calibrations.open(runa, id).contacts();
    for (int i = 0; i < contacts.size(); i++) {
      assertThat(calibrations.judge(runa, id, contacts.get(i).id(), marks(i % 2, i % 3))).isTrue();
    }
    assertThat(calibrations.reveal(ida, id)).isFalse();
    assertThat(calibrations.open(ida, id).own()).isEmpty();
    assertThat(calibrations.open(ida, id).opened().marks()).isEmpty();
    assertThat(calibrations.judge(ida, id, contacts.getFirst().id(), Marks.NONE)).isFalse();
    for (int i = 0; i < contacts.size(); i++) {
      calibrations.judge(ida, id, contacts.get(i).id(), marks(i == 0 ? 1 : i % 2, i % 3));
    }
    assertThatThrownBy(() -> calibrations.reveal(runa, id)).isInstanceOf(Refused.class);
    assertThat(calibrations.reveal(ida, id)).isTrue();
    assertThat(calibrations.judge(runa, id, contacts.getFirst().id(), marks(1, 1))).isFalse();
    Calibrations.Seen seen = calibrations.open(runa, id);
    assertThat(seen.opened().marks()).hasSize(12);
    Calibration.Agreed identity = seen.agreed().getFirst();
    // Pairs 0|1 1|1 0|0 1|1 0|0 1|1: observed 2 of 12, expected 2 * 5 * 7 of 12 * 11.
    assertThat(identity.agreement().map(Agreement::alpha).orElseThrow())
        .isCloseTo(1 - (2.0 / 12) / (70.0 / 132), within(1e-12));
    assertThat(identity.same()).isCloseTo(5.0 / 6, within(1e-12));
    assertThat(app.as(scene.runa).get("/quality/calibrations/" + id).body())
        .contains("0.69", "Krippendorff")
        .doesNotContain("Kari Nordmann");
  }

  @Test
  void a08_whatIsKeptTooLongIsForgotten() {
    long id = begun(runa);
    act(runa, id, Deed.GIVE, marks(1, 2), "Well done");
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(395)));
    app.get(Retention.class).run();
    assertThat(evaluationsKept()).isEqualTo(1);
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(397)));
    app.get(Retention.class).run();
    assertThat(evaluationsKept()).isZero();
    app.clock().standAt(TestApp.MORNING);
    assertThat(app.as(Role.AUDITOR).get("/trust/audit").body())
        .contains("Evaluations deleted after their time");
  }

  private long evaluationsKept() {
    return app.get(JdbcClient.class)
        .sql("select count(*) from evaluation")
        .query(Long.class)
        .single();
  }

  @Test
  void a09_thePagesDoTheSame() {
    long id = begun(runa);
    TestApp.Client leader = app.as(scene.runa);
    assertThat(leader.get("/quality").body()).contains("Kari Nordmann", "the same chance");
    Map<String, String> form = new HashMap<>();
    marks(1, 2).byQuestion().forEach((key, step) -> form.put("q." + key, "" + step));
    form.put("edition", "1");
    form.put("deed", "give");
    assertThat(leader.post("/quality/evaluations/" + id, form).statusCode()).isEqualTo(422);
    form.put("words", "Clear and kind");
    assertThat(leader.post("/quality/evaluations/" + id, form).statusCode()).isEqualTo(303);
    assertThat(leader.post("/quality/evaluations/" + id, form).statusCode()).isEqualTo(404);
    assertThat(app.as(scene.kari).get("/quality").body()).contains("100");
    assertThat(app.as(scene.kari).get("/quality/evaluations/" + id).body())
        .contains("Clear and kind", "I have read it", "Begin coaching from this")
        .doesNotContain("Uphold");
    assertThat(app.as(scene.kari).get("/quality/scorecards").statusCode()).isEqualTo(403);
    assertThat(app.as(Role.QUALITY).get("/quality/scorecards/" + card().id()).body())
        .contains("Was it made sure who the customer is");
  }

  /// Item by item as in a talk: the figure stands beside the others, and a coaching begins with it.
  @Test
  void a10_talksShowItAndCoachingBeginsFromIt() {
    long id = begun(runa);
    act(runa, id, Deed.GIVE, marks(1, 1), "Clear and kind");
    PersonId person = scene.person("kari");
    Coaching coaching = app.get(Coaching.class);
    PeriodFact fact =
        coaching.of(runa, person).facts().stream()
            .filter(one -> one.measure().equals(QualityMeasures.QUALITY_SCORE))
            .findFirst()
            .orElseThrow();
    // 3 + 3 + (2 + 3 + 2 + 2) / 2 + 1 of 16
    assertThat(fact.value()).isCloseTo(11.5 / 16, within(1e-12));
    assertThat(fact.basis()).isEqualTo(1);
    String page = app.as(scene.runa).get("/coaching?person=" + person.value()).body();
    assertThat(page).contains("72").contains("Quality");
    assertThat(coaching.begin(runa, person, wish(id + 1)))
        .containsExactly(WhyNot.COACHING_EVALUATION);
    assertThat(coaching.begin(runa, scene.person("ola"), wish(id)))
        .containsExactly(WhyNot.COACHING_EVALUATION);
    assertThat(coaching.begin(runa, person, wish(id))).isEmpty();
    assertThat(app.as(scene.kari).get("/coaching").body())
        .contains("/quality/evaluations/" + id, "The contact of Monday");
  }

  private static CoachingWish wish(long evaluation) {
    return new CoachingWish(
        new CoachingAim.Beginning(
            CoachingAim.From.EVALUATION, "The contact of Monday", "quality-score", evaluation),
        "Say the next step slower",
        TODAY.plusWeeks(6));
  }
}
