package org.floorwalker.app.development;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.PersonId;

/// Somebody whom a written rule has found, with what met it and what people said to it.
///
/// @param name full name
/// @param kind which rule
/// @param facts what was looked at; all of it met the rule
/// @param reviews what people said, the latest first
public record CareerFind(
    PersonId person, String name, Kind kind, Facts facts, List<Review> reviews) {
  public CareerFind {
    reviews = List.copyOf(reviews);
  }

  /// Which rule.
  public enum Kind {
    FAST_ACHIEVER,
    SECOND_LINE;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> findKey(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /// What the rules look at.
  ///
  /// @param months here
  /// @param goals own goals reached within half a year
  /// @param grades the leader's latest grades, the newest first; empty where none may be asked
  /// @param queues served at the rule's level or above
  public record Facts(int months, int goals, List<Integer> grades, int queues) {
    public Facts {
      grades = List.copyOf(grades);
    }

    boolean meets(CareerRules.Fast rule) {
      boolean graded =
          rule.grade() == 0
              || (grades.size() >= rule.talks()
                  && grades.stream().limit(rule.talks()).allMatch(one -> one >= rule.grade()));
      return months <= rule.mostMonths() && goals >= rule.goals() && graded;
    }

    boolean meets(CareerRules.SecondLine rule) {
      return months >= rule.leastMonths() && queues >= rule.queues();
    }
  }

  /// What a person said to a find.
  ///
  /// @param nominated whether they want the person on the way; else not now
  /// @param reasons never empty; the person reads them
  public record Review(boolean nominated, String reasons, String by, Instant at) {}
}
