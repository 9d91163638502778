package org.floorwalker.app.callout;

import org.floorwalker.app.rostering.ExtraOutcome;

/// What came of an answer.
public sealed interface CallAnswer {
  /// It is theirs.
  record Taken(CallOffer offer) implements CallAnswer {}

  /// They said no.
  record Declined() implements CallAnswer {}

  /// Others have it, it is over, or it was answered before.
  record Gone() implements CallAnswer {}

  /// It was possible when they were asked and is not any more.
  record NotPossible(ExtraOutcome why) implements CallAnswer {}
}
