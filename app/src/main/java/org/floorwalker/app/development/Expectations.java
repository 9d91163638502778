package org.floorwalker.app.development;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.app.development.Expectation.Audience;
import org.floorwalker.app.development.store.ExpectationStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.versions.Shipped;
import org.floorwalker.app.platform.words.LocalText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to written expectations: one for each role and stage, confirmed by the person and their
/// leader, again when a new stage or a new version comes.
@Service
public class Expectations {
  private static final String SHIPPED = "/talks/expectations.json";
  private static final int MOST_WORDS = 1000;
  private static final int MOST_TEXT = 4000;

  private final ExpectationStore store;
  private final TalkPlanning planning;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Expectations(
      ExpectationStore store, TalkPlanning planning, People people, Audit audit, Clock clock) {
    this.store = store;
    this.planning = planning;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// As they are shipped.
  private record First(String role, String stage, LocalText words) {}

  /// The newest version for each audience; the first time, the shipped ones are put in.
  @Transactional
  public List<Expectation> listAll() {
    List<Expectation> all = store.listNewest();
    if (all.isEmpty()) {
      Shipped.read(SHIPPED, First.class).forEach(this::install);
      all = store.listNewest();
    }
    return all;
  }

  private void install(First one) {
    Audience audience =
        new Audience(
            one.role().equals("leader") ? Expectation.Role.LEADER : Expectation.Role.AGENT,
            Expectation.Stage.findKey(one.stage()).orElseThrow(),
            "");
    store.insert(audience, 0, one.words(), Shipped.BY, clock.instant());
  }

  /// The viewer's own plan first, then those of the people they lead.
  @Transactional
  public List<Expectation.Plan> plans(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    List<Expectation> all = listAll();
    Stream<Placement> own =
        Stream.ofNullable(viewer.person())
            .flatMap(person -> people.findPlacement(person, people.today()).stream());
    return Stream.concat(
            own.flatMap(one -> plan(all, one, Side.EMPLOYEE).stream()),
            planning.ledBy(viewer).stream().flatMap(one -> plan(all, one, Side.LEADER).stream()))
        .toList();
  }

  private Optional<Expectation.Plan> plan(List<Expectation> all, Placement person, Side own) {
    Audience audience = Audience.of(person, people.today());
    return find(all, audience)
        .or(() -> find(all, audience.ofBothUnits()))
        .map(one -> new Expectation.Plan(person, one, store.views(one.id(), person.id()), own));
  }

  private static Optional<Expectation> find(List<Expectation> all, Audience audience) {
    return all.stream().filter(one -> one.audience().equals(audience)).findFirst();
  }

  /// Says that one side agrees with what is expected of a person, or why not; it can be said anew.
  @Transactional
  public Set<WhyNot> say(
      Viewer viewer, PersonId person, long version, boolean agrees, String words) {
    Expectation.Plan plan =
        plans(viewer).stream()
            .filter(one -> one.person().id().equals(person))
            .findFirst()
            .orElseThrow(() -> new NotFound("expectations of person " + person));
    if (plan.expectation().id() != version) {
      return Set.of(WhyNot.EXPECTATION_NEWER);
    }
    if (!agrees && words.isBlank()) {
      return Set.of(WhyNot.NO_REASON);
    }
    if (words.length() > MOST_WORDS) {
      return Set.of(WhyNot.TOO_LONG);
    }
    store.say(
        version,
        person,
        plan.own(),
        new Expectation.View(agrees, agrees ? "" : words.strip(), viewer.name(), clock.instant()));
    audit.record(
        viewer,
        "development.expectation-answered",
        About.thingOf(person, "expectation", version),
        null,
        agrees);
    return Set.of();
  }

  /// Writes the next version for an audience; what was confirmed was the one before.
  ///
  /// @param seen number the form was made from; 0 for the first
  @Transactional
  public Set<WhyNot> save(Viewer viewer, Audience audience, int seen, LocalText words) {
    viewer.require(Permission.KEEP_TALK_TEMPLATES);
    if (words.isEmpty()) {
      return Set.of(WhyNot.EXPECTATION_EMPTY);
    }
    if (words.byLanguage().values().stream().anyMatch(one -> one.length() > MOST_TEXT)) {
      return Set.of(WhyNot.TOO_LONG);
    }
    if (!store.insert(audience, seen, words, viewer.name(), clock.instant())) {
      return Set.of(WhyNot.EXPECTATION_OVERTAKEN);
    }
    audit.record(
        viewer,
        "development.expectation-written",
        About.thing("expectation", audience.role().key() + "-" + audience.stage().key()),
        null,
        words);
    return Set.of();
  }

  /// How many plans wait for the viewer's word.
  public int countWaiting(Viewer viewer) {
    return (int) plans(viewer).stream().filter(plan -> plan.waitsFor(plan.own())).count();
  }
}
