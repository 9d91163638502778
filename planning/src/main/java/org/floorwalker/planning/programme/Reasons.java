package org.floorwalker.planning.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.floorwalker.planning.programme.NotPlaced.Reason;
import org.floorwalker.planning.programme.NotPlaced.Remedy;

/// Tells why somebody was not placed and what would help at least cost.
final class Reasons {
  private final Scene scene;
  private final Attendance attendance;

  /// Starts at which a trainer is free for the lesson that is looked at.
  private BitSet taught = new BitSet();

  /// The same for a room.
  private BitSet housed = new BitSet();

  Reasons(Scene scene, Attendance attendance) {
    this.scene = scene;
    this.attendance = attendance;
  }

  List<NotPlaced> of(List<Lesson> lessons) {
    List<NotPlaced> all = new ArrayList<>();
    for (Lesson lesson : lessons) {
      taught = starts(start -> scene.trainer(lesson, start, scene.length(lesson)) != null);
      housed = starts(start -> scene.room(lesson, start, scene.length(lesson)) != null);
      attendance.left(lesson).stream().forEach(person -> all.add(notPlaced(lesson, person)));
      lesson.people().stream()
          .filter(id -> !scene.personIndex.containsKey(id))
          .forEach(id -> all.add(new NotPlaced(lesson.id(), id, Reason.NOT_HERE, List.of())));
    }
    return all;
  }

  private NotPlaced notPlaced(Lesson lesson, int person) {
    return new NotPlaced(
        lesson.id(),
        scene.problem.people().get(person).id(),
        reason(lesson, person),
        remedies(lesson, person));
  }

  private BitSet starts(IntPredicate test) {
    BitSet starts = new BitSet(scene.slots);
    for (int start = 0; start < scene.slots; start++) {
      starts.set(start, test.test(start));
    }
    return starts;
  }

  private Reason reason(Lesson lesson, int person) {
    if (attendance.waitsForOther(lesson, person)) {
      return Reason.WAITS_FOR_OTHER;
    }
    IntPredicate here = start -> attendance.couldCome(lesson, person, start);
    if (find(lesson, here) < 0) {
      return Reason.NOT_HERE;
    }
    if (find(lesson, start -> taught.get(start) && here.test(start)) < 0) {
      return Reason.NO_TRAINER;
    }
    IntPredicate held = start -> isHeld(start) && here.test(start);
    if (find(lesson, held) < 0) {
      return Reason.NO_ROOM;
    }
    IntPredicate spared = start -> held.test(start) && !isMissed(lesson, person, start);
    return find(lesson, spared) < 0 ? Reason.MISSED_AT_DESK : Reason.NO_GROUP;
  }

  /// Whether a trainer and a room are free from the start on.
  private boolean isHeld(int start) {
    return taught.get(start) && housed.get(start);
  }

  private boolean isMissed(Lesson lesson, int person, int start) {
    return scene.price(scene.groupOf[person], start, scene.length(lesson), 0)
        == Double.POSITIVE_INFINITY;
  }

  /// The first start within the window that passes, -1 when none does.
  private int find(Lesson lesson, IntPredicate test) {
    int first = Math.max(0, scene.slotFrom(lesson.window().startInclusive()));
    int last = Math.min(scene.slots, scene.slotAt(lesson.window().endExclusive()));
    return find(first, last - scene.length(lesson), test);
  }

  private static int find(int first, int last, IntPredicate test) {
    for (int start = first; start <= last; start++) {
      if (test.test(start)) {
        return start;
      }
    }
    return -1;
  }

  /// An earlier start, relief and overtime, as far as each is possible.
  private List<Remedy> remedies(Lesson lesson, int person) {
    int length = scene.length(lesson);
    IntPredicate here = start -> isHeld(start) && attendance.couldCome(lesson, person, start);
    int opens = Math.max(0, scene.slotFrom(lesson.window().startInclusive()));
    List<Remedy> remedies = new ArrayList<>();
    int earlier = find(0, opens - 1, start -> here.test(start) && !isMissed(lesson, person, start));
    if (earlier >= 0) {
      remedies.add(new Remedy.EarlierStart(at(earlier)));
    }
    int relieved = find(lesson, here);
    if (relieved >= 0) {
      remedies.add(new Remedy.Relief(at(relieved)));
    }
    int overtime = find(lesson, start -> isHeld(start) && isBeside(person, start, length));
    if (overtime >= 0) {
      remedies.add(new Remedy.Overtime(at(overtime)));
    }
    return remedies;
  }

  /// Whether the stretch touches a time at the desk and lies outside of it.
  private boolean isBeside(int person, int start, int length) {
    int end = start + length;
    boolean touches =
        (start > 0 && scene.free[person].get(start - 1)) || scene.free[person].get(end);
    int next = scene.free[person].nextSetBit(start);
    return touches && (next < 0 || next >= end);
  }

  private Instant at(int slot) {
    return scene.startOf(slot);
  }
}
