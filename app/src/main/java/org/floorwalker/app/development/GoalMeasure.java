package org.floorwalker.app.development;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A figure a goal can be measured by, from live data of the last four weeks; coverage of
/// the month.
public enum GoalMeasure {
  /// Answered ÷ offered of all queues.
  ANSWERED_SHARE(true, "company"),
  /// Mean talk and wrap-up of an answered contact, in seconds.
  HANDLE_TIME(false, "company", "team", "person"),
  /// Share of people with a monthly talk held this month.
  TALK_COVERAGE(true, "company", "unit", "team"),
  /// Share of leaders who came from inside.
  INTERNAL_LEADERS(true, "company"),
  /// Handling ÷ time at work.
  CUSTOMER_TIME(true, "person");

  private final boolean share;
  private final List<String> levels;

  GoalMeasure(boolean share, String... levels) {
    this.share = share;
    this.levels = List.of(levels);
  }

  /// Whether it lies between 0 and 1; else it is in seconds.
  public boolean isShare() {
    return share;
  }

  /// Whether a goal of this owner can be measured by it.
  public boolean fits(Goal.Owner owner) {
    return levels.contains(owner.key());
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<GoalMeasure> findKey(String key) {
    return Stream.of(values()).filter(measure -> measure.key().equals(key)).findFirst();
  }

  /// What reaching a goal takes.
  ///
  /// @param value a share from 0 to 1, or seconds
  /// @param higher whether at least that; else at most
  public record Target(GoalMeasure measure, double value, boolean higher) {
    public Target {
      if (!(value >= 0) || (measure.isShare() && value > 1)) {
        throw new IllegalArgumentException(
            "%s is no target for %s. Maybe it is a per cent.".formatted(value, measure.key()));
      }
    }

    public boolean isMetBy(double now) {
      return higher ? now >= value : now <= value;
    }
  }

  /// A target with where it stands.
  ///
  /// @param now empty when nothing is known, or it may not be shown
  public record Standing(Target target, Optional<Double> now) {
    public boolean isMet() {
      return now.filter(target::isMetBy).isPresent();
    }
  }
}
