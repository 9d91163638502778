package org.floorwalker.planning.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said about a roster beside it: cost, hours, what could not be done and why.
///
/// @param cost cost by cause
/// @param hours hours short and over
/// @param violations number of broken rules, counted from the roster alone
/// @param activities what was placed and what was not
/// @param infeasible agents whose own rules do not let them reach their hours
/// @param effort what the search took
public record RosterReport(
    RosterCost cost,
    CoverageHours hours,
    int violations,
    Activities activities,
    List<Infeasible> infeasible,
    Effort effort) {
  public RosterReport {
    infeasible = List.copyOf(infeasible);
  }

  /// The same with the effort of more than one search.
  public RosterReport withEffort(Effort other) {
    return new RosterReport(cost, hours, violations, activities, infeasible, other);
  }

  /// The same of a roster in which so many rules are broken.
  public RosterReport withViolations(int found) {
    return new RosterReport(cost, hours, found, activities, infeasible, effort);
  }

  /// @param under people short times slot length, summed, in hours
  /// @param over people beyond the need times slot length, summed, in hours
  /// @param required need times slot length, summed, in hours
  public record CoverageHours(double under, double over, double required) {
    /// People missing in percent of those required; 0 when nobody is required.
    public double underPercent() {
      return required == 0 ? 0 : 100 * under / required;
    }
  }

  /// @param placed ids of the activities placed
  /// @param notPlaced those left out with the reason
  public record Activities(List<String> placed, List<NotPlaced> notPlaced) {
    public Activities {
      placed = List.copyOf(placed);
      notPlaced = List.copyOf(notPlaced);
    }
  }

  /// @param reason what a reader of English is told
  /// @param hindrance the same as data; null when read from a report file
  public record NotPlaced(String activity, String reason, @Nullable Hindrance hindrance) {}

  /// What keeps an activity from a place, and the least that would make room.
  ///
  /// @param room start of the nearest time at which everybody could come: outside the window where
  ///     nobody could within it, else inside; null when there is none
  /// @param people who is away, or not free at that time
  public record Hindrance(Obstacle obstacle, @Nullable Instant room, List<String> people) {
    public Hindrance {
      people = List.copyOf(people);
    }
  }

  /// What stands in the way of an activity.
  public enum Obstacle {
    /// Its length is not a whole number of slots.
    LENGTH,
    /// It is longer than what the period has of its window.
    WINDOW,
    /// The leader is away over the whole window.
    LEADER_AWAY,
    /// The leader's time in the window is taken by other activities.
    LEADER_TAKEN,
    /// Somebody can have no shift in the window.
    PERSON_AWAY,
    /// Each could come, but not all together.
    NO_COMMON_TIME,
    /// There is room, but it costs more than leaving the activity out.
    PRICE
  }

  /// @param reason what a reader of English is told
  /// @param binding the same as figures and codes; null when read from a report file
  public record Infeasible(String agent, String reason, @Nullable Binding binding) {}

  /// What can be worked, what is asked for, and the rules in between, each needed.
  ///
  /// @param reach most hours that can lawfully be worked
  /// @param low least hours the contract asks for
  /// @param high most hours of the contract
  public record Binding(double reach, double low, double high, List<BindingRule> rules) {
    public Binding {
      rules = List.copyOf(rules);
    }
  }

  /// A rule that can keep somebody from their contract hours.
  public enum BindingRule {
    WORKED_SUNDAYS("worked Sundays"),
    FREE_SUNDAY_AFTER_WORK("a free Sunday or holiday after each with work"),
    DAYS_IN_A_ROW("days in a row"),
    WEEKLY_REST("weekly rest"),
    DAILY_REST("daily rest"),
    HOURS_IN_A_WEEK("hours in a week"),
    LONGER_TIMES("what was worked before, over longer times"),
    STARTS_AND_OPENING("start window and opening hours"),
    ABSENCE("absence and unavailable time"),
    GIVEN_SHIFTS("given shifts and free days"),
    SHIFT_LENGTHS("the contract's shift lengths");

    private final String english;

    BindingRule(String english) {
      this.english = english;
    }

    public String english() {
      return english;
    }
  }

  /// @param cpuSeconds processor time of all threads
  /// @param moves moves priced
  public record Effort(double cpuSeconds, long moves) {}
}
