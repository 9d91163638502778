package org.floorwalker.planning.staffing;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.forecast.Band;

/// The chance of keeping the goal when the volume itself is uncertain.
///
/// For each number of people the highest pace of arrivals that still keeps every limit is found;
/// the chance is that the true pace stays below it. The pace is taken as lognormal around the
/// forecast; the scatter that chance alone gives to counts is taken out of the forecast's band
/// first, since Erlang's formulas already hold it.
public final class VolumeRisk {
  /// Half the distance from the 10 to the 90 per cent quantile, in standard deviations.
  private static final double EIGHTY_PERCENT = 1.2815515655446004;

  private static final int HALVINGS = 50;

  private VolumeRisk() {}

  /// Relative standard deviation of the pace behind a forecast, beyond chance.
  public static double variation(Band contacts) {
    if (contacts.mean() == 0) {
      return 0;
    }
    double deviation = (contacts.p90() - contacts.p10()) / (2 * EIGHTY_PERCENT);
    return Math.sqrt(Math.max(0, deviation * deviation - contacts.mean())) / contacts.mean();
  }

  /// The chance with `people`, one more and two more.
  ///
  /// @param traffic expected arrivals and handling
  /// @param variation relative standard deviation of the pace, e.g. 0.1
  public static List<NeedReason.Chance> chances(
      Traffic traffic, ServiceLimits limits, double variation, int people) {
    List<NeedReason.Chance> chances = new ArrayList<>();
    for (int n = people; n <= people + 2; n++) {
      chances.add(new NeedReason.Chance(n, chance(traffic, limits, variation, n)));
    }
    return chances;
  }

  private static double chance(
      Traffic traffic, ServiceLimits limits, double variation, int people) {
    if (traffic.erlangs() == 0) {
      return 1;
    }
    double highest = highestPerHour(traffic, limits, people);
    if (variation == 0) {
      return highest >= traffic.contactsPerHour() ? 1 : 0;
    }
    if (highest == 0) {
      return 0;
    }
    double spread = Math.sqrt(Math.log1p(variation * variation));
    double middle = Math.log(traffic.contactsPerHour()) - spread * spread / 2;
    return NormalTail.below((Math.log(highest) - middle) / spread);
  }

  /// The highest arrivals an hour with which so many people keep every limit.
  static double highestPerHour(Traffic traffic, ServiceLimits limits, int people) {
    double low = 0;
    double high = traffic.contactsPerHour();
    while (keeps(traffic, limits, people, high)) {
      low = high;
      high *= 2;
      if (high / traffic.contactsPerHour() > 1e6) {
        return high;
      }
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (keeps(traffic, limits, people, middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean keeps(
      Traffic traffic, ServiceLimits limits, int people, double contactsPerHour) {
    Performance performance =
        ErlangA.of(
            traffic.withContactsPerHour(contactsPerHour), Crew.of(people), limits.withinSeconds());
    return limits.missed(performance).isEmpty();
  }
}
