package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.function.BiFunction;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;

/// Makes histories for tests: a rate by date and slot of the day, exact or as Poisson counts.
final class Histories {
  static final QueueId VOICE = new QueueId("voice");

  private Histories() {}

  /// A rate that is not a number leaves the slot out.
  static IntervalHistory exact(
      ZoneId zone,
      int minutes,
      LocalDate from,
      int days,
      BiFunction<LocalDate, Integer, Double> rate) {
    Duration slot = Duration.ofMinutes(minutes);
    IntervalHistory.Builder builder = IntervalHistory.builder(VOICE, slot);
    for (LocalDate day = from; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
      for (Instant start : DaySlots.of(day, zone, slot)) {
        double contacts = rate.apply(day, DaySlots.slotOfDay(start, zone, minutes));
        if (!Double.isNaN(contacts)) {
          builder.add(start, contacts);
        }
      }
    }
    return builder.build();
  }

  static IntervalHistory poisson(
      ZoneId zone,
      int minutes,
      LocalDate from,
      int days,
      long seed,
      BiFunction<LocalDate, Integer, Double> rate) {
    Random random = new Random(seed);
    return exact(
        zone,
        minutes,
        from,
        days,
        (day, slot) -> {
          double mean = rate.apply(day, slot);
          return Double.isNaN(mean) ? mean : poisson(mean, random);
        });
  }

  private static int poisson(double mean, Random random) {
    if (mean > 30) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
