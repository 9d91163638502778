package org.floorwalker.app.requests;

/// What still stands for a kind of leave, shown before it ends.
///
/// @param waiting requests that wait for room or for a leader; they are still answered
/// @param ahead granted requests that have not ended; they stay granted
/// @param holders people with days of it left
/// @param rules rules of groups that name it
public record KindUses(int waiting, int ahead, int holders, int rules) {
  public boolean isUnused() {
    return waiting + ahead + holders + rules == 0;
  }
}
