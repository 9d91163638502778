package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;
import org.floorwalker.planning.staffing.simulation.ContactSink.Ending;
import org.floorwalker.planning.staffing.simulation.ContactSink.SimulatedContact;
import org.jspecify.annotations.Nullable;

/// One replication of a floor, from the first slot until the last contact has gone.
///
/// Service, patience and choices are drawn at arrival from streams of their own, so that two floors
/// that differ in staffing alone meet the same contacts (common random numbers).
final class Run {
  private static final int ARRIVAL = 0;
  private static final int END = 1;
  private static final int END_OF_CHAT = 2;
  private static final int ABANDONMENT = 3;
  private static final int WAKE = 4;
  private static final int REDIAL = 5;
  private static final int KIND_SHIFT = 28;
  private static final int PAYLOAD = (1 << KIND_SHIFT) - 1;

  private static final int BALK = 0;
  private static final int CALLBACK = 1;
  private static final int CALL_AGAIN = 2;
  private static final int SECOND_LINE = 3;

  private static final int NOBODY = -1;
  private static final int DRAWN = -1;

  /// Waits are compared with delays after an addition and a subtraction of clock times.
  private static final double ROUNDING_SECONDS = 1e-6;

  private final Compiled floor;
  private final Tally tally;
  private final Desk desk;
  private final Streams streams;
  private final EventHeap events = new EventHeap();
  private final Contacts contacts = new Contacts();
  private final Lines lines;
  private final int[] arrivalSlot;

  /// Number of the next contact of each queue's trace.
  private final int[] next;
  private final double[] lineCountedUntil;
  private final double[] nextChatEnd;
  private final boolean[] absent;
  private int linesCapacity;
  private double now;
  private int slot;
  private int change;
  private @Nullable ContactSink sink;

  Run(Compiled floor) {
    this.floor = floor;
    int agents = floor.agentGroup.length;
    tally = new Tally(floor.dayOfSlot, floor.queues, floor.groups, agents);
    desk = new Desk(floor, tally);
    streams = new Streams(floor.queues, Arrays.stream(floor.dayOfSlot).max().orElse(0) + 1);
    linesCapacity = contacts.capacity();
    lines = new Lines(floor.queues, linesCapacity);
    arrivalSlot = new int[floor.queues];
    next = new int[floor.queues];
    lineCountedUntil = new double[floor.queues];
    nextChatEnd = new double[agents];
    absent = new boolean[Math.max(1, floor.shifts)];
  }

  /// Simulates one replication. The tally belongs to this run and is overwritten by the next.
  Tally replicate(long seed, int replication, @Nullable ContactSink to) {
    clear(to);
    streams.seed(seed, replication, floor.variation);
    streams.drawAbsent(absent, floor.absentShare);
    for (int queue = 0; queue < floor.queues; queue++) {
      scheduleArrival(queue);
    }
    while (step()) {
      // one event, one change of staffing or one end of a slot at a time
    }
    return tally;
  }

  private void clear(@Nullable ContactSink to) {
    sink = to;
    tally.clear();
    desk.clear();
    events.clear();
    contacts.clear();
    lines.clear();
    Arrays.fill(arrivalSlot, 0);
    Arrays.fill(next, -1);
    Arrays.fill(lineCountedUntil, 0);
    now = 0;
    slot = 0;
    change = 0;
  }

  private boolean step() {
    double event = events.nextTime();
    double slotEnd = slot < floor.slots ? floor.boundaries[slot + 1] : Double.POSITIVE_INFINITY;
    double shift =
        change < floor.changes.length ? floor.changes[change].seconds() : Double.POSITIVE_INFINITY;
    if (slotEnd <= event && slotEnd <= shift) {
      return endSlot(slotEnd);
    }
    if (shift <= event) {
      applyChange(floor.changes[change++]);
      return true;
    }
    if (events.isEmpty()) {
      return false;
    }
    now = event;
    handle(events.pop());
    return true;
  }

