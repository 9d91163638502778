package org.floorwalker.app.learning.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.planning.programme.NotPlaced.Remedy;
import org.jspecify.annotations.Nullable;

/// Puts prices on what would help somebody without a place.
final class Remedies {
  private static final int MINUTES_OF_HOUR = 60;
  private static final int PERCENT = 100;

  private Remedies() {}

  /// Each way that is possible, cheapest first; none without prices.
  ///
  /// An earlier start costs nothing more. Relief costs the hour of who serves instead: by hourly
  /// staff or by a partner. Overtime costs the own hour with its supplement.
  static List<Programme.Option> priced(
      List<Remedy> remedies, int minutes, Programme.@Nullable Prices prices) {
    if (prices == null) {
      return List.of();
    }
    List<Programme.Option> options = new ArrayList<>();
    for (Remedy remedy : remedies) {
      switch (remedy) {
        case Remedy.EarlierStart(Instant at) -> options.add(new Programme.Option("earlier", at, 0));
        case Remedy.Relief(Instant at) -> {
          options.add(
              new Programme.Option("hourly", at, price(prices.hourlyHour() * PERCENT, minutes)));
          options.add(
              new Programme.Option("partner", at, price(prices.partnerHour() * PERCENT, minutes)));
        }
        case Remedy.Overtime(Instant at) ->
            options.add(
                new Programme.Option(
                    "overtime",
                    at,
                    price((long) prices.hour() * (PERCENT + prices.overtimePercent()), minutes)));
      }
    }
    options.sort(
        Comparator.comparingLong(Programme.Option::price).thenComparing(Programme.Option::way));
    return options;
  }

  /// Rounded up to a whole unit of money.
  private static long price(long hundredthsOfHour, int minutes) {
    return Math.ceilDiv(hundredthsOfHour * minutes, (long) MINUTES_OF_HOUR * PERCENT);
  }
}
