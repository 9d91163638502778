package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day of many people on one axis.
///
/// @param window what is shown
/// @param chart need and coverage above it
/// @param teams teams with their people
/// @param people number of people with a shift
/// @param queues names of the queues the chart is about, in order
/// @param step minutes between two places a shift may start at
public record DayGrid(
    DayWindow window,
    CoverageChart chart,
    List<Team> teams,
    int people,
    List<String> queues,
    long step) {
  public DayGrid {
    teams = List.copyOf(teams);
    queues = List.copyOf(queues);
  }

  /// @param name name of the team
  /// @param site its site
  /// @param leader name of its leader, empty when it has none
  /// @param rows its people, by name
  public record Team(String name, String site, String leader, List<Row> rows) {
    public Team {
      rows = List.copyOf(rows);
    }
  }

  /// One person's row.
  ///
  /// @param code code of the person
  /// @param fullName full name
  /// @param segments pieces of the shift, edge to edge; empty when free
  /// @param paid paid time, null when free
  /// @param state what a change of the row has to know
  public record Row(
      String code, String fullName, List<Segment> segments, @Nullable Duration paid, State state) {
    public Row {
      segments = List.copyOf(segments);
    }

    /// First name and initial, as grids show.
    public String name() {
      return shortName(fullName);
    }

    public boolean isOpen() {
      return state.isOpen();
    }

    /// Marks of the row.
    public String css() {
      return (state.isOpen() ? " open" : "")
          + (state.seen() > 0 ? " changed" : "")
          + (state.isLocked() ? " locked" : "");
    }

    /// Paid hours for the number at the right.
    public double paidHours() {
      return paid == null ? 0 : paid.toMinutes() / 60.0;
    }
  }

  /// @param text the hours as one would type them, empty when free
  /// @param seen number of the row's last change
  /// @param isLocked whether the next build leaves the row alone
  /// @param isOpen whether its panel is open
  /// @param opens the window's first hour on the clock of the person's site; null when that is the
  ///     viewer's own
  public record State(
      String text, long seen, boolean isLocked, boolean isOpen, @Nullable String opens) {}

  /// One piece of a shift.
  ///
  /// @param look how it looks
  /// @param place classes that place it
  /// @param start its first instant
  /// @param end the instant after it
  /// @param title what people call it, empty for the look's own name
  public record Segment(Look look, String place, Instant start, Instant end, String title) {
    /// Classes of the segment; short ones centre their letter.
    public String css() {
      boolean isTiny = Duration.between(start, end).toMinutes() <= 20;
      return look.css() + (isTiny ? " tiny " : " ") + place;
    }

    public boolean isRest() {
      return look == Look.BREAK || look == Look.MEAL;
    }

    /// Whether it is listed under an open row: everything that is not at the desk.
    public boolean isListed() {
      return look != Look.PHONE && look != Look.CHAT && look != Look.MAIL;
    }
  }

  /// First name and initial of the last.
  static String shortName(String name) {
    int space = name.lastIndexOf(' ');
    return space < 0
        ? name
        : name.substring(0, name.indexOf(' ')) + " " + name.charAt(space + 1) + ".";
  }
}
