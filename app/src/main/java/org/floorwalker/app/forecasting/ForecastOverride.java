package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody knows better than the forecast, laid over it with author and reason.
///
/// @param id its number
/// @param queue the queue
/// @param laid what was laid over it
/// @param entered when and by whom
/// @param withdrawn when and by whom it was taken back; null while it is in force
public record ForecastOverride(
    long id,
    String queue,
    Laid laid,
    ForecastVersion.Made entered,
    ForecastVersion.@Nullable Made withdrawn) {

  /// What is laid over a queue.
  ///
  /// @param factor contacts are multiplied by it, e.g. 1.08 for 8 per cent more
  /// @param reason why
  public record Laid(When when, double factor, String reason) {}

  /// The same hours on each of some days, in the queue's zone.
  public record When(Days days, Hours hours) {
    public static When wholeDays(LocalDate first, LocalDate last) {
      return new When(new Days(first, last), Hours.WHOLE_DAY);
    }

    /// Whether it holds a slot that begins then.
    public boolean contains(LocalDateTime start) {
      return days.contains(start.toLocalDate()) && hours.contains(start.toLocalTime());
    }

    /// Whether it holds some hours of the day and not the others.
    boolean holdsPartOf(LocalDate day) {
      return !hours.isWholeDay() && days.contains(day);
    }
  }

  /// Days from the first to the last, both included.
  public record Days(LocalDate first, LocalDate last) {
    public Days {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(
            "The days %s to %s end before they start.\nMaybe they are swapped."
                .formatted(first, last));
      }
    }

    public boolean isOneDay() {
      return first.equals(last);
    }

    Stream<LocalDate> list() {
      return first.datesUntil(last.plusDays(1));
    }

    public boolean contains(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /// Hours of a day by the clock on the wall, half-open. On the night the clock is put back, what
  /// it shows twice is held twice; what it leaves out is not there to be held.
  ///
  /// @param fromMinute minutes after midnight, 0 to 1439
  /// @param untilMinute minutes after midnight, up to 1440, which is the end of the day
  public record Hours(int fromMinute, int untilMinute) {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    public static final Hours WHOLE_DAY = new Hours(0, DAY);

    public Hours {
      if (fromMinute < 0 || untilMinute <= fromMinute || untilMinute > DAY) {
        throw new IllegalArgumentException(
            "Minutes %d to %d are no hours of a day.\nMaybe they go past midnight."
                .formatted(fromMinute, untilMinute));
      }
    }

    /// Hours from one time up to another; midnight as the other is the end of the day.
    public static Hours of(LocalTime from, LocalTime until) {
      int end = minutes(until);
      return new Hours(minutes(from), end == 0 ? DAY : end);
    }

    private static int minutes(LocalTime time) {
      return time.getHour() * HOUR + time.getMinute();
    }

    public boolean isWholeDay() {
      return equals(WHOLE_DAY);
    }

    boolean contains(LocalTime time) {
      int minute = minutes(time);
      return minute >= fromMinute && minute < untilMinute;
    }

    /// The time it begins, e.g. `10:00`.
    public String from() {
      return clock(fromMinute);
    }

    /// The time it ends; `24:00` for the end of the day.
    public String until() {
      return clock(untilMinute);
    }

    private static String clock(int minute) {
      return "%02d:%02d".formatted(minute / HOUR, minute % HOUR);
    }
  }

  public When when() {
    return laid.when();
  }

  public double factor() {
    return laid.factor();
  }

  public String reason() {
    return laid.reason();
  }

  /// Whether it was in force at the instant.
  public boolean isInForce(Instant at) {
    return withdrawn == null || at.isBefore(withdrawn.at());
  }
}
