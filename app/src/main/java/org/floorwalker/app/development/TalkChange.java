package org.floorwalker.app.development;

import java.time.Instant;

/// Planned, moved, postponed, cancelled, handed over: who, when and why.
///
/// @param what such as `moved`
public record TalkChange(Instant at, String by, String what, String why) {
  /// As those read it who stand beside the talk.
  public TalkChange withoutWhy() {
    return new TalkChange(at, by, what, "");
  }
}
