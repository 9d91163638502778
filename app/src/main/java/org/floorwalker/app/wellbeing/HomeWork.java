package org.floorwalker.app.wellbeing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.people.WorkPlaces;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.wellbeing.internal.CareLetters;
import org.floorwalker.app.wellbeing.store.HomeStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to home work: what both expect, the place at home, and where people would rather work
/// (WEL-01, WEL-07, WEL-08).
@Service
public class HomeWork {
  private final HomeStore store;
  private final CareLetters letters;
  private final WorkPlaces workPlaces;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  HomeWork(
      HomeStore store,
      CareLetters letters,
      WorkPlaces workPlaces,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.letters = letters;
    this.workPlaces = workPlaces;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// What stands for one person.
  ///
  /// @param atHome whether they work from home today, as a rule or by a wish
  /// @param agreement null while there is none
  /// @param place null while it was never checked
  /// @param preference null while they were never asked
  public record Line(
      PersonId person,
      String name,
      boolean atHome,
      @Nullable HomeAgreement agreement,
      @Nullable HomePlace place,
      @Nullable HomePreference preference) {

    /// Whether they work from home though both have not said yes to it.
    public boolean isUnagreed(LocalDate today) {
      return atHome && (agreement == null || !agreement.holdsOn(today));
    }
  }

  /// The viewer's own; empty for a login that is nobody's who works here today.
  public Optional<Line> own(Viewer viewer) {
    viewer.require(Permission.SEE_OWN_DAY);
    return placement(viewer).map(one -> lines(List.of(one)).getFirst());
  }

  /// Those the viewer leads, who work from home without agreement first, then by name.
  public List<Line> led(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    return lines(ledBy(viewer)).stream()
        .sorted(
            Comparator.comparing((Line one) -> !one.isUnagreed(today)).thenComparing(Line::name))
        .toList();
  }

  private List<Line> lines(List<Placement> all) {
    List<PersonId> persons = all.stream().map(Placement::id).toList();
    Map<PersonId, HomeAgreement> agreements = store.standing(persons);
    Map<PersonId, HomePlace> places = store.places(persons);
    Map<PersonId, HomePreference> preferences = store.preferences(persons);
    Map<PersonId, Boolean> home = atHome(all);
    return all.stream()
        .map(
            one ->
                new Line(
                    one.id(),
                    one.card().name(),
                    home.getOrDefault(one.id(), false),
                    agreements.get(one.id()),
                    places.get(one.id()),
                    preferences.get(one.id())))
        .toList();
  }

  private Map<PersonId, Boolean> atHome(List<Placement> all) {
    Set<TeamId> teams =
        all.stream()
            .flatMap(one -> Stream.ofNullable(one.card().place().team()))
            .collect(Collectors.toSet());
    Map<PersonId, Boolean> home = new HashMap<>();
    teams.forEach(team -> home.putAll(workPlaces.atHome(team, people.today())));
    return home;
  }

  /// Writes what is expected of somebody's home work, in place of what stood; it begins to hold
  /// when the person has said yes. False when there are no words, or too many.
  ///
  /// @throws NotFound for somebody the viewer does not lead
  @Transactional
  public boolean write(Viewer viewer, PersonId person, String terms, LocalDate startsOn) {
    requireLed(viewer, person);
    String words = terms.strip();
    if (words.isEmpty() || words.length() > HomeAgreement.LONGEST) {
      return false;
    }
    store.end(person, viewer.name(), clock.instant());
    store.insert(
        new HomeAgreement(0, person, words, startsOn, viewer.name(), null), clock.instant());
    HomeAgreement written = Objects.requireNonNull(store.standing(List.of(person)).get(person));
    letters.tellHomeWritten(person, written.id(), viewer.name());
    record(viewer, "wellbeing.home-written", person, written.id());
    return true;
  }

  /// The viewer's own yes; false when it was changed or ended meanwhile.
  @Transactional
  public boolean agree(Viewer viewer, long id) {
    Placement own = get(viewer);
    boolean agreed = store.agree(id, own.id(), clock.instant());
    if (agreed) {
      own.findLeader().ifPresent(leader -> letters.tellHomeAgreed(leader, id, own.card().name()));
      record(viewer, "wellbeing.home-agreed", own.id(), id);
    }
    return agreed;
  }

  /// Ends what stands, by either of the two; from then on no further day at home is granted.
  ///
  /// @throws NotFound for somebody who is neither the viewer nor led by them
  @Transactional
  public void end(Viewer viewer, PersonId person) {
    boolean own = person.equals(viewer.person());
    if (!own) {
      requireLed(viewer, person);
    }
    Optional<HomeAgreement> standing =
        Optional.ofNullable(store.standing(List.of(person)).get(person));
    if (standing.isPresent() && store.end(person, viewer.name(), clock.instant())) {
      long id = standing.get().id();
      Optional<PersonId> other =
          own ? placement(viewer).flatMap(Placement::findLeader) : Optional.of(person);
      other.ifPresent(one -> letters.tellHomeEnded(one, id, viewer.name()));
      record(viewer, "wellbeing.home-ended", person, id);
    }
  }

  /// Says what the viewer's place at home has and what it lacks.
  ///
  /// @return what is missing now and was not before
  @Transactional
  public List<HomeItem> check(Viewer viewer, Set<HomeItem> there) {
    Placement own = get(viewer);
    List<HomeItem> missing =
        Stream.of(HomeItem.values()).filter(item -> !there.contains(item)).toList();
    List<HomeItem> before =
        Optional.ofNullable(store.places(List.of(own.id())).get(own.id()))
            .map(HomePlace::missing)
            .orElse(List.of());
    store.put(own.id(), new HomePlace(own.card().today(clock), missing));
    return missing.stream().filter(item -> !before.contains(item)).toList();
  }

  /// Says where the viewer would rather work.
  @Transactional
  public void prefer(Viewer viewer, HomePreference.Where wish) {
    Placement own = get(viewer);
    store.put(own.id(), new HomePreference(own.card().today(clock), wish));
  }

  private Optional<Placement> placement(Viewer viewer) {
    return Optional.ofNullable(viewer.person())
        .flatMap(person -> people.findPlacement(person, people.today(person)));
  }

  private Placement get(Viewer viewer) {
    viewer.require(Permission.SEE_OWN_DAY);
    return placement(viewer).orElseThrow(() -> new NotFound("a person who works here today"));
  }

  private List<Placement> ledBy(Viewer viewer) {
    return viewer.person() == null || !viewer.may(Permission.LEAD_TALKS)
        ? List.of()
        : people.placementsOn(people.today()).stream()
            .filter(one -> viewer.person().equals(one.leader()))
            .toList();
  }

  private void requireLed(Viewer viewer, PersonId person) {
    viewer.require(Permission.LEAD_TALKS);
    if (ledBy(viewer).stream().noneMatch(one -> one.id().equals(person))) {
      throw new NotFound("person " + person + " among those led");
    }
  }

  private void record(Viewer viewer, String deed, PersonId person, long id) {
    audit.record(viewer, deed, About.thingOf(person, "home-agreement", id), null, null);
  }
}
