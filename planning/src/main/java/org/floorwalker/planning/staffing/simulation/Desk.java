package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;

/// The agents: who is there, who is free for what, and how their time adds up.
///
/// A free agent stands in the line of their group and load: load 0 for the idle, 1, 2, … for those
/// who work on chats and could take one more. The one who has been there longest comes first.
final class Desk {
  private static final int NOWHERE = -1;

  private final Compiled floor;
  private final Tally tally;
  private final Lines free;
  private final int[] lineOf;
  private final boolean[] there;
  private final boolean[] leaving;
  private final int[] load;
  private final boolean[] onChats;
  private final int[] chats;
  private final double[] workedUntil;
  private final double[] busySince;
  /// When somebody who leaves after the contact in hand was to leave.
  private final double[] dueAt;
  private final Lines away;
  private final int[] owed;
  private final int[] staffed;
  private final int[] busy;
  private final int[] inService;
  private final double[] countedUntil;
  private final int[] idleFor;

  Desk(Compiled floor, Tally tally) {
    this.floor = floor;
    this.tally = tally;
    int agents = floor.agentGroup.length;
    free = new Lines(floor.groups * floor.levels, agents);
    lineOf = new int[agents];
    there = new boolean[agents];
    leaving = new boolean[agents];
    load = new int[agents];
    onChats = new boolean[agents];
    chats = new int[agents * floor.levels];
    workedUntil = new double[agents];
    busySince = new double[agents];
    dueAt = new double[agents];
    away = new Lines(floor.groups, agents);
    owed = new int[floor.groups];
    staffed = new int[floor.groups];
    busy = new int[floor.groups];
    inService = new int[floor.groups];
    countedUntil = new double[floor.groups];
    idleFor = new int[floor.queues];
  }

  void clear() {
    free.clear();
    Arrays.fill(lineOf, NOWHERE);
    Arrays.fill(there, false);
    Arrays.fill(leaving, false);
    Arrays.fill(load, 0);
    Arrays.fill(owed, 0);
    Arrays.fill(staffed, 0);
    Arrays.fill(busy, 0);
    Arrays.fill(inService, 0);
    Arrays.fill(countedUntil, 0);
    Arrays.fill(idleFor, 0);
    away.clear();
    for (int agent = 0; agent < there.length; agent++) {
      away.append(floor.agentGroup[agent], agent);
    }
  }

  /// Somebody of the group comes; returns who, or a negative number when one who was to leave
  /// stays instead.
  int come(int group, int agent, double now, int slot) {
    int who = agent >= 0 ? agent : anybodyAway(group);
    if (who < 0) {
      return who;
    }
    if (there[who]) {
      busySince[who] += leaving[who] ? now - dueAt[who] : 0;
      leaving[who] = false;
    } else {
      count(group, now, slot);
      away.remove(group, who);
      there[who] = true;
      staffed[group]++;
    }
    return who;
  }

  private int anybodyAway(int group) {
    if (owed[group] > 0) {
      owed[group]--;
      return NOWHERE;
    }
    return away.length(group) > 0 ? away.first(group) : anybodyLeaving(group);
  }

  private int anybodyLeaving(int group) {
    for (int agent = 0; agent < leaving.length; agent++) {
      if (floor.agentGroup[agent] == group && leaving[agent]) {
        return agent;
      }
    }
    throw new IllegalStateException("Group " + group + " has nobody left to come.");
  }

  /// Somebody of the group goes: at once when idle, else after the contacts in hand.
  void go(int group, int agent, double now, int slot) {
    int who = agent >= 0 ? agent : leastLoaded(group);
    if (who < 0) {
      owed[group]++;
      return;
    }
    leaveLine(who);
    if (load[who] > 0) {
      leaving[who] = true;
      dueAt[who] = now;
    } else {
      depart(who, now, slot);
    }
  }

  private int leastLoaded(int group) {
    for (int level = 0; level < floor.levels; level++) {
      int agent = freeAgent(group, level);
      if (agent >= 0) {
        return agent;
      }
    }
    return NOWHERE;
  }

  private void depart(int agent, double now, int slot) {
    int group = floor.agentGroup[agent];
    count(group, now, slot);
    there[agent] = false;
    leaving[agent] = false;
    staffed[group]--;
    away.append(group, agent);
  }