  private boolean endSlot(double end) {
    if (end == Double.POSITIVE_INFINITY) {
      return false;
    }
    now = end;
    for (int group = 0; group < floor.groups; group++) {
      desk.count(group, now, slot);
    }
    for (int queue = 0; queue < floor.queues; queue++) {
      countLine(queue);
    }
    slot++;
    return true;
  }

  private void applyChange(Compiled.Change next) {
    now = next.seconds();
    if (absent[next.shift()]) {
      return;
    }
    if (!next.comes()) {
      desk.go(next.group(), next.agent(), now, slot);
      return;
    }
    int agent = desk.come(next.group(), next.agent(), now, slot);
    if (agent >= 0) {
      offerWork(agent);
    }
  }

  private void handle(int code) {
    int subject = code & PAYLOAD;
    switch (code >>> KIND_SHIFT) {
      case ARRIVAL -> {
        int traced = next[subject];
        scheduleArrival(subject);
        arrive(subject, traced);
      }
      case END -> endContact(subject);
      case END_OF_CHAT -> endOfChat(subject);
      case ABANDONMENT -> abandon(subject);
      case WAKE -> wake(subject);
      case REDIAL -> arrive(subject, DRAWN);
      default -> throw new IllegalStateException("No event of code " + code + ".");
    }
  }

  private void schedule(double time, int kind, int subject) {
    events.push(time, kind << KIND_SHIFT | subject);
  }

  /// The next arrival of a Poisson process with piecewise-constant rate: the cumulative rate since
  /// the last one is exponential with mean 1.
  private void scheduleArrival(int queue) {
    Trace trace = floor.traces[queue];
    if (trace != null) {
      if (++next[queue] < trace.size()) {
        schedule(trace.arrivedSeconds()[next[queue]], ARRIVAL, queue);
      }
      return;
    }
    double left = streams.arrivals[queue].nextExponential();
    double[] rates = floor.ratesPerSecond[queue];
    double from = now;
    for (int i = arrivalSlot[queue]; i < floor.slots; i++) {
      double rate = rates[i] * streams.volume[queue][Math.max(0, floor.dayOfSlot[i])];
      double room = rate * (floor.boundaries[i + 1] - from);
      if (left < room) {
        arrivalSlot[queue] = i;
        schedule(from + left / rate, ARRIVAL, queue);
        return;
      }
      left -= room;
      from = floor.boundaries[i + 1];
    }
  }

  /// @param traced number of the contact in the queue's trace, [#DRAWN] for none
  private void arrive(int queue, int traced) {
    int contact = contacts.create();
    if (linesCapacity < contacts.capacity()) {
      linesCapacity = contacts.capacity();
      lines.grow(linesCapacity);
    }
    contacts.queue[contact] = queue;
    contacts.slot[contact] = slot;
    contacts.arrived[contact] = now;
    contacts.workSeconds[contact] = floor.handling[queue].drawSeconds(streams.service[queue]);
    contacts.patienceSeconds[contact] = floor.patience[queue].drawSeconds(streams.patience[queue]);
    Trace trace = floor.traces[queue];
    if (traced >= 0 && trace != null) {
      contacts.workSeconds[contact] = trace.work(traced, contacts.workSeconds[contact]);
      contacts.patienceSeconds[contact] = trace.patience(traced, contacts.patienceSeconds[contact]);
    }
    if (floor.choosy[queue]) {
      contacts.choice[contact] = streams.choices[queue].nextLong();
    }
    tally.add(Total.OFFERED, slot, queue, 1);
    int agent = freeAgentFor(queue, 0);
    if (agent != NOBODY) {
      begin(contact, agent);
    } else {
      waitOrLeave(contact, queue);
    }
  }

