package org.floorwalker.planning.leave;

/// The parts of a round, in the order in which they are given.
public enum RoundPart {
  /// The long holiday, one period a person.
  MAIN,
  /// Christmas week and New Year week.
  YEAR_END,
  /// Other weeks.
  OTHER
}
