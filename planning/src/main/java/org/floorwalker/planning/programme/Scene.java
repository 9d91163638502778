package org.floorwalker.planning.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// A problem as arrays: slots of the horizon, people, their skill groups and their hours.
final class Scene {
  /// What somebody missed costs in units of a slot without anybody to spare.
  private static final double PRICE_OF_MISSING = 10;

  final ProgrammeProblem problem;
  final int slots;
  final Map<String, Integer> personIndex = new HashMap<>();
  final int[] groupOf;

  /// When each person is at the desk and not in a session, by slot.
  final BitSet[] free;

  /// The same turned: who is at the desk and not in a session in each slot, by person.
  final BitSet[] freeInSlot;

  final Map<String, BitSet> trainerFree = new HashMap<>();
  final Map<String, BitSet> roomFree = new HashMap<>();
  private final Map<String, List<String>> roomsBySize = new HashMap<>();
  final Map<String, Integer> queueIndex = new HashMap<>();
  final Desks desks;
  final int[] dayOfSlot;

  Scene(ProgrammeProblem problem) {
    this.problem = problem;
    this.slots = (int) Math.ceilDiv(length(problem.horizon()).toSeconds(), slotSeconds(problem));
    TreeSet<String> queues = new TreeSet<>();
    problem.needs().forEach(need -> queues.add(need.queue()));
    problem.people().forEach(person -> queues.addAll(person.queues()));
    queues.forEach(queue -> queueIndex.put(queue, queueIndex.size()));
    this.groupOf = new int[problem.people().size()];
    this.free = new BitSet[groupOf.length];
    this.freeInSlot = new BitSet[slots];
    this.desks = new Desks(groups(), need(), slots);
    this.dayOfSlot = days();
    seat();
    problem.trainers().forEach((id, ranges) -> trainerFree.put(id, bits(ranges)));
    problem.rooms().forEach((id, room) -> roomFree.put(id, outside(room.taken())));
  }

  private static Duration length(TimeRange range) {
    return Duration.between(range.startInclusive(), range.endExclusive());
  }

  private static long slotSeconds(ProgrammeProblem problem) {
    return problem.grid().slot().toSeconds();
  }