  private void waitOrLeave(int contact, int queue) {
    QueueModel.Waiting waiting = floor.waiting[queue];
    tally.add(Total.WAITED, slot, queue, 1);
    boolean balks =
        waiting.balkShare() > 0
            && Streams.chance(contacts.choice[contact], BALK) < waiting.balkShare();
    if (balks || lines.length(queue) >= waiting.places()) {
      leave(contact, Total.TURNED_AWAY, Ending.TURNED_AWAY);
      return;
    }
    contacts.state[contact] = Contacts.WAITING;
    countLine(queue);
    lines.append(queue, contact);
    double patience = contacts.patienceSeconds[contact];
    if (patience < Double.POSITIVE_INFINITY) {
      contacts.hold(contact);
      schedule(now + patience, ABANDONMENT, contact);
    }
    scheduleWake(contact, queue);
  }

  private void scheduleWake(int contact, int queue) {
    int next = contacts.wakes[contact];
    if (next < floor.wakeSeconds[queue].length) {
      contacts.wakes[contact]++;
      contacts.hold(contact);
      schedule(wakeTime(contact, queue, floor.wakeSeconds[queue][next]), WAKE, contact);
    }
  }

  /// Work with a deadline waits in opening time when its deadline runs in it.
  private double wakeTime(int contact, int queue, double wait) {
    return floor.goalIsDone[queue]
        ? floor.doneWhileOpen[queue].afterOpenSeconds(contacts.arrived[contact], wait)
        : contacts.arrived[contact] + wait;
  }

  private double waited(int contact, int queue) {
    double arrived = contacts.arrived[contact];
    double waited =
        floor.goalIsDone[queue]
            ? floor.doneWhileOpen[queue].openSecondsBetween(arrived, now)
            : now - arrived;
    return waited + ROUNDING_SECONDS;
  }

  /// A waiting contact has become open to more groups, urgent, or due for the offer of a callback.
  private void wake(int contact) {
    if (contacts.state[contact] == Contacts.WAITING) {
      int queue = contacts.queue[contact];
      double waited = waited(contact, queue);
      int agent = freeAgentFor(queue, waited);
      if (agent != NOBODY) {
        takeFromLine(contact, agent);
      } else if (acceptsCallback(contact, queue, waited)) {
        leaveLine(contact, Total.CALLBACK, Ending.CALLBACK);
        arrive(floor.onward[queue].callbackQueue(), DRAWN);
      } else {
        scheduleWake(contact, queue);
      }
    }
    contacts.release(contact);
  }

  private boolean acceptsCallback(int contact, int queue, double waited) {
    QueueModel.Onward onward = floor.onward[queue];
    return waited >= onward.callbackAfterSeconds()
        && onward.callbackQueue() >= 0
        && Streams.chance(contacts.choice[contact], CALLBACK) < onward.callbackShare();
  }

  private void abandon(int contact) {
    if (contacts.state[contact] == Contacts.WAITING) {
      int queue = contacts.queue[contact];
      if (now - contacts.arrived[contact] <= floor.goalSeconds[queue]) {
        tally.add(Total.LEFT_IN_GOAL, contacts.slot[contact], queue, 1);
      }
      QueueModel.Onward onward = floor.onward[queue];
      boolean callsAgain =
          onward.redialShare() > 0
              && Streams.chance(contacts.choice[contact], CALL_AGAIN) < onward.redialShare();
      leaveLine(contact, Total.ABANDONED, Ending.ABANDONED);
      if (callsAgain) {
        double pause = onward.redialAfter().drawSeconds(streams.choices[queue]);
        schedule(now + pause, REDIAL, queue);
      }
    }
    contacts.release(contact);
  }

  private void leaveLine(int contact, Total total, Ending ending) {
    removeFromLine(contact);
    tally.add(
        Total.WAIT_SECONDS,
        contacts.slot[contact],
        contacts.queue[contact],
        now - contacts.arrived[contact]);
    leave(contact, total, ending);
  }

