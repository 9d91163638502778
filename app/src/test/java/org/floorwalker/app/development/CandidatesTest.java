package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.Fit.Step;
import org.floorwalker.app.development.internal.Forgetting;
import org.floorwalker.app.learning.Competence;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.learning.SkillProfile.Demand;
import org.floorwalker.app.learning.SkillProfile.Kind;
import org.floorwalker.app.learning.SkillProfiles;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// FEATURE: candidates from two countries, held one by one against what a vacancy asks, told what
/// the work is like before they are chosen, forgotten on their day (CAR-15); specialists for
/// demanding missions, inside and outside (CAR-24).
class CandidatesTest {
  private static final Demand SWEDISH = new Demand(Kind.LANGUAGE, "sv", 5);
  private static final Demand LAW = new Demand(Kind.COMPETENCE, "law", 3);
  private static final Demand PHONE = new Demand(Kind.QUEUE, "phone", 2);

  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final CandidatePools candidates = app.get(CandidatePools.class);
  private final Vacancies vacancies = app.get(Vacancies.class);
  private final Viewer people = app.viewer(Role.PEOPLE);
  private final Viewer trainer = app.viewer(Role.TRAINER);

  private SkillProfile profile() {
    SkillProfile profile =
        new SkillProfile("lawyers", "Advice in Swedish", "", "", List.of(SWEDISH, LAW, PHONE));
    app.get(SkillProfiles.class).add(trainer, new Competence("law", "Law", "A degree or its like"));
    app.get(SkillProfiles.class).add(trainer, profile);
    return profile;
  }

  private long vacancy(SkillProfile profile, String... countries) {
    Vacancy wish =
        new Vacancy(
            0,
            CareerPath.SPECIALIST,
            "Advice in Swedish",
            "Difficult letters",
            new Vacancy.Work(
                Vacancy.Asked.of(profile), 2, List.of(countries), "Angry letters, every evening."),
            TwoTeams.TODAY.plusDays(7),
            TwoTeams.TODAY.plusDays(30));
    return vacancies.open(people, wish).orElseThrow();
  }

  private long candidate(String name, String country) {
    return candidates.write(
        people,
        new Candidate.Asking(name, name + "@example.org", country, TwoTeams.TODAY, "Evenings"));
  }

  private void day(int days) {
    LocalDate day = TwoTeams.TODAY.plusDays(days);
    app.clock().standAt(day.atTime(9, 0).atZone(TwoTeams.OSLO).toInstant());
  }

  @Test
  void a01_eachCriterionStandsAloneAndOnlyQueuesAndCoursesAreTaughtHere() {
    List<Demand> asked = List.of(SWEDISH, LAW, PHONE);
    Fit fit = Fit.of(asked, Map.of(Kind.LANGUAGE, Map.of("sv", 4)));
    assertThat(fit.lines())
        .extracting(Fit.Line::step)
        .containsExactly(Step.SHORT, Step.NOT_SHOWN, Step.LEARNT_HERE);
    assertThat(fit.isWholeAfterTraining()).isFalse();
    Fit learner =
        Fit.of(asked, Map.of(Kind.LANGUAGE, Map.of("sv", 5), Kind.COMPETENCE, Map.of("law", 3)));
    assertThat(learner.isWholeAfterTraining()).isTrue();
    assertThat(learner.isWhole()).isFalse();
    assertThat(Fit.of(List.of(PHONE), Map.of(Kind.QUEUE, Map.of("phone", 2))).isWhole()).isTrue();
  }

  @Test
  void a02_insideFirstThenTheCountriesOfTheOpening() {
    long vacancy = vacancy(profile(), "RS", "SE");
    long mila = candidate("Mila", "RS");
    long aino = candidate("Aino", "FI");
    assertThat(candidates.pools(people)).containsOnlyKeys("FI", "RS");
    assertThat(candidates.putForward(people, mila, vacancy)).isFalse();
    day(7);
    assertThat(candidates.putForward(people, aino, vacancy)).isFalse();
    assertThat(candidates.putForward(people, mila, vacancy)).isTrue();
    assertThat(candidates.putForward(people, mila, vacancy)).isFalse();
    assertThat(vacancies.get(people, vacancy).outside()).containsOnlyKeys("RS");
    assertThat(vacancies.get(app.viewer(scene.kari), vacancy).outside()).isEmpty();
  }

