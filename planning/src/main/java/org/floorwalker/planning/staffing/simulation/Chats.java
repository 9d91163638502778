package org.floorwalker.planning.staffing.simulation;

/// Chats share their agent: each one's remaining work shrinks at the speed that goes with the
/// number of chats in hand, and the next end is foreseen anew whenever that number changes.
final class Chats {
  private final Compiled floor;
  private final Contacts contacts;
  private final Calendar calendar;
  private final Moment moment;
  private final Desk desk;
  private final double[] nextEnd;

  Chats(Compiled floor, Contacts contacts, Calendar calendar, Moment moment, Desk desk) {
    this.floor = floor;
    this.contacts = contacts;
    this.calendar = calendar;
    this.moment = moment;
    this.desk = desk;
    nextEnd = new double[floor.agentGroup.length];
  }

  void begin(int contact, int agent) {
    advance(agent);
    desk.take(agent, moment.now, moment.slot, true);
    desk.addChat(agent, contact);
    foreseeEnd(agent);
    // Others may be waiting, but then nobody below full load was free: no need to look.
    desk.stand(agent);
  }

  /// The chat of the agent that ends now, negative when the end was foreseen anew since.
  int end(int agent) {
    if (moment.now != nextEnd[agent] || desk.load(agent) == 0) {
      return Routing.NOBODY;
    }
    advance(agent);
    int ended = firstToEnd(agent);
    desk.leaveLine(agent);
    desk.end(agent, moment.now, moment.slot);
    desk.removeChat(agent, ended);
    foreseeEnd(agent);
    return ended;
  }

  private void advance(int agent) {
    double seconds = desk.advance(agent, moment.now);
    int load = desk.load(agent);
    for (int i = 0; i < load; i++) {
      int contact = desk.chat(agent, i);
      contacts.workSeconds[contact] -= seconds * speed(contact, load);
    }
  }

  private void foreseeEnd(int agent) {
    int load = desk.load(agent);
    double first = Double.POSITIVE_INFINITY;
    for (int i = 0; i < load; i++) {
      first = Math.min(first, secondsLeft(desk.chat(agent, i), load));
    }
    nextEnd[agent] = moment.now + Math.max(0, first);
    if (first < Double.POSITIVE_INFINITY) {
      calendar.schedule(nextEnd[agent], Calendar.END_OF_CHAT, agent);
    }
  }

  private int firstToEnd(int agent) {
    int load = desk.load(agent);
    int first = desk.chat(agent, 0);
    for (int i = 1; i < load; i++) {
      int contact = desk.chat(agent, i);
      if (secondsLeft(contact, load) < secondsLeft(first, load)) {
        first = contact;
      }
    }
    return first;
  }

  private double secondsLeft(int contact, int load) {
    return contacts.workSeconds[contact] / speed(contact, load);
  }

  private double speed(int contact, int load) {
    double[] speeds = floor.speeds[contacts.queue[contact]];
    return speeds[Math.min(load, speeds.length) - 1];
  }
}
