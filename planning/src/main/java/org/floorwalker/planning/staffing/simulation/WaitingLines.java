package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;

/// Who waits in which queue, how long, and when that changes something for them.
final class WaitingLines {
  /// Waits are compared with delays after an addition and a subtraction of clock times.
  private static final double ROUNDING_SECONDS = 1e-6;

  private final Compiled floor;
  private final Contacts contacts;
  private final Calendar calendar;
  private final Moment moment;
  private final Account account;
  private final Lines lines;
  private final double[] countedUntil;
  private int capacity;

  WaitingLines(
      Compiled floor, Contacts contacts, Calendar calendar, Moment moment, Account account) {
    this.floor = floor;
    this.contacts = contacts;
    this.calendar = calendar;
    this.moment = moment;
    this.account = account;
    capacity = contacts.capacity();
    lines = new Lines(floor.queues, capacity);
    countedUntil = new double[floor.queues];
  }

  void clear() {
    lines.clear();
    Arrays.fill(countedUntil, 0);
  }

  /// The contact that has waited longest in the queue, negative when nobody waits.
  int first(int queue) {
    return lines.first(queue);
  }

  boolean isFull(int queue) {
    return lines.length(queue) >= floor.waiting[queue].places();
  }

  void join(int contact) {
    int queue = contacts.queue[contact];
    contacts.state[contact] = Contacts.WAITING;
    count(queue);
    makeRoom();
    lines.append(queue, contact);
    double patience = contacts.patienceSeconds[contact];
    if (patience < Double.POSITIVE_INFINITY) {
      contacts.hold(contact);
      calendar.schedule(moment.now + patience, Calendar.ABANDONMENT, contact);
    }
    scheduleWake(contact);
  }

  private void makeRoom() {
    if (capacity < contacts.capacity()) {
      capacity = contacts.capacity();
      lines.grow(capacity);
    }
  }

  void leave(int contact) {
    int queue = contacts.queue[contact];
    count(queue);
    lines.remove(queue, contact);
  }

  /// Schedules when next something may happen to the waiting contact, if anything may.
  void scheduleWake(int contact) {
    int queue = contacts.queue[contact];
    int next = contacts.wakes[contact];
    if (next < floor.wakeSeconds[queue].length) {
      contacts.wakes[contact]++;
      contacts.hold(contact);
      double wait = floor.wakeSeconds[queue][next];
      calendar.schedule(wakeTime(contact, queue, wait), Calendar.WAKE, contact);
    }
  }

  /// Work with a deadline waits in opening time when its deadline runs in it.
  private double wakeTime(int contact, int queue, double wait) {
    return floor.goalIsDone[queue]
        ? floor.doneWhileOpen[queue].afterOpenSeconds(contacts.arrived[contact], wait)
        : contacts.arrived[contact] + wait;
  }

  /// Seconds the contact has waited, a little more than less.
  double waited(int contact) {
    int queue = contacts.queue[contact];
    double arrived = contacts.arrived[contact];
    double waited =
        floor.goalIsDone[queue]
            ? floor.doneWhileOpen[queue].openSecondsBetween(arrived, moment.now)
            : moment.now - arrived;
    return waited + ROUNDING_SECONDS;
  }

  /// Brings the time spent in the line up to now.
  void count(int queue) {
    double seconds = moment.now - countedUntil[queue];
    if (seconds > 0) {
      countedUntil[queue] = moment.now;
      account.inLine(queue, lines.length(queue) * seconds);
    }
  }
}
