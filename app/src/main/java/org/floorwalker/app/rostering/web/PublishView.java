package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.planning.rules.Violation;

/// What publishing would do, or why it is not possible.
///
/// @param version the draft
/// @param people number of people who would be told
/// @param violations every rule broken, with the person's name
public record PublishView(RosterVersion version, int people, List<Named> violations) {
  public PublishView {
    violations = List.copyOf(violations);
  }

  /// A violation with the name of the person.
  public record Named(String name, Violation violation) {}
}
