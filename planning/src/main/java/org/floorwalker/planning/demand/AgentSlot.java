package org.floorwalker.planning.demand;

import java.time.Duration;
import java.time.Instant;

/// What one agent did in one slot, counted where the time was spent.
///
/// @param agent the agent, as the source names them
/// @param queue the queue, empty for all queues together
/// @param start first instant of the slot
/// @param length slot length
/// @param seconds how long in each state
/// @param counts how many contacts
public record AgentSlot(
    String agent, String queue, Instant start, Duration length, Seconds seconds, Counts counts) {

  /// Seconds of the slot by what they were spent on.
  ///
  /// @param available logged on and not paused
  /// @param work logged on at all
  /// @param talk with customers, hold included
  /// @param pause paused
  /// @param waiting ready for a contact
  /// @param wrapup work after contacts
  /// @param admin other registered work
  public record Seconds(
      double available,
      double work,
      double talk,
      double pause,
      double waiting,
      double wrapup,
      double admin) {
    public static final Seconds NONE = new Seconds(0, 0, 0, 0, 0, 0, 0);

    public Seconds plus(Seconds other) {
      return new Seconds(
          available + other.available,
          work + other.work,
          talk + other.talk,
          pause + other.pause,
          waiting + other.waiting,
          wrapup + other.wrapup,
          admin + other.admin);
    }
  }

  /// Numbers of contacts, and the seconds of those outside queues.
  ///
  /// @param answered contacts taken from queues
  /// @param directOut own outgoing contacts
  /// @param directOutSeconds their length
  /// @param directIn incoming contacts past the queues
  /// @param directInSeconds their length
  /// @param transferredOut passed on to others
  public record Counts(
      double answered,
      double directOut,
      double directOutSeconds,
      double directIn,
      double directInSeconds,
      double transferredOut) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
      return new Counts(
          answered + other.answered,
          directOut + other.directOut,
          directOutSeconds + other.directOutSeconds,
          directIn + other.directIn,
          directInSeconds + other.directInSeconds,
          transferredOut + other.transferredOut);
    }
  }

  public AgentSlot plus(AgentSlot other) {
    return new AgentSlot(
        agent, queue, start, length, seconds.plus(other.seconds), counts.plus(other.counts));
  }
}
