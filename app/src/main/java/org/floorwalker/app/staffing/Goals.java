package org.floorwalker.app.staffing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.staffing.store.GoalTermsStore;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.QueueSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What queues promise beyond the goal that the room people keeps: over which stretch it is judged,
/// the floor of a slot, people at night, loss by reason and time.
@Component
public class Goals {
  private final GoalTermsStore terms;
  private final People people;
  private final Audit audit;

  Goals(GoalTermsStore terms, People people, Audit audit) {
    this.terms = terms;
    this.people = people;
    this.audit = audit;
  }

  /// Every queue's settings under its terms, in order of name. Terms that a later change of the
  /// goal contradicts are left out, since a need must be computable at all times.
  public List<QueueSettings> listSettings() {
    Map<String, GoalTerms> own = terms.byQueue();
    return people.queues().stream().map(QueueCard::settings).map(s -> under(s, own)).toList();
  }

  /// The same for the queues the viewer may see.
  public List<QueueSettings> listSettings(Viewer viewer) {
    QueuesWithin seen = people.queuesWithin(viewer, Permission.SEE_NEED);
    return listSettings().stream().filter(s -> seen.covers(s.id().name())).toList();
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
    return card(viewer, queue).map(card -> own.getOrDefault(queue, GoalTerms.of(card.settings())));
  }

  /// A queue that the viewer may see.
  public Optional<QueueCard> card(Viewer viewer, String queue) {
    return people.queuesWithin(viewer, Permission.SEE_NEED).covers(queue)
        ? people.findQueue(new QueueId(queue))
        : Optional.empty();
  }

  /// Sets the terms; needs computed from now on follow them.
  @Transactional
  public TermsOutcome set(Viewer viewer, GoalTerms wanted) {
    viewer.require(Permission.SET_GOALS);
    Optional<QueueCard> card = card(viewer, wanted.queue());
    if (card.isEmpty()) {
      return new TermsOutcome.NoSuchQueue(wanted.queue());
    }
    try {
      wanted.over(card.get().settings());
    } catch (IllegalArgumentException e) {
      return new TermsOutcome.Contradiction(Objects.requireNonNullElse(e.getMessage(), ""));
    }
    GoalTerms before = find(viewer, wanted.queue()).orElseThrow();
    terms.put(wanted);
    audit.record(
        viewer, "staffing.goal-terms-set", About.thing("queue", wanted.queue()), before, wanted);
    return new TermsOutcome.Set(wanted);
  }
}
