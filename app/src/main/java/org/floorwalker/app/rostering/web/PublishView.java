package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.PersonChange;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.planning.rules.Violation;

/// What publishing would do, or why it is not possible.
///
/// @param version the draft
/// @param told what changes for whom
/// @param unchanged number of people for whom nothing changes
/// @param violations every rule broken, with the person's name
/// @param warnings what the law warns of, a line a rule
/// @param reason the field for the planner's answer to the warnings
/// @param unanswered whether it was sent without the reason that is asked for
/// @param heard what representatives were told and said
public record PublishView(
    RosterVersion version,
    List<Told> told,
    int unchanged,
    List<Named> violations,
    List<Warned> warnings,
    Field reason,
    boolean unanswered,
    HeardView heard) {
  public PublishView {
    told = List.copyOf(told);
    violations = List.copyOf(violations);
    warnings = List.copyOf(warnings);
  }

  /// Whether publishing asks for a reason.
  public boolean needsReason() {
    return !warnings.isEmpty() || heard.isMissing();
  }

  /// Whether nobody had a day of it before.
  public boolean isFirst() {
    return told.stream()
        .flatMap(one -> one.change().days().stream())
        .allMatch(PersonChange.Day::isNew);
  }

  /// What changes for one person.
  public record Told(String name, PersonChange change) {}

  /// A violation with the name of the person.
  public record Named(String name, Violation violation) {}

  /// One rule's warnings.
  ///
  /// @param first the first of them, with the person's name
  /// @param others the ones after it
  public record Warned(Named first, List<Named> others) {
    private static final int LISTED = 100;

    public Warned {
      others = List.copyOf(others);
    }

    /// Those of the others that are named; the rest are counted.
    public List<Named> listed() {
      return others.subList(0, Math.min(LISTED, others.size()));
    }
  }
}
