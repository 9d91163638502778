package org.floorwalker.planning.programme;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who has attended what, and who is left, while sessions are placed.
final class Attendance {
  private static final BitSet NOBODY = new BitSet();

  private final Scene scene;

  /// Who already attends something, by day.
  private final Map<Integer, BitSet> attends = new HashMap<>();

  /// First slot after each person's session of a lesson.
  private final Map<String, Map<Integer, Integer>> attended = new HashMap<>();

  private final Map<String, BitSet> left = new HashMap<>();

  Attendance(Scene scene) {
    this.scene = scene;
  }

  /// Notes that somebody attends the lesson from a slot on.
  void note(Lesson lesson, int person, int start) {
    attends.computeIfAbsent(scene.dayOfSlot[start], _ -> new BitSet()).set(person);
    attended
        .computeIfAbsent(lesson.id(), _ -> new HashMap<>())
        .put(person, start + scene.length(lesson));
    left(lesson).clear(person);
  }

  /// People who have not attended the lesson yet.
  BitSet left(Lesson lesson) {
    return left.computeIfAbsent(
        lesson.id(),
        _ -> {
          BitSet people = new BitSet(scene.groupOf.length);
          lesson.people().stream()
              .filter(scene.personIndex::containsKey)
              .forEach(id -> people.set(scene.personIndex.getOrDefault(id, 0)));
          return people;
        });
  }

  /// Who is left, at the desk for so long, without another lesson that day, and has attended what
  /// comes before.
  BitSet free(Lesson lesson, int start, int length) {
    BitSet free = (BitSet) left(lesson).clone();
    for (int slot = start; slot < start + length; slot++) {
      free.and(scene.freeInSlot[slot]);
    }
    free.andNot(attends.getOrDefault(scene.dayOfSlot[start], NOBODY));
    if (lesson.after() != null) {
      for (int person = free.nextSetBit(0); person >= 0; person = free.nextSetBit(person + 1)) {
        free.set(person, hasAttended(lesson.after(), person, start));
      }
    }
    return free;
  }

  /// Whether somebody could come at the start if nobody were missed at the desk.
  boolean couldCome(Lesson lesson, int person, int start) {
    return Scene.covers(scene.free[person], start, scene.length(lesson))
        && !attends.getOrDefault(scene.dayOfSlot[start], NOBODY).get(person)
        && hasAttended(lesson.after(), person, start);
  }

  private boolean hasAttended(@Nullable String before, int person, int start) {
    return before == null
        || attended.getOrDefault(before, Map.of()).getOrDefault(person, Integer.MAX_VALUE) <= start;
  }

  boolean waitsForOther(Lesson lesson, int person) {
    return lesson.after() != null
        && !attended.getOrDefault(lesson.after(), Map.of()).containsKey(person);
  }
}
