package org.floorwalker.planning.programme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// How many people of each skill set are at the desks of each slot, how many are needed, and how
/// many can be spared.
///
/// Somebody can be spared when those who stay cover every queue as far as it was covered before.
/// That is a flow of people to queues: whoever is left over stands in for whoever leaves, along a
/// chain of people who each serve another of their queues (augmenting paths; Ford and
/// Fulkerson 1956).
final class Desks {
  /// Groups by the queues they share, directly or through others.
  private final List<Cluster> clusters = new ArrayList<>();

  private final int[] clusterOfGroup;
  private final int[] placeOfGroup;

  /// `spare[cluster][slot]`, null where not known.
  private final int[][][] spare;

  /// `lacking[cluster][slot]`: people needed beyond those who are there, known with `spare`.
  private final int[][] lacking;

  /// The same before anybody left; -1 where not known.
  private final int[][] lackedBefore;

  /// Groups and queues that can stand in for one another.
  ///
  /// @param groups indices of the groups, those with few queues first
  /// @param queues indices of the queues
  /// @param serves for each group the places of its queues in `queues`
  /// @param people `people[group place][slot]`
  /// @param need `need[queue place][slot]`
  private record Cluster(
      int[] groups, int[] queues, int[][] serves, int[][] people, int[][] need) {}

  /// @param skills queues of each group
  /// @param need people needed by queue and slot
  Desks(int[][] skills, int[][] need, int slots) {
    clusterOfGroup = new int[skills.length];
    placeOfGroup = new int[skills.length];
    int[] label = labels(skills, need.length);
    TreeMap<Integer, List<Integer>> members = new TreeMap<>();
    for (int group = 0; group < skills.length; group++) {
      int name = skills[group].length == 0 ? -1 - group : label[skills[group][0]];
      members.computeIfAbsent(name, _ -> new ArrayList<>()).add(group);
    }
    members.values().forEach(groups -> addCluster(groups, skills, need, slots));
    spare = new int[clusters.size()][slots][];
    lacking = new int[clusters.size()][slots];
    lackedBefore = new int[clusters.size()][slots];
    Arrays.stream(lackedBefore).forEach(row -> Arrays.fill(row, -1));
  }

  /// Queues that share a group get one label.
  private static int[] labels(int[][] skills, int queues) {
    int[] label = IntStream.range(0, queues).toArray();
    for (int[] own : skills) {
      for (int queue : own) {
        int from = label[queue];
        int to = label[own[0]];
        Arrays.setAll(label, q -> label[q] == from ? to : label[q]);
      }
    }
    return label;
  }

