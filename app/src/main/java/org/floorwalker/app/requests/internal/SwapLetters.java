package org.floorwalker.app.requests.internal;

import java.time.LocalDate;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.Writing;

/// Writes to people about swaps.
public final class SwapLetters {
  private static final String PATH = "/my/requests";

  /// Somebody would like the reader's shift for theirs.
  public Message.Text offered(Writing writing, String name, LocalDate day) {
    return text(writing, "requests.letter.swap-offered", name, writing.date(day));
  }

  /// The reader's offer was taken.
  public Message.Text done(Writing writing, String name, LocalDate day) {
    return text(writing, "requests.letter.swap-done", name, writing.date(day));
  }

  /// A leader decided.
  public Message.Text decided(Writing writing, LocalDate day, boolean yes) {
    String key = yes ? "requests.letter.swap-yes" : "requests.letter.swap-no";
    return text(writing, key, writing.date(day), "");
  }

  private static Message.Text text(Writing writing, String key, String first, String second) {
    return new Message.Text(
        writing.say(key, first, second), writing.say(key + ".body", first, second), PATH);
  }
}
