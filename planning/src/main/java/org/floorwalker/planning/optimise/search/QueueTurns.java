package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.planning.roster.DeskTurn;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;

/// Hands the queues of the least costly split out to people so that nobody sits on one queue for
/// long when their skills allow another.
///
/// People of equal skills may take each other's places without any change to how many serve a
/// queue, so variation costs customers nothing. Whoever has served a queue for two hours in a row
/// gives it up to somebody else of the group, and takes the free one they have served least this
/// week; others stay where they are.
final class QueueTurns {
  private static final int LONGEST_TURN_MINUTES = 120;
  private static final int NONE = -1;

  private final Plan plan;
  private final SkillGroups groups;
  private final int longestTurn;
  private final int[][] members;

  /// Entry each agent serves now, and for how many slots.
  private final int[] entryOf;

  private final int[] turnStart;

  /// Slots each agent served each skill since the week began.
  private final int[][] servedThisWeek;

  private final int[] weekOf;
  private final List<DeskTurn> turns = new ArrayList<>();

  QueueTurns(Plan plan) {
    this.plan = plan;
    this.groups = plan.part.groups();
    this.longestTurn = Math.max(1, LONGEST_TURN_MINUTES / plan.part.model().axis().slotMinutes());
    this.members = new int[groups.groups()][];
    for (int g = 0; g < members.length; g++) {
      members[g] = membersOf(g);
    }
    this.entryOf = new int[plan.agents()];
    Arrays.fill(entryOf, NONE);
    this.turnStart = new int[plan.agents()];
    this.weekOf = new int[plan.agents()];
    this.servedThisWeek = new int[plan.agents()][];
    Arrays.setAll(servedThisWeek, a -> new int[plan.person(a).skills().length]);
  }

  private int[] membersOf(int group) {
    return IntStream.range(0, plan.agents()).filter(a -> plan.desk.group(a) == group).toArray();
  }

  /// The turns of everybody, by when they end.
  List<DeskTurn> all() {
    for (int t = 0; t < plan.desk.horizon; t++) {
      for (int g = 0; g < members.length; g++) {
        serve(g, t);
      }
    }
    for (int a = 0; a < plan.agents(); a++) {
      endTurn(a, plan.desk.horizon);
    }
    return List.copyOf(turns);
  }

  private void serve(int group, int t) {
    int first = groups.firstEntry[group];
    int[] places = new int[groups.firstEntry[group + 1] - first];
    for (int k = 0; k < places.length; k++) {
      places[k] = plan.coverage.staffed(t, first + k);
    }
    List<Integer> waiting = new ArrayList<>();
    for (int a : inOrderOfTurn(group, t)) {
      int k = entryOf[a] - first;
      if (entryOf[a] != NONE && t - turnStart[a] < longestTurn && places[k] > 0) {
        take(a, k, t, places);
      } else {
        waiting.add(a);
      }
    }
    for (int a : waiting) {
      int k = leastServed(a, places);
      if (k != NONE) {
        take(a, k, t, places);
      }
    }
  }

  /// Those at the desk, whose turn began last first; the turns of the others end.
  private List<Integer> inOrderOfTurn(int group, int t) {
    List<Integer> present = new ArrayList<>();
    for (int a : members[group]) {
      if (plan.desk.holds(a, t)) {
        beginWeek(a, t);
        present.add(a);
      } else {
        endTurn(a, t);
      }
    }
    present.sort(Comparator.comparingInt(a -> entryOf[a] == NONE ? 0 : -turnStart[a]));
    return present;
  }

  private void beginWeek(int a, int t) {
    int[] starts = plan.person(a).site().weekStart;
    int minute = t * plan.part.model().axis().slotMinutes();
    while (weekOf[a] + 1 < starts.length && starts[weekOf[a] + 1] <= minute) {
      weekOf[a]++;
      Arrays.fill(servedThisWeek[a], 0);
    }
  }

  private int leastServed(int a, int[] places) {
    int best = NONE;
    for (int k = 0; k < places.length; k++) {
      boolean less = best == NONE || servedThisWeek[a][k] < servedThisWeek[a][best];
      best = places[k] > 0 && less ? k : best;
    }
    return best;
  }

  private void take(int a, int k, int t, int[] places) {
    int entry = groups.firstEntry[plan.desk.group(a)] + k;
    if (entryOf[a] != entry) {
      endTurn(a, t);
      entryOf[a] = entry;
      turnStart[a] = t;
    }
    places[k]--;
    servedThisWeek[a][k]++;
  }

  private void endTurn(int a, int t) {
    if (entryOf[a] == NONE) {
      return;
    }
    Model model = plan.part.model();
    int queue = plan.part.queueNumbers()[groups.queueOfEntry[entryOf[a]]];
    TimeRange range = TimeRange.of(model.axis().instantOf(turnStart[a]), model.axis().instantOf(t));
    turns.add(
        new DeskTurn(
            plan.person(a).id(), dayOf(a, turnStart[a]), range, model.queues().get(queue)));
    entryOf[a] = NONE;
  }

  private BusinessDay dayOf(int a, int slot) {
    int day = 0;
    for (int d = 0; d < plan.duties.days; d++) {
      day = plan.duties.works(a, d) && plan.duties.start(a, d) <= slot ? d : day;
    }
    return new BusinessDay(plan.part.model().firstDay().plusDays(day));
  }
}
