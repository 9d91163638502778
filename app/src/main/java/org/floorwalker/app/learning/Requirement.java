package org.floorwalker.app.learning;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.floorwalker.planning.training.Audience;
import org.floorwalker.planning.training.DueRule;
import org.floorwalker.planning.training.Reminders;
import org.jspecify.annotations.Nullable;

/// What must be learnt by whom, as its latest version says.
///
/// @param code its name in addresses and files
/// @param version 1, 2, …
/// @param endedOn the day from which nobody is asked for it any more, null while it holds
public record Requirement(
    long id, String code, int version, Terms terms, @Nullable LocalDate endedOn) {

  /// What it says.
  ///
  /// @param source the regulation with its article, or the client's demand
  /// @param course code of the course that meets it
  /// @param rule when it is due
  /// @param audience whom it concerns
  /// @param reminders when they are reminded
  /// @param consequence what follows when it is not met
  public record Terms(
      String title,
      String source,
      String course,
      DueRule rule,
      Audience audience,
      Reminders reminders,
      Consequence consequence) {}

  /// What follows when it has lapsed.
  ///
  /// @param queues queues that are closed to the person; empty unless queues are closed
  public record Consequence(Kind kind, Set<String> queues) {
    public Consequence {
      queues = Set.copyOf(queues);
    }

    /// What follows.
    public enum Kind {
      /// Nothing but reminders.
      REMIND,
      /// The leader is told.
      ESCALATE,
      /// The leader is told and queues close.
      CLOSE;

      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  public boolean holdsOn(LocalDate day) {
    return endedOn == null || day.isBefore(endedOn);
  }

  /// The name under which it closes queues.
  public String cause() {
    return "requirement " + code;
  }
}
