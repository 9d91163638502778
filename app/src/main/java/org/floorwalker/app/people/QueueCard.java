package org.floorwalker.app.people;

import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.demand.ServiceThreshold;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceGoal;

/// A queue: what it is, for whom, and what it promises.
///
/// @param name what people call it
/// @param settings channel, goal, handling, opening
/// @param customers for whom it is worked
/// @param shortSeconds leaving up to this wait is nobody's fault
public record QueueCard(
    String name, QueueSettings settings, Customers customers, double shortSeconds) {

  /// Client and mission; codes, empty where not told.
  ///
  /// @param functionType service or sales
  /// @param segment private, corporate or partner
  /// @param partner organisation that serves it for us
  public record Customers(
      String client, String mission, String functionType, String segment, String partner) {}

  public QueueId id() {
    return settings.id();
  }

  /// The seconds by which its waits are judged; a deadline counts as a wait of its length.
  public ServiceThreshold threshold() {
    double seconds =
        switch (settings.promise().goal()) {
          case ServiceGoal.AnswerWithin goal -> goal.within().toMillis() / 1000.0;
          case ServiceGoal.AverageAnswerTime goal -> goal.atMost().toMillis() / 1000.0;
          case ServiceGoal.DoneBy goal -> goal.within().toMillis() / 1000.0;
        };
    return new ServiceThreshold(seconds, shortSeconds);
  }
}
