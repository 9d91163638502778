package org.floorwalker.app.requests.internal;

import org.floorwalker.app.requests.LeaveWish;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.Writing;

/// Writes to people what came of their request when they were not there to see it.
public final class LeaveLetters {
  private static final String PATH = "/my/requests";

  /// It was granted after all.
  public Message.Text granted(Writing writing, LeaveWish wish) {
    return new Message.Text(
        writing.say("requests.letter.granted", days(writing, wish)),
        writing.say("requests.letter.granted.body", days(writing, wish)),
        PATH);
  }

  /// A leader said no.
  public Message.Text refused(Writing writing, LeaveWish wish, String name, String words) {
    return new Message.Text(
        writing.say("requests.letter.refused", days(writing, wish)),
        writing.say("requests.letter.refused.body", name, words),
        PATH);
  }

  private static String days(Writing writing, LeaveWish wish) {
    return wish.isOneDay()
        ? writing.date(wish.first())
        : writing.date(wish.first()) + "–" + writing.date(wish.last());
  }
}
