package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.learning.store.FloorStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.planning.demand.QueueId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to help on the floor: calls for help, visits at somebody's side, emergency permits.
@Service
public class FloorWalking {
  /// Pages that show open calls listen to this.
  public static final String TOPIC = "help-calls";

  private static final Duration ON_THE_WAY = Duration.ofHours(1);

  private final FloorStore store;
  private final People people;
  private final QueueRights rights;
  private final Audit audit;
  private final Live live;
  private final Clock clock;

  FloorWalking(
      FloorStore store, People people, QueueRights rights, Audit audit, Live live, Clock clock) {
    this.store = store;
    this.people = people;
    this.rights = rights;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /// The viewer asks for help; a second call while one is open changes nothing.
  @Transactional
  public void call(Viewer viewer, String about) {
    PersonId person = viewer.requirePerson(Permission.SEE_OWN_DAY);
    store.insertCall(person, about.strip(), clock.instant());
    live.changed(TOPIC);
  }

  /// The viewer's open call.
  public Optional<HelpCall> findOpenCall(Viewer viewer) {
    return Optional.ofNullable(viewer.person())
        .flatMap(
            person ->
                store.listOpenCalls().stream()
                    .filter(call -> call.person().equals(person))
                    .findFirst());
  }

  /// The viewer's own call to which somebody set out within the last hour.
  public Optional<HelpCall> findOnTheWay(Viewer viewer) {
    return Optional.ofNullable(viewer.person())
        .flatMap(
            person ->
                store.listAnswered(clock.instant().minus(ON_THE_WAY)).stream()
                    .filter(call -> call.person().equals(person))
                    .findFirst());
  }

  /// Calls answered on the viewer's day, the latest first.
  public List<HelpCall> listAnsweredToday(Viewer viewer) {
    viewer.require(Permission.SIGN_OFF_SKILLS);
    return store.listAnswered(viewer.today(clock).atStartOfDay(viewer.zone()).toInstant());
  }

  /// Open calls, oldest first.
  public List<HelpCall> listOpenCalls(Viewer viewer) {
    viewer.require(Permission.SIGN_OFF_SKILLS);
    return store.listOpenCalls();
  }

  /// The viewer goes there; false when somebody was quicker.
  @Transactional
  public boolean answer(Viewer viewer, long call) {
    viewer.require(Permission.SIGN_OFF_SKILLS);
    store.listOpenCalls().stream()
        .filter(open -> open.id() == call)
        .forEach(open -> requireReach(viewer, open.person()));
    boolean first = store.answer(call, viewer.name(), clock.instant());
    if (first) {
      live.changed(TOPIC);
    }
    return first;
  }

  /// Writes down a visit.
  @Transactional
  public void visit(
      Viewer viewer, PersonId person, String queue, int heard, boolean compliant, String advice) {
    requireReach(viewer, person);
    FloorVisit visit =
        new FloorVisit(
            person, queue, heard, compliant, advice.strip(), clock.instant(), viewer.name());
    store.insertVisit(visit);
    audit.record(viewer, "learning.visited", About.thingOf(person, "queue", queue), null, visit);
  }

  /// Visits at a person's side, newest first.
  public List<FloorVisit> listVisits(PersonId person) {
    return store.listVisits(person);
  }

  /// Asks for a permit to let somebody serve a queue for a few days.
  @Transactional
  public void askForPermit(
      Viewer viewer, PersonId person, String queue, LocalDate from, int days, String reason) {
    requireReach(viewer, person);
    PermitRequest request =
        new PermitRequest(
            0, person, queue, from, days, reason, PermitRequest.Signer.of(viewer), null, null);
    store.insertPermit(request, clock.instant());
    audit.record(
        viewer, "learning.permit-asked", About.thingOf(person, "queue", queue), null, request);
  }

  /// What became of an approval.
  public enum Approval {
    /// One of two.
    FIRST,
    /// The second: the queue is open.
    GIVEN,
    /// The viewer asked for it or has approved it already.
    NOT_YOURS
  }

  /// Approves a permit; the second approval opens the queue. Neither may be by who asked for it.
  @Transactional
  public Approval approve(Viewer viewer, long id) {
    PermitRequest request =
        store.lockPermit(id).orElseThrow(() -> new NotFound("open permit " + id));
    requireReach(viewer, request.person());
    if (request.isSignedBy(viewer.user())) {
      return Approval.NOT_YOURS;
    }
    store.approve(id, PermitRequest.Signer.of(viewer));
    audit.record(
        viewer,
        "learning.permit-approved",
        About.thingOf(request.person(), "queue", request.queue()),
        null,
        request);
    PermitRequest.Signer first = request.first();
    if (first == null) {
      return Approval.FIRST;
    }
    rights.permit(
        request.person(),
        new QueueId(request.queue()),
        request.from(),
        request.days(),
        request.reason(),
        request.askedBy().name(),
        List.of(first.name(), viewer.name()));
    return Approval.GIVEN;
  }

  private void requireReach(Viewer viewer, PersonId person) {
    LocalDate today = people.today();
    people.requireReach(viewer, Permission.SIGN_OFF_SKILLS, person, today);
  }

  /// Permits asked for, those that wait first.
  public List<PermitRequest> listPermits() {
    return store.listPermits();
  }
}
