package org.floorwalker.app.learning;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.training.Standing;
import org.jspecify.annotations.Nullable;

/// Somebody whom a requirement concerns, with their standing.
///
/// @param day local day at the person's site
/// @param since first day it has concerned them without a break
/// @param why what in the audience rule met them
/// @param standing how they stand
/// @param exemption in force that day, null without
public record Concerned(
    PersonId person,
    LocalDate day,
    LocalDate since,
    List<String> why,
    Standing standing,
    @Nullable Exemption exemption) {
  public Concerned {
    why = List.copyOf(why);
  }

  public boolean isExempt() {
    return exemption != null;
  }

  /// Where the day lies; empty standing when it is done for good or nobody asks for it now.
  public Standing.Phase phase(Requirement requirement) {
    return switch (standing) {
      case Standing.Settled _ -> Standing.Phase.HOLDS;
      case Standing.Owed owed ->
          isExempt()
              ? Standing.Phase.HOLDS
              : owed.phase(
                  requirement.terms().rule(), requirement.terms().reminders().firstDays(), day);
    };
  }

  /// Whether nothing is left to do for now: done for good, or done and not near its end.
  public boolean isDone(Requirement requirement) {
    return switch (standing) {
      case Standing.Settled _ -> true;
      case Standing.Owed owed ->
          owed.last() != null
              && phase(requirement) == Standing.Phase.HOLDS
              && (owed.missing().isZero() || owed.due().getYear() > day.getYear());
    };
  }

  /// The due day, null when nothing is due any more.
  public @Nullable LocalDate due() {
    return standing instanceof Standing.Owed owed ? owed.due() : null;
  }
}