  /// Lets the agent go home when that is due; true when they went.
  boolean departIfDue(int agent, double now, int slot) {
    int group = floor.agentGroup[agent];
    if (load[agent] > 0 || !(leaving[agent] || owed[group] > 0)) {
      return false;
    }
    if (!leaving[agent]) {
      owed[group]--;
    }
    depart(agent, now, slot);
    return true;
  }

  boolean mayTakeMore(int agent) {
    return there[agent] && !leaving[agent];
  }

  int load(int agent) {
    return load[agent];
  }

  /// Stands the agent in the line of the free, unless they are going, on the phone, or full.
  void stand(int agent) {
    boolean full = load[agent] >= floor.levels || (load[agent] > 0 && !onChats[agent]);
    if (full || !mayTakeMore(agent) || lineOf[agent] != NOWHERE) {
      return;
    }
    int line = floor.agentGroup[agent] * floor.levels + load[agent];
    lineOf[agent] = line;
    free.append(line, agent);
    if (floor.reserves && load[agent] == 0) {
      countIdle(floor.agentGroup[agent], 1);
    }
  }

  void leaveLine(int agent) {
    int line = lineOf[agent];
    if (line == NOWHERE) {
      return;
    }
    free.remove(line, agent);
    lineOf[agent] = NOWHERE;
    if (floor.reserves && load[agent] == 0) {
      countIdle(floor.agentGroup[agent], -1);
    }
  }

  private void countIdle(int group, int step) {
    for (int[] tier : floor.tiers[group]) {
      for (int queue : tier) {
        idleFor[queue] += step;
      }
    }
  }

  /// The agent of the group with this load who has been free longest, negative when there is none.
  int freeAgent(int group, int withLoad) {
    return free.first(group * floor.levels + withLoad);
  }

  /// Whether deferrable work may take an idle agent of the group: more than the reserve must be
  /// idle for every queue of customers on the line that the group also serves.
  boolean reserveLeft(int group, int reserve, int thisAgent) {
    int self = lineOf[thisAgent] == NOWHERE ? 0 : 1;
    for (int[] tier : floor.tiers[group]) {
      for (int queue : tier) {
        if (floor.waiting[queue].reserve() == 0 && idleFor[queue] - self < reserve) {
          return false;
        }
      }
    }
    return true;
  }

  /// Whether what the agent has in hand are chats, which leave room for more.
  boolean worksOnChats(int agent) {
    return onChats[agent];
  }

  /// The agent begins one more contact.
  void take(int agent, double now, int slot, boolean chat) {
    onChats[agent] = chat;
    int group = floor.agentGroup[agent];
    count(group, now, slot);
    inService[group]++;
    if (load[agent]++ == 0) {
      busy[group]++;
      busySince[agent] = now;
    }
  }

  /// The agent has ended one contact. What lasts into a pause is not counted as their time with
  /// customers: the pause is as long as planned and ends later, so that they come back later.
  void end(int agent, double now, int slot) {
    int group = floor.agentGroup[agent];
    count(group, now, slot);
    inService[group]--;
    if (--load[agent] == 0) {
      busy[group]--;
      double until = leaving[agent] ? dueAt[agent] : now;
      tally.addBusy(agent, slot, until - busySince[agent]);
    }
  }

  /// Brings the totals of the group up to now.
  void count(int group, double now, int slot) {
    double seconds = now - countedUntil[group];
    if (seconds > 0) {
      countedUntil[group] = now;
      tally.add(GroupTotal.STAFFED_SECONDS, slot, group, staffed[group] * seconds);
      tally.add(GroupTotal.BUSY_SECONDS, slot, group, busy[group] * seconds);
      tally.add(GroupTotal.CONTACT_SECONDS, slot, group, inService[group] * seconds);
    }
  }

  // Chats of one agent: contact numbers in a short row of the array, in no order.

  int chat(int agent, int index) {
    return chats[agent * floor.levels + index];
  }

  void addChat(int agent, int contact) {
    chats[agent * floor.levels + load[agent] - 1] = contact;
  }

  /// Removes the chat; the load has already been lowered.
  void removeChat(int agent, int contact) {
    int row = agent * floor.levels;
    int last = row + load[agent];
    for (int i = row; i <= last; i++) {
      if (chats[i] == contact) {
        chats[i] = chats[last];
        return;
      }
    }
    throw new IllegalStateException("Contact " + contact + " is not with agent " + agent + ".");
  }

  /// Seconds since the agent's chats were last advanced; marks them as advanced.
  double advance(int agent, double now) {
    double seconds = now - workedUntil[agent];
    workedUntil[agent] = now;
    return seconds;
  }
}
