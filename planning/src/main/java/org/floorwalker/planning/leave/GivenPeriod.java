package org.floorwalker.planning.leave;

/// A period somebody gets.
///
/// @param id who
/// @param why by which step of the rule
public record GivenPeriod(String id, RoundPart part, LeavePeriod period, Why why) {

  /// By which step.
  public sealed interface Why {
    /// The first own wish for which there was room, in their turn.
    ///
    /// @param rank of the wish, 1 for the dearest
    /// @param turn place in the order of that pass, from 1
    /// @param pass from 1
    record Wished(int rank, int turn, int pass) implements Why {}

    /// No wish had room; the law gives the weeks, and these lie nearest.
    ///
    /// @param beyond people over the places in the fullest of its weeks, 0 when there was room
    record ByLaw(int beyond) implements Why {}

    /// A planner gave it otherwise than the rule would.
    ///
    /// @param by name of the planner
    /// @param words why
    record ByHand(String by, String words) implements Why {}
  }
}
