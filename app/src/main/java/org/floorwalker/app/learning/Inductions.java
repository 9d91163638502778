package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.learning.InductionTemplate.Owner;
import org.floorwalker.app.learning.InductionTemplate.Step;
import org.floorwalker.app.learning.store.EvidenceStore;
import org.floorwalker.app.learning.store.InductionStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to induction classes: what newcomers have done and how sure they feel.
@Service
public class Inductions {
  private final InductionStore store;
  private final InductionTemplates templates;
  private final EvidenceStore evidence;
  private final People people;
  private final Rooms rooms;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;

  Inductions(
      InductionStore store,
      InductionTemplates templates,
      EvidenceStore evidence,
      People people,
      Rooms rooms,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.templates = templates;
    this.evidence = evidence;
    this.people = people;
    this.rooms = rooms;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /// Plans a class; empty when trainer or room have another in these days.
  ///
  /// @param starts a day from Monday to Friday
  @Transactional
  public Optional<Long> plan(
      Viewer viewer, String template, String title, LocalDate starts, Cohort.Means means) {
    viewer.require(Permission.CHANGE_TRAINING);
    InductionTemplate followed =
        templates.find(template).orElseThrow(() -> new NotFound("induction " + template));
    Cohort cohort =
        new Cohort(
            0,
            title,
            template,
            new Cohort.Plan(
                followed.client(), followed.basicDays(), followed.nestingDays(), followed.steps()),
            starts,
            means,
            List.of());
    if (rooms.holdsSession(means.room(), starts, cohort.ends(), zone(means.trainer()))) {
      return Optional.empty();
    }
    Optional<Long> id = store.insertCohort(cohort, clock.instant(), viewer.name());
    id.ifPresent(
        number ->
            audit.record(
                viewer, "learning.class-planned", About.thing("class", number), null, cohort));
    return id;
  }

  /// All classes, the latest first; steps shown by the evidence of a course are done.
  public List<Cohort> list() {
    List<Cohort> cohorts = store.list();
    Set<PersonId> persons = new HashSet<>();
    cohorts.forEach(cohort -> cohort.members().forEach(one -> persons.add(one.person())));
    Map<PersonId, List<Evidence>> passed = new HashMap<>();
    evidence.listLatest(persons, Integer.MAX_VALUE).stream()
        .filter(one -> one.entry().result().passed())
        .forEach(
            one -> passed.computeIfAbsent(one.entry().person(), _ -> new ArrayList<>()).add(one));
    return cohorts.stream().map(cohort -> withCourses(cohort, passed)).toList();
  }

  private static Cohort withCourses(Cohort cohort, Map<PersonId, List<Evidence>> passed) {
    return cohort.withMembers(
        cohort.members().stream()
            .map(one -> withCourses(cohort, one, passed.getOrDefault(one.person(), List.of())))
            .toList());
  }

  private static Cohort.Member withCourses(
      Cohort cohort, Cohort.Member member, List<Evidence> passed) {
    List<Cohort.Done> done = new ArrayList<>(member.done());
    for (int i = 0; i < cohort.plan().steps().size(); i++) {
      int step = i;
      @Nullable String course = cohort.plan().steps().get(i).course();
      if (course != null && member.find(step).isEmpty()) {
        passed.stream()
            .filter(one -> one.entry().content().course().equals(course))
            .findFirst()
            .map(
                one ->
                    new Cohort.Done(
                        step, one.entry().content().title(), one.recordedBy(), one.recordedAt()))
            .ifPresent(done::add);
      }
    }
    return new Cohort.Member(
        member.person(), member.buddy(), member.firstJob(), done, member.feelings());
  }

  /// Classes that have not ended which the viewer teaches, or all where the viewer is no person of
  /// the centre, the next one first.
  public List<Cohort> listTaught(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    LocalDate today = viewer.today(clock);
    return list().stream()
        .filter(cohort -> cohort.phase(today) != Cohort.Phase.OVER)
        .filter(
            cohort -> viewer.person() == null || cohort.means().trainer().equals(viewer.person()))
        .sorted(Comparator.comparing(Cohort::starts))
        .toList();
  }

  public Cohort get(long id) {
    return list().stream()
        .filter(cohort -> cohort.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("class " + id));
  }

  /// The class somebody belongs to that ended last or has not ended.
  public Optional<Cohort> findOf(PersonId person) {
    return list().stream()
        .filter(cohort -> cohort.members().stream().anyMatch(one -> one.person().equals(person)))
        .findFirst();
  }

  /// Gives somebody a place; false when all are taken or they have one.
  @Transactional
  public boolean join(Viewer viewer, long cohort, PersonId person) {
    requireReach(viewer, Permission.CHANGE_TRAINING, person);
    Cohort joined = get(cohort);
    boolean seated = store.insertMember(cohort, person);
    if (seated) {
      audit.record(
          viewer, "learning.class-joined", About.thingOf(person, "class", cohort), null, null);
      events.publishEvent(new InductionBegan(person, joined.starts()));
    }
    return seated;
  }

  /// Says who is at a newcomer's side; null is nobody.
  @Transactional
  public void setBuddy(Viewer viewer, long cohort, PersonId person, @Nullable PersonId buddy) {
    requireReach(viewer, Permission.SIGN_OFF_SKILLS, person);
    if (store.setBuddy(cohort, person, buddy)) {
      audit.record(
          viewer, "learning.buddy-chosen", About.thingOf(person, "class", cohort), null, buddy);
    }
  }

  /// Writes down that somebody has done a step, with what shows it; false when it was done before.
  @Transactional
  public boolean done(Viewer viewer, long cohort, PersonId person, int step, String shown) {
    requireReach(viewer, Permission.SIGN_OFF_SKILLS, person);
    QueueRights.requireOther(viewer, person);
    Cohort of = get(cohort);
    if (step < 0 || step >= of.plan().steps().size()) {
      throw new NotFound("step " + step + " of class " + cohort);
    }
    Cohort.Done done = new Cohort.Done(step, shown, viewer.name(), clock.instant());
    boolean written = store.insertDone(cohort, person, done);
    if (written) {
      audit.record(
          viewer, "learning.step-done", About.thingOf(person, "class", cohort), null, done);
    }
    return written;
  }

  /// The viewer says how sure they feel today, and what would help. A step of theirs that is due
  /// counts as done with it.
  @Transactional
  public void feel(Viewer viewer, int level, String wish) {
    PersonId person = viewer.requirePerson(Permission.SEE_OWN_DAY);
    Cohort cohort = findOf(person).orElseThrow(() -> new NotFound("your class"));
    LocalDate today = today(person);
    store.upsertConfidence(
        cohort.id(), person, new Cohort.Confidence(today, level, wish), clock.instant());
    for (int i = 0; i < cohort.plan().steps().size(); i++) {
      Step step = cohort.plan().steps().get(i);
      if (step.owner() == Owner.NEWCOMER
          && step.course() == null
          && !cohort.day(step.day()).isAfter(today)) {
        store.insertDone(
            cohort.id(),
            person,
            new Cohort.Done(i, String.valueOf(level), viewer.name(), clock.instant()));
      }
    }
  }

  /// The viewer says whether this is their first job; null takes it back.
  @Transactional
  public void sayFirstJob(Viewer viewer, @Nullable Boolean firstJob) {
    PersonId person = viewer.requirePerson(Permission.SEE_OWN_DAY);
    findOf(person).ifPresent(cohort -> store.setFirstJob(cohort.id(), person, firstJob));
  }

  private void requireReach(Viewer viewer, Permission permission, PersonId person) {
    people.requireReach(viewer, permission, person, today(person));
  }

  private LocalDate today(PersonId person) {
    return clock.instant().atZone(zone(person)).toLocalDate();
  }

  private ZoneId zone(PersonId person) {
    return people
        .findPerson(person, LocalDate.EPOCH)
        .orElseThrow(() -> new NotFound("person " + person))
        .place()
        .zone();
  }
}
