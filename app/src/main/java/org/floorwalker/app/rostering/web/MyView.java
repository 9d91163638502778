package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.MyCustomerTime;
import org.floorwalker.app.rostering.QuietTime;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// A person's own day or week.
///
/// @param today what is shown of today
/// @param week the seven days
/// @param extras wish and calendar feed
/// @param messages what the person was told, newest first
/// @param ahead what is booked in the coming week
/// @param quiet stretches for small tasks, of today and of the week shown
/// @param customerTime planned time with customers of the week shown; null when it is not told
/// @param said key of a receipt
public record MyView(
    Today today,
    Week week,
    Extras extras,
    List<Message> messages,
    List<Activity> ahead,
    List<QuietTime> quiet,
    MyCustomerTime.@Nullable Own customerTime,
    @Nullable String said) {
  public MyView {
    ahead = List.copyOf(ahead);
    quiet = List.copyOf(quiet);
    messages = List.copyOf(messages);
  }

  /// Stretches for small tasks in the shift of a business day.
  public List<QuietTime> quietOn(LocalDate day) {
    return quiet.stream().filter(time -> time.day().equals(day)).toList();
  }

  /// @param date the day
  /// @param zone zone of the person's site, in which all times are shown
  /// @param plan today's shift, null when free
  /// @param off what today is without a shift
  /// @param next what comes next, null when nothing more today
  /// @param nextShift the published shift after that, null when none is known
  /// @param window what the bar shows
  /// @param segments pieces of the bar
  /// @param lines pieces as a list
  /// @param nowPlace class of the now line, empty outside the shift
  public record Today(
      LocalDate date,
      ZoneId zone,
      @Nullable DayPlan plan,
      OffDay off,
      @Nullable Next next,
      @Nullable TimeRange nextShift,
      DayWindow window,
      List<DayGrid.Segment> segments,
      List<Line> lines,
      String nowPlace) {
    public Today {
      segments = List.copyOf(segments);
      lines = List.copyOf(lines);
    }
  }

  /// The next thing.
  ///
  /// @param look what it is
  /// @param title its name where it has one
  /// @param at when it starts
  /// @param in time left
  public record Next(Look look, String title, Instant at, Duration in) {}

  /// One line of the day.
  public record Line(DayGrid.Segment segment, boolean isNow) {}

  /// @param first the Monday
  /// @param days seven days
  /// @param paidHours paid hours of the week
  /// @param isPublished whether published schedules cover any of it
  public record Week(LocalDate first, List<Day> days, double paidHours, boolean isPublished) {
    public Week {
      days = List.copyOf(days);
    }

    public LocalDate previous() {
      return first.minusDays(7);
    }

    public LocalDate next() {
      return first.plusDays(7);
    }
  }

  /// A day of the week.
  ///
  /// @param plan its shift, null when free
  /// @param off what it is without a shift
  /// @param window the stretch of every bar of the week
  public record Day(
      LocalDate date,
      @Nullable DayPlan plan,
      OffDay off,
      DayWindow window,
      List<DayGrid.Segment> segments,
      boolean isToday) {
    public Day {
      segments = List.copyOf(segments);
    }
  }

  /// @param wishFrom earliest start wished, empty without a wish
  /// @param wishTo latest start wished
  /// @param feedSince when the calendar feed was made, null when there is none
  /// @param feedAddress its address, told only when it was just made
  public record Extras(
      String wishFrom, String wishTo, @Nullable Instant feedSince, @Nullable String feedAddress) {}
}
