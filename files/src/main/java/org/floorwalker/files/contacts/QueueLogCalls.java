package org.floorwalker.files.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.AgentEvent;
import org.floorwalker.planning.demand.AgentState;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.Outcome;
import org.floorwalker.planning.demand.Segment;
import org.floorwalker.planning.demand.SegmentKind;
import org.jspecify.annotations.Nullable;

/// Puts the events of a queue log together to calls and agents' states.
final class QueueLogCalls {
  /// A call that left a queue may come back or enter another within this time.
  private static final long KEPT_AFTER_END_SECONDS = 60;

  private static final int SWEEP_EVERY_CALLS = 20_000;
  private static final String NOBODY = "NONE";

  private final long wrapupSeconds;
  private final ContactSink sink;
  private final Map<String, Call> open = new HashMap<>();
  private int endedSinceSweep;
  private long row;

  QueueLogCalls(long wrapupSeconds, ContactSink sink) {
    this.wrapupSeconds = wrapupSeconds;
    this.sink = sink;
  }

  private static final class Call {
    final List<Segment> segments = new ArrayList<>(3);
    @Nullable Instant arrived;
    @Nullable Instant answered;
    String queue = "";
    String agent = "";
    long endedSecond = Long.MAX_VALUE;
    final long row;

    Call(long row) {
      this.row = row;
    }
  }

