package org.floorwalker.app.rostering.web;

/// What a day without a shift is to the person whose day it is.
public enum OffDay {
  FREE,
  /// Ill, on leave, or away for another reason all day.
  AWAY,
  /// The schedule plans no shifts for the person at all, such as a leader: the day says nothing.
  NO_SHIFTS,
  /// No schedule is out for the day: nobody knows yet.
  NOT_PUBLISHED;

  /// Whether the day is worth a word where there is little room.
  public boolean isTold() {
    return this == FREE || this == AWAY;
  }

  /// Key of a word for the day, such as "free".
  public String key() {
    return switch (this) {
      case FREE -> "rostering.my.day-free";
      case AWAY -> "rostering.my.day-away";
      case NO_SHIFTS -> "rostering.my.no-shift";
      case NOT_PUBLISHED -> "rostering.my.not-published";
    };
  }

  /// Key of a sentence about today.
  public String today() {
    return switch (this) {
      case FREE -> "rostering.my.free";
      case AWAY -> "rostering.my.away";
      case NO_SHIFTS -> "rostering.my.no-shifts";
      case NOT_PUBLISHED -> "rostering.my.today-not-published";
    };
  }
}
