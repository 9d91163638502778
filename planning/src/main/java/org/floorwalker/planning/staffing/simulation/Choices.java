package org.floorwalker.planning.staffing.simulation;

/// What a contact decides on its way, all from the one draw made at its arrival.
///
/// @param floor shares of each queue
/// @param contacts their draws
record Choices(Compiled floor, Contacts contacts) {
  private static final int BALK = 0;
  private static final int CALLBACK = 1;
  private static final int CALL_AGAIN = 2;
  private static final int SECOND_LINE = 3;

  /// Leaves at once rather than wait.
  boolean balks(int contact) {
    double share = floor.waiting[queue(contact)].balkShare();
    return share > 0 && chance(contact, BALK) < share;
  }

  boolean acceptsCallback(int contact, double waited) {
    QueueModel.Onward onward = onward(contact);
    return waited >= onward.callbackAfterSeconds()
        && onward.callbackQueue() >= 0
        && chance(contact, CALLBACK) < onward.callbackShare();
  }

  /// Having left, tries again later.
  boolean callsAgain(int contact) {
    double share = onward(contact).redialShare();
    return share > 0 && chance(contact, CALL_AGAIN) < share;
  }

  /// Once handled, goes on to the second line.
  boolean goesOn(int contact) {
    QueueModel.Onward onward = onward(contact);
    return onward.secondLineQueue() >= 0 && chance(contact, SECOND_LINE) < onward.secondLineShare();
  }

  private QueueModel.Onward onward(int contact) {
    return floor.onward[queue(contact)];
  }

  private int queue(int contact) {
    return contacts.queue[contact];
  }

  private double chance(int contact, int choice) {
    return Streams.chance(contacts.choice[contact], choice);
  }
}
