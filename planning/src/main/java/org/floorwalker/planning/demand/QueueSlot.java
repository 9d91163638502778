package org.floorwalker.planning.demand;

import java.time.Duration;
import java.time.Instant;

/// What happened in one queue in one slot; a contact belongs to the slot of its arrival, whenever
/// it was answered.
///
/// @param queue the queue, as the source names it
/// @param start first instant of the slot
/// @param length slot length
/// @param counts how many
/// @param seconds how long
/// @param agents who was there for the queue
public record QueueSlot(
    String queue, Instant start, Duration length, Counts counts, Seconds seconds, Agents agents) {

  /// Who was there, where the source tells.
  ///
  /// @param available mean number of agents logged on and not paused
  /// @param waitingSeconds seconds they waited for contacts, summed
  public record Agents(double available, double waitingSeconds) {
    public static final Agents NONE = new Agents(0, 0);

    public Agents plus(Agents other) {
      return new Agents(available + other.available, waitingSeconds + other.waitingSeconds);
    }
  }

  /// Numbers of contacts. Fractions occur in averaged histories.
  ///
  /// `offered = answered + abandoned + overflowOut + waiting`.
  ///
  /// @param offered all that arrived, overflow from other queues included
  /// @param overflowIn those of them that came from another queue
  /// @param overflowOut left the queue for another place
  /// @param answered taken by an agent
  /// @param answeredInGoal taken within the goal's seconds
  /// @param abandoned left before being taken
  /// @param abandonedInGoal left within the goal's seconds, short ones apart
  /// @param abandonedShort left within the first seconds, no fault of the queue
  public record Counts(
      double offered,
      double overflowIn,
      double overflowOut,
      double answered,
      double answeredInGoal,
      double abandoned,
      double abandonedInGoal,
      double abandonedShort) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    /// Those still waiting when the file was written.
    public double waiting() {
      return Math.max(0, offered - answered - abandoned - overflowOut);
    }

    public Counts plus(Counts other) {
      return new Counts(
          offered + other.offered,
          overflowIn + other.overflowIn,
          overflowOut + other.overflowOut,
          answered + other.answered,
          answeredInGoal + other.answeredInGoal,
          abandoned + other.abandoned,
          abandonedInGoal + other.abandonedInGoal,
          abandonedShort + other.abandonedShort);
    }
  }

  /// Seconds, summed over the slot's contacts but for the two longest.
  ///
  /// @param queuedAnswered waits of the answered
  /// @param queuedAbandoned waits of those who left
  /// @param longestAnswered the longest wait of an answered contact
  /// @param longestAbandoned the longest wait of one who left
  /// @param talk with agents, hold included
  /// @param wrapup work afterwards
  public record Seconds(
      double queuedAnswered,
      double queuedAbandoned,
      double longestAnswered,
      double longestAbandoned,
      double talk,
      double wrapup) {
    public static final Seconds NONE = new Seconds(0, 0, 0, 0, 0, 0);

    /// Talk, hold and wrap-up.
    public double handle() {
      return talk + wrapup;
    }

    public Seconds plus(Seconds other) {
      return new Seconds(
          queuedAnswered + other.queuedAnswered,
          queuedAbandoned + other.queuedAbandoned,
          Math.max(longestAnswered, other.longestAnswered),
          Math.max(longestAbandoned, other.longestAbandoned),
          talk + other.talk,
          wrapup + other.wrapup);
    }
  }

  /// Both slots as one, for example two sources of one queue.
  public QueueSlot plus(QueueSlot other) {
    return new QueueSlot(
        queue,
        start,
        length,
        counts.plus(other.counts),
        seconds.plus(other.seconds),
        agents.plus(other.agents));
  }
}
