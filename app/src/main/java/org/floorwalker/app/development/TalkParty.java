package org.floorwalker.app.development;

import java.util.Optional;

/// What somebody is to a talk.
public enum TalkParty {
  EMPLOYEE,
  LEADER,
  /// Leads the employee's team now, though the talk is another leader's.
  SUCCESSOR,
  /// Keeps the records of the house.
  PEOPLE,
  STRANGER;

  /// The side of the talk this is; empty for those who stand beside it.
  public Optional<Side> side() {
    return switch (this) {
      case EMPLOYEE -> Optional.of(Side.EMPLOYEE);
      case LEADER -> Optional.of(Side.LEADER);
      case SUCCESSOR, PEOPLE, STRANGER -> Optional.empty();
    };
  }
}
