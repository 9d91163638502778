package org.floorwalker.app.requests.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.Writing;

/// Tells leaders who cannot come; never why.
public final class SicknessLetters {
  /// Somebody is away until a day.
  public Message.Text reported(Writing writing, String name, LocalDate lastDay) {
    return new Message.Text(
        writing.say("requests.letter.ill", name),
        writing.say("requests.letter.ill.body", name, writing.date(lastDay)),
        "/schedule");
  }

  /// Somebody comes later today.
  public Message.Text late(Writing writing, String name, Instant comes) {
    return new Message.Text(
        writing.say("requests.letter.late", name, writing.time(comes)),
        writing.say("requests.letter.late.body", name, writing.time(comes)),
        "");
  }
}
