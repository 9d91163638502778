package org.floorwalker.planning.staffing.simulation;

/// Which agent takes a contact, and which contact an agent takes.
///
/// @param floor routes, tiers and reserves
/// @param contacts when each arrived
/// @param lines who waits
/// @param desk who is free
record Routing(Compiled floor, Contacts contacts, WaitingLines lines, Desk desk) {
  /// No agent, or no contact.
  static final int NOBODY = -1;

  /// The agent who takes the next contact of the queue: least loaded first, then by routing order,
  /// then the one who has been free longest.
  int freeAgentFor(int queue, double waited) {
    int[] route = floor.routeGroups[queue];
    double[] after = floor.routeAfter[queue];
    int most = floor.speeds[queue].length;
    for (int load = 0; load < most; load++) {
      for (int i = 0; i < route.length; i++) {
        if (after[i] <= waited) {
          int agent = desk.freeAgent(route[i], load);
          if (agent >= 0 && mayStart(queue, route[i], agent, waited)) {
            return agent;
          }
        }
      }
    }
    return NOBODY;
  }

  private boolean mayStart(int queue, int group, int agent, double waited) {
    QueueModel.Waiting waiting = floor.waiting[queue];
    return waiting.reserve() == 0
        || waited >= waiting.urgentAfterSeconds()
        || desk.reserveLeft(group, waiting.reserve(), agent);
  }

  /// The contact that has waited longest in the agent's first tier with one for them.
  int nextWaitingFor(int agent) {
    for (int[] tier : floor.tiers[floor.agentGroup[agent]]) {
      int longest = NOBODY;
      for (int queue : tier) {
        int contact = lines.first(queue);
        if (contact != NOBODY
            && mayTake(agent, queue, contact)
            && (longest == NOBODY || contacts.arrived[contact] < contacts.arrived[longest])) {
          longest = contact;
        }
      }
      if (longest != NOBODY) {
        return longest;
      }
    }
    return NOBODY;
  }

  private boolean mayTake(int agent, int queue, int contact) {
    int group = floor.agentGroup[agent];
    double waited = lines.waited(contact);
    int load = desk.load(agent);
    return load < floor.speeds[queue].length
        && (load == 0 || desk.worksOnChats(agent))
        && floor.eligibleAfter[group][queue] <= waited
        && mayStart(queue, group, agent, waited);
  }
}