  private void leave(int contact, Total total, Ending ending) {
    tally.add(total, contacts.slot[contact], contacts.queue[contact], 1);
    if (total != Total.CALLBACK) {
      tally.add(Total.LOST, contacts.slot[contact], contacts.queue[contact], 1);
    }
    contacts.agent[contact] = NOBODY;
    contacts.answered[contact] = Double.NaN;
    gone(contact, ending);
  }

  private void gone(int contact, Ending ending) {
    contacts.state[contact] = Contacts.GONE;
    if (sink != null) {
      sink.accept(
          new SimulatedContact(
              contacts.queue[contact],
              contacts.arrived[contact],
              contacts.answered[contact],
              now,
              ending,
              contacts.agent[contact]));
    }
    contacts.release(contact);
  }

  private void removeFromLine(int contact) {
    int queue = contacts.queue[contact];
    countLine(queue);
    lines.remove(queue, contact);
  }

  private void countLine(int queue) {
    double seconds = now - lineCountedUntil[queue];
    if (seconds > 0) {
      lineCountedUntil[queue] = now;
      tally.add(Total.LINE_SECONDS, slot, queue, lines.length(queue) * seconds);
    }
  }

  /// The agent who takes the next contact of the queue: least loaded first, then by routing order,
  /// then the one who has been free longest.
  private int freeAgentFor(int queue, double waited) {
    int[] route = floor.routeGroups[queue];
    double[] after = floor.routeAfter[queue];
    int most = floor.speeds[queue].length;
    for (int load = 0; load < most; load++) {
      for (int i = 0; i < route.length; i++) {
        if (after[i] <= waited) {
          int agent = desk.freeAgent(route[i], load);
          if (agent >= 0 && mayStart(queue, route[i], agent, waited)) {
            return agent;
          }
        }
      }
    }
    return NOBODY;
  }

  private boolean mayStart(int queue, int group, int agent, double waited) {
    QueueModel.Waiting waiting = floor.waiting[queue];
    return waiting.reserve() == 0
        || waited >= waiting.urgentAfterSeconds()
        || desk.reserveLeft(group, waiting.reserve(), agent);
  }

  /// Gives the agent waiting contacts as long as they can take any, then stands them in line.
  private void offerWork(int agent) {
    while (desk.mayTakeMore(agent)) {
      int contact = nextWaiting(agent);
      if (contact == NOBODY) {
        desk.stand(agent);
        return;
      }
      takeFromLine(contact, agent);
    }
  }

  private void takeFromLine(int contact, int agent) {
    removeFromLine(contact);
    begin(contact, agent);
  }

  private int nextWaiting(int agent) {
    for (int[] tier : floor.tiers[floor.agentGroup[agent]]) {
      int longest = NOBODY;
      for (int queue : tier) {
        int contact = lines.first(queue);
        if (contact != NOBODY
            && mayTake(agent, queue, contact)
            && (longest == NOBODY || contacts.arrived[contact] < contacts.arrived[longest])) {
          longest = contact;
        }
      }
      if (longest != NOBODY) {
        return longest;
      }
    }
    return NOBODY;
  }

  private boolean mayTake(int agent, int queue, int contact) {
    int group = floor.agentGroup[agent];
    double waited = waited(contact, queue);
    int load = desk.load(agent);
    return load < floor.speeds[queue].length
        && (load == 0 || desk.worksOnChats(agent))
        && floor.eligibleAfter[group][queue] <= waited
        && mayStart(queue, group, agent, waited);
  }

