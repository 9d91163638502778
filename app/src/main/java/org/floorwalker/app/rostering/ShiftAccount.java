package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.rules.Citation;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Why a shift lies where it does, what the law and the contract bind, and what would be better.
///
/// @param shift the shift
/// @param why reasons for it
/// @param bounds what limits it
/// @param alternatives lawful changes, the best first
public record ShiftAccount(
    Shift shift, List<Why> why, List<Bound> bounds, List<Alternative> alternatives) {
  public ShiftAccount {
    why = List.copyOf(why);
    bounds = List.copyOf(bounds);
    alternatives = List.copyOf(alternatives);
  }

  /// The alternatives that leave fewer hours short; what would read as "0.0" with one decimal is
  /// no gain.
  public List<Alternative> cheaper() {
    return alternatives.stream().filter(other -> other.shortHours() < -0.05).toList();
  }

  /// A reason for the shift.
  public sealed interface Why {
    /// Without it so many people more would be short.
    ///
    /// @param people largest number in the stretch
    record ShortWithout(double people, TimeRange range) implements Why {}

    /// The person wished to start between two times.
    record Wished(StartTimes starts, boolean kept) implements Why {}

    /// Evenings, counting this one if it is one, in the period, beside the team's average.
    record Evenings(int own, double teamAverage) implements Why {}
  }

  /// What limits the shift; `law` is null for agreements of the house.
  public sealed interface Bound {
    @Nullable Citation law();

    /// Rest since the shift before.
    record RestBefore(Duration rest, Duration least, @Nullable Citation law) implements Bound {}

    /// The latest end that leaves the rest before the next shift.
    record EndBy(Instant latest, Instant next, @Nullable Citation law) implements Bound {}

    /// Meals and breaks of the shift.
    record Breaks(Duration total, @Nullable Citation law) implements Bound {}

    /// Hours of the period against the contract's.
    ///
    /// @param owed part of the agreed that earlier weeks or an absence in part put on it; negative
    ///     when they take from it
    record ContractHours(Duration planned, Duration agreed, Duration owed, @Nullable Citation law)
        implements Bound {}
  }

  /// A lawful change.
  ///
  /// @param correction what to change
  /// @param shortHours change of the person-hours short on the day; below 0 is better
  /// @param wishKept whether a wish on starting times would be kept; true when there is none
  public record Alternative(Correction correction, double shortHours, boolean wishKept) {}
}
