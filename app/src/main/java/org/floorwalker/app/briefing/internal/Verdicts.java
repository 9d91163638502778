package org.floorwalker.app.briefing.internal;

import org.floorwalker.app.briefing.QueueDay.Verdict;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;

/// Judges a day's counts by a queue's own promise and its own way of counting.
public final class Verdicts {
  /// Standard errors below the goal that chance explains in 95 of 100 days.
  private static final double CHANCE = 1.6448536269514722;

  private Verdicts() {}

  /// What the goal measures: the share in time, or the mean wait of the answered in seconds; not a
  /// number when there is nothing to measure.
  public static double measured(
      QueueSettings queue, QueueSlot.Counts counts, QueueSlot.Seconds seconds) {
    return switch (queue.promise().goal()) {
      case ServiceGoal.AnswerWithin _ -> share(queue.promise().definition(), counts);
      case ServiceGoal.AverageAnswerTime _ -> seconds.queuedAnswered() / counts.answered();
      case ServiceGoal.DoneBy _ -> counts.answeredInGoal() / counts.offered();
    };
  }

  /// The share in time as the definition counts it.
  static double share(ServiceDefinition definition, QueueSlot.Counts counts) {
    return inTime(definition, counts) / judged(definition, counts);
  }

  /// Contacts that the definition counts as in time.
  public static double inTime(ServiceDefinition definition, QueueSlot.Counts counts) {
    return switch (definition) {
      case SERVED_OVER_OFFERED, EXCLUDING_SHORT_ABANDONS, OF_SERVED -> counts.answeredInGoal();
      case WAIT_WITHIN -> counts.answeredInGoal() + counts.abandonedInGoal();
    };
  }

  /// Contacts of which the definition takes the share.
  public static double judged(ServiceDefinition definition, QueueSlot.Counts counts) {
    return switch (definition) {
      case SERVED_OVER_OFFERED, WAIT_WITHIN -> counts.offered();
      case EXCLUDING_SHORT_ABANDONS -> counts.offered() - counts.abandonedInGoal();
      case OF_SERVED -> counts.answered();
    };
  }

  /// Whether the promise was kept; a share is given the benefit of chance by the binomial standard
  /// error, an average wait is not, since its spread is not known from sums.
  public static Verdict of(ServiceGoal goal, double measured, double contacts) {
    if (Double.isNaN(measured) || contacts <= 0) {
      return Verdict.NOTHING;
    }
    return switch (goal) {
      case ServiceGoal.AnswerWithin within -> shareVerdict(within.share(), measured, contacts);
      case ServiceGoal.AverageAnswerTime average ->
          measured <= average.atMost().toMillis() / 1000.0 ? Verdict.KEPT : Verdict.MISSED;
      case ServiceGoal.DoneBy _ -> measured >= 1 ? Verdict.KEPT : Verdict.MISSED;
    };
  }

  private static Verdict shareVerdict(double goal, double share, double contacts) {
    if (share >= goal) {
      return Verdict.KEPT;
    }
    double standardError = Math.sqrt(goal * (1 - goal) / contacts);
    return goal - share <= CHANCE * standardError ? Verdict.WITHIN_CHANCE : Verdict.MISSED;
  }
}
