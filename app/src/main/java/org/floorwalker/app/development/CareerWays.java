package org.floorwalker.app.development;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.development.store.CareerWayStore;
import org.floorwalker.app.development.store.VacancyStore;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.learning.SkillProfiles;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the ways on and what each asks here (CAR-09, CAR-19, CAR-23): in words that a centre
/// may write itself, and criterion by criterion where it names a profile. Everybody sees how they
/// stand to each themselves; nobody is chosen by it.
@Service
public class CareerWays {
  private static final int MOST_WORDS = 1000;

  private final CareerWayStore store;
  private final VacancyStore vacancies;
  private final SkillProfiles profiles;
  private final InsideFits fits;
  private final People people;
  private final Audit audit;

  CareerWays(
      CareerWayStore store,
      VacancyStore vacancies,
      SkillProfiles profiles,
      InsideFits fits,
      People people,
      Audit audit) {
    this.store = store;
    this.vacancies = vacancies;
    this.profiles = profiles;
    this.fits = fits;
    this.people = people;
    this.audit = audit;
  }

  /// @param title of the profile it asks; empty for none
  /// @param own how the viewer stands; empty when nothing is asked, or the viewer is no person
  /// @param open vacancies on this way that can be applied to
  public record Way(
      CareerPath path, WrittenWay written, String title, Optional<Fit> own, int open) {}

  /// All ways, in their order.
  @Transactional
  public List<Way> list(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    Map<CareerPath, WrittenWay> written = store.list();
    Map<String, SkillProfile> byCode =
        profiles.list().stream().collect(Collectors.toMap(SkillProfile::code, Function.identity()));
    LocalDate today = people.today();
    Map<CareerPath, Long> open =
        vacancies.list(today).stream()
            .filter(one -> one.isOpen(today))
            .collect(Collectors.groupingBy(Vacancy::path, Collectors.counting()));
    return Arrays.stream(CareerPath.values())
        .map(
            path -> {
              WrittenWay here = written.getOrDefault(path, WrittenWay.NOTHING);
              Optional<SkillProfile> asked = Optional.ofNullable(byCode.get(here.profile()));
              return new Way(
                  path,
                  here,
                  asked.map(SkillProfile::title).orElse(""),
                  asked.flatMap(profile -> own(viewer, profile)),
                  open.getOrDefault(path, 0L).intValue());
            })
        .toList();
  }

  private Optional<Fit> own(Viewer viewer, SkillProfile profile) {
    return Optional.ofNullable(viewer.person())
        .flatMap(own -> people.findPerson(own, people.today()))
        .map(fits.of(viewer, profile.demands(), "/careers"));
  }

  /// Writes what a way asks here; false when the words are too long or the profile is not known.
  @Transactional
  public boolean write(Viewer viewer, CareerPath path, WrittenWay wish) {
    viewer.require(Permission.KEEP_CAREERS);
    boolean known =
        wish.profile().isEmpty()
            || profiles.list().stream().anyMatch(one -> one.code().equals(wish.profile()));
    boolean good = known && wish.words().length() <= MOST_WORDS;
    if (good) {
      WrittenWay before = store.list().getOrDefault(path, WrittenWay.NOTHING);
      store.write(path, new WrittenWay(wish.words().strip(), wish.profile()));
      audit.record(viewer, "development.way-written", About.thing("way", path.key()), before, wish);
    }
    return good;
  }
}
