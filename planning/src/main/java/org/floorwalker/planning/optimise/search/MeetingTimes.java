package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.floorwalker.planning.optimise.MeetingBars;
import org.floorwalker.planning.optimise.MeetingBars.Bar;
import org.floorwalker.planning.optimise.MeetingBars.Room;
import org.floorwalker.planning.optimise.MeetingBars.Why;
import org.floorwalker.planning.optimise.MeetingMove;
import org.floorwalker.planning.optimise.RepairProposal;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Says what keeps a meeting from another time, which times it could have, and which other shifts
/// would let everybody come.
final class MeetingTimes {
  private static final int MOST_ROOMS = 3;
  private static final int APART_MINUTES = 60;
  private static final int START_MINUTES = 15;
  private static final int TRIES = 12;
  private static final long ANY_PRICE = Long.MAX_VALUE / 4;

  private final Model model;
  private final Supplier<Plan> plans;
  private final MeetingMove move;
  private final int meeting;
  private final int from;
  private final int start;
  private final int end;

  /// @param plans the roster as it stands, each time anew
  MeetingTimes(Model model, Supplier<Plan> plans, MeetingMove move) {
    this.model = model;
    this.plans = plans;
    this.move = move;
    ActivityBoard board = plans.get().activities;
    this.meeting = board.number(move.activity());
    this.from = model.axis().slotFrom(move.from());
    this.start = model.axis().slotFrom(move.start());
    this.end = start + board.item(meeting).length();
  }

  /// Null when nothing is in the way.
  @Nullable MeetingBars bars() {
    List<Bar> bars = inTheWay(lifted());
    return bars.isEmpty() ? null : new MeetingBars(bars, rooms(), way());
  }

  private Plan lifted() {
    Plan plan = plans.get();
    if (plan.activities.isPlaced(meeting)) {
      plan.activities.lift(meeting);
    }
    return plan;
  }

  private List<Bar> inTheWay(Plan plan) {
    ActivityBoard board = plan.activities;
    ActivityList.Item item = board.item(meeting);
    List<Bar> bars = new ArrayList<>();
    if (start < item.windowFrom() || end > Math.min(item.windowTo(), plan.desk.horizon)) {
      bars.add(new Bar(Why.WINDOW, null, null));
      return bars;
    }
    for (int a : board.attendees(meeting)) {
      @Nullable Bar bar = attendeeBar(plan, a);
      if (bar != null) {
        bars.add(bar);
      }
    }
    if (!board.isLeaderFree(meeting, start)) {
      bars.add(new Bar(leaderBar(board), model.activities().leaders().get(item.leader()), null));
    }
    return bars;
  }

  private Why leaderBar(ActivityBoard board) {
    if (!board.isLeaderThere(meeting, start)) {
      return Why.LEADER_AWAY;
    }
    return board.isLeaderFull(meeting, start) ? Why.LEADER_FULL : Why.LEADER_TAKEN;
  }

  private @Nullable Bar attendeeBar(Plan plan, int a) {
    RoomInShift room = new RoomInShift(plan);
    int day = room.dayAround(a, start, end);
    if (day == RoomInShift.NO_DAY) {
      return new Bar(Why.NOT_AT_WORK, plan.person(a).id(), shiftOn(plan, a, dayOf(plan, a, start)));
    }
    plan.activities.liftWithin(a, start, end);
    if (!room.make(a, day, from, start, end)) {
      return new Bar(Why.PAUSE, plan.person(a).id(), shiftOn(plan, a, day));
    }
    return plan.activities.suitsAttendee(meeting, a, start)
        ? null
        : new Bar(Why.NOT_AT_WORK, plan.person(a).id(), shiftOn(plan, a, day));
  }

  private @Nullable TimeRange shiftOn(Plan plan, int a, int day) {
    return plan.duties.works(a, day)
        ? TimeRange.of(
            model.axis().instantOf(plan.duties.start(a, day)),
            model.axis().instantOf(plan.duties.end(a, day)))
        : null;
  }

