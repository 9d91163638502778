package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.floorwalker.planning.optimise.search.ActivityList.Item;

/// Where the activities of a part lie: each attendee inside a shift and clear of pauses and of
/// other activities, the leader free.
final class ActivityBoard {
  static final int LEFT_OUT = -1;

  private final Plan plan;
  private final Item[] items;

  /// Attendees of each activity, numbered as agents of the part.
  private final int[][] attendees;

  private final int[] starts;
  private final long[] leaderBusy;
  private final int mostADay;

  /// Activities of each leader on each day, at the first site.
  private final int[][] leaderDays;

  private int leftOut;

  /// Activities that no roster could hold, since an attendee can have no shift in their window.
  private final boolean[] hopeless;

  private final int hopelessCount;

  ActivityBoard(Plan plan) {
    this.plan = plan;
    Part part = plan.part;
    ActivityList list = part.model().activities();
    int[] agentOfPerson = new int[part.model().people().length];
    for (int a = 0; a < part.people().length; a++) {
      agentOfPerson[part.people()[a].number()] = a;
    }
    this.items =
        Arrays.stream(part.activities()).mapToObj(i -> list.items()[i]).toArray(Item[]::new);
    this.attendees =
        Arrays.stream(items)
            .map(item -> Arrays.stream(item.people()).map(p -> agentOfPerson[p]).toArray())
            .toArray(int[][]::new);
    this.starts = new int[items.length];
    Arrays.fill(starts, LEFT_OUT);
    this.leftOut = items.length;
    this.leaderBusy = new long[list.leaders().size() * plan.desk.words];
    this.mostADay = list.mostADay();
    this.leaderDays = new int[list.leaders().size()][plan.part.model().firstSite().days + 1];
    this.hopeless = new boolean[items.length];
    int count = 0;
    for (int i = 0; i < items.length; i++) {
      hopeless[i] = !everyoneCouldCome(i);
      count += hopeless[i] ? 1 : 0;
    }
    this.hopelessCount = count;
  }

  private boolean everyoneCouldCome(int i) {
    for (int a : attendees[i]) {
      boolean could = false;
      int last = Math.min(items[i].windowTo(), plan.desk.horizon) - items[i].length();
      for (int t = items[i].windowFrom(); !could && t <= last; t++) {
        could = couldCome(a, t, t + items[i].length());
      }
      if (!could) {
        return false;
      }
    }
    return items[i].length() > 0;
  }

  /// Whether some shift of the agent, taken alone, could hold the slots.
  boolean couldCome(int a, int from, int to) {
    Person person = plan.person(a);
    for (int d = 0; d < person.menus().length; d++) {
      StartMenu menu = person.menus()[d];
      for (int s = 0; s < menu.size() && menu.starts()[s] <= from; s++) {
        int fitting = person.formsThatFit(d, s);
        if (fitting > 0 && menu.starts()[s] + person.forms()[fitting - 1].presence >= to) {
          return true;
        }
      }
    }
    return false;
  }

  /// A random activity that is left out though it might find a place, or [#LEFT_OUT].
  int drawLeftOut(SearchRandom random) {
    if (leftOut <= hopelessCount) {
      return LEFT_OUT;
    }
    int i = random.below(items.length);
    while (isPlaced(i) || hopeless[i]) {
      i = (i + 1) % items.length;
    }
    return i;
  }

  int count() {
    return items.length;
  }

  Item item(int i) {
    return items[i];
  }

  int[] attendees(int i) {
    return attendees[i];
  }

  /// First slot, or [#LEFT_OUT].
  int start(int i) {
    return starts[i];
  }

  boolean isPlaced(int i) {
    return starts[i] != LEFT_OUT;
  }

  int leftOut() {
    return leftOut;
  }

  /// Whether the activity may lie there as far as its window and its leader go.
  boolean suitsLeader(int i, int from) {
    Item item = items[i];
    return item.length() > 0
        && from >= item.windowFrom()
        && from + item.length() <= Math.min(item.windowTo(), plan.desk.horizon)
        && isLeaderFree(i, from);
  }

  /// Whether the leader, if it has one who is not an agent, would be there but for
  /// other activities.
  boolean isLeaderThere(int i, int from) {
    Item item = items[i];
    return item.leader() < 0
        || item.leaderAway() == null
        || SlotBits.nextSet(item.leaderAway(), 0, from, from + item.length())
            >= from + item.length();
  }

  /// Whether the leader, if it has one who is not an agent, could be there.
  boolean isLeaderFree(int i, int from) {
    Item item = items[i];
    int to = from + item.length();
    if (isLeaderFull(i, from)) {
      return false;
    }
    for (int t = from; item.leader() >= 0 && t < to; t++) {
      boolean away = item.leaderAway() != null && SlotBits.get(item.leaderAway(), 0, t);
      boolean busy = SlotBits.get(leaderBusy, item.leader() * plan.desk.words, t) && !holds(i, t);
      if (away || busy) {
        return false;
      }
    }
    return true;
  }

