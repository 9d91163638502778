package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.learning.internal.Standings;
import org.floorwalker.app.learning.store.RequirementStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.planning.demand.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what must be learnt: requirements, whom they concern, exemptions, and the queues
/// that close when one has lapsed.
@Service
public class Requirements {
  private final RequirementStore store;
  private final Standings standings;
  private final QueueRights rights;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Requirements(
      RequirementStore store,
      Standings standings,
      QueueRights rights,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.standings = standings;
    this.rights = rights;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// All requirements, ended ones last.
  public List<Requirement> list() {
    return store.list();
  }

  public Requirement get(long id) {
    return store.find(id).orElseThrow(() -> new NotFound("requirement " + id));
  }

  /// Writes a new requirement; empty when the code is taken.
  @Transactional
  public Optional<Requirement> add(Viewer viewer, String code, Requirement.Terms terms) {
    viewer.require(Permission.CHANGE_TRAINING);
    Optional<Long> id = store.insert(code);
    id.ifPresent(requirement -> write(viewer, requirement, 1, null, terms));
    return id.map(this::get);
  }

  /// Writes what a requirement says from now on.
  ///
  /// @param seenVersion the version that was on the page; when another came meanwhile nothing
  ///     changes and the answer is false
  @Transactional
  public boolean revise(Viewer viewer, long id, int seenVersion, Requirement.Terms terms) {
    viewer.require(Permission.CHANGE_TRAINING);
    Requirement before = get(id);
    return before.version() == seenVersion
        && write(viewer, id, seenVersion + 1, before.terms(), terms);
  }

  private boolean write(
      Viewer viewer,
      long id,
      int number,
      Requirement.@Nullable Terms before,
      Requirement.Terms terms) {
    if (!store.insertVersion(id, number, terms, clock.instant(), viewer.name())) {
      return false;
    }
    audit.record(
        viewer, "learning.requirement-written", About.thing("requirement", id), before, terms);
    refreshClosings(get(id));
    return true;
  }

  /// Asks nobody for it any more from today on; queues it closed open again.
  @Transactional
  public void end(Viewer viewer, long id) {
    viewer.require(Permission.CHANGE_TRAINING);
    LocalDate today = viewer.today(clock);
    store.end(id, today);
    audit.record(viewer, "learning.requirement-ended", About.thing("requirement", id), null, today);
    refreshClosings(get(id));
  }

  /// Exempts somebody for a time; false when another exemption lies over these days.
  @Transactional
  public boolean exempt(
      Viewer viewer, long id, PersonId person, LocalDate from, LocalDate until, String reason) {
    viewer.require(Permission.CHANGE_TRAINING);
    Exemption exemption =
        new Exemption(0, id, person, from, until, reason, viewer.name(), clock.instant());
    if (!store.insertExemption(exemption)) {
      return false;
    }
    audit.record(
        viewer,
        "learning.exempted",
        About.thingOf(person, "requirement", id),
        null,
        Map.of("from", from, "until", until, "reason", reason));
    refreshClosings(get(id));
    return true;
  }

  /// Exemptions of a requirement, newest first.
  public List<Exemption> listExemptions(long id) {
    return store.listExemptions().stream().filter(one -> one.requirement() == id).toList();
  }

  /// Whom a requirement concerns now and how they stand.
  public List<Concerned> listConcerned(Requirement requirement) {
    return standings.centre(clock.instant()).concerned(requirement);
  }

  /// How everybody stands towards everything that holds, with the centre read once.
  public Map<Requirement, List<Concerned>> listConcerned() {
    Standings.Centre centre = standings.centre(clock.instant());
    Map<Requirement, List<Concerned>> all = new LinkedHashMap<>();
    store.list().forEach(one -> all.put(one, centre.concerned(one)));
    return all;
  }

  /// How one person stands towards everything that concerns them, without reading anybody else.
  public Map<Requirement, Concerned> listConcerned(PersonId person) {
    Standings.Centre centre = standings.centre(clock.instant(), person);
    Map<Requirement, Concerned> theirs = new LinkedHashMap<>();
    for (Requirement requirement : store.list()) {
      centre.concerned(requirement).forEach(one -> theirs.put(requirement, one));
    }
    return theirs;
  }

  /// Whom a requirement concerned on a day and why, by its version of that day's end at the centre.
  public Map<PersonId, List<String>> listInScope(long id, LocalDate day) {
    return store
        .findAt(id, day.plusDays(1).atStartOfDay(people.zone()).toInstant())
        .or(() -> store.find(id))
        .map(version -> standings.centre(clock.instant()).inScope(version, day))
        .orElse(Map.of());
  }

  /// Writes ahead from which day the requirement closes which queues to whom.
  @Transactional
  public void refreshClosings(Requirement requirement) {
    refreshClosings(requirement, standings.centre(clock.instant()));
  }

  /// The same with the centre that was read for several requirements.
  @Transactional
  public void refreshClosings(Requirement requirement, Standings.Centre centre) {
    Map<PersonId, LocalDate> from = new HashMap<>();
    if (!requirement.terms().consequence().queues().isEmpty()) {
      for (Concerned concerned : centre.concerned(requirement)) {
        centre.lapses(requirement, concerned).ifPresent(day -> from.put(concerned.person(), day));
      }
    }
    rights.close(requirement.cause(), closes(requirement), from, centre.earliestToday());
  }

  /// The same for one person alone, after something was learnt.
  @Transactional
  public void refreshClosings(Requirement requirement, PersonId person) {
    if (!requirement.terms().consequence().queues().isEmpty()) {
      Standings.Centre centre = standings.centre(clock.instant(), person);
      @Nullable LocalDate from =
          centre.concerned(requirement).stream()
              .flatMap(one -> centre.lapses(requirement, one).stream())
              .findFirst()
              .orElse(null);
      rights.close(requirement.cause(), closes(requirement), person, from, centre.earliestToday());
    }
  }

  private static Set<QueueId> closes(Requirement requirement) {
    return requirement.terms().consequence().queues().stream()
        .map(QueueId::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
