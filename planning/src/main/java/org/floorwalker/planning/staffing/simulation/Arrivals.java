package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;

/// What arrives: when the next contact of a queue comes, and what it brings with it.
///
/// Work, patience and choices are drawn at arrival from streams of their own, so that two floors
/// that differ in staffing alone meet the same contacts (common random numbers).
final class Arrivals {
  /// In place of a number in a trace: everything about the contact is drawn.
  static final int DRAWN = -1;

  private final Compiled floor;
  private final Streams streams;
  private final Contacts contacts;
  private final Calendar calendar;
  private final Moment moment;
  private final int[] slotOfNext;

  /// Number of the next contact in each queue's trace.
  private final int[] next;

  Arrivals(Compiled floor, Streams streams, Contacts contacts, Calendar calendar, Moment moment) {
    this.floor = floor;
    this.streams = streams;
    this.contacts = contacts;
    this.calendar = calendar;
    this.moment = moment;
    slotOfNext = new int[floor.queues];
    next = new int[floor.queues];
  }

  void clear() {
    Arrays.fill(slotOfNext, 0);
    Arrays.fill(next, DRAWN);
  }

  /// Number in the queue's trace of the contact scheduled last, [#DRAWN] when it has no trace.
  int traced(int queue) {
    return next[queue];
  }

  /// Schedules the queue's next contact, if one is still to come.
  void scheduleNext(int queue) {
    Trace trace = floor.traces[queue];
    if (trace == null) {
      scheduleDrawn(queue);
    } else if (++next[queue] < trace.size()) {
      calendar.schedule(trace.arrivedSeconds()[next[queue]], Calendar.ARRIVAL, queue);
    }
  }

  /// The next arrival of a Poisson process with piecewise-constant rate: the cumulative rate since
  /// the last one is exponential with mean 1.
  private void scheduleDrawn(int queue) {
    double left = streams.arrivals[queue].nextExponential();
    double[] rates = floor.ratesPerSecond[queue];
    double from = moment.now;
    for (int i = slotOfNext[queue]; i < floor.slots; i++) {
      double rate = rates[i] * streams.volume[queue][Math.max(0, floor.dayOfSlot[i])];
      double room = rate * (floor.boundaries[i + 1] - from);
      if (left < room) {
        slotOfNext[queue] = i;
        calendar.schedule(from + left / rate, Calendar.ARRIVAL, queue);
        return;
      }
      left -= room;
      from = floor.boundaries[i + 1];
    }
  }

  /// A contact that arrives now.
  ///
  /// @param traced number of the contact in the queue's trace, [#DRAWN] for none
  int create(int queue, int traced) {
    int contact = contacts.create();
    contacts.queue[contact] = queue;
    contacts.slot[contact] = moment.slot;
    contacts.arrived[contact] = moment.now;
    double work = floor.handling[queue].drawSeconds(streams.service[queue]);
    double patience = floor.patience[queue].drawSeconds(streams.patience[queue]);
    Trace trace = floor.traces[queue];
    boolean isReal = traced >= 0 && trace != null;
    contacts.workSeconds[contact] = isReal ? trace.work(traced, work) : work;
    contacts.patienceSeconds[contact] = isReal ? trace.patience(traced, patience) : patience;
    if (floor.choosy[queue]) {
      contacts.choice[contact] = streams.choices[queue].nextLong();
    }
    return contact;
  }
}
