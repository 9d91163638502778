package org.floorwalker.planning.demand;

import java.util.Arrays;
import java.util.Locale;

/// The way a contact comes in.
public enum Channel {
  /// A phone call: one at a time, the customer waits on the line.
  VOICE,
  /// A written talk in real time: one person may hold several.
  CHAT,
  /// Written work that may wait for hours.
  EMAIL,
  /// A call back that was promised or booked.
  CALLBACK,
  /// Back-office work with a due time.
  TASK;

  /// Reads the word of the files, e.g. `voice`.
  ///
  /// @throws IllegalArgumentException when there is no such channel
  public static Channel parse(String word) {
    return Arrays.stream(values())
        .filter(channel -> channel.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is not a channel.\nMaybe voice, chat, email, callback or task."
                        .formatted(word)));
  }

  /// The word of the files, e.g. `voice`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
