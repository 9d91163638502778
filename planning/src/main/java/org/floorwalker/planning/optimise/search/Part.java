package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The piece of a problem that one search works on: some agents, the queues they serve, the
/// activities they attend.
///
/// @param model the whole problem
/// @param people the agents
/// @param groups their skill groups, over the part's own numbering of queues
/// @param groupOf group of each agent
/// @param queueNumbers number in the whole problem of each queue of the part
/// @param demand need of the part's queues
/// @param activities numbers in the whole problem of the part's activities
record Part(
    Model model,
    Person[] people,
    SkillGroups groups,
    int[] groupOf,
    int[] queueNumbers,
    Demand demand,
    int[] activities) {

  /// The whole problem as one part.
  static Part whole(Model model) {
    int[] activities = new int[model.activities().items().length];
    Arrays.setAll(activities, i -> i);
    return of(model, model.people(), activities, new double[model.need().length]);
  }

  /// @param outside people who serve each slot and queue of the whole problem from elsewhere
  static Part of(Model model, Person[] people, int[] activities, double[] outside) {
    int[] queueNumbers = queuesOf(model, people);
    int[] local = new int[model.queues().size()];
    for (int q = 0; q < queueNumbers.length; q++) {
      local[queueNumbers[q]] = q;
    }
    List<int[]> skills = new ArrayList<>();
    for (Person person : people) {
      skills.add(Arrays.stream(person.skills()).map(q -> local[q]).toArray());
    }
    int[] groupOf = new int[people.length];
    SkillGroups groups = SkillGroups.of(queueNumbers.length, skills, groupOf);
    return new Part(
        model,
        people,
        groups,
        groupOf,
        queueNumbers,
        demandOf(model, queueNumbers, outside),
        activities);
  }

  private static int[] queuesOf(Model model, Person[] people) {
    boolean[] served = new boolean[model.queues().size()];
    for (Person person : people) {
      for (int queue : person.skills()) {
        served[queue] = true;
      }
    }
    return IntStream.range(0, served.length).filter(q -> served[q]).toArray();
  }

  private static Demand demandOf(Model model, int[] queueNumbers, double[] outside) {
    int slots = model.axis().horizon();
    int queues = queueNumbers.length;
    int all = model.queues().size();
    double[] need = new double[slots * queues];
    double[] other = new double[slots * queues];
    for (int t = 0; t < slots; t++) {
      for (int q = 0; q < queues; q++) {
        need[t * queues + q] = model.need()[t * all + queueNumbers[q]];
        other[t * queues + q] = outside[t * all + queueNumbers[q]];
      }
    }
    return new Demand(slots, queues, need, other);
  }
}
