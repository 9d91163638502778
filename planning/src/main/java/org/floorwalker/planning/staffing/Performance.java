package org.floorwalker.planning.staffing;

import org.jspecify.annotations.Nullable;

/// What customers and people meet in a queue that runs long enough at a steady pace.
public sealed interface Performance {

  /// The queue would grow without end: the load is not below the people and nobody leaves.
  ///
  /// @param erlangs offered load
  /// @param agents people, not above the load
  record Overloaded(double erlangs, double agents) implements Performance {}

  /// A balance is reached.
  ///
  /// @param shares where the offered contacts end
  /// @param occupancy mean busy people ÷ people
  /// @param meanQueue mean number waiting
  /// @param waits mean waits
  /// @param within what happened inside the time of the goal
  record Steady(Shares shares, double occupancy, double meanQueue, Waits waits, Within within)
      implements Performance {

    /// Share of the offered that the definition counts above the line, less `goal` times the share
    /// that it counts below: shares of slots add up with it, weighted by their contacts, and a
    /// stretch keeps the goal when the sum is not negative.
    public double surplus(ServiceDefinition definition, double goal) {
      return within.surplus(definition, shares, goal);
    }

    /// The service level as the definition counts it; 0 when nobody is counted.
    public double service(ServiceDefinition definition) {
      return within.service(definition, shares);
    }
  }

  /// Shares of the offered contacts, 0 to 1.
  ///
  /// @param blocked turned away because every line was taken
  /// @param waiting let in and not answered at once
  /// @param abandoned left while waiting
  /// @param served answered
  record Shares(double blocked, double waiting, double abandoned, double served) {}

  /// Mean waits in seconds.
  ///
  /// @param acceptedSeconds of everybody let in, served or not
  /// @param servedSeconds of the served; null when nobody is
  /// @param abandonedSeconds of those who left; null when nobody does
  record Waits(
      double acceptedSeconds, @Nullable Double servedSeconds, @Nullable Double abandonedSeconds) {}

  /// Shares of the offered contacts within the goal's time, inclusive.
  ///
  /// @param served answered within the time
  /// @param abandoned left within the time
  /// @param patientLonger chance that a customer of endless patience would wait longer
  record Within(double served, double abandoned, double patientLonger) {

    double service(ServiceDefinition definition, Shares shares) {
      return switch (definition) {
        case SERVED_OVER_OFFERED -> served;
        case EXCLUDING_SHORT_ABANDONS -> ratio(served, 1 - abandoned);
        case OF_SERVED -> ratio(served, shares.served());
        case WAIT_WITHIN -> Math.min(1, served + abandoned);
      };
    }

    double surplus(ServiceDefinition definition, Shares shares, double goal) {
      return switch (definition) {
        case SERVED_OVER_OFFERED -> served - goal;
        case EXCLUDING_SHORT_ABANDONS -> served - goal * (1 - abandoned);
        case OF_SERVED -> served - goal * shares.served();
        case WAIT_WITHIN -> Math.min(1, served + abandoned) - goal;
      };
    }

    private static double ratio(double part, double whole) {
      return whole > 0 ? Math.min(1, part / whole) : 0;
    }
  }
}