  /// Skill sets in the order in which they are met; gives each person the number of theirs.
  private int[][] groups() {
    Map<List<Integer>, Integer> known = new LinkedHashMap<>();
    for (int i = 0; i < groupOf.length; i++) {
      Attendee person = problem.people().get(i);
      personIndex.put(person.id(), i);
      List<Integer> skills =
          person.queues().stream().map(queueIndex::get).distinct().sorted().toList();
      groupOf[i] = known.computeIfAbsent(skills, _ -> known.size());
    }
    return known.keySet().stream()
        .map(skills -> skills.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private int[][] need() {
    int[][] need = new int[queueIndex.size()][slots];
    for (Need one : problem.needs()) {
      int slot = slotAt(one.start());
      if (slot >= 0 && slot < slots) {
        need[queueIndex.getOrDefault(one.queue(), 0)][slot] = (int) Math.ceil(one.heads() - 1e-9);
      }
    }
    return need;
  }

  private int[] days() {
    int[] days = new int[slots];
    LocalDate first = dateOf(0);
    Arrays.setAll(days, slot -> (int) (dateOf(slot).toEpochDay() - first.toEpochDay()));
    return days;
  }

  /// The local date of a slot's start.
  LocalDate dateOf(int slot) {
    return startOf(slot).atZone(problem.grid().zone()).toLocalDate();
  }

  private void seat() {
    Arrays.setAll(freeInSlot, _ -> new BitSet(groupOf.length));
    for (int i = 0; i < free.length; i++) {
      free[i] = bits(problem.people().get(i).atDesk());
      int person = i;
      free[i].stream()
          .forEach(
              slot -> {
                desks.add(groupOf[person], slot, 1);
                freeInSlot[slot].set(person);
              });
    }
  }

  /// The slots that no range touches.
  private BitSet outside(List<TimeRange> ranges) {
    BitSet bits = new BitSet(slots);
    bits.set(0, slots);
    for (TimeRange range : ranges) {
      int from = Math.clamp(slotAt(range.startInclusive()), 0, slots);
      bits.clear(from, Math.clamp(slotFrom(range.endExclusive()), from, slots));
    }
    return bits;
  }

  /// The slots that lie wholly inside the ranges.
  private BitSet bits(List<TimeRange> ranges) {
    BitSet bits = new BitSet(slots);
    for (TimeRange range : ranges) {
      int from = Math.max(0, slotFrom(range.startInclusive()));
      int until = Math.min(slots, slotAt(range.endExclusive()));
      if (until > from) {
        bits.set(from, until);
      }
    }
    return bits;
  }

  /// The slot in which the instant lies; may be outside of the horizon.
  int slotAt(Instant instant) {
    long seconds = Duration.between(problem.horizon().startInclusive(), instant).toSeconds();
    return (int) Math.floorDiv(seconds, slotSeconds(problem));
  }

  /// The first slot that starts at the instant or later.
  int slotFrom(Instant instant) {
    long seconds = Duration.between(problem.horizon().startInclusive(), instant).toSeconds();
    return (int) Math.ceilDiv(seconds, slotSeconds(problem));
  }

  Instant startOf(int slot) {
    return problem.horizon().startInclusive().plusSeconds(slot * slotSeconds(problem));
  }

  /// Slots a lesson lasts.
  int length(Lesson lesson) {
    return (int) Math.ceilDiv(lesson.length().toSeconds(), slotSeconds(problem));
  }

  TimeRange range(int start, int length) {
    return TimeRange.of(startOf(start), startOf(start + length));
  }

  /// Whether all slots of the stretch are set.
  static boolean covers(BitSet bits, int start, int length) {
    return bits.nextClearBit(start) >= start + length;
  }

  /// What it costs customers when one of the group leaves for the stretch; infinite when somebody
  /// would be missed.
  ///
  /// Service falls away with the people over the need in units of the square root of the load
  /// (Halfin and Whitt 1981, Operations Research 29, theorem 2), so the price of a slot with s to
  /// spare over a need of n is `√(n + 1) · exp(−(s − 1) / √(n + 1))`: steep where few are to spare,
  /// next to nothing in quiet hours.
  ///
  /// Need is rounded up to whole people in each slot and says what is surely enough; somewhat less
  /// may still keep the promise over the day. Where the simulation has the last word, some may be
  /// missed, at a price far above any other.
  ///
  /// @param mostMissed people who may be missed at once, in units of the square root of the need
  double price(int group, int start, int length, double mostMissed) {
    double price = 0;
    for (int slot = start; slot < start + length; slot++) {
      int spare = desks.spare(group, slot);
      double scale = Math.sqrt(desks.need(group, slot) + 1.0);
      if (spare >= 1) {
        price += scale * Math.exp((1 - spare) / scale);
      } else if (desks.missed(group, slot) < scale * mostMissed) {
        price += PRICE_OF_MISSING * scale * (1 + desks.missed(group, slot));
      } else {
        return Double.POSITIVE_INFINITY;
      }
    }
    return price;
  }

  /// Takes somebody from the desk for the stretch, or back to it.
  void move(int person, int start, int length, boolean toDesk) {
    free[person].set(start, start + length, toDesk);
    for (int slot = start; slot < start + length; slot++) {
      desks.add(groupOf[person], slot, toDesk ? 1 : -1);
      freeInSlot[slot].set(person, toDesk);
    }
  }

  /// First trainer of the lesson who is free; empty text when none is needed, null when none is.
  @Nullable String trainer(Lesson lesson, int start, int length) {
    return first(lesson.means().trainers(), trainerFree, start, length);
  }

  /// Whether the trainer's hours cover the stretch.
  boolean teaches(String trainer, int start, int length) {
    BitSet hours = trainerFree.get(trainer);
    return hours != null && covers(hours, start, length);
  }

  /// Whether somebody is at the desk in any slot of the stretch.
  boolean sits(int person, int start, int length) {
    int next = free[person].nextSetBit(start);
    return next >= 0 && next < start + length;
  }

  /// The largest free room; empty text when none is needed, null when none is free.
  @Nullable String room(Lesson lesson, int start, int length) {
    return first(
        roomsBySize.computeIfAbsent(lesson.id(), _ -> bySize(lesson)), roomFree, start, length);
  }

  /// Seats of a room; none where it is not known.
  int places(String room) {
    ProgrammeProblem.Room known = problem.rooms().get(room);
    return known == null ? 0 : known.places();
  }

  private List<String> bySize(Lesson lesson) {
    List<String> bySize = new ArrayList<>(lesson.means().rooms());
    bySize.sort(Comparator.comparingInt(room -> -places(room)));
    return bySize;
  }

  private static @Nullable String first(
      List<String> wanted, Map<String, BitSet> free, int start, int length) {
    if (wanted.isEmpty()) {
      return "";
    }
    for (String id : wanted) {
      BitSet hours = free.get(id);
      if (hours != null && covers(hours, start, length)) {
        return id;
      }
    }
    return null;
  }
}
