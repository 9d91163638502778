package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.List;

/// Whom an agent may trade shifts with: agents of equal skills, and others who share a queue.
final class Partners {
  private static final int TRIES = 8;

  /// Agents of each group.
  private final int[][] alike;

  /// Agents of other groups that share a queue with each.
  private final int[][] akin;

  Partners(Plan plan) {
    SkillGroups groups = plan.part.groups();
    List<List<Integer>> members = new ArrayList<>();
    for (int g = 0; g < groups.groups(); g++) {
      members.add(new ArrayList<>());
    }
    for (int a = 0; a < plan.agents(); a++) {
      members.get(plan.desk.group(a)).add(a);
    }
    this.alike = new int[members.size()][];
    this.akin = new int[members.size()][];
    for (int g = 0; g < alike.length; g++) {
      alike[g] = array(members.get(g));
      akin[g] = array(akin(groups, members, g));
    }
  }

  private static List<Integer> akin(SkillGroups groups, List<List<Integer>> members, int group) {
    List<Integer> akin = new ArrayList<>();
    for (int g = 0; g < members.size(); g++) {
      if (g != group && groups.shareQueue(g, group)) {
        akin.addAll(members.get(g));
      }
    }
    return akin;
  }

  private static int[] array(List<Integer> agents) {
    return agents.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Somebody of equal skills or, half of the time, of others; the agent when there is nobody.
  int draw(Search search, int a) {
    int group = search.plan.desk.group(a);
    int[] agents = search.random.oneIn(2) ? akin[group] : alike[group];
    return agents.length == 0 ? a : agents[search.random.below(agents.length)];
  }

  /// The day whose shift the partner gives for that of the agent's day: the same, or one on which
  /// the agent is free; -1 when none is found.
  static int dayInReturn(Search search, int a, int d, int partner) {
    DutyTable duties = search.plan.duties;
    if (duties.works(partner, d)) {
      return d;
    }
    for (int n = 0; n < TRIES; n++) {
      int e = search.random.below(duties.days);
      if (duties.works(partner, e) && !duties.works(a, e)) {
        return e;
      }
    }
    return -1;
  }
}
