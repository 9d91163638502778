package org.floorwalker.app.development;

import java.util.Locale;
import java.util.stream.Stream;

/// What a talk is for. Cadences and coverage count by kind; what is asked is the template's.
public enum TalkKind {
  /// Results, actions, quality: monthly.
  RAQ,
  /// Help now: weekly, in whatever form.
  COACHING,
  /// Visions and goals: a season looked back on and ahead.
  APPRAISAL,
  /// People in leading positions, two to four times a year.
  MANAGEMENT_REVIEW,
  PROBATION,
  RETURN,
  STAY,
  EXIT,
  /// An apprentice's half-year talk against the curriculum.
  APPRENTICE,
  OTHER;

  /// The name in the database and in words, such as `management-review`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static TalkKind ofKey(String key) {
    return Stream.of(values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not a kind of talk: " + key));
  }
}
