package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.store.GroupStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Groups of queues of planners' own choice. Who may not see every queue of a group does not see
/// the group: a sum would tell of the others.
@Component
public class QueueGroups {
  private static final int FEWEST_QUEUES = 2;
  private static final int LONGEST_NAME = 300;

  private final GroupStore groups;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  QueueGroups(GroupStore groups, People people, Audit audit, Clock clock) {
    this.groups = groups;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// How making a group ended.
  public sealed interface Outcome {
    record Done(QueueGroup group) implements Outcome {}

    record NoName() implements Outcome {}

    record TooFew() implements Outcome {}

    record NameTaken() implements Outcome {}
  }

  /// Groups whose queues the viewer may all see, by name.
  public List<QueueGroup> list(Viewer viewer) {
    QueuesWithin seen = people.queuesWithin(viewer, Permission.SEE_FORECASTS);
    return groups.list().stream()
        .filter(group -> group.queues().stream().allMatch(seen::covers))
        .toList();
  }

  /// The group that an address stands for.
  public Optional<QueueGroup> find(Viewer viewer, String address) {
    return QueueGroup.findNumber(address)
        .flatMap(id -> list(viewer).stream().filter(group -> group.id() == id).findFirst());
  }

  /// Makes a group of queues that the viewer may see; others are left out.
  @Transactional
  public Outcome make(Viewer viewer, String name, Collection<String> wanted) {
    viewer.require(Permission.MAKE_FORECASTS);
    List<String> queues =
        people
            .queuesWithin(viewer, Permission.SEE_FORECASTS)
            .cut(List.copyOf(new TreeSet<>(wanted)));
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      return new Outcome.NoName();
    }
    if (queues.size() < FEWEST_QUEUES) {
      return new Outcome.TooFew();
    }
    Made made = new Made(clock.instant(), viewer.name());
    Optional<Long> id = groups.insert(name.strip(), queues, made);
    if (id.isEmpty()) {
      return new Outcome.NameTaken();
    }
    QueueGroup group = new QueueGroup(id.get(), name.strip(), queues, made);
    audit.record(
        viewer, "forecasting.group-made", About.thing("queue-group", group.id()), null, group);
    return new Outcome.Done(group);
  }

  /// Takes a group away that the viewer sees; false when there is none.
  @Transactional
  public boolean remove(Viewer viewer, long id) {
    viewer.require(Permission.MAKE_FORECASTS);
    Optional<QueueGroup> group =
        list(viewer).stream().filter(known -> known.id() == id).findFirst();
    if (group.isEmpty() || !groups.delete(id)) {
      return false;
    }
    audit.record(
        viewer, "forecasting.group-removed", About.thing("queue-group", id), group.get(), null);
    return true;
  }
}
