package org.floorwalker.planning.optimise.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.floorwalker.planning.optimise.Absence;
import org.floorwalker.planning.optimise.Disturbance;
import org.floorwalker.planning.optimise.MeetingMove;
import org.floorwalker.planning.optimise.RepairProposal.Change;
import org.floorwalker.planning.optimise.VolumeJump;

/// What a disturbance does to a plan before anybody reacts, and where a repair may work.
final class Damage {
  /// No activity is fixed.
  static final int NONE = -1;

  private final Model model;
  private final Plan plan;
  private final Scope scope;
  private final List<Change> told = new ArrayList<>();

  /// @param fromSlot what lies before stays
  /// @param days days that are hit, in order
  /// @param helpers agents whose days may change
  /// @param displaced activities that lost their place
  /// @param fixedActivity the activity that must stay where it is now, or [#NONE]
  record Scope(
      int fromSlot,
      List<Integer> days,
      List<Integer> helpers,
      List<Integer> displaced,
      int fixedActivity) {}

  /// @param planned the solution as a plan, which is changed unless the need does
  Damage(Model model, Solution solution, Plan planned, Disturbance disturbance) {
    this.model = model;
    switch (disturbance) {
      case Absence absence -> {
        this.plan = planned;
        this.scope = removeAbsent(absence);
      }
      case VolumeJump jump -> {
        this.plan = new Plan(Part.whole(model.withNeed(raised(jump))));
        this.plan.load(solution);
        this.scope = scopeOf(jump);
      }
      case MeetingMove move -> {
        this.plan = planned;
        this.scope = moveMeeting(move);
      }
    }
  }

  Plan plan() {
    return plan;
  }

  Scope scope() {
    return scope;
  }

  /// What those who attend a meeting that moves have to be told.
  List<Change> told() {
    return told;
  }

  /// Takes the absent agent off the desk and out of their activities; shifts not begun are freed.
  private Scope removeAbsent(Absence absence) {
    int absent = model.personNumber(absence.agent());
    int from = model.axis().slotFrom(absence.from());
    int until = model.axis().slotAt(absence.until());
    List<Integer> displaced = plan.activities.liftWithin(absent, from, until);
    List<Integer> days = new ArrayList<>();
    for (int d = 0; d < plan.duties.days; d++) {
      boolean away =
          plan.duties.works(absent, d)
              && plan.duties.end(absent, d) > from
              && plan.duties.start(absent, d) < until;
      if (away) {
        days.add(d);
        leave(absent, d, from);
      }
    }
    List<Integer> helpers = serving(plan.person(absent).skills());
    helpers.remove((Integer) absent);
    return new Scope(from, days, helpers, displaced, NONE);
  }

  private void leave(int absent, int d, int from) {
    if (plan.duties.start(absent, d) >= from) {
      plan.begin(absent);
      plan.free(d);
      plan.enact();
      return;
    }
    for (int t = from; t < plan.duties.end(absent, d); t++) {
      plan.setDesk(absent, t, false);
    }
  }

  private List<Integer> serving(int[] wanted) {
    BitSet queues = new BitSet();
    for (int queue : wanted) {
      queues.set(queue);
    }
    List<Integer> agents = new ArrayList<>();
    for (int a = 0; a < plan.agents(); a++) {
      for (int queue : plan.person(a).skills()) {
        if (queues.get(queue)) {
          agents.add(a);
          break;
        }
      }
    }
    return agents;
  }

  private double[] raised(VolumeJump jump) {
    int queues = model.queues().size();
    int queue = queueNumber(jump.queue());
    double[] need = model.need().clone();
    int until = Math.min(model.axis().horizon(), model.axis().slotFrom(jump.until()));
    for (int t = Math.max(0, model.axis().slotAt(jump.from())); t < until; t++) {
      need[t * queues + queue] *= jump.factor();
    }
    return need;
  }

  private int queueNumber(String queue) {
    int number = model.queues().indexOf(queue);
    if (number < 0) {
      throw new IllegalArgumentException(
          "There is no queue \"%s\".\nMaybe needs.csv names it otherwise.".formatted(queue));
    }
    return number;
  }

  private Scope scopeOf(VolumeJump jump) {
    return new Scope(
        model.axis().slotFrom(jump.from()),
        daysOf(jump.from(), jump.until()),
        serving(new int[] {queueNumber(jump.queue())}),
        List.of(),
        NONE);
  }

  private List<Integer> daysOf(Instant from, Instant until) {
    SiteDays site = model.firstSite();
    int first = model.axis().minuteOf(from);
    int end = model.axis().minuteOfCeiling(until);
    List<Integer> days = new ArrayList<>();
    for (int d = 0; d < site.days; d++) {
      if (site.dayStart[d] < end && site.dayStart[d + 1] > first) {
        days.add(d);
      }
    }
    return days;
  }

  /// Puts the meeting to its new time; attendees' pauses make way, their other activities there
  /// lose their place.
  private Scope moveMeeting(MeetingMove move) {
    ActivityBoard board = plan.activities;
    int meeting = board.number(move.activity());
    int from = model.axis().slotFrom(move.from());
    int start = model.axis().slotFrom(move.start());
    int end = start + board.item(meeting).length();
    int old = board.isPlaced(meeting) ? board.start(meeting) : NONE;
    if (board.isPlaced(meeting)) {
      board.lift(meeting);
    }
    List<Integer> displaced = new ArrayList<>();
    BitSet queues = new BitSet();
    for (int a : board.attendees(meeting)) {
      displaced.addAll(board.liftWithin(a, start, end));
      makeRoom(a, from, start, end);
      tell(move.activity(), a, old, start);
      for (int queue : plan.person(a).skills()) {
        queues.set(queue);
      }
    }
    displaced.remove((Integer) meeting);
    if (!board.suits(meeting, start)) {
      throw new IllegalArgumentException(
          "%s cannot start at %s: its window, its leader or somebody's pause is in the way."
                  .formatted(move.activity(), move.start())
              + "\nMaybe widen its window or choose another time.");
    }
    board.place(meeting, start);
    Instant until = model.axis().instantOf(end);
    return new Scope(
        from, daysOf(move.start(), until), serving(queues.stream().toArray()), displaced, meeting);
  }

  private void tell(String meeting, int a, int old, int start) {
    DayWords words = new DayWords(plan);
    String from = old == NONE ? "" : " from " + words.moment(a, old);
    int day = plan.duties.dayAt(a, start);
    told.add(
        new Change(
            plan.person(a).id(),
            model.firstDay().plusDays(day),
            "%s%s to %s, then %s"
                .formatted(meeting, from, words.moment(a, start), words.of(a, day)),
            0,
            false));
  }

  /// Moves the agent's pauses out of the slots.
  private void makeRoom(int a, int from, int start, int end) {
    RoomInShift room = new RoomInShift(plan);
    int day = room.dayAround(a, start, end);
    if (day == RoomInShift.NO_DAY) {
      throw new IllegalArgumentException(
          "%s does not work then.\nMaybe choose a time when all who attend are on shift."
              .formatted(plan.person(a).id()));
    }
    if (!room.make(a, day, from, start, end)) {
      throw new IllegalArgumentException(
          "%s has a pause then that fits nowhere else.\nMaybe move the meeting by half an hour."
              .formatted(plan.person(a).id()));
    }
  }
}
