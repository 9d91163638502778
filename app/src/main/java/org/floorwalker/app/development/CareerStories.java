package org.floorwalker.app.development;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.development.store.MoveStore;
import org.floorwalker.app.development.store.StoryStore;
import org.floorwalker.app.people.Employment;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what people who moved on inside tell of it, and to how many did (CAR-21). A story is
/// its teller's alone: they show it, hide it and take it back, and it goes when they go.
@Service
public class CareerStories {
  private static final int MONTHS = 12;

  private final StoryStore store;
  private final MoveStore moves;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  CareerStories(StoryStore store, MoveStore moves, People people, Audit audit, Clock clock) {
    this.store = store;
    this.moves = moves;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param name of who tells it
  public record Told(CareerStory story, String name) {}

  /// Stories that are shown, the latest move first.
  public List<Told> list(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    List<CareerStory> shown = store.listShown();
    Map<PersonId, String> names = people.names(shown.stream().map(CareerStory::person).toList());
    return shown.stream().map(one -> new Told(one, names.getOrDefault(one.person(), ""))).toList();
  }

  public Optional<CareerStory> own(Viewer viewer) {
    PersonId own = viewer.person();
    return own == null ? Optional.empty() : store.find(own);
  }

  /// What somebody writes of their move.
  ///
  /// @param movedOn a day of the month in which they moved, not in the future
  public record Wish(
      CareerPath path,
      LocalDate movedOn,
      String before,
      String words,
      String carried,
      boolean shown) {}

  /// Tells one's own move, in place of what was told before; false when words are missing or too
  /// long, or the month lies ahead.
  @Transactional
  public boolean tell(Viewer viewer, Wish wish) {
    PersonId own = viewer.requirePerson(Permission.HAVE_TALKS);
    LocalDate month = wish.movedOn().withDayOfMonth(1);
    boolean good =
        !wish.before().isBlank()
            && wish.before().length() <= 200
            && !wish.words().isBlank()
            && wish.words().length() <= 2000
            && wish.carried().length() <= 1000
            && !month.isAfter(people.today());
    if (good) {
      store.write(
          new CareerStory(
              own,
              wish.path(),
              month,
              wish.before().strip(),
              wish.words().strip(),
              wish.carried().strip(),
              wish.shown(),
              clock.instant()));
      record(viewer, own, wish.shown() ? "development.story-shown" : "development.story-kept");
    }
    return good;
  }

  @Transactional
  public void takeBack(Viewer viewer) {
    PersonId own = viewer.requirePerson(Permission.HAVE_TALKS);
    if (store.delete(own)) {
      record(viewer, own, "development.story-taken-back");
    }
  }

  private void record(Viewer viewer, PersonId own, String deed) {
    audit.record(viewer, deed, About.thingOf(own, "story", own.value()), null, null);
  }

  /// Moves inside of the twelve months until this one.
  ///
  /// @param people who work here
  /// @param byPath moves by way; -1 for one to four, and ways nobody went are left out
  /// @param share of people who moved; empty below five, or when it would tell the few of a way
  public record Moves(
      LocalDate from,
      LocalDate until,
      int people,
      Map<CareerPath, Integer> byPath,
      OptionalDouble share) {}

  /// Counted are applications that were chosen, and people from inside who began to lead.
  public Moves moves(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    LocalDate until = people.today().withDayOfMonth(1);
    LocalDate from = until.minusMonths(MONTHS);
    Map<CareerPath, Set<PersonId>> moved = new EnumMap<>(CareerPath.class);
    moves
        .chosen(from, until, people.zone())
        .forEach(one -> moved.computeIfAbsent(one.path(), _ -> new HashSet<>()).add(one.person()));
    List<Employment> here =
        people.employments(until).stream().filter(one -> one.holdsOn(until)).toList();
    Set<PersonId> leading =
        here.stream()
            .filter(one -> isPromoted(one, from, until))
            .map(Employment::person)
            .collect(Collectors.toSet());
    if (!leading.isEmpty()) {
      moved.computeIfAbsent(CareerPath.TEAM_LEADER, _ -> new HashSet<>()).addAll(leading);
    }
    int all = moved.values().stream().mapToInt(Set::size).sum();
    int hidden = moved.values().stream().mapToInt(Set::size).filter(CareerStories::isFew).sum();
    return new Moves(
        from,
        until,
        here.size(),
        told(moved),
        isFew(all) || (hidden > 0 && isFew(hidden)) || here.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) all / here.size()));
  }

  private static boolean isFew(int people) {
    return people < Careers.SMALL_GROUP;
  }

  private static boolean isPromoted(Employment one, LocalDate from, LocalDate until) {
    LocalDate led = one.ledFrom();
    return led != null && !led.isBefore(from) && led.isBefore(until) && led.isAfter(one.since());
  }

  private static Map<CareerPath, Integer> told(Map<CareerPath, Set<PersonId>> moved) {
    Map<CareerPath, Integer> told = new EnumMap<>(CareerPath.class);
    moved.forEach((path, persons) -> told.put(path, isFew(persons.size()) ? -1 : persons.size()));
    return told;
  }
}
