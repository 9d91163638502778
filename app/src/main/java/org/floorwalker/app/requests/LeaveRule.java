package org.floorwalker.app.requests;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// How requests of a group are decided.
///
/// @param scope whom and what it is for
/// @param noticeDays least days between asking and the first day; 0 allows today
/// @param openDays how far ahead may be asked, in days
/// @param limits how many may be away
/// @param decidedBy the rule at once, or the leader after the rule found it possible
/// @param order who comes first on the waiting list
/// @param checks what is checked; rights and limits that a law gives always are
public record LeaveRule(
    Scope scope,
    int noticeDays,
    int openDays,
    Limits limits,
    DecidedBy decidedBy,
    Order order,
    Set<Check> checks) {
  public LeaveRule {
    checks = Set.copyOf(checks);
  }

  /// A rule that checks everything.
  public LeaveRule(
      Scope scope, int noticeDays, int openDays, Limits limits, DecidedBy decidedBy, Order order) {
    this(scope, noticeDays, openDays, limits, decidedBy, order, EnumSet.allOf(Check.class));
  }

  /// A rule that held once.
  ///
  /// @param from when it was put in force
  /// @param until when another took its place, or it ended
  /// @param by who put it in force
  public record Past(LeaveRule rule, Instant from, Instant until, String by) {}

  /// Something a rule can check.
  public enum Check {
    /// The least days between asking and the first day.
    NOTICE,
    /// How far ahead may be asked.
    OPENING,
    /// The days left of the kind.
    BALANCE,
    /// Who is left on planned days, and how many are away on others.
    STAFFING
  }

  /// Whether it looks at this.
  public boolean checks(Check check) {
    return checks.contains(check);
  }

  /// @param team code of the team, empty for everybody
  /// @param kind code of the kind, empty for every kind
  public record Scope(String team, String kind) {
    boolean covers(String askedTeam, String askedKind) {
      return (team.isEmpty() || team.equals(askedTeam))
          && (kind.isEmpty() || kind.equals(askedKind));
    }

    /// A rule that names the team counts more than one that names the kind.
    int weight() {
      return (team.isEmpty() ? 0 : 2) + (kind.isEmpty() ? 0 : 1);
    }
  }

  /// @param mostAway share of the team that may be away on a day without a plan, above 0 to 1; at
  ///     least one person always may
  /// @param shortAllowed people that may be missing on a planned day, 0 and up
  public record Limits(double mostAway, double shortAllowed) {}

  /// Whether it decides what this team asks of this kind.
  public boolean covers(String team, String kind) {
    return scope.covers(team, kind);
  }

  /// Of rules that cover the same, the heaviest decides.
  public int weight() {
    return scope.weight();
  }

  public enum DecidedBy {
    RULE,
    LEADER
  }

  public enum Order {
    /// Who asked first.
    ASKED,
    /// Who had least leave in the last 12 months, then who asked first.
    LEAST_LEAVE
  }
}
