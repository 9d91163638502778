package org.floorwalker.planning.staffing;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;

/// The chance of keeping the goal when the volume itself is uncertain.
///
/// For each number of people the highest pace of arrivals that still keeps every limit is found;
/// the chance is that the true pace stays below it. The pace is taken as lognormal around the
/// forecast; the scatter that chance alone gives to counts is taken out of the forecast's band
/// first, since Erlang's formulas already hold it.
public final class VolumeRisk {
  /// Half the distance from the 10 to the 90 per cent quantile, in standard deviations: one time in
  /// ten a normal variable lies further up.
  public static final double ONE_IN_TEN = 1.2815515655446004;

  /// Paces further off than this many deviations are as good as never met.
  private static final double FARTHEST = 4;

  private static final int HALVINGS = 20;

  private VolumeRisk() {}

  /// Relative standard deviation of the pace behind a forecast, beyond chance.
  public static double variation(Band contacts) {
    if (contacts.mean() == 0) {
      return 0;
    }
    double deviation = (contacts.p90() - contacts.p10()) / (2 * ONE_IN_TEN);
    return Math.sqrt(Math.max(0, deviation * deviation - contacts.mean())) / contacts.mean();
  }

  /// The slot at a pace so many standard deviations from the middle, and certain of it.
  ///
  /// @param deviations e.g. [#ONE_IN_TEN] for a pace passed one time in ten, its negative for one
  ///     undercut as often
  public static SlotForecast atPace(SlotForecast slot, double deviations) {
    double variation = variation(slot.contacts());
    double spread = Math.sqrt(Math.log1p(variation * variation));
    double contacts = slot.contacts().mean() * Math.exp(spread * deviations - spread * spread / 2);
    Band certain = new Band(contacts, contacts, contacts, contacts);
    return new SlotForecast(slot.start(), certain, slot.handleSeconds());
  }

  /// The chance with `people`, one more and two more.
  ///
  /// @param traffic expected arrivals and handling
  /// @param variation relative standard deviation of the pace, e.g. 0.1
  public static List<NeedReason.Chance> chances(
      Traffic traffic, ServiceLimits limits, double variation, int people) {
    return chances(traffic, limits, variation, people, 1);
  }

  /// @param placesPerPerson contacts each person holds at most
  static List<NeedReason.Chance> chances(
      Traffic traffic, ServiceLimits limits, double variation, int people, int placesPerPerson) {
    List<NeedReason.Chance> chances = new ArrayList<>();
    for (int n = people; n <= people + 2; n++) {
      Keeping keeping = new Keeping(traffic, limits, Crew.of(n * placesPerPerson));
      chances.add(new NeedReason.Chance(n, chance(keeping, variation)));
    }
    return chances;
  }

  private static double chance(Keeping keeping, double variation) {
    double expected = keeping.traffic.contactsPerHour();
    if (keeping.traffic.erlangs() == 0) {
      return 1;
    }
    if (variation == 0) {
      return keeping.at(expected) ? 1 : 0;
    }
    double spread = Math.sqrt(Math.log1p(variation * variation));
    double middle = Math.log(expected) - spread * spread / 2;
    double low = -FARTHEST;
    double high = FARTHEST;
    for (int i = 0; i < HALVINGS; i++) {
      double deviation = (low + high) / 2;
      if (keeping.at(Math.exp(middle + spread * deviation))) {
        low = deviation;
      } else {
        high = deviation;
      }
    }
    return NormalTail.below((low + high) / 2);
  }

  /// Whether a crew keeps the limits, whatever the pace.
  private record Keeping(Traffic traffic, ServiceLimits limits, Crew crew) {
    boolean at(double contactsPerHour) {
      Traffic changed = traffic.withContactsPerHour(contactsPerHour);
      return limits.missed(ErlangA.of(changed, crew, limits.withinSeconds())).isEmpty();
    }
  }
}
