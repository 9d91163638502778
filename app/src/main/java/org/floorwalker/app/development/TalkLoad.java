package org.floorwalker.app.development;

/// What talks take of one leader's week (WEL-05).
///
/// @param people whom they lead today
/// @param atHome how many of them work at home today
/// @param weighted the people as they weigh on a leader's day, one at home more than one at
/// the site
/// @param seriesHours hours a week that the running series ask for, with the people of today
/// @param week what this week holds
public record TalkLoad(int people, int atHome, double weighted, double seriesHours, Week week) {
  /// @param plannedMinutes of talks with a time this week that are not held yet
  /// @param heldMinutes of talks held this week
  /// @param withoutTime talks due by the end of the week that have no time
  public record Week(int plannedMinutes, int heldMinutes, int withoutTime) {}
}
