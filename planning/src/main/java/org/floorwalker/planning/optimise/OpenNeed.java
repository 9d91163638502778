package org.floorwalker.planning.optimise;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Why a queue is short in a slot: what those who have its skill do then, what it would cost that
/// one of them is there, and what keeps the others away.
///
/// @param queue the queue
/// @param start start of the slot
/// @param need people needed
/// @param served people who serve it
/// @param skilled those who have the skill, by what they do
/// @param helps the cheapest lawful days that bring one more to the desk then, cheapest first
/// @param refused of the others who are not at the desk, how many each rule keeps away, most first,
///     by the names the check of rosters uses
public record OpenNeed(
    String queue,
    Instant start,
    double need,
    int served,
    Skilled skilled,
    List<Help> helps,
    SequencedMap<String, Integer> refused) {
  public OpenNeed {
    helps = List.copyOf(helps);
    refused = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(refused));
  }

  public OpenNeed withHelps(List<Help> others) {
    return new OpenNeed(queue, start, need, served, skilled, others, refused);
  }

  /// @param all everybody who has the skill
  /// @param atDesk at the desk, for this queue or another
  /// @param paused on shift, in a meal, a break or an activity
  /// @param couldCome not there, with a lawful day that would bring them
  public record Skilled(int all, int atDesk, int paused, int couldCome) {}

  /// @param agent whose day would change
  /// @param instead the day as it could be
  public record Help(String agent, Explanation.Alternative instead) {}
}
