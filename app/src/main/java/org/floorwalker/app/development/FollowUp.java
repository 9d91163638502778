package org.floorwalker.app.development;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.development.store.ActionStore;
import org.floorwalker.app.development.store.ActionStore.DueAction;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what was agreed and is to be done: one list for both (CON-16).
@Service
public class FollowUp {
  private static final int MOST_WORDS = 500;

  private final ActionStore actions;
  private final TalkPlanning planning;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  FollowUp(ActionStore actions, TalkPlanning planning, People people, Audit audit, Clock clock) {
    this.actions = actions;
    this.planning = planning;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// An open action in the list.
  ///
  /// @param mine whether the viewer is the one to do it
  /// @param with the other's name
  public record Line(AgreedAction action, boolean mine, String with) {}

  /// Open agreed actions of the viewer and of the people they lead, by day.
  public List<Line> open(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    PersonId own = viewer.person();
    if (own == null) {
      return List.of();
    }
    Set<PersonId> led =
        planning.ledBy(viewer).stream().map(Placement::id).collect(Collectors.toSet());
    List<DueAction> due = actions.listOpen(own, led);
    Set<PersonId> others = new HashSet<>();
    due.forEach(one -> others.addAll(Set.of(one.employee(), one.leader())));
    Map<PersonId, String> names = people.names(others);
    return due.stream().map(one -> line(one, own, names)).toList();
  }

  private static Line line(DueAction due, PersonId own, Map<PersonId, String> names) {
    boolean isEmployee = due.employee().equals(own);
    Side side = isEmployee ? Side.EMPLOYEE : Side.LEADER;
    PersonId other = isEmployee ? due.leader() : due.employee();
    return new Line(due.action(), due.action().owner() == side, names.getOrDefault(other, ""));
  }

  /// Ends an action as done or dropped, with a word on how it went.
  @Transactional
  public Set<WhyNot> settle(Viewer viewer, long id, boolean done, String words) {
    DueAction due = mine(viewer, id);
    if (!done && words.isBlank()) {
      return Set.of(WhyNot.NO_REASON);
    }
    if (words.length() > MOST_WORDS) {
      return Set.of(WhyNot.TOO_LONG);
    }
    if (!actions.settle(id, new AgreedAction.Settled(done, viewer.today(clock), words.strip()))) {
      return Set.of(WhyNot.ACTION_OVER);
    }
    audit.record(
        viewer,
        done ? "development.action-done" : "development.action-dropped",
        About.thingOf(due.employee(), "action", id),
        null,
        null);
    return Set.of();
  }

  /// Gives an open action another day; the first one stays known.
  @Transactional
  public Set<WhyNot> move(Viewer viewer, long id, LocalDate day) {
    DueAction due = mine(viewer, id);
    if (day.isBefore(viewer.today(clock))) {
      return Set.of(WhyNot.DAY_PASSED);
    }
    if (!actions.move(id, day)) {
      return Set.of(WhyNot.ACTION_OVER);
    }
    audit.record(
        viewer,
        "development.action-moved",
        About.thingOf(due.employee(), "action", id),
        due.action().dueOn(),
        day);
    return Set.of();
  }

  private DueAction mine(Viewer viewer, long id) {
    PersonId own = viewer.person();
    if (own == null) {
      throw new NotFound("action " + id);
    }
    Set<PersonId> led =
        planning.ledBy(viewer).stream().map(Placement::id).collect(Collectors.toSet());
    return actions.listOpen(own, led).stream()
        .filter(due -> due.action().id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("action " + id));
  }
}
