package org.floorwalker.planning.optimise.search;

/// A small change of a plan, tried at random.
interface Move {
  /// Tries one change; keeps it when it is lawful and its price is accepted.
  ///
  /// @return whether the plan changed
  boolean attempt(Search search);
}
