package org.floorwalker.app.pay.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.Writing;

/// Writes to people about their hours.
public final class PayLetters {
  private static final String PATH = "/my/time";

  /// A leader decided what the reader said about a day.
  public Message.Text decided(
      Writing writing, LocalDate day, boolean yes, String leader, String words) {
    String key = yes ? "pay.letter.yes" : "pay.letter.no";
    return new Message.Text(
        writing.say(key, writing.date(day), leader, words),
        writing.say(key + ".body", writing.date(day), leader, words),
        PATH + "?month=" + YearMonth.from(day));
  }

  /// A leader entered how a day of the reader went.
  public Message.Text told(Writing writing, LocalDate day, String leader, String note) {
    return new Message.Text(
        writing.say("pay.letter.told", writing.date(day)),
        writing.say("pay.letter.told.body", writing.date(day), leader, note),
        PATH + "?month=" + YearMonth.from(day));
  }

  /// A closed month of the reader's was corrected.
  public Message.Text corrected(Writing writing, YearMonth month, int days) {
    return new Message.Text(
        writing.say("pay.letter.corrected"),
        writing.say("pay.letter.corrected.body", days),
        PATH + "?month=" + month);
  }
}
