package org.floorwalker.app.requests;

import org.floorwalker.app.rostering.SwapOutcome;

/// What came of offering, taking or deciding a swap.
public sealed interface SwapAnswer {
  /// The offer is made.
  ///
  /// @param asked number of people it was made to
  record Offered(int asked) implements SwapAnswer {}

  /// The shifts have changed hands.
  record Done() implements SwapAnswer {}

  /// Taken; the leader decides.
  record ForLeader() implements SwapAnswer {}

  /// Not possible, because.
  record NotPossible(SwapOutcome why) implements SwapAnswer {}

  /// Nobody has a shift that may be had for it.
  record Nobody() implements SwapAnswer {}

  /// Somebody was quicker, or it was withdrawn.
  record Gone() implements SwapAnswer {}
}
