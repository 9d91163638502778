package org.floorwalker.planning.staffing;

/// One step of the answer to "why this many", as data; pages and reports print it.
public sealed interface NeedReason {

  /// The work that arrives.
  ///
  /// @param contactsPerHour arrival rate the need is made for
  /// @param handleSeconds mean handle time
  /// @param erlangs people busy if nobody ever waited
  record Load(double contactsPerHour, double handleSeconds, double erlangs) implements NeedReason {}

  /// What one limit asks for.
  ///
  /// @param limit the limit
  /// @param people least people at the desk that keep it
  /// @param binding whether it decided the need
  record Asks(Limit limit, double people, boolean binding) implements NeedReason {}

  /// The promise is judged over more than the slot: what the stretch as a whole will give.
  ///
  /// @param per the stretch
  /// @param goal share promised over it
  /// @param expected share expected over it with the need of all its slots
  /// @param floor least share in every slot
  record Over(GoalPeriod.Per per, double goal, double expected, double floor)
      implements NeedReason {}

  /// What another number of people would give.
  ///
  /// @param people at the desk
  /// @param service share as the queue counts it
  /// @param averageAnswerSeconds mean wait of the answered; infinite when the queue would grow
  /// @param abandoned share that leaves
  /// @param occupancy handling ÷ (handling + waiting for contacts)
  record With(
      int people, double service, double averageAnswerSeconds, double abandoned, double occupancy)
      implements NeedReason {}

  /// The chance of keeping the goal when the volume is uncertain.
  ///
  /// @param people at the desk
  /// @param chance 0 to 1
  record Chance(int people, double chance) implements NeedReason {}

  /// Formula with its numbers, for those who want to check by hand.
  ///
  /// @param formula e.g. `n = 18: P(served within 20 s) = 0.789`
  record Computed(String formula) implements NeedReason {}

  /// What can decide a need.
  enum Limit {
    /// The promise to customers.
    SERVICE,
    /// The least share in every slot, where the promise is judged over more than the slot.
    FLOOR,
    /// The occupancy ceiling.
    OCCUPANCY,
    /// The share that may leave.
    ABANDONMENT,
    /// People the queue always has.
    MINIMUM,
    /// People that the queues of a language always have together.
    LANGUAGE_LINE,
    /// Time with customers of all channels together, as a share of paid time.
    CUSTOMER_TIME,
    /// Work that must be done in time.
    DEADLINE
  }
}
