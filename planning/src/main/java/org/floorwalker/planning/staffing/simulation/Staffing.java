package org.floorwalker.planning.staffing.simulation;

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
      java.util.Arrays.setAll(agents, slot -> agentsByGroup);
      return new Headcounts(agents);
    }
  }

  /// Persons with the stretches they are at the desk. Who is busy at the end of a stretch finishes
  /// the contact, then leaves.
  record Presences(List<Presence> agents) implements Staffing {
    public Presences {
      agents = List.copyOf(agents);
    }
  }

  /// One person.
  ///
  /// @param agent name in exported contacts
  /// @param group index of the group
  /// @param startSeconds starts of the stretches at the desk, rising
  /// @param endSeconds their ends; not after the next start
  record Presence(String agent, int group, double[] startSeconds, double[] endSeconds) {
    public Presence {
      startSeconds = startSeconds.clone();
      endSeconds = endSeconds.clone();
    }
  }
}
