package org.floorwalker.planning.optimise.search;

/// The slots at which shifts of one day may start, in order, each with the slot by which a shift
/// from there must have ended. Shared by all agents of equal site, window and night rule.
///
/// @param starts first slots of shifts
/// @param latestEnds slot by which the shift must have ended
/// @param localMinutes local minute of the day of each start
record StartMenu(int[] starts, int[] latestEnds, int[] localMinutes) {
  int size() {
    return starts.length;
  }
}
