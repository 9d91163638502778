package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.planning.rules.Violation;

/// What publishing would do, or why it is not possible.
///
/// @param version the draft
/// @param people number of people who would be told
/// @param violations every rule broken, with the person's name
/// @param warnings what the law warns of, a line a rule
/// @param reason the field for the planner's answer to the warnings
public record PublishView(
    RosterVersion version,
    int people,
    List<Named> violations,
    List<Warned> warnings,
    Field reason) {
  public PublishView {
    violations = List.copyOf(violations);
    warnings = List.copyOf(warnings);
  }

  /// A violation with the name of the person.
  public record Named(String name, Violation violation) {}

  /// One rule's warnings.
  ///
  /// @param first the first of them, with the person's name
  /// @param others how many more there are
  public record Warned(Named first, int others) {}
}
