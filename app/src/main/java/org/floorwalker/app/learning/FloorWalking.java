package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.learning.store.FloorStore;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.planning.demand.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to help on the floor: calls for help, visits at somebody's side, emergency permits.
@Service
public class FloorWalking {
  /// Pages that show open calls listen to this.
  public static final String TOPIC = "help-calls";

  private final FloorStore store;
  private final QueueRights rights;
  private final Audit audit;
  private final Live live;
  private final Clock clock;

  FloorWalking(FloorStore store, QueueRights rights, Audit audit, Live live, Clock clock) {
    this.store = store;
    this.rights = rights;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /// Somebody asks for help.
  ///
  /// @param answeredBy null while nobody has come
  public record HelpCall(
      long id,
      PersonId person,
      String about,
      Instant askedAt,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt) {}

  /// A visit at somebody's side.
  ///
  /// @param heard contacts listened to
  /// @param compliant whether the rules were kept in all of them
  public record Visit(
      PersonId person,
      String queue,
      int heard,
      boolean compliant,
      String advice,
      Instant at,
      String by) {}

  /// A permit that waits for its two approvals.
  ///
  /// @param first who approved first, null while nobody has
  public record PermitRequest(
      long id,
      PersonId person,
      String queue,
      LocalDate from,
      int days,
      String reason,
      String askedBy,
      @Nullable String first,
      @Nullable String second) {
    public boolean isGiven() {
      return second != null;
    }
  }

  /// The viewer asks for help; a second call while one is open changes nothing.
  @Transactional
  public void call(Viewer viewer, String about) {
    viewer.require(Permission.SEE_OWN_DAY);
    PersonId person =
        Optional.ofNullable(viewer.person()).orElseThrow(() -> new NotFound("your person"));
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

  /// Open calls, oldest first.
  public List<HelpCall> listOpenCalls(Viewer viewer) {
    viewer.require(Permission.SIGN_OFF_SKILLS);
    return store.listOpenCalls();
  }

  /// The viewer goes there; false when somebody was quicker.
  @Transactional
  public boolean answer(Viewer viewer, long call) {
    viewer.require(Permission.SIGN_OFF_SKILLS);
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
    viewer.require(Permission.SIGN_OFF_SKILLS);
    Visit visit =
        new Visit(person, queue, heard, compliant, advice.strip(), clock.instant(), viewer.name());
    store.insertVisit(visit);
    audit.record(viewer, "learning.visited", About.thingOf(person, "queue", queue), null, visit);
  }

  /// Visits at a person's side, newest first.
  public List<Visit> listVisits(PersonId person) {
    return store.listVisits(person);
  }

  /// Asks for a permit to let somebody serve a queue for a few days.
  @Transactional
  public void askForPermit(
      Viewer viewer, PersonId person, String queue, LocalDate from, int days, String reason) {
    viewer.require(Permission.SIGN_OFF_SKILLS);
    PermitRequest request =
        new PermitRequest(0, person, queue, from, days, reason, viewer.name(), null, null);
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
    viewer.require(Permission.SIGN_OFF_SKILLS);
    PermitRequest request =
        store.lockPermit(id).orElseThrow(() -> new NotFound("open permit " + id));
    String name = viewer.name();
    if (name.equals(request.askedBy()) || name.equals(request.first())) {
      return Approval.NOT_YOURS;
    }
    store.approve(id, name);
    audit.record(
        viewer,
        "learning.permit-approved",
        About.thingOf(request.person(), "queue", request.queue()),
        null,
        request);
    if (request.first() == null) {
      return Approval.FIRST;
    }
    rights.permit(
        request.person(),
        new QueueId(request.queue()),
        request.from(),
        request.days(),
        request.reason(),
        request.askedBy(),
        List.of(request.first(), name));
    return Approval.GIVEN;
  }

  /// Permits asked for, those that wait first.
  public List<PermitRequest> listPermits() {
    return store.listPermits();
  }
}
