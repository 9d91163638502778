package org.floorwalker.planning.staffing;

import java.util.Locale;

/// What a need was computed with.
public enum NeedModel {
  /// Erlang A on the slot's own load.
  ERLANG_A,
  /// Erlang C, since patience is endless.
  ERLANG_C,
  /// Erlang A or C on the modified offered load, since contacts last long against the slot.
  OFFERED_LOAD,
  /// Erlang A on chat places with the speed loss of several chats at once.
  CHAT_PLACES,
  /// Work that can wait: the cumulative deadlines decide.
  DEADLINE,
  /// No contacts are expected: the minimum of the language line.
  MINIMUM;

  /// The word of the files, e.g. `erlang_a`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
