package org.floorwalker.app.callout.internal;

import java.time.Duration;
import org.floorwalker.app.callout.CallOffer.Kind;
import org.floorwalker.app.callout.CallOffer.Wanted;
import org.floorwalker.app.callout.OfferPrice;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.Writing;
import org.jspecify.annotations.Nullable;

/// Writes to people about offers.
public final class CallLetters {
  /// Hours, or time off, are offered; the link in the letter answers without login, once.
  ///
  /// @param queue what the queue is called
  public Message.Text offered(
      Writing writing, Wanted wanted, String queue, @Nullable OfferPrice price) {
    String key = wanted.kind() == Kind.HOURS ? "callout.letter.hours" : "callout.letter.time-off";
    String day = writing.date(wanted.day());
    String hours = writing.hours(wanted.range());
    String body = writing.say(key + ".body", day, hours, queue);
    String pay =
        price == null
            ? ""
            : "\n"
                + writing.say(
                    "callout.letter.pay",
                    price.cost(),
                    hours(price.terms().cancelWithin()),
                    price.terms().cancelPercent() / 100.0);
    String note = wanted.note().isEmpty() ? "" : "\n" + wanted.note();
    return new Message.Text(
        writing.say(key, day, hours),
        body + pay + note + "\n" + writing.say("callout.letter.link"),
        "/my/offers");
  }

  private static double hours(Duration length) {
    return length.toMinutes() / 60.0;
  }

  /// A place was called off.
  public Message.Text calledOff(Writing writing, Wanted wanted, Duration paid) {
    String day = writing.date(wanted.day());
    return new Message.Text(
        writing.say("callout.letter.off", day, writing.hours(wanted.range())),
        writing.say("callout.letter.off.body", hours(paid)),
        "/my/offers");
  }
}
