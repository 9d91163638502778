package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Who is at the desk in which slot of a stretch of time, and which queue they serve there.
///
/// A person is at the desk in a slot when the whole slot lies in the shift and clear of meals,
/// breaks and activities.
public final class DeskTable {
  private static final int NOBODY = -1;

  private final List<Instant> slots;
  private final Duration slot;
  private final List<String> queues;
  private final double[][] need;
  private final List<Agent> agents;
  private final int[][] skills;
  private final boolean[][] present;

  private DeskTable(List<Instant> slots, Duration slot, List<String> queues, List<Agent> agents) {
    this.slots = slots;
    this.slot = slot;
    this.queues = queues;
    this.agents = agents;
    this.need = new double[slots.size()][queues.size()];
    this.present = new boolean[slots.size()][agents.size()];
    this.skills = new int[agents.size()][];
    Arrays.setAll(skills, agent -> skills(agents.get(agent), queues));
  }

  /// The table of the slots given.
  ///
  /// @param slots starts of consecutive slots
  /// @param slot their length
  /// @param queues names of all queues, in the order wanted
  /// @param needs needs, those outside the slots ignored
  /// @param agents everybody who may have a shift
  /// @param shifts shifts, those outside the slots ignored
  public static DeskTable of(
      List<Instant> slots,
      Duration slot,
      List<String> queues,
      List<Need> needs,
      List<Agent> agents,
      List<Shift> shifts) {
    DeskTable table = new DeskTable(slots, slot, queues, agents);
    table.fillNeed(needs);
    Map<String, Integer> rows = new HashMap<>();
    for (int agent = 0; agent < agents.size(); agent++) {
      rows.put(agents.get(agent).id(), agent);
    }
    for (Shift shift : shifts) {
      Integer row = rows.get(shift.agent());
      if (row != null) {
        table.put(row, shift);
      }
    }
    return table;
  }

  /// The table of a whole problem.
  public static DeskTable of(RosterProblem problem, List<Shift> shifts) {
    return of(problem, problem.span(), shifts);
  }

  /// The table of the part of a problem that lies in the range.
  public static DeskTable of(RosterProblem problem, TimeRange range, List<Shift> shifts) {
    List<Instant> slots = new ArrayList<>();
    Duration slot = problem.period().slot();
    for (Instant t = range.startInclusive(); t.isBefore(range.endExclusive()); t = t.plus(slot)) {
      slots.add(t);
    }
    List<String> queues = problem.needs().stream().map(Need::queue).distinct().sorted().toList();
    return of(
        slots,
        slot,
        queues,
        problem.needs(),
        List.copyOf(problem.floor().agents().values()),
        shifts);
  }

  private static int[] skills(Agent agent, List<String> queues) {
    return agent.skills().stream().mapToInt(queues::indexOf).filter(q -> q >= 0).toArray();
  }

  private void fillNeed(List<Need> needs) {
    Map<Instant, Integer> slotOf = new HashMap<>();
    for (int s = 0; s < slots.size(); s++) {
      slotOf.put(slots.get(s), s);
    }
    for (Need n : needs) {
      Integer s = slotOf.get(n.start());
      int q = queues.indexOf(n.queue());
      if (s != null && q >= 0) {
        need[s][q] = n.heads();
      }
    }
  }

  private void put(int row, Shift shift) {
    for (int s = 0; s < slots.size(); s++) {
      present[s][row] |= isAtDesk(shift, TimeRange.of(slots.get(s), slot));
    }
  }

  /// The quarter-hours of a shift that are wholly at the desk.
  public static List<TimeRange> slotsOf(Shift shift) {
    List<TimeRange> slots = new ArrayList<>();
    Duration quarter = Duration.ofMinutes(15);
    for (Instant t = shift.range().startInclusive();
        t.isBefore(shift.range().endExclusive());
        t = t.plus(quarter)) {
      TimeRange slot = TimeRange.of(t, quarter);
      if (isAtDesk(shift, slot)) {
        slots.add(slot);
      }
    }
    return slots;
  }

  /// Whether the whole slot lies in the shift, clear of everything else.
  public static boolean isAtDesk(Shift shift, TimeRange slot) {
    return shift.range().encloses(slot)
        && shift.pauses().stream().noneMatch(pause -> pause.range().overlaps(slot))
        && shift.activities().stream().noneMatch(activity -> activity.range().overlaps(slot));
  }

