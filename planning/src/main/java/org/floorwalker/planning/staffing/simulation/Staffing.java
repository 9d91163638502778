package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;
import java.util.List;

/// Who is at the desk and when.
public sealed interface Staffing {
  /// Numbers of agents by slot and group; agents of a group are alike. When a number falls, idle
  /// agents leave first, then those who finish their contact; after the last slot it stays.
  ///
  /// @param agents `agents[slot][group]`
  record Headcounts(int[][] agents) implements Staffing {
    public Headcounts {
      agents = agents.clone();
      for (int i = 0; i < agents.length; i++) {
        agents[i] = agents[i].clone();
      }
    }

    /// The same numbers in every slot.
    public static Headcounts constant(int slots, int... agentsByGroup) {
      int[][] agents = new int[slots][];
      Arrays.setAll(agents, slot -> agentsByGroup);
      return new Headcounts(agents);
    }
  }

  /// Persons with the stretches they are at the desk. Who is busy at the end of a stretch finishes
  /// the contact, then leaves.
  ///
  /// @param absentShare share of shifts to which their person does not come, drawn anew for each
  ///   shift and replication; 0 when everybody comes
  record Presences(List<Presence> agents, double absentShare) implements Staffing {
    public Presences {
      agents = List.copyOf(agents);
      if (!(absentShare >= 0 && absentShare < 1)) {
        throw new IllegalArgumentException(
            "A share of %s absent cannot be simulated.\nMaybe write 0.05.".formatted(absentShare));
      }
    }

    /// Everybody comes.
    public Presences(List<Presence> agents) {
      this(agents, 0);
    }
  }

  /// One person.
  ///
  /// @param agent name in exported contacts
  /// @param group index of the group
  /// @param startSeconds starts of the stretches at the desk, rising
  /// @param endSeconds their ends; not after the next start
  /// @param alwaysComes whether no drawn absence takes their shifts
  record Presence(
      String agent, int group, double[] startSeconds, double[] endSeconds, boolean alwaysComes) {
    public Presence {
      startSeconds = startSeconds.clone();
      endSeconds = endSeconds.clone();
    }

    /// Somebody who may be absent.
    public Presence(String agent, int group, double[] startSeconds, double[] endSeconds) {
      this(agent, group, startSeconds, endSeconds, false);
    }
  }
}
