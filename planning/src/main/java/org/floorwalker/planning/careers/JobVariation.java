package org.floorwalker.planning.careers;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// How varied somebody's work is: so many kinds of work, equally shared, would be as varied. One
/// queue all week is 1; half and half is 2; nine tenths and one tenth is 1.38.
///
/// `kinds = exp(- sum p ln p)` over the shares of time `p`: the Hill number of order one.
///
/// Source: Hill 1973, Diversity and Evenness, Ecology 54; Shannon 1948.
///
/// @param kinds from 1 to the number of kinds there are
/// @param largest share of the kind that took most time, 0 to 1
public record JobVariation(double kinds, double largest) {

  /// Of the time each kind of work took; empty when none took any.
  public static Optional<JobVariation> of(Map<String, Double> timeByKind) {
    Collection<Double> times = timeByKind.values();
    double all = times.stream().mapToDouble(time -> Math.max(0, time)).sum();
    if (!(all > 0)) {
      return Optional.empty();
    }
    double entropy = 0;
    double largest = 0;
    for (double time : times) {
      double share = Math.max(0, time) / all;
      entropy -= share > 0 ? share * Math.log(share) : 0;
      largest = Math.max(largest, share);
    }
    return Optional.of(new JobVariation(Math.exp(entropy), largest));
  }
}
