package org.floorwalker.app.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.floorwalker.app.people.store.QueueClosingStore;
import org.floorwalker.app.people.store.QueueRightStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.planning.demand.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for who may serve which queue when, beyond having the skill: sign-offs where a queue
/// demands them, closings where training has lapsed, emergency permits for a few days.
///
/// What it answers to others is in [People#crewOver]: the queues that may be served.
@Service
public class QueueRights {
  private final QueueRightStore store;
  private final QueueClosingStore closings;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  QueueRights(
      QueueRightStore store, QueueClosingStore closings, People people, Audit audit, Clock clock) {
    this.store = store;
    this.closings = closings;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// Demands a sign-off for the queue from the day on. Whoever has the skill that day keeps it: the
  /// right held before is taken over as a sign-off.
  @Transactional
  public void demandSignOff(Viewer viewer, QueueId queue, LocalDate from) {
    viewer.require(Permission.CHANGE_TRAINING);
    int kept = store.takeOverSkills(queue, from, viewer.name(), clock.instant());
    store.setDemand(queue, from);
    audit.record(
        viewer,
        "people.sign-off-demanded",
        About.thing("queue", queue.name()),
        null,
        Map.of("from", from, "takenOver", kept));
  }

  /// No longer demands a sign-off; those given stay known.
  @Transactional
  public void stopDemanding(Viewer viewer, QueueId queue) {
    viewer.require(Permission.CHANGE_TRAINING);
    @Nullable LocalDate before = store.findDemand(queue).orElse(null);
    store.setDemand(queue, null);
    audit.record(
        viewer, "people.sign-off-not-demanded", About.thing("queue", queue.name()), before, null);
  }

  /// The day from which each queue demands a sign-off; queues that do not are absent.
  public Map<QueueId, LocalDate> listDemands() {
    return store.listDemands();
  }

  /// Opens a queue for a person. Somebody who had not learnt it yet has the skill from that day on.
  @Transactional
  public void signOff(
      Viewer viewer,
      PersonId person,
      QueueId queue,
      LocalDate from,
      @Nullable LocalDate until,
      String evidence) {
    people.requireReach(viewer, Permission.SIGN_OFF_SKILLS, person, from);
    requireOther(viewer, person);
    SignOff.Given given = new SignOff.Given(viewer.name(), clock.instant());
    SignOff signOff = new SignOff(person, queue, from, until, evidence, given);
    store.insertSkill(signOff);
    store.insertSignOff(signOff);
    audit.record(
        viewer,
        "people.signed-off",
        About.thingOf(person, "queue", queue.name()),
        null,
        Map.of("from", from, "until", until == null ? "" : until, "evidence", evidence));
  }

  /// Nobody signs themselves off, or certifies what they have learnt themselves.
  ///
  /// @throws Refused when the viewer is the person
  public static void requireOther(Viewer viewer, PersonId person) {
    if (person.equals(viewer.person())) {
      throw new Refused(Permission.SIGN_OFF_SKILLS);
    }
  }

  /// Lets a person serve a queue for a few days although sign-off or training is missing.
  ///
  /// @param days 1 to 14
  /// @param approvers the two who approved, neither of them the one who asked
  @Transactional
  public void permit(
      PersonId person,
      QueueId queue,
      LocalDate from,
      int days,
      String reason,
      String askedBy,
      List<String> approvers) {
    store.insertPermit(
        person,
        queue,
        from,
        days,
        reason,
        new QueueRightStore.Approval(askedBy, approvers),
        clock.instant());
    audit.record(
        "people.queue-permitted",
        About.thingOf(person, "queue", queue.name()),
        null,
        Map.of("from", from, "days", days, "reason", reason, "approvedBy", approvers));
  }

  /// Writes down from which day a cause closes queues to people, in place of what was written ahead
  /// before. Days that have passed stay as they were.
  ///
  /// @param from first day closed by person; who is absent is not closed out
  @Transactional
  public void close(
      String cause, Set<QueueId> queues, Map<PersonId, LocalDate> from, LocalDate today) {
    for (QueueId queue : queues) {
      Map<PersonId, LocalDate> known = closings.listEndless(cause, queue);
      from.forEach((person, day) -> move(cause, person, queue, known.get(person), day, today));
      known.keySet().stream()
          .filter(person -> !from.containsKey(person))
          .forEach(person -> move(cause, person, queue, known.get(person), null, today));
    }
    closings.listCauseQueues(cause).stream()
        .filter(queue -> !queues.contains(queue))
        .forEach(
            queue ->
                closings
                    .listEndless(cause, queue)
                    .forEach((person, day) -> move(cause, person, queue, day, null, today)));
  }

  /// The same for one person alone; everybody else's closings stay as they are.
  ///
  /// @param from first day closed, null when the cause closes nothing to the person
  @Transactional
  public void close(
      String cause,
      Set<QueueId> queues,
      PersonId person,
      @Nullable LocalDate from,
      LocalDate today) {
    for (QueueId queue : queues) {
      move(cause, person, queue, closings.listEndless(cause, queue).get(person), from, today);
    }
  }

  /// Moves one endless closing to another first day; null is none.
  private void move(
      String cause,
      PersonId person,
      QueueId queue,
      @Nullable LocalDate before,
      @Nullable LocalDate wanted,
      LocalDate today) {
    @Nullable LocalDate after =
        wanted == null || wanted.isAfter(today) ? wanted : notPast(before, today);
    if (Objects.equals(before, after)) {
      return;
    }
    if (before != null && before.isBefore(today)) {
      closings.end(cause, person, queue, before, today);
    } else if (before != null) {
      closings.delete(cause, person, queue, before);
    }
    if (after != null) {
      closings.insert(new QueueClosing(person, queue, cause, after, null));
    }
    audit.record(
        after == null ? "people.queue-opened" : "people.queue-closes",
        About.thingOf(person, "queue", queue.name()),
        before == null ? null : Map.of("cause", cause, "from", before),
        after == null ? null : Map.of("cause", cause, "from", after));
  }

  /// What is closed already stays closed since then; otherwise it closes today.
  private static LocalDate notPast(@Nullable LocalDate before, LocalDate today) {
    return before != null && !before.isAfter(today) ? before : today;
  }

  /// All closings of a person, oldest first.
  public List<QueueClosing> listClosings(PersonId person) {
    return closings.listOf(person);
  }

  /// Everybody's closings that touch the days, oldest first.
  public List<QueueClosing> listClosings(LocalDate from, LocalDate untilExclusive) {
    return closings.list(from, untilExclusive);
  }

  /// Who may serve which queue on the days from the one until before the other: what schedules are
  /// made from, and what the telephone system routes by.
  public List<UsableSkill> listUsable(LocalDate from, LocalDate untilExclusive) {
    return store.listUsable(from, untilExclusive);
  }

  /// Stretches in which people may serve queues, of those who may on some of the days on which they
  /// are employed and not on all of them; by name, queue and day. Whose training ran out is told to
  /// nobody but those who make schedules for everybody.
  public List<PartlyUsable> listPartly(Viewer viewer, LocalDate from, LocalDate untilExclusive) {
    return viewer.reach(Permission.MAKE_SCHEDULES).everywhere()
        ? store.listPartly(from, untilExclusive)
        : List.of();
  }

  /// All sign-offs of a person, newest first.
  public List<SignOff> listSignOffs(PersonId person) {
    return store.listSignOffs(person);
  }
}
