package org.floorwalker.planning.optimise.search;

import java.util.List;

/// The slots at which shifts of one day may start, in order, each with the slot by which a shift
/// from there must have ended. Shared by all agents of equal site, window and night rule.
///
/// @param starts first slots of shifts
/// @param latestEnds slot by which the shift must have ended
/// @param localMinutes local minute of the day of each start
/// @param bounds which of [#BOUNDS] sets each latest end
record StartMenu(int[] starts, int[] latestEnds, int[] localMinutes, int[] bounds) {
  /// What a shift may have to end for, by the names the check of rosters uses.
  static final List<String> BOUNDS = List.of("site_hours", "must_cover", "night", "given_shift");

  /// Number of the bound of a shift that is given.
  static final int GIVEN = 3;

  /// @param rows first slot, latest end, local minute and bound of each start, in order
  static StartMenu of(List<int[]> rows) {
    return new StartMenu(column(rows, 0), column(rows, 1), column(rows, 2), column(rows, 3));
  }

  /// The rule that sets the latest end of a start.
  String bound(int startIndex) {
    return BOUNDS.get(bounds[startIndex]);
  }

  private static int[] column(List<int[]> rows, int column) {
    return rows.stream().mapToInt(row -> row[column]).toArray();
  }

  int size() {
    return starts.length;
  }
}
