package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final ProgrammeStore store;
  private final Requirements requirements;
  private final PlanAhead planAhead;
  private final PlannedActivities activities;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Programmes(
      ProgrammeStore store,
      Requirements requirements,
      PlanAhead planAhead,
      PlannedActivities activities,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
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
    LocalDate tomorrow = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    LocalDate first =
        programme.orders().from().isAfter(tomorrow) ? programme.orders().from() : tomorrow;
    Optional<PlanAhead.Ahead> ahead = planAhead.from(first, programme.orders().due().plusDays(1));
    if (ahead.isEmpty()) {
      return false;
    }
    Placement placement = new Placement(programme.orders(), ahead.get(), id);
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

  /// Puts the sessions into everybody's plan, once.
  @Transactional
  public Optional<Booked> book(Viewer viewer, long id) {
    viewer.require(Permission.MAKE_SCHEDULES);
    Programme programme = get(id);
    Programme.Result result = programme.result();
    if (result == null || !store.setBooked(id, clock.instant(), viewer.name())) {
      return Optional.empty();
    }
    Map<String, PersonId> persons = new HashMap<>();
    people.codes().forEach((person, code) -> persons.put(code, person));
    int booked = 0;
    for (int i = 0; i < result.sessions().size(); i++) {
      Booking booking = booking(programme, i, result.sessions().get(i), persons);
      booked += activities.book(viewer.name(), booking) instanceof BookOutcome.Booked ? 1 : 0;
    }
    Booked outcome = new Booked(booked, result.sessions().size() - booked);
    audit.record(viewer, "learning.programme-booked", About.thing("programme", id), null, outcome);
    return Optional.of(outcome);
  }

  private static Booking booking(
      Programme programme, int number, Programme.Placed session, Map<String, PersonId> persons) {
    List<PersonId> attendees = new ArrayList<>();
    session.people().stream()
        .map(persons::get)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .forEach(attendees::add);
    @Nullable PersonId trainer = session.trainer() == null ? null : persons.get(session.trainer());
    return new Booking(
        "learning",
        "programme-%d-%d".formatted(programme.id(), number + 1),
        Activity.Kind.TRAINING,
        session.course() == null ? programme.title() : session.course(),
        new Activity.People(trainer, attendees),
        TimeRange.of(session.start(), session.end()));
  }
}
