package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.development.store.ArchiveStore;
import org.floorwalker.app.development.store.CareerFindStore;
import org.floorwalker.app.development.store.MoveStore;
import org.floorwalker.app.development.store.QuarterStore;
import org.floorwalker.app.development.store.VacancyStore;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// FEATURE: days of careers and talks begin and end at the centre's midnight. The quarter looked at
/// lies across the change of the clocks: by UTC its first two hours would be those of September,
/// and
/// the first hour of January would be its own.
class CentresMidnightTest {
  private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
  private static final LocalDate UNTIL = LocalDate.of(2027, 1, 1);
  private static final Instant BEGINS = Instant.parse("2026-09-30T22:00:00Z");
  private static final Instant ENDS = Instant.parse("2026-12-31T23:00:00Z");
  private static final List<Instant> WITHIN =
      List.of(BEGINS, BEGINS.plusSeconds(1800), ENDS.minusSeconds(1));
  private static final List<Instant> BESIDE = List.of(BEGINS.minusSeconds(1), ENDS);
  private static final int NOTED_MINUTES = 6;

  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final PersonId kari = scene.person("kari");

  private static List<Instant> all() {
    List<Instant> all = new ArrayList<>(WITHIN);
    all.addAll(BESIDE);
    return all;
  }

  @Test
  void a01_goalsAreReachedSinceTheDayBegan() {
    all().forEach(at -> ReachedGoals.add(app, kari, at));
    Map<PersonId, Integer> found =
        app.get(CareerFindStore.class).goalsReached(List.of(kari), FROM, TwoTeams.OSLO);
    assertThat(found).as("but for the second before the day").isEqualTo(Map.of(kari, 4));
  }

  @Test
  void a02_aQuarterCountsItsOwnTalksAndMoves() {
    all().forEach(this::noted);
    all().forEach(this::chosen);
    QuarterStore quarters = app.get(QuarterStore.class);
    quarters.write(new QuarterStore.Quarter(FROM, UNTIL, TwoTeams.OSLO), 10, 2, ENDS);
    QuarterStore.Sums sums = Objects.requireNonNull(quarters.listFrom(FROM).get(FROM));
    assertThat(sums.talkHours()).isCloseTo(3 * NOTED_MINUTES / 60.0, within(1e-9));
    assertThat(sums.moves()).as("three chosen, two new leaders").isEqualTo(5);
    assertThat(app.get(MoveStore.class).chosen(FROM, UNTIL, TwoTeams.OSLO))
        .hasSize(3)
        .containsOnly(new MoveStore.Chosen(CareerPath.TEAM_LEADER, kari));
  }

  /// A talk that was held at the instant and noted when it was over.
  private void noted(Instant held) {
    app.clock().standAt(held.plus(Duration.ofMinutes(NOTED_MINUTES)));
    CoachingNotes.Note note =
        new CoachingNotes.Note(kari, NOTED_MINUTES, Talk.Medium.PHONE, "Held at " + held);
    assertThat(app.get(CoachingNotes.class).keep(app.viewer(scene.runa), List.of(note))).isEmpty();
  }

  private void chosen(Instant at) {
    VacancyStore store = app.get(VacancyStore.class);
    long vacancy = store.insert(vacancy(FROM, UNTIL), at, "test");
    assertThat(store.apply(vacancy, kari, "I would like to", at)).isTrue();
    long application = store.applications(List.of(vacancy)).getFirst().id();
    assertThat(store.decide(application, new Vacancy.Decision(true, "Calm", "Dina", at))).isTrue();
  }

  private static Vacancy vacancy(LocalDate outsideFrom, LocalDate closesOn) {
    return new Vacancy(
        0,
        CareerPath.TEAM_LEADER,
        "Leader of the green team",
        "Twelve people",
        Vacancy.Work.OF_ITS_WORDS,
        outsideFrom,
        closesOn);
  }

  @Test
  void a03_anOpeningCloses() {
    Vacancies vacancies = app.get(Vacancies.class);
    Viewer viewer = app.viewer(scene.kari);
    app.clock().standAt(BEGINS.minus(Duration.ofDays(3)));
    long id =
        vacancies
            .open(app.viewer(Role.PEOPLE), vacancy(FROM.minusDays(1), FROM.minusDays(1)))
            .orElseThrow();
    app.clock().standAt(BEGINS);
    assertThat(vacancies.apply(viewer, id, "I would like to")).isFalse();
    app.clock().standAt(BEGINS.minusSeconds(1));
    assertThat(vacancies.apply(viewer, id, "I would like to")).isTrue();
    Instant gone = BEGINS.plus(Duration.ofDays(60)).plus(Duration.ofHours(1));
    app.clock().standAt(gone.minusSeconds(1));
    assertThat(vacancies.list(viewer)).hasSize(1);
    app.clock().standAt(gone);
    assertThat(vacancies.list(viewer)).as("sixty days later, in winter time").isEmpty();
  }

  @Test
  void a04_theArchiveTellsTheCentresDays() {
    List<Instant> held = all().stream().sorted().toList();
    held.forEach(this::noted);
    List<LocalDate> days = new ArrayList<>();
    app.get(ArchiveStore.class).eachHeld(TwoTeams.OSLO, talk -> days.add(talk.on()));
    assertThat(days).containsExactly(FROM.minusDays(1), FROM, FROM, UNTIL.minusDays(1), UNTIL);
    scene.register("talk-record");
    String table = app.get(TalkExport.class).archive(app.viewer(Role.PEOPLE), FROM);
    assertThat(table)
        .contains("Held at " + BEGINS, ",2026-10-01,", ",2026-12-31,", ",2027-01-01,")
        .doesNotContain("Held at " + BEGINS.minusSeconds(1), ",2026-09-30,");
  }
}
