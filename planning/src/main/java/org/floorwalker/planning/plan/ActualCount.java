package org.floorwalker.planning.plan;

import java.time.Instant;
import java.time.ZoneId;
import org.floorwalker.planning.staffing.OpenTime;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.simulation.Estimate;

/// Counts real contacts as a queue's promise counts them.
final class ActualCount {
  private final QueueSettings queue;
  private final ZoneId zone;
  private int offered;
  private int answered;
  private int met;
  private int leftInTime;
  private double waitSeconds;

  ActualCount(QueueSettings queue, ZoneId zone) {
    this.queue = queue;
    this.zone = zone;
  }

  void add(RealContact contact) {
    offered++;
    boolean inTime = isInTime(contact);
    if (contact.answered() == null) {
      leftInTime += inTime ? 1 : 0;
    } else {
      answered++;
      waitSeconds += contact.waitedSeconds();
      met += inTime ? 1 : 0;
    }
  }

  private boolean isInTime(RealContact contact) {
    return switch (queue.promise().goal()) {
      case ServiceGoal.AnswerWithin goal ->
          contact.waitedSeconds() <= goal.within().toMillis() / 1000.0;
      case ServiceGoal.AverageAnswerTime goal ->
          contact.waitedSeconds() <= goal.atMost().toMillis() / 1000.0;
      case ServiceGoal.DoneBy goal -> !contact.ended().isAfter(due(contact, goal));
    };
  }

  private Instant due(RealContact contact, ServiceGoal.DoneBy goal) {
    return goal.hours() == ServiceGoal.HoursCounted.ELAPSED
        ? contact.arrived().plus(goal.within())
        : new OpenTime(queue.opening(), zone).after(contact.arrived(), goal.within());
  }

  int offered() {
    return offered;
  }

  /// What the queue's definition counts above the line.
  int above() {
    return queue.promise().definition() == ServiceDefinition.WAIT_WITHIN ? met + leftInTime : met;
  }

  int below() {
    return switch (queue.promise().definition()) {
      case SERVED_OVER_OFFERED, WAIT_WITHIN -> offered;
      case EXCLUDING_SHORT_ABANDONS -> offered - leftInTime;
      case OF_SERVED -> answered;
    };
  }

  Replay.Service service() {
    return new Replay.Service(
        queue.id(),
        offered,
        new Estimate(ratio(above(), below()), 0),
        new Estimate(ratio(waitSeconds, answered), 0),
        new Estimate(ratio(offered - answered, offered), 0));
  }

  static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }
}
