package org.floorwalker.planning.optimise;

import java.util.Set;
import org.floorwalker.planning.optimise.search.RowsToRead;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;

/// Rows of a roster that no search could have built: typed by hand, or possible only before a
/// contract, the starts of a person or the opening of a site changed.
public final class HandmadeRows {
  private HandmadeRows() {}

  /// Agents with such a row. Without them a roster can be repaired and explained; what they cover
  /// then counts as open.
  public static Set<String> agents(RosterProblem problem, Roster roster) {
    return RowsToRead.unreadable(problem, roster);
  }
}
