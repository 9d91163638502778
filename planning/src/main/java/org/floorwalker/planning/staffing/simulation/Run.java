package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;
import org.floorwalker.planning.staffing.simulation.ContactSink.Ending;
import org.jspecify.annotations.Nullable;

/// One replication of a floor, from the first slot until the last contact has gone.
///
/// Here a contact's way is told: it arrives, is taken or waits, leaves or is handled, and may go
/// on. What arrives is known by [Arrivals], who waits by [WaitingLines], who is there by [Desk],
/// who takes whom by [Routing], how chats share an agent by [Chats], and what it all adds up to
/// by [Account].
final class Run {
  private static final int NOBODY = Routing.NOBODY;

  private final Compiled floor;
  private final Tally tally;
  private final Moment moment = new Moment();
  private final Calendar calendar = new Calendar();
  private final Contacts contacts = new Contacts();
  private final Streams streams;
  private final Arrivals arrivals;
  private final Choices choices;
  private final Account account;
  private final WaitingLines lines;
  private final Desk desk;
  private final Routing routing;
  private final Chats chats;
  private final boolean[] absent;
  private int change;

  Run(Compiled floor) {
    this.floor = floor;
    tally = new Tally(floor.dayOfSlot, floor.queues, floor.groups, floor.agentGroup.length);
    streams = new Streams(floor.queues, Arrays.stream(floor.dayOfSlot).max().orElse(0) + 1);
    arrivals = new Arrivals(floor, streams, contacts, calendar, moment);
    choices = new Choices(floor, contacts);
    account = new Account(floor, contacts, moment, tally);
    lines = new WaitingLines(floor, contacts, calendar, moment, account);
    desk = new Desk(floor, tally);
    routing = new Routing(floor, contacts, lines, desk);
    chats = new Chats(floor, contacts, calendar, moment, desk);
    absent = new boolean[Math.max(1, floor.shifts)];
  }

  /// Simulates one replication. The tally belongs to this run and is overwritten by the next.
  Tally replicate(long seed, int replication, @Nullable ContactSink sink) {
    clear(sink);
    streams.seed(seed, replication, floor.variation);
    streams.drawAbsent(absent, floor.absentShare);
    for (int queue = 0; queue < floor.queues; queue++) {
      arrivals.scheduleNext(queue);
    }
    while (step()) {
      // one event, one change of staffing or one end of a slot at a time
    }
    return tally;
  }

  private void clear(@Nullable ContactSink sink) {
    account.clear(sink);
    desk.clear();
    calendar.clear();
    contacts.clear();
    lines.clear();
    arrivals.clear();
    moment.clear();
    change = 0;
  }

  private boolean step() {
    double event = calendar.nextTime();
    double slotEnd =
        moment.slot < floor.slots ? floor.boundaries[moment.slot + 1] : Double.POSITIVE_INFINITY;
    double shift =
        change < floor.changes.length ? floor.changes[change].seconds() : Double.POSITIVE_INFINITY;
    if (slotEnd <= event && slotEnd <= shift) {
      return endSlot(slotEnd);
    }
    if (shift <= event) {
      applyChange(floor.changes[change++]);
      return true;
    }
    if (calendar.isEmpty()) {
      return false;
    }
    moment.now = event;
    handle(calendar.pop());
    return true;
  }

  private boolean endSlot(double end) {
    if (end == Double.POSITIVE_INFINITY) {
      return false;
    }
    moment.now = end;
    for (int group = 0; group < floor.groups; group++) {
      desk.count(group, end, moment.slot);
    }
    for (int queue = 0; queue < floor.queues; queue++) {
      lines.count(queue);
    }
    moment.slot++;
    return true;
  }

  private void applyChange(Compiled.Change next) {
    moment.now = next.seconds();
    if (absent[next.shift()]) {
      return;
    }
    if (!next.comes()) {
      desk.go(next.group(), next.agent(), moment.now, moment.slot);
      return;
    }
    int agent = desk.come(next.group(), next.agent(), moment.now, moment.slot);
    if (agent >= 0) {
      offerWork(agent);
    }
  }

  private void handle(int code) {
    int subject = Calendar.subject(code);
    switch (Calendar.kind(code)) {
      case Calendar.ARRIVAL -> {
        int traced = arrivals.traced(subject);
        arrivals.scheduleNext(subject);
        arrive(subject, traced);
      }
      case Calendar.END -> endContact(subject);
      case Calendar.END_OF_CHAT -> endChat(subject);
      case Calendar.ABANDONMENT -> abandon(subject);
      case Calendar.WAKE -> wake(subject);
      case Calendar.REDIAL -> arrive(subject, Arrivals.DRAWN);
      default -> throw new IllegalStateException("No event of code " + code + ".");
    }
  }