  @Test
  void a03_nobodyIsChosenWhoWasNotToldWhatTheWorkIsLike() {
    long vacancy = vacancy(profile());
    long mila = candidate("Mila", "RS");
    candidates.show(people, mila, new CandidatePools.Seeing(Kind.LANGUAGE, "sv", 5, "Talked"));
    candidates.show(people, mila, new CandidatePools.Seeing(Kind.COMPETENCE, "law", 4, "Degree"));
    day(8);
    candidates.putForward(people, mila, vacancy);
    Vacancies.Outside outside =
        vacancies.get(people, vacancy).outside().values().iterator().next().getFirst();
    assertThat(outside.fit().isWholeAfterTraining()).isTrue();
    long forward = outside.forward().id();
    assertThat(candidates.decide(people, forward, true, "Fits")).isFalse();
    assertThat(candidates.tell(people, forward)).isTrue();
    assertThat(candidates.tell(people, forward)).isFalse();
    assertThat(candidates.decide(people, forward, true, " ")).isFalse();
    assertThat(candidates.decide(people, forward, true, "Knows the law")).isTrue();
    assertThat(candidates.decide(people, forward, false, "changed")).isFalse();
    assertThatThrownBy(() -> candidates.pools(app.viewer(scene.runa)))
        .hasMessageContaining("KEEP_CAREERS");
  }

  @Test
  void a04_theRowIsForgottenOnItsDayUnlessTheyStay() {
    long mila = candidate("Mila", "RS");
    long ana = candidate("Ana", "RS");
    day(150);
    candidates.stay(people, ana);
    day(190);
    app.get(Forgetting.class).run();
    assertThatThrownBy(() -> candidates.get(people, mila)).isInstanceOf(NotFound.class);
    candidates.forget(people, ana);
    assertThat(candidates.pools(people)).isEmpty();
  }

  @Test
  void a05_whoInsideCouldIsCountedAndSmallGroupsAreNot() {
    vacancy(profile());
    long mila = candidate("Mila", "RS");
    candidates.show(people, mila, new CandidatePools.Seeing(Kind.LANGUAGE, "sv", 6, "Talked"));
    candidates.show(people, mila, new CandidatePools.Seeing(Kind.COMPETENCE, "law", 3, "Degree"));
    app.get(SkillProfiles.class)
        .add(
            trainer,
            new SkillProfile(
                "phones", "Phones", "", "bank", List.of(new Demand(Kind.QUEUE, "phone", 1))));
    List<Specialists.Line> lines = app.get(Specialists.class).list(people);
    assertThat(lines).extracting(one -> one.profile().code()).containsExactly("phones", "lawyers");
    assertThat(lines.getFirst().ready()).isEqualTo(-1);
    assertThat(lines.getLast().ready()).isZero();
    assertThat(lines.getLast().places()).isEqualTo(2);
    assertThat(lines.getLast().outside()).isEqualTo(1);
  }

  @Test
  void a06_thePagesDoTheSame() {
    profile();
    TestApp.Client client = app.as(Role.PEOPLE);
    String vacancy =
        client
            .post(
                "/careers/openings",
                Map.of(
                    "title", "Advice in Swedish",
                    "path", "specialist",
                    "profile", "lawyers",
                    "places", "2",
                    "countries", "rs, se",
                    "outside", TwoTeams.TODAY.plusDays(1).toString(),
                    "closes", TwoTeams.TODAY.plusDays(30).toString(),
                    "words", "Difficult letters",
                    "hard", "Angry letters, every evening."))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String mila =
        client
            .post(
                "/careers/candidates",
                Map.of(
                    "name", "Mila",
                    "contact", "mila@example.org",
                    "country", "rs",
                    "start", "2027-04-05"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    client.post(
        mila,
        Map.of("deed", "show", "kind", "language", "language", "sv", "rank", "5", "evidence", "x"));
    day(2);
    client = app.as(Role.PEOPLE);
    assertThat(client.get(mila).body()).contains("Serbia", "Swedish C1", "Put forward");
    client.post(mila, Map.of("deed", "forward", "opening", vacancy.replaceAll("\\D", "")));
    assertThat(client.get(vacancy).body()).contains("From outside: Serbia", "not shown", "Mila");
    assertThat(app.as(scene.kari).get(vacancy).body())
        .contains("Angry letters", "Where you stand")
        .doesNotContain("Mila");
    assertThat(app.as(scene.kari).get(vacancy + "/paper?language=nb").body()).startsWith("%PDF");
    assertThat(client.get("/careers/specialists").body()).contains("Advice in Swedish");
    assertThat(app.as(Role.ADVISER).get("/careers/candidates").statusCode()).isEqualTo(403);
    client.post(mila, Map.of("deed", "forget"));
    assertThat(client.get(vacancy).body()).doesNotContain("Mila");
  }
}
