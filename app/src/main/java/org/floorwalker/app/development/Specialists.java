package org.floorwalker.app.development;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.floorwalker.app.development.store.CandidateStore;
import org.floorwalker.app.development.store.VacancyStore;
import org.floorwalker.app.learning.Readiness;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.learning.SkillProfile.Demand;
import org.floorwalker.app.learning.SkillProfile.Kind;
import org.floorwalker.app.learning.SkillProfiles;
import org.floorwalker.app.learning.Skills;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Service;

/// The door to what demanding missions ask of specialists, who inside could do it, and who outside
/// (CAR-24). It counts; it names nobody inside.
@Service
public class Specialists {
  private final Skills skills;
  private final SkillProfiles profiles;
  private final Readiness readiness;
  private final VacancyStore vacancies;
  private final CandidateStore candidates;
  private final People people;

  Specialists(
      Skills skills,
      SkillProfiles profiles,
      Readiness readiness,
      VacancyStore vacancies,
      CandidateStore candidates,
      People people) {
    this.skills = skills;
    this.profiles = profiles;
    this.readiness = readiness;
    this.vacancies = vacancies;
    this.candidates = candidates;
    this.people = people;
  }

  /// @param need most people needed at once today on one of the queues it asks for; 0 when no need
  ///     is known
  /// @param ready people inside who meet all of it; -1 for one to four
  /// @param afterTraining people inside who lack only what is taught here; -1 for one to four
  /// @param places sought by vacancies that can be applied to
  /// @param outside candidates who lack at most what is taught here
  public record Line(
      SkillProfile profile, int need, int ready, int afterTraining, int places, int outside) {}

  /// Profiles, those of missions first.
  public List<Line> list(Viewer viewer) {
    viewer.require(Permission.KEEP_CAREERS);
    LocalDate today = people.today();
    Map<String, Integer> needs =
        readiness.missions(viewer, today).stream()
            .collect(
                Collectors.toMap(
                    Readiness.QueueReadiness::queue, Readiness.QueueReadiness::most, Math::max));
    Collection<Map<Kind, Map<String, Integer>>> inside = skills.levelsOn(today).values();
    List<Map<Kind, Map<String, Integer>>> outside =
        candidates.list().stream().map(Candidate::levels).toList();
    List<Vacancy> open = vacancies.list(today);
    return profiles.list().stream()
        .map(
            profile ->
                new Line(
                    profile,
                    need(profile, needs),
                    told(count(profile, inside, Fit::isWhole)),
                    told(
                        count(
                            profile, inside, fit -> fit.isWholeAfterTraining() && !fit.isWhole())),
                    places(profile, open),
                    count(profile, outside, Fit::isWholeAfterTraining)))
        .sorted(
            Comparator.comparing((Line line) -> line.profile().client().isEmpty())
                .thenComparing(line -> line.profile().client())
                .thenComparing(line -> line.profile().title()))
        .toList();
  }

  private static int need(SkillProfile profile, Map<String, Integer> needs) {
    return profile.demands().stream()
        .filter(one -> one.kind() == Kind.QUEUE)
        .map(Demand::thing)
        .mapToInt(queue -> needs.getOrDefault(queue, 0))
        .max()
        .orElse(0);
  }

  private static int places(SkillProfile profile, List<Vacancy> open) {
    return open.stream()
        .filter(one -> one.work().asked().profile().equals(profile.code()))
        .mapToInt(one -> one.work().places())
        .sum();
  }

  private static int count(
      SkillProfile profile,
      Collection<Map<Kind, Map<String, Integer>>> people,
      Predicate<Fit> counts) {
    return (int)
        people.stream().map(levels -> Fit.of(profile.demands(), levels)).filter(counts).count();
  }

  private static int told(int people) {
    return people > 0 && people < Careers.SMALL_GROUP ? -1 : people;
  }
}