  private void addCluster(List<Integer> members, int[][] skills, int[][] need, int slots) {
    int[] groups =
        members.stream()
            .sorted(Comparator.comparingInt(group -> skills[group].length))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] queues =
        Arrays.stream(groups)
            .flatMap(group -> Arrays.stream(skills[group]))
            .distinct()
            .sorted()
            .toArray();
    int[][] serves = new int[groups.length][];
    for (int place = 0; place < groups.length; place++) {
      clusterOfGroup[groups[place]] = clusters.size();
      placeOfGroup[groups[place]] = place;
      serves[place] =
          Arrays.stream(skills[groups[place]])
              .map(queue -> Arrays.binarySearch(queues, queue))
              .toArray();
    }
    int[][] theirNeed = Arrays.stream(queues).mapToObj(q -> need[q]).toArray(int[][]::new);
    clusters.add(new Cluster(groups, queues, serves, new int[groups.length][slots], theirNeed));
  }

  /// Somebody of the group sits down (1) or leaves (-1).
  void add(int group, int slot, int people) {
    int cluster = clusterOfGroup[group];
    clusters.get(cluster).people()[placeOfGroup[group]][slot] += people;
    spare[cluster][slot] = null;
  }

  /// One more person is asked for in the slot from now on.
  void raiseNeed(int queue, int slot) {
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      int place = Arrays.binarySearch(clusters.get(cluster).queues(), queue);
      if (place >= 0) {
        know(cluster, slot);
        clusters.get(cluster).need()[place][slot]++;
        spare[cluster][slot] = null;
      }
    }
  }

  /// People who can stand in when one of the group leaves; 0 when that one would be missed.
  int spare(int group, int slot) {
    int cluster = clusterOfGroup[group];
    know(cluster, slot);
    return spare[cluster][slot][placeOfGroup[group]];
  }

  /// People missed in the group's cluster who were not missed at first.
  int missed(int group, int slot) {
    int cluster = clusterOfGroup[group];
    know(cluster, slot);
    return lacking[cluster][slot] - lackedBefore[cluster][slot];
  }

  private void know(int cluster, int slot) {
    if (spare[cluster][slot] == null) {
      Flow flow = new Flow(clusters.get(cluster), slot);
      spare[cluster][slot] = flow.spare();
      lacking[cluster][slot] = Arrays.stream(flow.open).sum();
      if (lackedBefore[cluster][slot] < 0) {
        lackedBefore[cluster][slot] = lacking[cluster][slot];
      }
    }
  }

  /// People needed in the group's cluster.
  int need(int group, int slot) {
    int sum = 0;
    for (int[] queue : clusters.get(clusterOfGroup[group]).need()) {
      sum += queue[slot];
    }
    return sum;
  }

  /// The fullest cover of one cluster in one slot.
  private static final class Flow {
    private final Cluster cluster;
    private final int[] left;
    private final int[] open;
    private final int[][] serving;

    Flow(Cluster cluster, int slot) {
      this.cluster = cluster;
      left = Arrays.stream(cluster.people()).mapToInt(people -> people[slot]).toArray();
      open = Arrays.stream(cluster.need()).mapToInt(need -> need[slot]).toArray();
      serving = new int[left.length][open.length];
      for (int group = 0; group < left.length; group++) {
        for (int queue : cluster.serves()[group]) {
          serve(group, queue, Math.min(left[group], open[queue]));
        }
      }
      for (int group = 0; group < left.length; group++) {
        while (left[group] > 0 && augment(group)) {}
      }
    }

    private void serve(int group, int queue, int people) {
      serving[group][queue] += people;
      left[group] -= people;
      open[queue] -= people;
    }

    /// Finds a queue that still lacks people along a chain of people who change queues.
    private boolean augment(int start) {
      int[] fromQueue = new int[left.length];
      int[] fromGroup = new int[open.length];
      Arrays.fill(fromQueue, -1);
      Arrays.fill(fromGroup, -1);
      ArrayDeque<Integer> groups = new ArrayDeque<>(List.of(start));
      while (!groups.isEmpty()) {
        int group = groups.poll();
        for (int queue : cluster.serves()[group]) {
          if (fromGroup[queue] < 0) {
            fromGroup[queue] = group;
            if (open[queue] > 0) {
              change(start, queue, fromGroup, fromQueue);
              return true;
            }
            for (int other = 0; other < left.length; other++) {
              if (serving[other][queue] > 0 && other != start && fromQueue[other] < 0) {
                fromQueue[other] = queue;
                groups.add(other);
              }
            }
          }
        }
      }
      return false;
    }

    private void change(int start, int end, int[] fromGroup, int[] fromQueue) {
      int queue = end;
      open[end]--;
      while (true) {
        int group = fromGroup[queue];
        serving[group][queue]++;
        if (group == start) {
          left[start]--;
          return;
        }
        queue = fromQueue[group];
        serving[group][queue]--;
      }
    }

    private int[] spare() {
      return IntStream.range(0, left.length).map(this::spare).toArray();
    }

    /// People left over in the group and in all who can take over its work.
    private int spare(int group) {
      boolean[] seen = new boolean[left.length];
      seen[group] = true;
      ArrayDeque<Integer> groups = new ArrayDeque<>(List.of(group));
      int sum = 0;
      while (!groups.isEmpty()) {
        int next = groups.poll();
        sum += left[next];
        for (int queue : cluster.serves()[next]) {
          for (int other = 0; serving[next][queue] > 0 && other < left.length; other++) {
            if (!seen[other] && canServe(other, queue)) {
              seen[other] = true;
              groups.add(other);
            }
          }
        }
      }
      return sum;
    }

    private boolean canServe(int group, int queue) {
      return Arrays.stream(cluster.serves()[group]).anyMatch(own -> own == queue);
    }
  }
}
