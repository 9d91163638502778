package org.floorwalker.planning.optimise.search;

/// Hands the queues of each slot's split out to single agents: within a group anyone may take any.
final class QueueShares {
  private final Plan plan;
  private final short[] taken;

  QueueShares(Plan plan) {
    this.plan = plan;
    this.taken = new short[plan.desk.horizon * plan.part.groups().entries];
  }

  /// Number in the whole problem of the queue the agent serves in the slot, -1 for none.
  int take(int a, int slot) {
    SkillGroups groups = plan.part.groups();
    int group = plan.desk.group(a);
    for (int e = groups.firstEntry[group]; e < groups.firstEntry[group + 1]; e++) {
      int cell = slot * groups.entries + e;
      if (taken[cell] < plan.coverage.staffed(slot, e)) {
        taken[cell]++;
        return plan.part.queueNumbers()[groups.queueOfEntry[e]];
      }
    }
    return -1;
  }
}
