package org.floorwalker.app.development;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.development.CareerFind.Facts;
import org.floorwalker.app.development.CareerFind.Kind;
import org.floorwalker.app.development.store.CareerFindStore;
import org.floorwalker.app.people.Employment;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to people found by written rules. A rule only puts somebody before people who review
/// it with reasons; the person sees what was found and what was said. Where the measure is not
/// registered, nobody is looked for.
@Service
public class CareerFinds {
  private static final int MOST_REASONS = 1000;
  private static final int GOALS_WITHIN_MONTHS = 6;

  private final CareerFindStore store;
  private final TalkPlanning planning;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  CareerFinds(
      CareerFindStore store,
      TalkPlanning planning,
      People people,
      Measures measures,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.planning = planning;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /// The rules as they hold now; everybody may read them.
  public CareerRules rules() {
    return CareerRules.of(store.rules());
  }

  /// Writes the rules anew; false when a figure is out of range.
  @Transactional
  public boolean setRules(Viewer viewer, CareerRules rules) {
    viewer.require(Permission.KEEP_CAREERS);
    boolean good =
        rules.byCode().values().stream().allMatch(value -> value >= 0 && value <= 600)
            && rules.secondLine().level() <= 5
            && rules.fast().grade() <= 10;
    if (good) {
      CareerRules before = rules();
      store.setRules(rules.byCode());
      audit.record(
          viewer, "development.rules-set", About.thing("career-rules", "all"), before, rules);
    }
    return good;
  }

  /// Whom the rules find among those the viewer may see: oneself, those one leads, or everybody for
  /// who keeps careers.
  ///
  /// @param heldBack whether somebody is left out for want of a registration
  public record Found(List<CareerFind> finds, boolean heldBack) {
    public Found {
      finds = List.copyOf(finds);
    }
  }

  @Transactional
  public Found found(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    return found(viewer, reached(viewer));
  }

  /// What is found of the viewer themselves.
  @Transactional
  public Found foundOfOneself(Viewer viewer) {
    return found(
        viewer, placements().stream().filter(one -> one.id().equals(viewer.person())).toList());
  }

  private List<Placement> reached(Viewer viewer) {
    List<Placement> all = placements();
    Set<PersonId> led =
        planning.ledBy(viewer).stream().map(Placement::id).collect(Collectors.toSet());
    return all.stream()
        .filter(
            one ->
                one.id().equals(viewer.person())
                    || led.contains(one.id())
                    || keeps(viewer, one.card()))
        .toList();
  }

  private static boolean keeps(Viewer viewer, PersonCard card) {
    return viewer.reach(Permission.KEEP_CAREERS).everywhere()
        || (card.place().team() != null
            && viewer.may(Permission.KEEP_CAREERS, card.place().team()));
  }

  private List<Placement> placements() {
    return people.placementsOn(people.today());
  }

  private Found found(Viewer viewer, List<Placement> among) {
    CareerRules rules = rules();
    Set<String> registered = new HashSet<>();
    among.stream()
        .map(one -> one.card().place().country())
        .distinct()
        .filter(country -> isRegistered(country))
        .forEach(registered::add);
    List<Placement> looked =
        among.stream()
            .filter(one -> !one.tenure().leads())
            .filter(one -> registered.contains(one.card().place().country()))
            .toList();
    Map<PersonId, Facts> facts = facts(looked, rules);
    List<CareerFind> finds = new ArrayList<>();
    for (Placement one : looked) {
      for (Kind kind : kinds(facts.get(one.id()), rules)) {
        shown(viewer, one.card(), kind, facts).ifPresent(finds::add);
      }
    }
    return new Found(
        finds, looked.size() < among.stream().filter(o -> !o.tenure().leads()).count());
  }

  private boolean isRegistered(String country) {
    return measures
        .find(DevelopmentMeasures.CAREER_FIND.code(), country, people.today())
        .isPresent();
  }

  private static List<Kind> kinds(@Nullable Facts facts, CareerRules rules) {
    List<Kind> kinds = new ArrayList<>();
    if (facts != null && facts.meets(rules.fast())) {
      kinds.add(Kind.FAST_ACHIEVER);
    }
    if (facts != null && facts.meets(rules.secondLine())) {
      kinds.add(Kind.SECOND_LINE);
    }
    return kinds;
  }

  private Map<PersonId, Facts> facts(List<Placement> looked, CareerRules rules) {
    List<PersonId> ids = looked.stream().map(Placement::id).toList();
    LocalDate today = people.today();
    Map<PersonId, Employment> employed =
        people.employments(today).stream()
            .filter(one -> one.holdsOn(today))
            .collect(Collectors.toMap(Employment::person, Function.identity(), (a, _) -> a));
    Map<PersonId, Integer> goals =
        store.goalsReached(ids, today.minusMonths(GOALS_WITHIN_MONTHS), people.zone());
    Map<PersonId, List<Integer>> grades =
        store.latestGrades(ids, Math.max(1, rules.fast().talks()));
    Map<PersonId, Facts> facts = new HashMap<>();
    for (PersonId id : ids) {
      Employment here = employed.get(id);
      if (here != null) {
        facts.put(
            id,
            new Facts(
                (int) ChronoUnit.MONTHS.between(here.since(), today),
                goals.getOrDefault(id, 0),
                grades.getOrDefault(id, List.of()),
                here.queuesFrom(rules.secondLine().level())));
      }
    }
    return facts;
  }

  private Optional<CareerFind> shown(
      Viewer viewer, PersonCard card, Kind kind, Map<PersonId, Facts> facts) {
    Figure<CareerFind> figure =
        measures.show(
            viewer,
            card.id(),
            DevelopmentMeasures.CAREER_FIND,
            card.place().country(),
            people.today(),
            "/careers/found",
            () ->
                new CareerFind(
                    card.id(),
                    card.name(),
                    kind,
                    Objects.requireNonNull(facts.get(card.id())),
                    store.reviews(card.id(), kind)));
    return figure instanceof Figure.Shown<CareerFind>(var find)
        ? Optional.of(find)
        : Optional.empty();
  }

  /// Says what a person thinks of a find, with reasons; nobody reviews themselves.
  @Transactional
  public boolean review(
      Viewer viewer, PersonId person, Kind kind, boolean nominated, String reasons) {
    CareerFind find =
        found(viewer).finds().stream()
            .filter(one -> one.person().equals(person) && one.kind() == kind)
            .filter(one -> !one.person().equals(viewer.person()))
            .findFirst()
            .orElseThrow(() -> new NotFound("a find of person " + person));
    if (reasons.isBlank() || reasons.length() > MOST_REASONS) {
      return false;
    }
    store.insertReview(
        person,
        kind,
        new CareerFind.Review(nominated, reasons.strip(), viewer.name(), clock.instant()),
        find.facts());
    audit.record(
        viewer,
        "development.find-reviewed",
        About.thingOf(person, "find", kind.key()),
        null,
        nominated);
    return true;
  }
}
