package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.floorwalker.app.learning.internal.Placement;
import org.floorwalker.app.learning.internal.PlanAhead;
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

/// The door to programmes: a requirement's course for everybody who owes it, placed into the hours
/// that cost customers least, proven, and put into the schedule.
@Service
public class Programmes {
  private static final String SOURCE = "learning";

  private final ProgrammeStore store;
  private final Rooms rooms;
  private final Requirements requirements;
  private final PlanAhead planAhead;
  private final PlannedActivities activities;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Programmes(
      ProgrammeStore store,
      Rooms rooms,
      Requirements requirements,
      PlanAhead planAhead,
      PlannedActivities activities,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.rooms = rooms;
    this.requirements = requirements;
    this.planAhead = planAhead;
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

  /// All programmes, newest first.
  public List<Programme> list() {
    return store.list();
  }

  public Programme get(long id) {
    return store.find(id).orElseThrow(() -> new NotFound("programme " + id));
  }

  /// By requirement, and by code of the person, when those who have a place in the schedule for its
  /// course will have had it; the first end where somebody has several.
  public Map<Long, Map<String, Instant>> seats() {
    Map<Long, Map<String, Instant>> seats = new HashMap<>();
    for (Programme programme : list()) {
      for (Programme.Placed session : programme.inSchedule()) {
        Map<String, Instant> own =
            seats.computeIfAbsent(programme.requirementOf(session), _ -> new HashMap<>());
        session.people().forEach(code -> own.merge(code, session.end(), Programmes::earlier));
      }
    }
    return seats;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /// Notes a programme that is to be placed.
  ///
  /// @return its number
  @Transactional
  public long order(Viewer viewer, long requirement, Programme.Orders orders) {
    viewer.require(Permission.CHANGE_TRAINING);
    Requirement met = requirements.get(requirement);
    long id = store.insert(met.id(), met.terms().title(), orders, clock.instant(), viewer.name());
    audit.record(viewer, "learning.programme-ordered", About.thing("programme", id), null, orders);
    return id;
  }

  /// Places a programme; called by its job, safe to run twice.
  ///
  /// @return false when neither need nor schedule is known for the days it may lie on
  public boolean place(long id, DoubleConsumer progress, BooleanSupplier isStopped) {
    Programme programme = get(id);
    LocalDate tomorrow = people.today().plusDays(1);
    LocalDate first =
        programme.orders().from().isAfter(tomorrow) ? programme.orders().from() : tomorrow;
    Optional<PlanAhead.Ahead> ahead = planAhead.from(first, programme.orders().due().plusDays(1));
    if (ahead.isEmpty()) {
      return false;
    }
    Placement.Taken taken = taken(programme.orders(), ahead.get().range());
    Placement placement = new Placement(programme.orders(), ahead.get(), taken, id);
    store.setResult(id, placement.place(owing(programme), progress, isStopped));
    return true;
  }

  /// Codes of those who have not done what each requirement of the programme asks; its own first.
  private SequencedMap<String, Set<String>> owing(Programme programme) {
    SequencedMap<String, Set<String>> owing = new LinkedHashMap<>();
    Requirement own = requirements.get(programme.requirement());
    owing.put(own.code(), owing(own));
    for (Programme.Extra extra : programme.orders().extras()) {
      owing.put(extra.code(), owing(requirements.get(extra.requirement())));
    }
    return owing;
  }

  private Set<String> owing(Requirement requirement) {
    Map<PersonId, String> codes = people.codes();
    Set<String> owing = new TreeSet<>();
    requirements.listConcerned(requirement).stream()
        .filter(one -> !one.isDone(requirement) && !one.isExempt())
        .map(one -> codes.getOrDefault(one.person(), ""))
        .forEach(owing::add);
    return owing;
  }

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

  /// The zone whose days classes lie on: that of the sites, or of the first where they differ.
  /// When trainers and rooms are taken by other sessions and classes in the days of a plan.
  private Placement.Taken taken(Programme.Orders orders, TimeRange range) {
    Map<String, List<TimeRange>> trainers = new HashMap<>();
    for (String code : orders.trainers()) {
      Optional<PersonId> person = people.findByCode(code);
      List<TimeRange> taken = new ArrayList<>();
      person.ifPresent(
          one -> {
            activities.listFixed(one, range).forEach(fixed -> taken.add(fixed.window()));
            taken.addAll(rooms.listTaught(one, range, people.zone()));
          });
      trainers.put(code, taken);
    }
    Map<String, List<TimeRange>> ofRooms = new HashMap<>();
    orders
        .rooms()
        .forEach(
            room -> ofRooms.put(room.name(), rooms.listTaken(room.name(), range, people.zone())));
    return new Placement.Taken(trainers, ofRooms, sites());
  }

  /// Site of everybody by code.
  private Map<String, String> sites() {
    LocalDate today = people.today();
    Map<PersonId, String> codes = people.codes();
    Map<String, String> sites = new HashMap<>();
    people
        .placementsOn(today)
        .forEach(
            placed -> sites.put(codes.getOrDefault(placed.id(), ""), placed.card().place().site()));
    return sites;
  }
}
