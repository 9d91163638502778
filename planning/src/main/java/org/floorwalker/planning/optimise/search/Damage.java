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
    List<Integer> displaced = liftAll(absent, from, until);
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

  /// Lifts the agent's activities between the slots.
  private List<Integer> liftAll(int agent, int from, int until) {
    ActivityBoard board = plan.activities;
    List<Integer> lifted = new ArrayList<>();
    for (int i = 0; i < board.count(); i++) {
      boolean during =
          board.isPlaced(i)
              && board.start(i) + board.item(i).length() > from
              && board.start(i) < until;
      for (int a : board.attendees(i)) {
        if (during && a == agent && board.isPlaced(i)) {
          board.lift(i);
          lifted.add(i);
        }
      }
    }
    return lifted;
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
    int meeting = meetingNumber(move.activity());
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
      displaced.addAll(liftAll(a, start, end));
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

  private int meetingNumber(String id) {
    for (int i = 0; i < plan.activities.count(); i++) {
      if (plan.activities.item(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "There is no activity \"%s\".\nMaybe activities.csv names it otherwise.".formatted(id));
  }

  /// Moves the agent's pauses out of the slots.
  private void makeRoom(int a, int from, int start, int end) {
    int day = dayAround(a, start, end);
    Draft draft = plan.newDraft();
    plan.duties.read(a, day, draft);
    ShiftForm form = plan.duties.form(a, day);
    if (isClear(form, draft, start, end)) {
      return;
    }
    Search search = new Search(plan, SearchRandom.of(1, 7));
    boolean placed =
        draft.start >= from
            ? search.placePauses(a, draft, start, end)
            : placeLater(form, draft, a, from, start, end);
    if (!placed) {
      throw new IllegalArgumentException(
          "%s has a pause then that fits nowhere else.\nMaybe move the meeting by half an hour."
              .formatted(plan.person(a).id()));
    }
    plan.begin(a);
    plan.put(day, draft);
    plan.enact();
  }

  /// Of a shift that has begun only the pauses still ahead can move.
  private boolean placeLater(ShiftForm form, Draft draft, int a, int from, int start, int end) {
    for (int[] places : form.placements()) {
      boolean keeps = true;
      for (int i = 0; i < form.pauses; i++) {
        boolean past = draft.start + Math.min(draft.pauses[i], places[i]) < from;
        boolean busy =
            plan.desk.isBusyWithin(
                a, draft.start + places[i], draft.start + places[i] + form.length(i));
        keeps &= !busy && (!past || places[i] == draft.pauses[i]);
      }
      Draft tried = plan.newDraft();
      tried.copyFrom(draft);
      System.arraycopy(places, 0, tried.pauses, 0, form.pauses);
      if (keeps && isClear(form, tried, start, end)) {
        draft.copyFrom(tried);
        return true;
      }
    }
    return false;
  }

  private static boolean isClear(ShiftForm form, Draft draft, int start, int end) {
    for (int i = 0; i < form.pauses; i++) {
      int pause = draft.start + draft.pauses[i];
      if (pause < end && pause + form.length(i) > start) {
        return false;
      }
    }
    return true;
  }

  private int dayAround(int a, int start, int end) {
    for (int d = 0; d < plan.duties.days; d++) {
      if (plan.duties.works(a, d)
          && plan.duties.start(a, d) <= start
          && plan.duties.end(a, d) >= end) {
        return d;
      }
    }
    throw new IllegalArgumentException(
        "%s does not work then.\nMaybe choose a time when all who attend are on shift."
            .formatted(plan.person(a).id()));
  }
}
