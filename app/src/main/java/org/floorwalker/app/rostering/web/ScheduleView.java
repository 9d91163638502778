package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.ActivityKind;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.QuietTime;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.ShiftAccount;
import org.floorwalker.planning.rules.Violation;
import org.jspecify.annotations.Nullable;

/// The page of one day of a schedule.
///
/// @param bar head of the page
/// @param day the business day shown
/// @param grid people and coverage
/// @param panel the explanation of the open row, null when none is open
/// @param trouble key of why the last deed was not done, when no rule is broken
/// @param refusals why the last deed was not done
public record ScheduleView(
    GridBar bar,
    LocalDate day,
    DayGrid grid,
    @Nullable Panel panel,
    @Nullable String trouble,
    List<Violation> refusals) {
  public ScheduleView {
    refusals = List.copyOf(refusals);
  }

  /// The explanation of one row.
  ///
  /// @param row code, name and what the row is now
  /// @param account why, bounds, alternatives; null when the day is free
  /// @param paidHours paid hours of the shift
  /// @param quiet stretches for small tasks
  /// @param choices what the forms of the row offer
  /// @param isOpen whether the row may be changed: a draft, or what is in force that day
  public record Panel(
      Named row,
      @Nullable ShiftAccount account,
      double paidHours,
      List<QuietTime> quiet,
      Choices choices,
      boolean isOpen) {
    public Panel {
      quiet = List.copyOf(quiet);
    }

    public String name() {
      return row.name();
    }
  }

  /// @param code code of the person
  /// @param name full name
  /// @param text the hours as one would type them, empty when free
  /// @param seenEdit the row's last change, sent back with another
  /// @param isLocked whether the row may only be changed after it is given free
  public record Named(String code, String name, String text, long seenEdit, boolean isLocked) {}

  /// What the forms of a row offer.
  ///
  /// @param pauses meals and breaks with the times they may be moved to
  /// @param activities activities inside the shift
  /// @param others people to change hours with, with what they have that day
  /// @param kinds the centre's own kinds of activities
  public record Choices(
      List<PauseChoice> pauses,
      List<DayPlan.Piece.Beside> activities,
      List<Field.Choice> others,
      List<ActivityKind> kinds) {
    public Choices {
      pauses = List.copyOf(pauses);
      activities = List.copyOf(activities);
      others = List.copyOf(others);
      kinds = List.copyOf(kinds);
    }
  }

  /// A meal or break and where it may go.
  public record PauseChoice(Look look, Instant start, List<Instant> choices) {
    public PauseChoice {
      choices = List.copyOf(choices);
    }
  }

  public RosterVersion version() {
    return bar.version();
  }

  public LocalDate previousDay() {
    return day.minusDays(1);
  }

  public LocalDate nextDay() {
    return day.plusDays(1);
  }

  public boolean hasPrevious() {
    return version().span().contains(previousDay());
  }

  public boolean hasNext() {
    return version().span().contains(nextDay());
  }

  /// Address of this page with another day.
  public String address(LocalDate other) {
    return bar.address("day", other);
  }

  /// Address of this page with a row open.
  public String open(String code) {
    return address(day) + "&shift=" + code;
  }
}
