package org.floorwalker.app.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// What somebody says about a day that went otherwise than the plan.
///
/// @param id its number
/// @param said what was said
/// @param state where it stands
/// @param told when and by whom it was said
/// @param decision null while it is open
public record TimeReport(
    long id, PersonId person, Said said, State state, Told told, @Nullable Decision decision) {

  /// @param worked from coming to going; null when nothing was worked
  /// @param mealTaken whether the unpaid meals of the plan were taken
  /// @param note own words, may be empty
  /// @param toBank whether overtime of the day is to be taken as time off
  public record Said(
      LocalDate day,
      @Nullable TimeRange worked,
      boolean mealTaken,
      Reason reason,
      String note,
      boolean toBank) {}

  public record Told(Instant at, String by) {}

  /// @param words why not, empty for a yes
  public record Decision(Instant at, String by, String words) {}

  /// Why the day went otherwise.
  public enum Reason {
    /// A contact lasted beyond the end.
    LONG_CONTACT,
    /// The leader or the traffic desk asked to stay or to come.
    ASKED_TO_STAY,
    /// Came later or left earlier.
    SHORTER,
    /// A system was down.
    SYSTEM,
    TRAINING,
    OTHER;

    /// As it is kept and sent by forms.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Reason of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  public enum State {
    OPEN,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    /// A later approved report stands in its place.
    REPLACED
  }
}
