package org.floorwalker.planning.optimise;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;

/// Why an agent's day is as it is: what else it could lawfully be and what that would cost, and
/// what the rules refuse.
///
/// @param agent id of the agent
/// @param day the business day
/// @param now the day as rostered, in words
/// @param alternatives the cheapest lawful ones, cheapest first, with the day's other shifts
/// unchanged
/// @param refused how many starts and lengths each rule refuses, most first
public record Explanation(
    String agent,
    LocalDate day,
    String now,
    List<Alternative> alternatives,
    SequencedMap<String, Integer> refused) {
  public Explanation {
    alternatives = List.copyOf(alternatives);
  }

  /// @param what the day as it could be
  /// @param costMore points the whole roster would cost more; negative when it would be cheaper
  /// @param coverageMore part of it from need and service
  /// @param agentMore part of it from the agent's wishes and from evenings and weekends
  public record Alternative(String what, double costMore, double coverageMore, double agentMore) {}
}
