package org.floorwalker.app.callout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.floorwalker.planning.time.TimeRange;

/// Hours, or time off, that are offered.
///
/// @param id its number
/// @param open how many places are left
public record CallOffer(long id, Wanted wanted, State state, int open, Instant madeAt, String by) {

  /// What is offered.
  ///
  /// @param queue code of the queue to serve; for time off the queue its people serve
  /// @param places how many people
  /// @param waves how many are asked at a time, and how often
  /// @param note words of the desk, may be empty
  public record Wanted(
      Kind kind,
      LocalDate day,
      TimeRange range,
      String queue,
      int places,
      Waves waves,
      String note) {}

  /// @param size people asked at a time
  /// @param minutes until the next are asked
  public record Waves(int size, int minutes) {}

  public enum Kind {
    HOURS,
    TIME_OFF;

    /// As it is kept and sent by forms.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  public enum State {
    OPEN,
    FILLED,
    CLOSED
  }

  /// Whether somebody can still take it.
  public boolean isOpen(Instant now) {
    return state == State.OPEN && now.isBefore(wanted.range().startInclusive());
  }
}
