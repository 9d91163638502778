package org.floorwalker.planning.staffing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/// Unplanned loss by reason and time, as a share of scheduled time.
///
/// Reasons meet independently: of those who are not ill some are late, so 5 per cent ill and 4 per
/// cent late lose 1 − 0.95 × 0.96 = 8.8 per cent. Breaks, activities and planned absence lie in the
/// schedule and are no part of it.
///
/// @param losses each reason with the times at which it strikes
public record Shrinkage(List<Loss> losses) {
  public static final Shrinkage NONE = new Shrinkage(List.of());

  /// The reason that takes whole shifts: people who do not come.
  public static final String ILL = "ill";

  public Shrinkage {
    losses = List.copyOf(losses);
  }

  /// The same share at all times.
  public static Shrinkage of(double share) {
    return share == 0 ? NONE : new Shrinkage(List.of(Loss.always("all", share)));
  }

  /// One reason.
  ///
  /// @param reason what people call it, e.g. `ill`
  /// @param share share of scheduled time, at least 0 and below 1
  /// @param weekdays days on which it strikes
  /// @param from first local time
  /// @param until local time at which it ends; at or before `from` it passes midnight, and equal
  ///     times are the whole day
  public record Loss(
      String reason, double share, Set<DayOfWeek> weekdays, LocalTime from, LocalTime until) {
    public Loss {
      weekdays = Set.copyOf(weekdays);
      if (!(share >= 0 && share < 1)) {
        throw new IllegalArgumentException(
            "A shrinkage of %s is not possible.\nMaybe write 0.08 for 8 per cent."
                .formatted(share));
      }
    }

    public static Loss always(String reason, double share) {
      return new Loss(
          reason, share, Set.of(DayOfWeek.values()), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    boolean strikes(ZonedDateTime at) {
      LocalTime time = at.toLocalTime();
      if (from.isBefore(until)) {
        return isOn(at.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
      }
      return time.isBefore(from)
          ? time.isBefore(until) && isOn(at.getDayOfWeek().minus(1))
          : isOn(at.getDayOfWeek());
    }

    private boolean isOn(DayOfWeek day) {
      return weekdays.contains(day);
    }
  }

  /// Share lost at an instant, all reasons together.
  public double at(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    return 1 - kept(losses.stream().filter(loss -> loss.strikes(local)).toList());
  }

  /// The losses of one reason alone.
  public Shrinkage of(String reason) {
    return new Shrinkage(losses.stream().filter(loss -> loss.reason().equals(reason)).toList());
  }

  /// All losses but those of one reason.
  public Shrinkage without(String reason) {
    return new Shrinkage(losses.stream().filter(loss -> !loss.reason().equals(reason)).toList());
  }

  /// Share lost in the mean of a week, hour by hour.
  public double usual() {
    ZonedDateTime monday = ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneId.of("UTC"));
    double sum = 0;
    int hours = 7 * 24;
    for (int hour = 0; hour < hours; hour++) {
      sum += at(monday.plusHours(hour).toInstant(), monday.getZone());
    }
    return losses.isEmpty() ? 0 : sum / hours;
  }

  private static double kept(List<Loss> striking) {
    return striking.stream().mapToDouble(loss -> 1 - loss.share()).reduce(1, (a, b) -> a * b);
  }
}
