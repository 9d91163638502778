package org.floorwalker.planning.staffing.simulation;

import java.util.List;

/// Agents with the same skills.
///
/// @param name name in results
/// @param tiers queues in the order a freed agent serves them: from the first tier in which
///   somebody waits, the contact that has waited longest
public record GroupModel(String name, List<List<Integer>> tiers) {
  public GroupModel {
    tiers = tiers.stream().map(List::copyOf).toList();
  }

  /// A freed agent takes the longest waiting contact of all these queues.
  public static GroupModel longestWaiting(String name, List<Integer> queues) {
    return new GroupModel(name, List.of(queues));
  }

  /// A freed agent takes from the first of these queues in which somebody waits.
  public static GroupModel inOrder(String name, List<Integer> queues) {
    return new GroupModel(name, queues.stream().map(List::of).toList());
  }
}
