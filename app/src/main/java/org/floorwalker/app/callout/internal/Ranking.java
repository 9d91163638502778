package org.floorwalker.app.callout.internal;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.floorwalker.app.callout.Ranked;
import org.floorwalker.app.platform.access.PersonId;

/// Puts candidates into the order in which they are asked.
public final class Ranking {
  private Ranking() {}

  /// First right, then cost, then who was offered least, then chance, which falls otherwise for
  /// each offer and alike whenever it is asked.
  ///
  /// @param offer number of the offer, the seed of chance
  public static List<Ranked> order(List<Ranked> candidates, long offer) {
    return candidates.stream()
        .sorted(
            Comparator.comparing((Ranked one) -> !one.reasons().firstRight())
                .thenComparing(one -> one.reasons().cost())
                .thenComparingInt(one -> one.reasons().offeredBefore())
                .thenComparingLong(one -> chance(offer, one.person())))
        .toList();
  }

  private static long chance(long offer, PersonId person) {
    return new SplittableRandom(offer * 1_000_003 + person.value()).nextLong();
  }
}
