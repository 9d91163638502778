package org.floorwalker.planning.optimise.search;

import java.util.List;

/// The slots at which shifts of one day may start, in order, each with the slot by which a shift
/// from there must have ended. Shared by all agents of equal site, window and night rule.
///
/// @param starts first slots of shifts
/// @param latestEnds slot by which the shift must have ended
/// @param localMinutes local minute of the day of each start
record StartMenu(int[] starts, int[] latestEnds, int[] localMinutes) {
  /// @param rows first slot, latest end and local minute of each start, in order
  static StartMenu of(List<int[]> rows) {
    return new StartMenu(column(rows, 0), column(rows, 1), column(rows, 2));
  }

  private static int[] column(List<int[]> rows, int column) {
    return rows.stream().mapToInt(row -> row[column]).toArray();
  }

  int size() {
    return starts.length;
  }
}