  private void begin(int contact, int agent) {
    int queue = contacts.queue[contact];
    int arrivalSlotOfContact = contacts.slot[contact];
    double waited = now - contacts.arrived[contact];
    tally.add(Total.ANSWERED, arrivalSlotOfContact, queue, 1);
    tally.add(Total.WAIT_SECONDS, arrivalSlotOfContact, queue, waited);
    tally.add(Total.ANSWERED_WAIT_SECONDS, arrivalSlotOfContact, queue, waited);
    if (!floor.goalIsDone[queue] && waited <= floor.goalSeconds[queue]) {
      tally.add(Total.MET, arrivalSlotOfContact, queue, 1);
    }
    contacts.state[contact] = Contacts.IN_SERVICE;
    contacts.agent[contact] = agent;
    contacts.answered[contact] = now;
    contacts.workSeconds[contact] *= floor.handleFactor[floor.agentGroup[agent]][queue];
    desk.leaveLine(agent);
    if (floor.speeds[queue].length == 1) {
      desk.take(agent, now, slot, false);
      schedule(now + contacts.workSeconds[contact], END, contact);
    } else {
      beginChat(contact, agent);
    }
  }

  private void endContact(int contact) {
    int agent = contacts.agent[contact];
    desk.end(agent, now, slot);
    complete(contact);
    afterwards(agent);
  }

  private void afterwards(int agent) {
    if (!desk.departIfDue(agent, now, slot)) {
      offerWork(agent);
    }
  }

  private void complete(int contact) {
    int queue = contacts.queue[contact];
    int arrivalSlotOfContact = contacts.slot[contact];
    tally.add(Total.HANDLE_SECONDS, arrivalSlotOfContact, queue, now - contacts.answered[contact]);
    if (floor.goalIsDone[queue] && now <= dueSeconds(contact, queue)) {
      tally.add(Total.MET, arrivalSlotOfContact, queue, 1);
    }
    QueueModel.Onward onward = floor.onward[queue];
    boolean goesOn =
        onward.secondLineQueue() >= 0
            && Streams.chance(contacts.choice[contact], SECOND_LINE) < onward.secondLineShare();
    gone(contact, Ending.ANSWERED);
    if (goesOn) {
      arrive(onward.secondLineQueue(), DRAWN);
    }
  }

  private double dueSeconds(int contact, int queue) {
    return floor.doneWhileOpen[queue].afterOpenSeconds(
        contacts.arrived[contact], floor.goalSeconds[queue]);
  }

  // Chats share their agent: each one's remaining work shrinks at the speed that goes with the
  // number of chats in hand, and the next end is foreseen anew whenever that number changes.

  private void beginChat(int contact, int agent) {
    advanceChats(agent);
    desk.take(agent, now, slot, true);
    desk.addChat(agent, contact);
    foreseeChatEnd(agent);
    // Others may be waiting, but then nobody below full load was free: no need to look.
    desk.stand(agent);
  }

  private void advanceChats(int agent) {
    double seconds = desk.advance(agent, now);
    int load = desk.load(agent);
    for (int i = 0; i < load; i++) {
      int contact = desk.chat(agent, i);
      contacts.workSeconds[contact] -= seconds * speed(contact, load);
    }
  }

  private double speed(int contact, int load) {
    double[] speeds = floor.speeds[contacts.queue[contact]];
    return speeds[Math.min(load, speeds.length) - 1];
  }

  private void foreseeChatEnd(int agent) {
    int load = desk.load(agent);
    double first = Double.POSITIVE_INFINITY;
    for (int i = 0; i < load; i++) {
      first = Math.min(first, secondsLeft(desk.chat(agent, i), load));
    }
    nextChatEnd[agent] = now + Math.max(0, first);
    if (first < Double.POSITIVE_INFINITY) {
      schedule(nextChatEnd[agent], END_OF_CHAT, agent);
    }
  }

  private void endOfChat(int agent) {
    if (now != nextChatEnd[agent] || desk.load(agent) == 0) {
      return; // foreseen anew since
    }
    advanceChats(agent);
    int ended = firstToEnd(agent);
    desk.leaveLine(agent);
    desk.end(agent, now, slot);
    desk.removeChat(agent, ended);
    foreseeChatEnd(agent);
    complete(ended);
    afterwards(agent);
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
}
