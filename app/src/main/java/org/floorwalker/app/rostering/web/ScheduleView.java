package org.floorwalker.app.rostering.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.ShiftAccount;
import org.floorwalker.planning.rules.Violation;
import org.jspecify.annotations.Nullable;

/// The page of one day of a schedule.
///
/// @param version the roster
/// @param day the business day shown
/// @param filter what is shown of it
/// @param grid people and coverage
/// @param panel the explanation of the open row, null when none is open
/// @param corrections number of corrections since the search
/// @param trouble key of why the last deed was not done, when no rule is broken
/// @param refusals why the last deed was not done
public record ScheduleView(
    RosterVersion version,
    LocalDate day,
    Filter filter,
    DayGrid grid,
    @Nullable Panel panel,
    int corrections,
    @Nullable String trouble,
    List<Violation> refusals) {
  public ScheduleView {
    refusals = List.copyOf(refusals);
  }

  /// @param team name of the team shown, empty for all
  /// @param teams names of all teams
  public record Filter(String team, List<String> teams) {
    public Filter {
      teams = List.copyOf(teams);
    }
  }

  /// The explanation of one row.
  ///
  /// @param code code of the person
  /// @param name full name
  /// @param account why, bounds, alternatives
  /// @param paidHours paid hours of the shift
  /// @param seenEdit the row's last correction, sent back with a change
  /// @param starts times the shift may be moved to, for the form
  /// @param pauses meals and breaks with the times they may be moved to
  /// @param isOpen whether the row may be changed: a draft, or what is in force that day
  public record Panel(
      String code,
      String name,
      ShiftAccount account,
      double paidHours,
      long seenEdit,
      List<Instant> starts,
      List<PauseChoice> pauses,
      boolean isOpen) {
    public Panel {
      starts = List.copyOf(starts);
      pauses = List.copyOf(pauses);
    }
  }

  /// A meal or break and where it may go.
  public record PauseChoice(Look look, Instant start, List<Instant> choices) {
    public PauseChoice {
      choices = List.copyOf(choices);
    }
  }

  public LocalDate previousDay() {
    return day.minusDays(1);
  }

  public LocalDate nextDay() {
    return day.plusDays(1);
  }

  public boolean hasPrevious() {
    return version.span().contains(previousDay());
  }

  public boolean hasNext() {
    return version.span().contains(nextDay());
  }

  /// Address of this page with another day.
  public String address(LocalDate other) {
    return "/schedule/" + version.id() + "?day=" + other + team();
  }

  /// Address of this page with a row open.
  public String open(String code) {
    return address(day) + "&shift=" + code;
  }

  private String team() {
    return filter.team().isEmpty()
        ? ""
        : "&team=" + URLEncoder.encode(filter.team(), StandardCharsets.UTF_8);
  }
}
