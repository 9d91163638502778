package org.floorwalker.planning.staffing.simulation;

import org.floorwalker.planning.staffing.simulation.ContactSink.Ending;
import org.floorwalker.planning.staffing.simulation.ContactSink.SimulatedContact;
import org.jspecify.annotations.Nullable;

/// Keeps account of every contact, in the slot of its arrival, and hands it on when it has gone.
final class Account {
  private final Compiled floor;
  private final Contacts contacts;
  private final Moment moment;
  private final Tally tally;
  private @Nullable ContactSink sink;

  Account(Compiled floor, Contacts contacts, Moment moment, Tally tally) {
    this.floor = floor;
    this.contacts = contacts;
    this.moment = moment;
    this.tally = tally;
  }

  void clear(@Nullable ContactSink to) {
    sink = to;
    tally.clear();
  }

  void offered(int queue) {
    tally.add(Total.OFFERED, moment.slot, queue, 1);
  }

  /// Nobody was free for the contact that arrives now.
  void notAtOnce(int queue) {
    tally.add(Total.WAITED, moment.slot, queue, 1);
  }

  void inLine(int queue, double contactSeconds) {
    tally.add(Total.LINE_SECONDS, moment.slot, queue, contactSeconds);
  }

  void answered(int contact) {
    double waited = moment.now - contacts.arrived[contact];
    int queue = contacts.queue[contact];
    add(Total.ANSWERED, contact, 1);
    add(Total.WAIT_SECONDS, contact, waited);
    add(Total.ANSWERED_WAIT_SECONDS, contact, waited);
    if (!floor.goalIsDone[queue] && waited <= floor.goalSeconds[queue]) {
      add(Total.MET, contact, 1);
    }
  }

  void handled(int contact) {
    int queue = contacts.queue[contact];
    add(Total.HANDLE_SECONDS, contact, moment.now - contacts.answered[contact]);
    if (floor.goalIsDone[queue] && moment.now <= dueSeconds(contact, queue)) {
      add(Total.MET, contact, 1);
    }
  }

  private double dueSeconds(int contact, int queue) {
    return floor.doneWhileOpen[queue].afterOpenSeconds(
        contacts.arrived[contact], floor.goalSeconds[queue]);
  }

  /// Its patience has ended in the line.
  void abandoned(int contact) {
    double waited = moment.now - contacts.arrived[contact];
    if (waited <= floor.goalSeconds[contacts.queue[contact]]) {
      add(Total.LEFT_IN_GOAL, contact, 1);
    }
  }

  /// It leaves the line without an answer.
  void waitedInVain(int contact) {
    add(Total.WAIT_SECONDS, contact, moment.now - contacts.arrived[contact]);
  }

  /// It goes without an answer; a callback is not lost, since it waits elsewhere.
  void unanswered(int contact, Total how) {
    add(how, contact, 1);
    if (how != Total.CALLBACK) {
      add(Total.LOST, contact, 1);
    }
  }

  private void add(Total total, int contact, double amount) {
    tally.add(total, contacts.slot[contact], contacts.queue[contact], amount);
  }

  /// Tells whoever collects contacts that this one has gone.
  void tell(int contact, Ending ending) {
    if (sink != null) {
      sink.accept(
          new SimulatedContact(
              contacts.queue[contact],
              contacts.arrived[contact],
              contacts.answered[contact],
              moment.now,
              ending,
              contacts.agent[contact]));
    }
  }
}
