package org.floorwalker.app.requests;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A yearly round of leave of some teams, which share the places of each week.
///
/// @param id its number, which also draws the order among equals
/// @param year the calendar year the leave lies in
/// @param state where it stands
/// @param teams codes of the teams
/// @param opensOn first day on which wishes may be handed in
/// @param deadline last such day
/// @param decidedAt when everybody was told; null before
public record RoundCard(
    long id,
    int year,
    State state,
    List<String> teams,
    LocalDate opensOn,
    LocalDate deadline,
    @Nullable Instant decidedAt) {
  /// What a round gives is leave of this kind.
  public static final String KIND = "vacation";

  public RoundCard {
    teams = List.copyOf(teams);
  }

  public enum State {
    /// Wishes are handed in until the deadline.
    OPEN,
    /// The rule has answered; a planner looks and changes.
    PROPOSED,
    /// Everybody was told; what was given is leave.
    DECIDED
  }

  /// Whether wishes may be handed in on the day.
  public boolean takesWishes(LocalDate today) {
    return state == State.OPEN && !today.isBefore(opensOn) && !today.isAfter(deadline);
  }

  /// Mondays from the week of 1 January to that of the next 1 January.
  public List<LocalDate> mondays() {
    LocalDate first = mondayOf(LocalDate.of(year, 1, 1));
    return Stream.iterate(first, week -> week.plusWeeks(1))
        .takeWhile(week -> !week.isAfter(newYearWeek(year)))
        .toList();
  }

  /// Monday of a year's Christmas week, with the 25th of December in it.
  public static LocalDate christmasWeek(int year) {
    return mondayOf(LocalDate.of(year, 12, 25));
  }

  /// Monday of New Year week, with the 1st of January after the year in it.
  public static LocalDate newYearWeek(int year) {
    return mondayOf(LocalDate.of(year + 1, 1, 1));
  }

  private static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
