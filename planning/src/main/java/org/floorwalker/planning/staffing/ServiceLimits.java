package org.floorwalker.planning.staffing;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.floorwalker.planning.staffing.NeedReason.Limit;
import org.floorwalker.planning.staffing.Performance.Steady;
import org.floorwalker.planning.staffing.ServiceGoal.AnswerWithin;
import org.floorwalker.planning.staffing.ServiceGoal.AverageAnswerTime;

/// What a number of people must keep at a steady pace.
///
/// Every limit is met up to one part in 10^12, so that exact equality counts as met whatever the
/// rounding: 5.1 erlangs with 6 people keep a ceiling of 0.85.
///
/// @param goal answered within, or average wait
/// @param definition how an answer-within share is counted
/// @param maxOccupancy ceiling, 1 for none
/// @param maxAbandoned share that may leave, 1 for no limit
public record ServiceLimits(
    ServiceGoal goal, ServiceDefinition definition, double maxOccupancy, double maxAbandoned) {
  private static final double ROUNDING = 1e-12;

  public ServiceLimits {
    if (!(maxOccupancy >= 0 && maxAbandoned >= 0 && maxAbandoned <= 1)) {
      throw new IllegalArgumentException(
          "A ceiling of %s and %s leaving are not possible.\nMaybe write 0.85 and 0.05."
              .formatted(maxOccupancy, maxAbandoned));
    }
    if (goal instanceof ServiceGoal.DoneBy) {
      throw new IllegalArgumentException(
          "The goal %s is a deadline.\nMaybe use DeadlineNeed.".formatted(goal.text()));
    }
  }

  /// A share answered within a time and nothing else.
  public static ServiceLimits answered(
      double share, Duration within, ServiceDefinition definition) {
    return new ServiceLimits(new AnswerWithin(share, within), definition, 1, 1);
  }

  public ServiceLimits withMaxOccupancy(double changed) {
    return new ServiceLimits(goal, definition, changed, maxAbandoned);
  }

  /// The time the goal speaks of, in seconds.
  public double withinSeconds() {
    return switch (goal) {
      case AnswerWithin within -> seconds(within.within());
      case AverageAnswerTime average -> seconds(average.atMost());
      case ServiceGoal.DoneBy _ -> throw new IllegalStateException("not a goal of waiting");
    };
  }

  private static double seconds(Duration length) {
    return length.toNanos() / 1e9;
  }

  /// The limits that are not kept; all of them in overload.
  public Set<Limit> missed(Performance performance) {
    Set<Limit> missed = EnumSet.noneOf(Limit.class);
    if (!(performance instanceof Steady steady)) {
      return EnumSet.of(Limit.SERVICE, Limit.OCCUPANCY);
    }
    if (!servesAsPromised(steady)) {
      missed.add(Limit.SERVICE);
    }
    if (steady.occupancy() > maxOccupancy + ROUNDING) {
      missed.add(Limit.OCCUPANCY);
    }
    if (steady.shares().abandoned() > maxAbandoned + ROUNDING) {
      missed.add(Limit.ABANDONMENT);
    }
    return missed;
  }

  private boolean servesAsPromised(Steady steady) {
    return switch (goal) {
      case AnswerWithin within -> steady.service(definition) >= within.share() - ROUNDING;
      case AverageAnswerTime _ -> {
        Double wait = steady.waits().servedSeconds();
        yield wait != null && wait <= withinSeconds() + ROUNDING;
      }
      case ServiceGoal.DoneBy _ -> throw new IllegalStateException("not a goal of waiting");
    };
  }
}
