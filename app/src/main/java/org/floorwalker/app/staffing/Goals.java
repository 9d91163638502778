package org.floorwalker.app.staffing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.staffing.store.GoalTermsStore;
import org.floorwalker.app.staffing.store.WorkingStore;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What queues promise beyond the goal that the room people keeps: over which stretch it is judged,
/// the floor of a slot, people at night, loss by reason and time.
@Component
public class Goals {
  private final GoalTermsStore terms;
  private final WorkingStore workings;
  private final People people;
  private final Audit audit;

  Goals(GoalTermsStore terms, WorkingStore workings, People people, Audit audit) {
    this.terms = terms;
    this.workings = workings;
    this.people = people;
    this.audit = audit;
  }

  /// Every queue's settings under its terms, in order of name. Terms that a later change of the
  /// goal contradicts are left out, since a need must be computable at all times.
  public List<QueueSettings> listSettings() {
    return list(QueuesWithin.ALL).stream().map(Promised::settings).toList();
  }

  /// A queue with what it promises.
  ///
  /// @param settings under its terms
  /// @param terms its own, or the usual
  public record Promised(QueueCard card, QueueSettings settings, GoalTerms terms) {}

  /// The queues the viewer may see, in order of name.
  public List<Promised> list(Viewer viewer) {
    return list(people.queuesWithin(viewer, Permission.SEE_NEED));
  }

  private List<Promised> list(QueuesWithin seen) {
    Map<String, GoalTerms> own = terms.byQueue();
    Map<String, Working> worked = workings.byQueue();
    return people.queues().stream()
        .filter(card -> seen.covers(card.id().name()))
        .map(card -> new Promised(card, settings(card, own, worked), terms(card, own)))
        .toList();
  }

  private static QueueSettings settings(
      QueueCard card, Map<String, GoalTerms> own, Map<String, Working> worked) {
    String code = card.id().name();
    return worked.getOrDefault(code, Working.asItIs(code)).over(under(card.settings(), own));
  }

  private static GoalTerms terms(QueueCard card, Map<String, GoalTerms> own) {
    GoalTerms ofQueue = own.get(card.id().name());
    return ofQueue == null ? GoalTerms.of(card.settings()) : ofQueue;
  }

  /// Where the contacts of each queue may go on to, by queue; queues without any are not in it.
  public Map<String, ContactPaths> paths() {
    Map<String, ContactPaths> paths = new TreeMap<>();
    workings.byQueue().forEach((queue, working) -> paths.put(queue, working.paths()));
    return paths;
  }

  /// How a queue's contacts are worked; empty when the viewer may not see the queue.
  public Optional<Working> findWorking(Viewer viewer, String queue) {
    return card(viewer, queue)
        .map(card -> workings.byQueue().getOrDefault(queue, Working.asItIs(queue)));
  }

  private static QueueSettings under(QueueSettings settings, Map<String, GoalTerms> own) {
    GoalTerms ofQueue = own.get(settings.id().name());
    try {
      return ofQueue == null ? settings : ofQueue.over(settings);
    } catch (IllegalArgumentException e) {
      return settings;
    }
  }

  /// The terms of a queue, its own or the usual; empty when the viewer may not see the queue.
  public Optional<GoalTerms> find(Viewer viewer, String queue) {
    Map<String, GoalTerms> own = terms.byQueue();
    return card(viewer, queue).map(card -> terms(card, own));
  }

  /// A queue that the viewer may see.
  public Optional<QueueCard> card(Viewer viewer, String queue) {
    return people.queuesWithin(viewer, Permission.SEE_NEED).covers(queue)
        ? people.findQueue(new QueueId(queue))
        : Optional.empty();
  }

  /// Sets the terms and how contacts are worked; needs computed from now on follow them.
  @Transactional
  public TermsOutcome set(Viewer viewer, GoalTerms wanted, Working working) {
    viewer.require(Permission.SET_GOALS);
    Optional<QueueCard> card = card(viewer, wanted.queue());
    if (card.isEmpty()) {
      return new TermsOutcome.NoSuchQueue(wanted.queue());
    }
    try {
      wanted.over(working.over(card.get().settings()));
    } catch (IllegalArgumentException e) {
      return new TermsOutcome.Contradiction(Objects.requireNonNullElse(e.getMessage(), ""));
    }
    Optional<String> unknown =
        working.onward().stream().filter(queue -> card(viewer, queue).isEmpty()).findFirst();
    if (unknown.isPresent()) {
      return new TermsOutcome.NoSuchQueue(unknown.get());
    }
    GoalTerms before = find(viewer, wanted.queue()).orElseThrow();
    Working workedBefore = findWorking(viewer, wanted.queue()).orElseThrow();
    terms.put(wanted);
    workings.put(working);
    About queue = About.thing("queue", wanted.queue());
    audit.record(viewer, "staffing.goal-terms-set", queue, before, wanted);
    if (!working.equals(workedBefore)) {
      audit.record(viewer, "staffing.working-set", queue, workedBefore, working);
    }
    return new TermsOutcome.Set(wanted);
  }
}