  private void arrive(int queue, int traced) {
    int contact = arrivals.create(queue, traced);
    account.offered(queue);
    int agent = routing.freeAgentFor(queue, 0);
    if (agent == NOBODY) {
      waitOrLeave(contact, queue);
    } else {
      begin(contact, agent);
    }
  }

  private void waitOrLeave(int contact, int queue) {
    account.notAtOnce(queue);
    if (choices.balks(contact) || lines.isFull(queue)) {
      leave(contact, Total.TURNED_AWAY, Ending.TURNED_AWAY);
    } else {
      lines.join(contact);
    }
  }

  /// A waiting contact has become open to more groups, urgent, or due for the offer of a callback.
  private void wake(int contact) {
    if (contacts.state[contact] == Contacts.WAITING) {
      int queue = contacts.queue[contact];
      double waited = lines.waited(contact);
      int agent = routing.freeAgentFor(queue, waited);
      if (agent != NOBODY) {
        takeFromLine(contact, agent);
      } else if (choices.acceptsCallback(contact, waited)) {
        leaveLine(contact, Total.CALLBACK, Ending.CALLBACK);
        arrive(floor.onward[queue].callbackQueue(), Arrivals.DRAWN);
      } else {
        lines.scheduleWake(contact);
      }
    }
    contacts.release(contact);
  }

  private void abandon(int contact) {
    if (contacts.state[contact] == Contacts.WAITING) {
      int queue = contacts.queue[contact];
      account.abandoned(contact);
      boolean callsAgain = choices.callsAgain(contact);
      leaveLine(contact, Total.ABANDONED, Ending.ABANDONED);
      if (callsAgain) {
        double pause = floor.onward[queue].redialAfter().drawSeconds(streams.choices[queue]);
        calendar.schedule(moment.now + pause, Calendar.REDIAL, queue);
      }
    }
    contacts.release(contact);
  }

  private void leaveLine(int contact, Total total, Ending ending) {
    lines.leave(contact);
    account.waitedInVain(contact);
    leave(contact, total, ending);
  }

  private void leave(int contact, Total total, Ending ending) {
    account.unanswered(contact, total);
    contacts.agent[contact] = NOBODY;
    contacts.answered[contact] = Double.NaN;
    gone(contact, ending);
  }

  private void gone(int contact, Ending ending) {
    contacts.state[contact] = Contacts.GONE;
    account.tell(contact, ending);
    contacts.release(contact);
  }

  /// Gives the agent waiting contacts as long as they can take any, then stands them in line.
  private void offerWork(int agent) {
    while (desk.mayTakeMore(agent)) {
      int contact = routing.nextWaitingFor(agent);
      if (contact == NOBODY) {
        desk.stand(agent);
        return;
      }
      takeFromLine(contact, agent);
    }
  }

  private void takeFromLine(int contact, int agent) {
    lines.leave(contact);
    begin(contact, agent);
  }

  private void begin(int contact, int agent) {
    int queue = contacts.queue[contact];
    account.answered(contact);
    contacts.state[contact] = Contacts.IN_SERVICE;
    contacts.agent[contact] = agent;
    contacts.answered[contact] = moment.now;
    contacts.workSeconds[contact] *= floor.handleFactor[floor.agentGroup[agent]][queue];
    desk.leaveLine(agent);
    if (floor.speeds[queue].length == 1) {
      desk.take(agent, moment.now, moment.slot, false);
      calendar.schedule(moment.now + contacts.workSeconds[contact], Calendar.END, contact);
    } else {
      chats.begin(contact, agent);
    }
  }

  private void endContact(int contact) {
    int agent = contacts.agent[contact];
    desk.end(agent, moment.now, moment.slot);
    complete(contact);
    afterwards(agent);
  }

  private void endChat(int agent) {
    int ended = chats.end(agent);
    if (ended != NOBODY) {
      complete(ended);
      afterwards(agent);
    }
  }

  private void complete(int contact) {
    int queue = contacts.queue[contact];
    account.handled(contact);
    boolean goesOn = choices.goesOn(contact);
    gone(contact, Ending.ANSWERED);
    if (goesOn) {
      arrive(floor.onward[queue].secondLineQueue(), Arrivals.DRAWN);
    }
  }

  private void afterwards(int agent) {
    if (!desk.departIfDue(agent, moment.now, moment.slot)) {
      offerWork(agent);
    }
  }
}
