package org.floorwalker.app.requests;

/// How requests of a group are decided.
///
/// @param scope whom and what it is for
/// @param noticeDays least days between asking and the first day; 0 allows today
/// @param openDays how far ahead may be asked, in days
/// @param limits how many may be away
/// @param decidedBy the rule at once, or the leader after the rule found it possible
/// @param order who comes first on the waiting list
public record LeaveRule(
    Scope scope, int noticeDays, int openDays, Limits limits, DecidedBy decidedBy, Order order) {

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
