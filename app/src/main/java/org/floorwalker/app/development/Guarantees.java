package org.floorwalker.app.development;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.floorwalker.app.development.Guarantee.Got;
import org.floorwalker.app.development.Guarantee.Kept;
import org.floorwalker.app.development.store.GuaranteeStore;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what everybody is promised of development, and whether they got it in the last
/// year (TRN-07).
@Service
public class Guarantees {
  private final GuaranteeStore store;
  private final Ledger ledger;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  Guarantees(
      GuaranteeStore store,
      Ledger ledger,
      People people,
      Measures measures,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /// A team's people by what they got.
  ///
  /// @param people everybody in it
  /// @param training people who got all the training promised; talks and steps alike
  /// @param all people who got all of it
  public record Team(
      TeamId id, String name, int people, int training, int talks, int steps, int all) {}

  /// Somebody by name.
  public record Person(String name, Kept kept) {}

  /// @param heldBack people of the chosen team who may not be named
  public record Report(
      Guarantee promised, LocalDate from, List<Team> teams, List<Person> people, int heldBack) {
    public Report {
      teams = List.copyOf(teams);
      people = List.copyOf(people);
    }
  }

  /// What holds on the viewer's day; empty before anything was promised.
  public Optional<Guarantee> find(Viewer viewer) {
    return store.find(viewer.today(clock));
  }

  /// Promises from a day on.
  @Transactional
  public void promise(Viewer viewer, Guarantee guarantee) {
    viewer.require(Permission.CHANGE_TRAINING);
    store.upsert(guarantee, clock.instant(), viewer.name());
    audit.record(
        viewer,
        "development.guaranteed",
        About.thing("guarantee", guarantee.from()),
        null,
        guarantee);
  }

  /// The last year, team by team; people of one team by name where the register allows it.
  ///
  /// @param team whose people are listed, null for none
  public Optional<Report> report(Viewer viewer, @Nullable TeamId team) {
    viewer.require(Permission.SEE_TALK_COVERAGE);
    LocalDate today = viewer.today(clock);
    return store.find(today).map(promised -> report(viewer, promised, today, team));
  }

  private Report report(
      Viewer viewer, Guarantee promised, LocalDate today, @Nullable TeamId chosen) {
    Function<PersonId, Got> got = got(today);
    Reach reach = viewer.reach(Permission.SEE_TALK_COVERAGE);
    Map<TeamId, Tally> tallies = new HashMap<>();
    List<Person> named = new ArrayList<>();
    int heldBack = 0;
    for (Placement placement : people.placementsOn(today)) {
      TeamId team = placement.card().place().team();
      if (team == null || !reach.covers(team)) {
        continue;
      }
      Kept kept = kept(promised, placement, got, today);
      tallies
          .computeIfAbsent(team, id -> new Tally(id, placement.card().place().teamName()))
          .add(kept);
      if (team.equals(chosen)) {
        Optional<Person> shown = named(viewer, placement.card(), kept, today);
        shown.ifPresent(named::add);
        heldBack += shown.isEmpty() ? 1 : 0;
      }
    }
    return new Report(
        promised,
        today.minusYears(1).plusDays(1),
        tallies.values().stream()
            .map(Tally::team)
            .sorted(Comparator.comparing(Team::name))
            .toList(),
        named,
        heldBack);
  }

  private static Kept kept(
      Guarantee promised, Placement placement, Function<PersonId, Got> got, LocalDate today) {
    return promised.judge(got.apply(placement.id()), placement.tenure().since(), today);
  }

  /// What somebody got in the last year.
  private Function<PersonId, Got> got(LocalDate today) {
    LocalDate from = today.minusYears(1).plusDays(1);
    Map<PersonId, Integer> minutes = ledger.minutes(from, today.plusDays(1));
    Map<PersonId, Integer> talks = store.talks(from, today.plusDays(1), people.zone());
    Map<PersonId, Integer> steps = store.goalsReached(from, today.plusDays(1), people.zone());
    return person ->
        new Got(
            minutes.getOrDefault(person, 0),
            talks.getOrDefault(person, 0),
            steps.getOrDefault(person, 0));
  }

  private Optional<Person> named(Viewer viewer, PersonCard card, Kept kept, LocalDate today) {
    Figure<Person> gated =
        measures.show(
            viewer,
            card.id(),
            DevelopmentMeasures.GUARANTEE,
            card.place().country(),
            today,
            "/talks/guarantee",
            () -> new Person(card.name(), kept));
    return gated instanceof Figure.Shown<Person>(Person value)
        ? Optional.of(value)
        : Optional.empty();
  }

  /// What the viewer is promised and got in the last year; empty before anything was promised, and
  /// for a login that belongs to no person.
  public Optional<Person> own(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    LocalDate today = viewer.today(clock);
    return Optional.ofNullable(viewer.person())
        .flatMap(person -> people.findPlacement(person, today))
        .flatMap(me -> store.find(today).map(promised -> own(promised, me, today)));
  }

  private Person own(Guarantee promised, Placement me, LocalDate today) {
    return new Person(me.card().name(), kept(promised, me, got(today), today));
  }

  /// Sums while the people are gone through.
  private static final class Tally {
    private final TeamId id;
    private final String name;
    private int people;
    private int training;
    private int talks;
    private int steps;
    private int all;

    Tally(TeamId id, String name) {
      this.id = id;
      this.name = name;
    }

    void add(Kept kept) {
      people++;
      training += kept.training() ? 1 : 0;
      talks += kept.talks() ? 1 : 0;
      steps += kept.steps() ? 1 : 0;
      all += kept.all() ? 1 : 0;
    }

    Team team() {
      return new Team(id, name, people, training, talks, steps, all);
    }
  }
}
