package org.floorwalker.app.requests;

import java.time.Clock;
import java.util.List;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.LeaveRequest.State;
import org.floorwalker.app.requests.internal.Granting;
import org.floorwalker.app.requests.internal.LeaveFacts;
import org.floorwalker.app.requests.internal.LeaveGathering;
import org.floorwalker.app.requests.internal.LeaveLetters;
import org.floorwalker.app.requests.internal.LeavePolicy;
import org.floorwalker.app.requests.internal.LeaveVerdict;
import org.floorwalker.app.requests.store.LeaveStore;
import org.floorwalker.app.rostering.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for those who decide about leave: what waits for them, their yes or no, and what the
/// rules decided.
@Component
public class LeaveDecisions {
  private final LeaveStore store;
  private final LeaveGathering gathering;
  private final Granting granting;
  private final WaitingList waitingList;
  private final Messages messages;
  private final People people;
  private final Audit audit;
  private final Clock clock;
  private final LeaveLetters letters = new LeaveLetters();

  LeaveDecisions(
      LeaveStore store,
      LeaveGathering gathering,
      Granting granting,
      WaitingList waitingList,
      Messages messages,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.gathering = gathering;
    this.granting = granting;
    this.waitingList = waitingList;
    this.messages = messages;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// A leader says yes or no to what the rule found possible.
  ///
  /// @param words why, for the person; needed for a no
  @Transactional
  public Outcome decide(Viewer viewer, long id, boolean yes, String words) {
    store.lockGate();
    LeaveRequest request = store.find(id).orElseThrow(() -> new NotFound("leave " + id));
    requireTeam(viewer, request);
    if (request.state() != State.LEADER) {
      return Outcome.DECIDED_BEFORE;
    }
    if (!yes) {
      refuse(viewer, request, words);
      return Outcome.DECIDED;
    }
    LeaveFacts facts = gathering.of(request.asker().person(), request.wish(), 0);
    LeaveVerdict verdict = LeavePolicy.decide(request.wish(), facts);
    if (!verdict.isYes()) {
      return Outcome.NO_ROOM;
    }
    granting.grantAndTell(viewer.name(), request, facts, verdict);
    return Outcome.DECIDED;
  }

  /// What came of a leader's answer.
  public enum Outcome {
    DECIDED,
    /// Somebody took the room in between: it waits on.
    NO_ROOM,
    /// Somebody else answered, or it was taken back: nothing was changed.
    DECIDED_BEFORE
  }

  private void refuse(Viewer viewer, LeaveRequest request, String words) {
    LeaveReason why = new LeaveReason.ByLeader(viewer.name(), words.strip());
    store.decide(
        request.id(), State.REFUSED, request.days(), List.of(why), clock.instant(), viewer.name());
    messages.tell(
        request.asker().person(),
        "leave-" + request.id() + "-refused",
        writing -> letters.refused(writing, request.wish(), viewer.name(), words.strip()));
    audit.record(
        viewer,
        "requests.leave-refused",
        About.thingOf(request.asker().person(), "leave", request.id()),
        request,
        why);
  }

  private void requireTeam(Viewer viewer, LeaveRequest request) {
    if (!reaches(viewer, request)) {
      throw new Refused(Permission.DECIDE_REQUESTS);
    }
  }

  private boolean reaches(Viewer viewer, LeaveRequest request) {
    if (viewer.reach(Permission.DECIDE_REQUESTS).everywhere()) {
      return true;
    }
    return people.teamsOn(people.today()).stream()
        .filter(team -> team.code().equals(request.asker().team()))
        .map(TeamCard::id)
        .anyMatch((TeamId team) -> viewer.may(Permission.DECIDE_REQUESTS, team));
  }

  /// Requests that wait for the viewer, in the order they were asked.
  public List<LeaveRequest> listForMe(Viewer viewer) {
    viewer.require(Permission.DECIDE_REQUESTS);
    return store.listIn(State.LEADER, people.today()).stream()
        .filter(request -> reaches(viewer, request))
        .toList();
  }

  /// The waiting list within the viewer's reach.
  public List<LeaveRequest> listWaiting(Viewer viewer) {
    viewer.require(Permission.DECIDE_REQUESTS);
    return waitingList.list().stream().filter(request -> reaches(viewer, request)).toList();
  }

  /// What was decided lately within the viewer's reach, newest first.
  public List<LeaveRequest> listDecided(Viewer viewer) {
    viewer.require(Permission.DECIDE_REQUESTS);
    return store.listDecidedSince(clock.instant().minusSeconds(14 * 86_400L), 100).stream()
        .filter(request -> reaches(viewer, request))
        .toList();
  }

  /// Number of requests that wait for the viewer.
  public int countForMe(Viewer viewer) {
    return viewer.may(Permission.DECIDE_REQUESTS) ? listForMe(viewer).size() : 0;
  }
}