  /// Whether the event's meaning is known.
  ///
  /// @param number of the line in its file
  boolean take(QueueLogLine line, long number) {
    row = number;
    switch (line.event()) {
      case "ENTERQUEUE" -> enter(line);
      case "CONNECT" -> connect(line);
      case "COMPLETECALLER", "COMPLETEAGENT" ->
          complete(line, Outcome.COMPLETED, line.number(1), line.number(2));
      case "BLINDTRANSFER", "TRANSFER" ->
          complete(line, Outcome.TRANSFERRED, line.number(3), line.number(4));
      case "ATTENDEDTRANSFER" -> attendedTransfer(line);
      case "ABANDON" -> leave(line, Outcome.ABANDONED, line.number(3));
      case "EXITWITHTIMEOUT" -> leave(line, Outcome.TIMEOUT, line.number(3));
      case "EXITEMPTY" -> leave(line, Outcome.LEFT_EMPTY, line.number(3));
      case "EXITWITHKEY" -> leave(line, Outcome.DEFLECTED, line.number(4));
      case "WITHDRAW" -> leave(line, Outcome.OVERFLOW_OUT, line.number(3));
      case "RINGNOANSWER", "RINGCANCELED" -> ring(line);
      case "ADDMEMBER", "AGENTLOGIN", "AGENTCALLBACKLOGIN", "UNPAUSE", "UNPAUSEALL" ->
          state(line, AgentState.READY);
      case "REMOVEMEMBER", "AGENTLOGOFF", "AGENTCALLBACKLOGOFF" ->
          state(line, AgentState.LOGGED_OFF);
      case "PAUSE", "PAUSEALL" -> state(line, AgentState.PAUSED);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Hands out what is still open at the end of the log.
  void finish() {
    open.forEach(this::hand);
    open.clear();
  }

  private Call call(String id) {
    return open.computeIfAbsent(id, _ -> new Call(row));
  }

  private void enter(QueueLogLine line) {
    Call call = call(line.call());
    if (call.arrived != null) {
      addOpenWait(call, line.at());
    }
    call.endedSecond = Long.MAX_VALUE;
    call.queue = line.queue();
    call.arrived = line.at();
    call.answered = null;
    call.agent = "";
  }

  /// A call that enters a queue while it waits in one was moved there.
  private static void addOpenWait(Call call, Instant at) {
    call.segments.add(
        new Segment(
            SegmentKind.QUEUE, call.queue, "", arrival(call, at), at, Outcome.OVERFLOW_OUT));
  }

  private static Instant arrival(Call call, Instant latest) {
    Instant arrived = call.arrived;
    return arrived == null || arrived.isAfter(latest) ? latest : arrived;
  }

  private void connect(QueueLogLine line) {
    Call call = call(line.call());
    Instant at = line.at();
    dateBack(call, line.queue(), at, line.number(1));
    addAnsweredWait(call, line.agent(), at);
    long ringSeconds = line.number(3);
    if (ringSeconds > 0) {
      sink.agentEvent(event(line, at.minusSeconds(ringSeconds), AgentState.RINGING));
    }
    sink.agentEvent(event(line, at, AgentState.BUSY));
  }

  /// The wait an event carries tells the arrival of a call that began in an older file.
  private static void dateBack(Call call, String queue, Instant at, long waitedSeconds) {
    if (call.arrived == null) {
      call.arrived = at.minusSeconds(Math.max(0, waitedSeconds));
      call.queue = queue;
    }
  }

  private static void addAnsweredWait(Call call, String agent, Instant at) {
    call.segments.add(
        new Segment(SegmentKind.QUEUE, call.queue, agent, arrival(call, at), at, Outcome.ANSWERED));
    call.answered = at;
    call.agent = agent;
  }

  private void attendedTransfer(QueueLogLine line) {
    // A linked transfer names two channels before the lengths, the others one.
    int first = line.data(1).equals("LINK") ? 4 : 3;
    complete(line, Outcome.TRANSFERRED, line.number(first), line.number(first + 1));
  }

  private void complete(QueueLogLine line, Outcome outcome, long holdSeconds, long talkSeconds) {
    Call call = call(line.call());
    Instant at = line.at();
    if (call.answered == null) {
      Instant answered = at.minusSeconds(Math.max(0, talkSeconds));
      dateBack(call, line.queue(), answered, holdSeconds);
      addAnsweredWait(call, line.agent(), answered);
    }
    Instant answered = call.answered;
    Instant start = answered == null || answered.isAfter(at) ? at : answered;
    call.segments.add(new Segment(SegmentKind.TALK, call.queue, call.agent, start, at, outcome));
    addWrapup(call, line);
    ended(call, line.epochSecond());
  }

  private void addWrapup(Call call, QueueLogLine line) {
    Instant at = line.at();
    Instant ready = at.plusSeconds(wrapupSeconds);
    if (wrapupSeconds > 0) {
      call.segments.add(
          new Segment(SegmentKind.WRAPUP, call.queue, call.agent, at, ready, Outcome.COMPLETED));
      sink.agentEvent(event(line, at, AgentState.WRAPUP));
    }
    sink.agentEvent(event(line, ready, AgentState.READY));
  }

  private void leave(QueueLogLine line, Outcome outcome, long waitedSeconds) {
    Call call = call(line.call());
    Instant at = line.at();
    dateBack(call, line.queue(), at, waitedSeconds);
    call.segments.add(
        new Segment(SegmentKind.QUEUE, call.queue, "", arrival(call, at), at, outcome));
    ended(call, line.epochSecond());
  }

  private void ring(QueueLogLine line) {
    Instant at = line.at();
    Instant start = at.minusMillis(Math.max(0, line.number(1)));
    Call call = call(line.call());
    if (call.arrived != null && start.isBefore(call.arrived)) {
      start = call.arrived;
    }
    call.segments.add(
        new Segment(SegmentKind.RING, line.queue(), line.agent(), start, at, Outcome.NO_ANSWER));
    sink.agentEvent(event(line, start, AgentState.RINGING));
    sink.agentEvent(event(line, at, AgentState.READY));
  }

  private void state(QueueLogLine line, AgentState state) {
    sink.agentEvent(event(line, line.at(), state));
  }

  private static AgentEvent event(QueueLogLine line, Instant at, AgentState state) {
    String reason = state == AgentState.PAUSED ? line.data(1) : "";
    return new AgentEvent(line.agent(), at, state, reason, named(line.queue()));
  }

  private static String named(String queue) {
    return queue.equals(NOBODY) ? "" : queue;
  }

  private void ended(Call call, long second) {
    call.arrived = null;
    call.answered = null;
    call.endedSecond = second;
    if (++endedSinceSweep >= SWEEP_EVERY_CALLS) {
      endedSinceSweep = 0;
      open.entrySet().removeIf(entry -> handIfLongEnded(entry.getKey(), entry.getValue(), second));
    }
  }

  private boolean handIfLongEnded(String id, Call call, long second) {
    boolean over =
        call.endedSecond != Long.MAX_VALUE && second - call.endedSecond > KEPT_AFTER_END_SECONDS;
    if (over) {
      hand(id, call);
    }
    return over;
  }

  private void hand(String id, Call call) {
    Instant arrived = call.arrived;
    Instant answered = call.answered;
    if (answered != null) {
      call.segments.add(
          new Segment(SegmentKind.TALK, call.queue, call.agent, answered, null, Outcome.OPEN));
    } else if (arrived != null) {
      call.segments.add(
          new Segment(SegmentKind.QUEUE, call.queue, "", arrived, null, Outcome.OPEN));
    }
    if (call.segments.stream().anyMatch(segment -> segment.kind() != SegmentKind.RING)) {
      sink.row(call.row);
      sink.contact(new Contact(id, Channel.VOICE, call.segments));
    }
  }
}
