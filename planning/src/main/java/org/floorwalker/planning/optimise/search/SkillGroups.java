package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Agents of equal skills are exchangeable at the desk: they form a group.
///
/// A group that serves a queue is an entry; entries of a group lie side by side. Queues of a
/// problem are numbered from 0; a set of queues is a row of bits, one long for each 64 queues.
final class SkillGroups {
  final int queues;
  final int entries;

  /// Longs in a set of queues.
  final int words;

  /// First entry of each group; one more than groups.
  final int[] firstEntry;

  final int[] queueOfEntry;

  /// All queues of the entry's group, [#words] longs each.
  final long[] reachOfEntry;

  /// Entries at each queue.
  final int[][] entriesOfQueue;

  /// For each pair from * queues + to: entry at `from` followed by the same group's entry at `to`.
  final int[][] transfers;

  private SkillGroups(int queues, List<int[]> groups) {
    this.queues = queues;
    this.words = Math.max(1, SlotBits.words(queues));
    this.firstEntry = new int[groups.size() + 1];
    for (int g = 0; g < groups.size(); g++) {
      firstEntry[g + 1] = firstEntry[g] + groups.get(g).length;
    }
    this.entries = firstEntry[groups.size()];
    this.queueOfEntry = new int[entries];
    this.reachOfEntry = new long[entries * words];
    for (int g = 0; g < groups.size(); g++) {
      fill(g, groups.get(g));
    }
    this.entriesOfQueue = entriesOfQueue();
    this.transfers = transfersOf(groups);
  }

  /// The groups in order of first appearance.
  ///
  /// @param skills queues of each agent
  /// @param groupOfAgent filled with the group of each agent
  static SkillGroups of(int queues, List<int[]> skills, int[] groupOfAgent) {
    Map<BitSet, Integer> numbers = new LinkedHashMap<>();
    List<int[]> groups = new ArrayList<>();
    for (int a = 0; a < skills.size(); a++) {
      int[] queueSet = skills.get(a);
      int known = numbers.size();
      groupOfAgent[a] = numbers.computeIfAbsent(setOf(queueSet), _ -> known);
      if (groupOfAgent[a] == known) {
        groups.add(queueSet);
      }
    }
    return new SkillGroups(queues, groups);
  }

  int groups() {
    return firstEntry.length - 1;
  }

  /// The entry of a group at one of its queues.
  int entryOf(int group, int queue) {
    int e = firstEntry[group];
    while (queueOfEntry[e] != queue) {
      e++;
    }
    return e;
  }

  /// Whether there is a queue that both groups serve.
  boolean shareQueue(int group, int other) {
    for (int e = firstEntry[group]; e < firstEntry[group + 1]; e++) {
      int queue = queueOfEntry[e];
      int first = firstEntry[other];
      boolean any = first < firstEntry[other + 1];
      if (any && (reachOfEntry[first * words + (queue >>> 6)] >>> queue & 1) != 0) {
        return true;
      }
    }
    return false;
  }

  /// The groups, those with fewer queues first.
  int[] fewestSkillsFirst() {
    return IntStream.range(0, groups())
        .boxed()
        .sorted(Comparator.comparingInt(g -> firstEntry[g + 1] - firstEntry[g]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static BitSet setOf(int[] queueSet) {
    BitSet set = new BitSet();
    for (int queue : queueSet) {
      set.set(queue);
    }
    return set;
  }

  private void fill(int group, int[] queueSet) {
    for (int k = 0; k < queueSet.length; k++) {
      int entry = firstEntry[group] + k;
      queueOfEntry[entry] = queueSet[k];
      for (int queue : queueSet) {
        reachOfEntry[entry * words + (queue >>> 6)] |= 1L << queue;
      }
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
