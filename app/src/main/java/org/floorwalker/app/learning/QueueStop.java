package org.floorwalker.app.learning;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.people.QueueClosing;
import org.jspecify.annotations.Nullable;

/// Proof for one closing of a queue to a person: what the schedule in force and the telephone
/// system say of the days on which it was closed.
///
/// @param days the closed days looked at
/// @param figures what schedule and telephone say; null where the measure is not registered
public record QueueStop(
    PersonLine person, QueueClosing closing, Days days, @Nullable Figures figures) {

  /// @param closed days closed within the stretch asked for, until today
  /// @param permitted of them, days on which an emergency permit let the person serve all the same
  /// @param scheduled of the others, days in a published schedule
  public record Days(int closed, int permitted, int scheduled) {}

  /// What was seen.
  ///
  /// @param before time planned on the queue in the four weeks before it closed
  /// @param planned time planned on the queue on closed days without permit; nought is the proof
  /// @param elsewhere time planned on other queues on these days
  /// @param answered contacts of the queue answered by the person on these days, as told by the
  ///     telephone system; nought is the proof
  public record Figures(Duration before, Duration planned, Duration elsewhere, double answered) {}

  /// What the figures come to.
  public enum Verdict {
    /// It closes on a day to come.
    AHEAD,
    /// Nothing may be shown: the measure is not registered.
    HELD_BACK,
    /// Neither planned nor answered.
    KEPT,
    /// The schedule in force has the person on the queue; it was published before the queue closed
    /// and has not been corrected.
    PLANNED,
    /// Contacts were answered on days on which the queue was closed.
    BROKEN;

    /// The key of its words.
    public String words() {
      return "learning.stopped.verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Verdict verdict(LocalDate today) {
    if (closing.from().isAfter(today)) {
      return Verdict.AHEAD;
    }
    if (figures == null) {
      return Verdict.HELD_BACK;
    }
    if (figures.answered() > 0) {
      return Verdict.BROKEN;
    }
    return figures.planned().isPositive() ? Verdict.PLANNED : Verdict.KEPT;
  }
}
