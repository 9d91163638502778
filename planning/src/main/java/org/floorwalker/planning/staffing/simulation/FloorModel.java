package org.floorwalker.planning.staffing.simulation;

import java.util.List;
import java.util.Map;

/// A whole floor to simulate.
///
/// @param timeline slots and days
/// @param queues what arrives
/// @param groups who may take it
/// @param staffing who is there
/// @param variation how days differ from the forecast
/// @param traces real contacts by index of their queue, in place of drawn ones; empty for none
public record FloorModel(
    Timeline timeline,
    List<QueueModel> queues,
    List<GroupModel> groups,
    Staffing staffing,
    VolumeVariation variation,
    Map<Integer, Trace> traces) {

  /// All contacts are drawn.
  public FloorModel(
      Timeline timeline,
      List<QueueModel> queues,
      List<GroupModel> groups,
      Staffing staffing,
      VolumeVariation variation) {
    this(timeline, queues, groups, staffing, variation, Map.of());
  }

  public FloorModel {
    queues = List.copyOf(queues);
    groups = List.copyOf(groups);
    traces = Map.copyOf(traces);
    for (QueueModel queue : queues) {
      requireRates(queue, timeline.slots());
      requireRoutes(queue, groups.size());
    }
    for (GroupModel group : groups) {
      requireTiers(group, queues.size());
    }
  }

  /// The same floor with other variation of the days.
  public FloorModel withVariation(VolumeVariation other) {
    return new FloorModel(timeline, queues, groups, staffing, other, traces);
  }

  /// The same floor with these contacts.
  public FloorModel withTraces(Map<Integer, Trace> contacts) {
    return new FloorModel(timeline, queues, groups, staffing, variation, contacts);
  }

  private static void requireRates(QueueModel queue, int slots) {
    if (queue.contactsPerHour().length != slots) {
      throw new IllegalArgumentException(
          "Queue %s has %d rates for %d slots."
              .formatted(queue.name(), queue.contactsPerHour().length, slots));
    }
  }

  private static void requireRoutes(QueueModel queue, int groups) {
    for (QueueModel.Route route : queue.routes()) {
      if (route.group() < 0 || route.group() >= groups) {
        throw new IllegalArgumentException(
            "Queue %s routes to group %d of %d.".formatted(queue.name(), route.group(), groups));
      }
    }
  }

  private static void requireTiers(GroupModel group, int queues) {
    group.tiers().stream()
        .flatMap(List::stream)
        .filter(queue -> queue < 0 || queue >= queues)
        .forEach(
            queue -> {
              throw new IllegalArgumentException(
                  "Group %s serves queue %d of %d.".formatted(group.name(), queue, queues));
            });
  }
}
