package org.floorwalker.planning.sourcing;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.floorwalker.planning.time.OpeningHours;

/// How the contacts of an ordinary week fall on its hours.
///
/// @param shares of the 168 hours from Monday 00:00 local time on, 0 where it is closed; their sum
///     is 1
public record BusyWeek(List<Double> shares) {
  public static final int HOURS = 168;

  private static final int DAY_HOURS = 24;
  private static final int HOUR_MINUTES = 60;
  private static final double ROUNDING = 1e-9;

  public BusyWeek {
    shares = List.copyOf(shares);
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    if (shares.size() != HOURS
        || shares.stream().anyMatch(share -> !(share >= 0))
        || !(Math.abs(sum - 1) < ROUNDING)) {
      throw new IllegalArgumentException(
          "%d shares with a sum of %s are no week.\nMaybe use BusyWeek.of."
              .formatted(shares.size(), sum));
    }
  }

  /// As contacts came in an ordinary week, by its 168 hours; any unit.
  ///
  /// @throws IllegalArgumentException when nothing came
  public static BusyWeek of(double[] counts) {
    double sum = Arrays.stream(counts).sum();
    if (!(sum > 0)) {
      throw new IllegalArgumentException("A week in which nothing comes.\nMaybe it is never open.");
    }
    return new BusyWeek(Arrays.stream(counts).map(count -> count / sum).boxed().toList());
  }

  /// Every open hour alike; an hour that is open in part has its part.
  ///
  /// @throws IllegalArgumentException when no weekday is open
  public static BusyWeek even(OpeningHours opening) {
    return of(openMinutes(opening));
  }

  /// Minutes of each of the 168 hours of an ordinary week in which it is open, 0 to 60.
  static double[] openMinutes(OpeningHours opening) {
    double[] minutes = new double[HOURS];
    opening
        .byWeekday()
        .forEach((weekday, hours) -> hours.forEach(open -> add(minutes, weekday, open)));
    return Arrays.stream(minutes).map(open -> Math.min(open, HOUR_MINUTES)).toArray();
  }

  private static void add(double[] minutes, DayOfWeek weekday, OpeningHours.Hours open) {
    int monday = (weekday.getValue() - 1) * DAY_HOURS * HOUR_MINUTES;
    for (int minute = open.opensMinute(); minute < open.closesMinute(); minute++) {
      minutes[(monday + minute) / HOUR_MINUTES % HOURS]++;
    }
  }

  /// The same within opening hours only; what came when it is closed is spread over the rest.
  ///
  /// @throws IllegalArgumentException when nothing came while it is open
  public BusyWeek within(OpeningHours opening) {
    double[] kept = openMinutes(opening);
    for (int hour = 0; hour < HOURS; hour++) {
      kept[hour] *= shares.get(hour);
    }
    return of(kept);
  }
}
