package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Where one row could lie instead, and what stands against the rest: what a planner sees while
/// dragging, before anything is asked.
///
/// @param places every place of the grid, in order of time
public record Places(List<Place> places) {
  public Places {
    places = List.copyOf(places);
  }

  /// What is being moved.
  public enum Deed {
    /// The whole shift.
    MOVE,
    /// Its start alone.
    START,
    /// Its end alone.
    END,
    /// One meal or break.
    PAUSE
  }

  /// @param pause local start of the meal or break that moves, null for the others
  public record Asked(String person, LocalDate day, Deed deed, @Nullable LocalTime pause) {}

  /// @param text the cell as one would type it
  /// @param range what the shift, the meal or the break would cover
  /// @param against the rules it would break, empty when it may lie there
  public record Place(String text, TimeRange range, List<Violation> against) {
    public Place {
      against = List.copyOf(against);
    }

    public boolean isLawful() {
      return against.isEmpty();
    }
  }
}
