package org.floorwalker.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.development.Alumni;
import org.floorwalker.app.development.Alumnus;
import org.floorwalker.app.development.Candidate;
import org.floorwalker.app.development.CandidatePools;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.development.CareerWays;
import org.floorwalker.app.development.StayingGoals;
import org.floorwalker.app.development.Vacancies;
import org.floorwalker.app.development.Vacancy;
import org.floorwalker.app.development.WrittenWay;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// Openings of the demo, those who applied, candidates of two countries, colleagues who left and
/// agreed to stay in touch, and what the ways on ask. What is there already is left alone, so that
/// it may run again.
@Component
final class DemoOpenings {
  private final Vacancies vacancies;
  private final CandidatePools candidates;
  private final CareerWays ways;
  private final Alumni alumni;
  private final StayingGoals staying;

  DemoOpenings(
      Vacancies vacancies,
      CandidatePools candidates,
      CareerWays ways,
      Alumni alumni,
      StayingGoals staying) {
    this.vacancies = vacancies;
    this.candidates = candidates;
    this.ways = ways;
    this.alumni = alumni;
    this.staying = staying;
  }

  /// @param colleagues who apply, five at least
  /// @param former codes of those who left, two at least
  /// @param team with a goal of its own
  void bring(
      Viewer hr, List<Viewer> colleagues, List<String> former, TeamId team, LocalDate today) {
    if (!vacancies.list(hr).isEmpty()) {
      return;
    }
    ways.write(hr, CareerPath.TEAM_LEADER, new WrittenWay("", "leader"));
    ways.write(hr, CareerPath.SECOND_LINE, new WrittenWay("", "second-line"));
    staying.set(hr, null, 75);
    staying.set(hr, team, 85);
    leaderPlace(hr, colleagues, today);
    decidedPlace(hr, colleagues, today);
    openAbroad(hr, today);
    ask(hr, "Jelena Petrović", "RS", today);
    ask(hr, "Milan Jovanović", "RS", today);
    ask(hr, "Nora Eide", "NO", today);
    former.forEach(code -> stayInTouch(hr, code, today));
  }

  private void leaderPlace(Viewer hr, List<Viewer> colleagues, LocalDate today) {
    open(
            hr,
            new Vacancy(
                0,
                CareerPath.TEAM_LEADER,
                "Team leader, a new team in Oslo",
                "Twelve to fourteen people from the spring; you choose your mentor among the leaders.",
                new Vacancy.Work(
                    new Vacancy.Asked(
                        "leader",
                        "",
                        List.of(
                            new SkillProfile.Demand(SkillProfile.Kind.COURSE, "resilience", 1),
                            new SkillProfile.Demand(
                                SkillProfile.Kind.COMPETENCE, "automation", 3))),
                    1,
                    List.of("NO"),
                    "Evenings in the first weeks; friends in the team become people you lead."),
                today.plusDays(14),
                today.plusDays(30)))
        .ifPresent(
            id ->
                colleagues.stream()
                    .limit(2)
                    .forEach(
                        one -> vacancies.apply(one, id, "I have led the briefing since autumn.")));
  }

  /// One was chosen and one was not, each with reasons they read.
  private void decidedPlace(Viewer hr, List<Viewer> colleagues, LocalDate today) {
    Optional<Long> place =
        open(hr, plain(CareerPath.QUALITY, "Listens with quality, half days", List.of(), today));
    place.ifPresent(
        id -> {
          colleagues.subList(2, 4).forEach(one -> vacancies.apply(one, id, "I listen fairly."));
          List<Vacancies.Applicant> applied = vacancies.get(hr, id).inside();
          for (int i = 0; i < applied.size(); i++) {
            vacancies.decide(
                hr,
                applied.get(i).application().id(),
                i == 0,
                i == 0
                    ? "Took part in three calibrations, close to the others each time."
                    : "Ask again after a calibration; we plan one with you in January.");
          }
        });
  }

  private void openAbroad(Viewer hr, LocalDate today) {
    open(
        hr,
        plain(CareerPath.OTHER_SITE, "Norwegian speakers in Belgrade", List.of("RS", "NO"), today));
  }

  private static Vacancy plain(
      CareerPath path, String title, List<String> countries, LocalDate today) {
    return new Vacancy(
        0,
        path,
        title,
        "The same trade with new surroundings; what it asks is told here in full.",
        new Vacancy.Work(Vacancy.Asked.NOTHING, 2, countries, "Some of it repeats itself."),
        today.plusDays(1),
        today.plusDays(40));
  }

  private Optional<Long> open(Viewer hr, Vacancy vacancy) {
    return vacancies.open(hr, vacancy);
  }

  private void ask(Viewer hr, String name, String country, LocalDate today) {
    long id =
        candidates.write(
            hr,
            new Candidate.Asking(
                name,
                "asks@example.org",
                country,
                today.plusMonths(2),
                "Days, and chat if possible"));
    candidates.show(
        hr,
        id,
        new CandidatePools.Seeing(SkillProfile.Kind.LANGUAGE, "nb", 5, "A talk of half an hour"));
    candidates.show(
        hr,
        id,
        new CandidatePools.Seeing(
            SkillProfile.Kind.COMPETENCE, "complaints", 2, "A case played through"));
  }

  private void stayInTouch(Viewer hr, String code, LocalDate today) {
    alumni.write(
        hr,
        new Alumni.Wish(
            code,
            code + "@example.net",
            new Alumnus.Gone(Alumnus.Where.GROUP, "Credit"),
            CareerPath.CREDIT,
            new Alumnus.Agreed(
                today.minusDays(10), "Said so in the exit talk", today.plusYears(1))));
  }
}
