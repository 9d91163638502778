package org.floorwalker.app.development;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A step of the programme for somebody who begins to lead, with the day it should be done by,
/// counted from their first as a leader.
public enum LeaderStep {
  /// A conversation with each in the team.
  MEET_EACH(14),
  /// An experienced leader stands by.
  MENTOR(14),
  /// The first monthly talk with each has been held.
  FIRST_TALKS(42),
  /// What the law and the agreements ask of a leader.
  LAW(60),
  /// Has coached and been coached in coaching.
  COACHING(60),
  /// The register of measures: what may be looked at, and why.
  MEASURES(60),
  /// A day with planning: how the schedule comes about.
  PLANNING(90),
  /// Own review with the own leader.
  REVIEW(100),
  /// Grades compared with other leaders'.
  CALIBRATION(120);

  private final int dueDays;

  LeaderStep(int dueDays) {
    this.dueDays = dueDays;
  }

  public int dueDays() {
    return dueDays;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<LeaderStep> findKey(String key) {
    return Stream.of(values()).filter(step -> step.key().equals(key)).findFirst();
  }
}
