package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.learning.store.ProgrammeStore;
import org.floorwalker.app.learning.store.RoomStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.app.rostering.BookOutcome;
import org.floorwalker.app.rostering.Booking;
import org.floorwalker.app.rostering.PlannedActivities;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door by which placed programmes come into everybody's plan, and out of it again.
@Service
public class ProgrammeBooking {
  private static final String SOURCE = "learning";

  private final ProgrammeStore store;
  private final Rooms rooms;
  private final PlannedActivities activities;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  ProgrammeBooking(
      ProgrammeStore store,
      Rooms rooms,
      PlannedActivities activities,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.rooms = rooms;
    this.activities = activities;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// What became of putting sessions into the schedule.
  ///
  /// @param booked sessions that stand in everybody's plan
  /// @param notPossible sessions that do not, because somebody's day has changed meanwhile
  public record Booked(int booked, int notPossible) {}

  /// Puts the sessions into everybody's plan, each with its room; what stands there stays, what did
  /// not suit somebody before is tried again. Empty when there is nothing to put in.
  @Transactional
  public Optional<Booked> book(Viewer viewer, long id) {
    viewer.require(Permission.MAKE_SCHEDULES);
    Programme programme = store.findAndLock(id).orElseThrow(() -> new NotFound("programme " + id));
    Programme.Result result = programme.result();
    boolean isDone = programme.bookedAt() != null && !programme.hasClashes();
    if (result == null || result.sessions().isEmpty() || isDone) {
      return Optional.empty();
    }
    List<Programme.Standing> standings = new ArrayList<>();
    Codes codes = new Codes(people.codes());
    for (int number = 0; number < result.sessions().size(); number++) {
      boolean stands =
          number < programme.standings().size() && programme.standings().get(number).isIn();
      standings.add(
          stands ? Programme.Standing.IN : put(viewer, new Sitting(programme, number), codes));
    }
    store.setStandings(id, standings, clock.instant(), viewer.name());
    int booked = (int) standings.stream().filter(Programme.Standing::isIn).count();
    Booked outcome = new Booked(booked, standings.size() - booked);
    audit.record(viewer, "learning.programme-booked", About.thing("programme", id), null, outcome);
    return Optional.of(outcome);
  }

  /// A session by its number in the programme's result.
  private record Sitting(Programme programme, int number) {
    Programme.Placed placed() {
      return Objects.requireNonNull(programme.result()).sessions().get(number);
    }

    String reference() {
      return "programme-%d-%d".formatted(programme.id(), number + 1);
    }

    String title() {
      return Objects.requireNonNullElse(placed().course(), programme.title());
    }

    TimeRange range() {
      return TimeRange.of(placed().start(), placed().end());
    }
  }

  /// Who has which code.
  private static final class Codes {
    private final Map<PersonId, String> codes;
    private final Map<String, PersonId> persons = new HashMap<>();

    Codes(Map<PersonId, String> codes) {
      this.codes = codes;
      codes.forEach((person, code) -> persons.put(code, person));
    }

    @Nullable PersonId person(@Nullable String code) {
      return code == null ? null : persons.get(code);
    }

    List<PersonId> persons(List<String> wanted) {
      return wanted.stream().flatMap(code -> Stream.ofNullable(persons.get(code))).toList();
    }

    Programme.Clash clash(BookOutcome.Clash clash) {
      return new Programme.Clash(
          codes.getOrDefault(clash.person(), ""), clash.why().name().toLowerCase(Locale.ROOT));
    }
  }

  /// Room first, then people; both or neither.
  private Programme.Standing put(Viewer viewer, Sitting session, Codes codes) {
    String room = session.placed().room();
    if (room != null) {
      RoomStore.Wish wish =
          new RoomStore.Wish(room, session.range(), session.reference(), session.title());
      Optional<String> taken = rooms.take(wish, people.zone(), viewer.name());
      if (taken.isPresent()) {
        return new Programme.Standing(List.of(), taken.get());
      }
    }
    BookOutcome outcome = activities.book(viewer.name(), booking(session, codes));
    if (outcome instanceof BookOutcome.NotPossible(List<BookOutcome.Clash> clashes)) {
      rooms.giveUp(session.reference());
      return new Programme.Standing(clashes.stream().map(codes::clash).toList(), "");
    }
    return Programme.Standing.IN;
  }

  private static Booking booking(Sitting session, Codes codes) {
    return new Booking(
        SOURCE,
        session.reference(),
        Activity.Kind.TRAINING,
        session.title(),
        new Activity.People(
            codes.person(session.placed().trainer()), codes.persons(session.placed().people())),
        session.range());
  }

  /// Takes the sessions out of everybody's plan and gives up their rooms; false when one of them
  /// has begun or none stands there.
  @Transactional
  public boolean takeOut(Viewer viewer, long id) {
    viewer.require(Permission.MAKE_SCHEDULES);
    Programme programme = store.findAndLock(id).orElseThrow(() -> new NotFound("programme " + id));
    List<Sitting> standing = new ArrayList<>();
    for (int number = 0; number < programme.standings().size(); number++) {
      if (programme.standings().get(number).isIn()) {
        standing.add(new Sitting(programme, number));
      }
    }
    Instant now = clock.instant();
    boolean hasBegun = standing.stream().anyMatch(one -> !one.placed().start().isAfter(now));
    if (hasBegun || programme.bookedAt() == null) {
      return false;
    }
    for (Sitting session : standing) {
      activities.cancel(viewer.name(), SOURCE, session.reference());
      rooms.giveUp(session.reference());
    }
    store.clearStandings(id);
    audit.record(viewer, "learning.programme-taken-out", About.thing("programme", id), null, null);
    return true;
  }
}
