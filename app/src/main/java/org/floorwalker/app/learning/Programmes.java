package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.floorwalker.app.learning.internal.Placement;
import org.floorwalker.app.learning.internal.PlanAhead;
import org.floorwalker.app.learning.store.ProgrammeStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.PlannedActivities;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to programmes: a requirement's course for everybody who owes it, placed into the hours
/// that cost customers least, and proven.
@Service
public class Programmes {
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
