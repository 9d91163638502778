package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Agents of equal skills are exchangeable at the desk: they form a group.
///
/// A group that serves a queue is an entry; entries of a group lie side by side. Queues of a
/// problem are numbered from 0, at most 64, so that a set of queues is one long.
final class SkillGroups {
  static final int MOST_QUEUES = 64;

  final int queues;
  final int entries;

  /// First entry of each group; one more than groups.
  final int[] firstEntry;

  final int[] queueOfEntry;

  /// All queues of the entry's group.
  final long[] reachOfEntry;

  /// Entries at each queue.
  final int[][] entriesOfQueue;

  /// For each pair from * queues + to: entry at `from` followed by the same group's entry at `to`.
  final int[][] transfers;

  private SkillGroups(int queues, List<int[]> groups) {
    this.queues = queues;
    this.firstEntry = new int[groups.size() + 1];
    for (int g = 0; g < groups.size(); g++) {
      firstEntry[g + 1] = firstEntry[g] + groups.get(g).length;
    }
    this.entries = firstEntry[groups.size()];
    this.queueOfEntry = new int[entries];
    this.reachOfEntry = new long[entries];
    groups.forEach(group -> fill(groups.indexOf(group), group));
    this.entriesOfQueue = entriesOfQueue();
    this.transfers = transfersOf(groups);
  }

  /// The groups in order of first appearance.
  ///
  /// @param skills queues of each agent
  /// @param groupOfAgent filled with the group of each agent
  static SkillGroups of(int queues, List<int[]> skills, int[] groupOfAgent) {
    if (queues > MOST_QUEUES) {
      throw new IllegalArgumentException(
          "%d queues share agents; at most %d can.\nMaybe some queues can be planned as one."
              .formatted(queues, MOST_QUEUES));
    }
    Map<Long, Integer> numbers = new LinkedHashMap<>();
    List<int[]> groups = new ArrayList<>();
    for (int a = 0; a < skills.size(); a++) {
      int[] queueSet = skills.get(a);
      int known = numbers.size();
      groupOfAgent[a] = numbers.computeIfAbsent(maskOf(queueSet), mask -> known);
      if (groupOfAgent[a] == known) {
        groups.add(queueSet);
      }
    }
    return new SkillGroups(queues, groups);
  }

  int groups() {
    return firstEntry.length - 1;
  }

  private static long maskOf(int[] queueSet) {
    long mask = 0;
    for (int queue : queueSet) {
      mask |= 1L << queue;
    }
    return mask;
  }

  private void fill(int group, int[] queueSet) {
    for (int k = 0; k < queueSet.length; k++) {
      queueOfEntry[firstEntry[group] + k] = queueSet[k];
      reachOfEntry[firstEntry[group] + k] = maskOf(queueSet);
    }
  }

  private int[][] entriesOfQueue() {
    List<List<Integer>> lists = emptyLists(queues);
    for (int e = 0; e < entries; e++) {
      lists.get(queueOfEntry[e]).add(e);
    }
    return arrays(lists);
  }

  private int[][] transfersOf(List<int[]> groups) {
    List<List<Integer>> lists = emptyLists(queues * queues);
    for (int g = 0; g < groups.size(); g++) {
      for (int from = firstEntry[g]; from < firstEntry[g + 1]; from++) {
        for (int to = firstEntry[g]; to < firstEntry[g + 1]; to++) {
          if (from != to) {
            lists.get(queueOfEntry[from] * queues + queueOfEntry[to]).addAll(List.of(from, to));
          }
        }
      }
    }
    return arrays(lists);
  }

  private static List<List<Integer>> emptyLists(int count) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private static int[][] arrays(List<List<Integer>> lists) {
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }
}
