package org.floorwalker.planning.staffing.simulation;

/// The events to come, each of a kind and about something: a queue, a contact or an agent.
///
/// An event that no longer holds is not taken out: whoever hears it sees that it came too late.
final class Calendar {
  /// About a queue: its next contact arrives.
  static final int ARRIVAL = 0;

  /// About a contact that has its agent for itself: it has been handled.
  static final int END = 1;

  /// About an agent: one of their chats has been handled, unless foreseen anew since.
  static final int END_OF_CHAT = 2;

  /// About a contact: its patience ends.
  static final int ABANDONMENT = 3;

  /// About a contact: it has waited long enough for something to change.
  static final int WAKE = 4;

  /// About a queue: somebody who had left tries again.
  static final int REDIAL = 5;

  private static final int KIND_SHIFT = 28;
  private static final int SUBJECT = (1 << KIND_SHIFT) - 1;

  private final EventHeap events = new EventHeap();

  void clear() {
    events.clear();
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  /// Time of the next event, infinite when there is none.
  double nextTime() {
    return events.nextTime();
  }

  /// Takes the next event out; its kind and subject are read from the code.
  int pop() {
    return events.pop();
  }

  static int kind(int code) {
    return code >>> KIND_SHIFT;
  }

  static int subject(int code) {
    return code & SUBJECT;
  }

  void schedule(double time, int kind, int subject) {
    events.push(time, kind << KIND_SHIFT | subject);
  }
}
