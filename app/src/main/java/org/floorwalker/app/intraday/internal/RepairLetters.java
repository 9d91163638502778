package org.floorwalker.app.intraday.internal;

import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.Writing;

/// Tells leaders and planners that ways to cover were found; never why somebody is away.
public final class RepairLetters {
  /// @param repair its number
  /// @param ways how many ways there are
  public Message.Text found(Writing writing, String name, long repair, int ways) {
    return new Message.Text(
        writing.say("intraday.letter.repair", name),
        writing.say("intraday.letter.repair.body", ways),
        "/repair/" + repair);
  }
}
