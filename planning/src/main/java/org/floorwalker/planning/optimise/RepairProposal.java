package org.floorwalker.planning.optimise;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.roster.Roster;

/// One way to go on after a disturbance.
///
/// @param means what it changes
/// @param roster the whole roster after it
/// @param effect what it recovers
/// @param changes every change to somebody else's day, the most valuable first
/// @param withoutPlace activities that lost their place and find no other
/// @param cpuSeconds processor time from the start of the repair until this proposal stood
public record RepairProposal(
    Means means,
    Roster roster,
    Effect effect,
    List<Change> changes,
    List<String> withoutPlace,
    double cpuSeconds) {
  /// Nobody is even asked to come at another time later than so long before it.
  public static final Duration NOTICE = Duration.ofHours(2);

  public RepairProposal {
    changes = List.copyOf(changes);
    withoutPlace = List.copyOf(withoutPlace);
  }

  /// How many people's days change.
  public long countTouched() {
    return changes.stream().map(Change::agent).distinct().count();
  }

  /// Each means includes those before it.
  public enum Means {
    BREAKS("breaks only"),
    ACTIVITIES("breaks and activities"),
    EXTENSIONS("extensions, earlier or later starts and call-outs");

    private final String words;

    Means(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// @param costBefore cost of the roster as planned
  /// @param costDamaged cost with the disturbance and nothing else changed
  /// @param costAfter cost with the proposal
  /// @param underHoursBefore people missing at the desk, in hours, as planned
  /// @param underHoursDamaged the same with the disturbance
  /// @param underHoursAfter the same with the proposal
  public record Effect(
      double costBefore,
      double costDamaged,
      double costAfter,
      double underHoursBefore,
      double underHoursDamaged,
      double underHoursAfter) {}

  /// @param agent whose day changes
  /// @param day the business day
  /// @param what what changes, in words
  /// @param value points the roster gains by it
  /// @param needsConsent whether a published shift or free day changes at shorter notice than the
  ///     country asks for, so that the agent must agree; pauses and activities within a shift may
  ///     be moved
  public record Change(
      String agent, LocalDate day, String what, double value, boolean needsConsent) {}
}