  private int dayOf(Plan plan, int a, int slot) {
    SiteDays site = plan.person(a).site();
    int minute = slot * model.axis().slotMinutes();
    int d = 0;
    while (d + 1 < site.days && site.dayStart[d + 1] <= minute) {
      d++;
    }
    return d;
  }

  private record Priced(int slot, boolean isThatDay, long grains) {}

  /// Times at which nobody's pause or other activity has to move.
  private List<Room> rooms() {
    List<Priced> taken = new ArrayList<>();
    for (Priced priced : priced()) {
      long apart = APART_MINUTES / model.axis().slotMinutes();
      boolean isNew = taken.stream().allMatch(t -> Math.abs(t.slot - priced.slot) >= apart);
      boolean mayBe = taken.isEmpty() || !priced.isThatDay;
      if (taken.size() < MOST_ROOMS && isNew && mayBe) {
        taken.add(priced);
      }
    }
    return taken.stream()
        .map(t -> new Room(model.axis().instantOf(t.slot), Points.points(t.grains)))
        .toList();
  }

  /// That day first, then by price, then by nearness.
  private List<Priced> priced() {
    Plan planned = plans.get();
    long now = planned.total();
    int old = planned.activities.start(meeting);
    Plan plan = lifted();
    ActivityBoard board = plan.activities;
    ActivityList.Item item = board.item(meeting);
    int last = Math.min(item.windowTo(), plan.desk.horizon) - item.length();
    List<Priced> found = new ArrayList<>();
    for (int t = Math.max(from, item.windowFrom()); t <= last; t++) {
      boolean isRound = t * model.axis().slotMinutes() % START_MINUTES == 0;
      if (isRound && t != old && board.suits(meeting, t)) {
        board.place(meeting, t);
        found.add(new Priced(t, isThatDay(plan, t), plan.total() - now));
        board.lift(meeting);
      }
    }
    found.sort(
        Comparator.comparing((Priced one) -> !one.isThatDay)
            .thenComparingLong(Priced::grains)
            .thenComparingInt(one -> Math.abs(one.slot - start)));
    return found;
  }

  private boolean isThatDay(Plan plan, int slot) {
    int a = plan.activities.attendees(meeting)[0];
    return dayOf(plan, a, slot) == dayOf(plan, a, start);
  }

  /// The cheapest of a few ways to bring everybody there by other shifts and pauses.
  private MeetingBars.@Nullable Way way() {
    Plan planned = plans.get();
    long now = planned.total();
    @Nullable Plan best = null;
    for (int seed = 1; seed <= TRIES; seed++) {
      Plan plan = lifted();
      for (int a : plan.activities.attendees(meeting)) {
        plan.activities.liftWithin(a, start, end);
      }
      Search search = new Search(plan, SearchRandom.of(seed, 7));
      boolean together = new Gathering().gather(search, meeting, start, ANY_PRICE);
      if (together && isInTime(planned, plan) && (best == null || plan.total() < best.total())) {
        best = plan;
      }
    }
    return best == null
        ? null
        : new MeetingBars.Way(new Account(best).roster(), Points.points(best.total() - now));
  }

  /// Whether no shift changes that has begun or is too near to be asked for.
  private boolean isInTime(Plan planned, Plan plan) {
    int notice = model.axis().slotFrom(move.from().plus(RepairProposal.NOTICE));
    for (int a : plan.activities.attendees(meeting)) {
      for (int d = 0; d < plan.duties.days; d++) {
        if (!isSame(planned, plan, a, d)
            && (isBefore(planned, a, d, notice) || isBefore(plan, a, d, notice))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isSame(Plan one, Plan other, int a, int d) {
    boolean same = one.duties.start(a, d) == other.duties.start(a, d);
    for (int i = 0; same && one.duties.works(a, d) && i < one.duties.form(a, d).pauses; i++) {
      same = one.duties.pause(a, d, i) == other.duties.pause(a, d, i);
    }
    return same && (!one.duties.works(a, d) || one.duties.end(a, d) == other.duties.end(a, d));
  }

  private static boolean isBefore(Plan plan, int a, int d, int slot) {
    return plan.duties.works(a, d) && plan.duties.start(a, d) < slot;
  }
}
