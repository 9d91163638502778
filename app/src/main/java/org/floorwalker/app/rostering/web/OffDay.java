package org.floorwalker.app.rostering.web;

/// What a day without a shift is to the person whose day it is.
public enum OffDay {
  FREE,
  /// Ill, on leave, or away for another reason all day.
  AWAY,
  /// No schedule is out for the day: nobody knows yet.
  NOT_PUBLISHED;

  static OffDay of(boolean isPublished, boolean isAway) {
    return isAway ? AWAY : isPublished ? FREE : NOT_PUBLISHED;
  }

  /// Key of a word for the day, such as "free".
  public String key() {
    return switch (this) {
      case FREE -> "rostering.my.day-free";
      case AWAY -> "rostering.my.day-away";
      case NOT_PUBLISHED -> "rostering.my.not-published";
    };
  }

  /// Key of a sentence about today.
  public String today() {
    return switch (this) {
      case FREE -> "rostering.my.free";
      case AWAY -> "rostering.my.away";
      case NOT_PUBLISHED -> "rostering.my.today-not-published";
    };
  }
}