  /// Whether the leader has as many others that day as anybody should have.
  boolean isLeaderFull(int i, int from) {
    Item item = items[i];
    if (item.leader() < 0 || !item.isFree() || from < 0) {
      return false;
    }
    int day = dayOf(from);
    int own = isPlaced(i) && dayOf(starts[i]) == day ? 1 : 0;
    return leaderDays[item.leader()][day] - own >= mostADay;
  }

  private int dayOf(int slot) {
    SiteDays site = plan.part.model().firstSite();
    int minute = slot * plan.part.model().axis().slotMinutes();
    int d = 0;
    while (d + 1 < site.days && site.dayStart[d + 1] <= minute) {
      d++;
    }
    return d;
  }

  /// Whether it lies in nobody's locked shift.
  boolean mayMove(int i) {
    for (int a : attendees[i]) {
      if (isPlaced(i) && plan.isLockedAt(a, starts[i])) {
        return false;
      }
    }
    return true;
  }

  /// Whether an attendee could be there as the roster is.
  boolean suitsAttendee(int i, int a, int from) {
    if (!holds(i, from) && plan.isLockedAt(a, from)) {
      return false;
    }
    for (int t = from; t < from + items[i].length(); t++) {
      if (!plan.desk.holds(a, t) && !holds(i, t)) {
        return false;
      }
    }
    return true;
  }

  /// Whether everybody could be there, locked days or not.
  boolean couldStay(int i, int from) {
    for (int a : attendees[i]) {
      for (int t = from; t < from + items[i].length(); t++) {
        if (!plan.desk.holds(a, t)) {
          return false;
        }
      }
    }
    return suitsLeader(i, from);
  }

  boolean suits(int i, int from) {
    if (!suitsLeader(i, from)) {
      return false;
    }
    for (int a : attendees[i]) {
      if (!suitsAttendee(i, a, from)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(int i, int slot) {
    return starts[i] != LEFT_OUT && slot >= starts[i] && slot < starts[i] + items[i].length();
  }

  /// Price of moving or placing an activity of one attendee at most, in grains.
  long price(int i, int from) {
    long sum = isPlaced(i) ? 0 : -Points.grains(Points.ACTIVITY_LEFT_OUT);
    for (int a : attendees[i]) {
      int group = plan.desk.group(a);
      for (int n = 0; n < items[i].length(); n++) {
        sum += holds(i, from + n) ? 0 : plan.coverage.priceOfLess(from + n, group);
        int back = starts[i] + n;
        boolean kept = back >= from && back < from + items[i].length();
        sum += isPlaced(i) && !kept ? plan.coverage.priceOfMore(back, group) : 0;
      }
      int length = items[i].length();
      sum += plan.priceOfCustomers(a, from, length, starts[i], isPlaced(i) ? length : 0);
    }
    return sum;
  }

  /// Attendees return to the desk, the leader is free again.
  void lift(int i) {
    int from = starts[i];
    int to = from + items[i].length();
    for (int a : attendees[i]) {
      plan.setBusy(a, from, to, false);
    }
    if (items[i].leader() >= 0) {
      SlotBits.clear(leaderBusy, items[i].leader() * plan.desk.words, from, to);
      leaderDays[items[i].leader()][dayOf(from)]--;
    }
    starts[i] = LEFT_OUT;
    leftOut++;
  }

  /// Lifts the agent's activities that lie between the slots, or partly.
  ///
  /// @return their numbers
  List<Integer> liftWithin(int agent, int from, int until) {
    List<Integer> lifted = new ArrayList<>();
    for (int i = 0; i < items.length; i++) {
      boolean during = isPlaced(i) && starts[i] + items[i].length() > from && starts[i] < until;
      if (during && Arrays.stream(attendees[i]).anyMatch(a -> a == agent)) {
        lift(i);
        lifted.add(i);
      }
    }
    return lifted;
  }

  /// @throws IllegalArgumentException when there is none of that name
  int number(String id) {
    for (int i = 0; i < items.length; i++) {
      if (items[i].id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "There is no activity \"%s\".\nMaybe activities.csv names it otherwise.".formatted(id));
  }

  /// Attendees leave the desk; all must be there.
  void place(int i, int from) {
    int to = from + items[i].length();
    for (int a : attendees[i]) {
      plan.setBusy(a, from, to, true);
    }
    if (items[i].leader() >= 0) {
      SlotBits.set(leaderBusy, items[i].leader() * plan.desk.words, from, to);
      leaderDays[items[i].leader()][dayOf(from)]++;
    }
    starts[i] = from;
    leftOut--;
  }
}
