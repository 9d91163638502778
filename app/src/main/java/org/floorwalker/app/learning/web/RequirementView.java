package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.learning.Concerned;
import org.floorwalker.app.learning.Exemption;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.RollOut;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.planning.training.Standing;
import org.jspecify.annotations.Nullable;

/// One requirement with the people it concerns.
///
/// @param scopeDay the day for which the scope was asked, null when it was not
/// @param scope people in scope that day with reasons
/// @param rollOut how far it is, null when nothing is open
/// @param waiting a programme that has places for it and is not in the schedule; null without
/// @param exempt fields of the form for an exemption, empty for those who may not give one
public record RequirementView(
    Requirement requirement,
    List<Row> rows,
    @Nullable LocalDate scopeDay,
    List<ScopeRow> scope,
    List<ExemptionRow> exemptions,
    @Nullable RollOut rollOut,
    @Nullable Waiting waiting,
    List<Field> exempt) {
  public RequirementView {
    rows = List.copyOf(rows);
    scope = List.copyOf(scope);
    exemptions = List.copyOf(exemptions);
    exempt = List.copyOf(exempt);
  }

  /// A programme that only needs to be put into the schedule.
  ///
  /// @param programme its number
  /// @param people of those who owe it, how many have a place in it
  public record Waiting(long programme, int people) {}

  /// Days before the due day on which people are reminded, such as "90, 60, 30, 7".
  public String reminderDays() {
    return String.join(
        ", ", requirement.terms().reminders().daysBefore().stream().map(String::valueOf).toList());
  }

  /// Somebody it concerns.
  ///
  /// @param lapses the day its consequence follows, null when nothing is due
  public record Row(
      PersonLine person, Concerned concerned, Standing.Phase phase, @Nullable LocalDate lapses) {

    /// The class of the tag.
    public String tone() {
      if (concerned.isExempt()) {
        return "info";
      }
      return switch (phase) {
        case HOLDS -> concerned.due() == null ? "good" : "";
        case SOON -> "warn";
        case OVERDUE, LAPSED -> "bad";
      };
    }

    /// The key of the tag's words.
    public String state() {
      return "learning.phase."
          + (concerned.isExempt() ? "exempt" : phase.name().toLowerCase(Locale.ROOT));
    }
  }

  /// Somebody in scope on a day.
  public record ScopeRow(String name, String code, List<String> why) {
    public ScopeRow {
      why = List.copyOf(why);
    }
  }

  /// An exemption with the name.
  public record ExemptionRow(String name, Exemption exemption) {}
}