  /// The same table with one person's shift replaced; null takes it away.
  public DeskTable with(String agent, @Nullable Shift shift) {
    DeskTable other = new DeskTable(slots, slot, queues, agents);
    int row = row(agent);
    for (int s = 0; s < slots.size(); s++) {
      other.need[s] = need[s];
      other.present[s] = present[s].clone();
      other.present[s][row] = shift != null && isAtDesk(shift, TimeRange.of(slots.get(s), slot));
    }
    return other;
  }

  private int row(String agent) {
    for (int row = 0; row < agents.size(); row++) {
      if (agents.get(row).id().equals(agent)) {
        return row;
      }
    }
    throw new IllegalArgumentException(
        "%s is not among the %d people of this roster.".formatted(agent, agents.size()));
  }

  /// The split of least cost, in which people with several skills take turns.
  public Split split() {
    int[][] queueOf = new int[slots.size()][agents.size()];
    TurnBook turns = new TurnBook(skills, queues.size(), slot);
    for (int s = 0; s < slots.size(); s++) {
      queueOf[s] = splitSlot(s, turns);
      turns.note(queueOf[s]);
    }
    return new Split(this, queueOf);
  }

  /// `queues[person]`, −1 for people who are not there.
  private int[] splitSlot(int s, TurnBook turns) {
    int[] rows = rows(s);
    int[][] theirSkills = Arrays.stream(rows).mapToObj(row -> skills[row]).toArray(int[][]::new);
    int[] assigned =
        SkillSplit.assign(need[s], theirSkills, turns.staying(rows), turns.moving(rows));
    int[] all = new int[agents.size()];
    Arrays.fill(all, NOBODY);
    for (int i = 0; i < rows.length; i++) {
      all[rows[i]] = assigned[i];
    }
    return all;
  }

  private int[] rows(int s) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < agents.size(); row++) {
      if (present[s][row] && skills[row].length > 0) {
        rows.add(row);
      }
    }
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  public List<Instant> slots() {
    return slots;
  }

  public Duration slot() {
    return slot;
  }

  public List<String> queues() {
    return queues;
  }

  public double need(int slotIndex, int queue) {
    return need[slotIndex][queue];
  }

  /// The split of least cost over the slots of a [DeskTable].
  public static final class Split {
    private final DeskTable table;
    private final int[][] queueOf;
    private final int[][] served;

    private Split(DeskTable table, int[][] queueOf) {
      this.table = table;
      this.queueOf = queueOf;
      this.served = new int[queueOf.length][table.queues.size()];
      for (int s = 0; s < queueOf.length; s++) {
        for (int queue : queueOf[s]) {
          if (queue != NOBODY) {
            served[s][queue]++;
          }
        }
      }
    }

    public DeskTable table() {
      return table;
    }

    /// People serving a queue in a slot.
    public int served(int slotIndex, int queue) {
      return served[slotIndex][queue];
    }

    /// People short in a slot over the queues chosen.
    public double shortBy(int slotIndex, Predicate<String> chosen) {
      double sum = 0;
      for (int q = 0; q < table.queues.size(); q++) {
        if (chosen.test(table.queues.get(q))) {
          sum += Math.max(0, table.need[slotIndex][q] - served[slotIndex][q]);
        }
      }
      return sum;
    }

    /// Person-hours below the need over all slots and queues.
    public double shortHours() {
      double sum = 0;
      for (int s = 0; s < table.slots.size(); s++) {
        sum += shortBy(s, _ -> true);
      }
      return sum * table.slot.toMinutes() / 60.0;
    }

    /// The queue each person serves, by slot start, for people who are there.
    public Map<String, SequencedMap<Instant, String>> byPerson() {
      Map<String, SequencedMap<Instant, String>> byPerson = new HashMap<>();
      for (int s = 0; s < queueOf.length; s++) {
        for (int row = 0; row < queueOf[s].length; row++) {
          if (queueOf[s][row] != NOBODY) {
            byPerson
                .computeIfAbsent(table.agents.get(row).id(), _ -> new LinkedHashMap<>())
                .put(table.slots.get(s), Objects.requireNonNull(table.queues.get(queueOf[s][row])));
          }
        }
      }
      return byPerson;
    }
  }
}
