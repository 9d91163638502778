package org.floorwalker.planning.programme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Places the sessions of one lesson after another, cheapest start first.
///
/// A start's price only rises as more people leave their desks, so a start that is the cheapest
/// after it was priced anew is the cheapest of all (lazy evaluation; Minoux 1978).
final class Placing {
  /// What an empty place in a group costs: a trainer's and a room's time is worth filling.
  private static final double EMPTY_PLACE = 1;

  private final Scene scene;
  private final Pricing pricing;
  private final Attendance attendance;
  private final List<Session> sessions = new ArrayList<>();

  /// How starts are compared.
  enum Pricing {
    /// By what customers lose; nobody may be missed.
    LOAD(0),
    /// The same, but a few may be missed where the simulation has the last word.
    DARING(0.25),
    /// The same with as many missed as the load swings by itself.
    BOLD(1),
    /// Evenly over the window, whatever the load: what is done without a plan.
    EVEN(0);

    private final double mostMissed;

    Pricing(double mostMissed) {
      this.mostMissed = mostMissed;
    }
  }

  Placing(Scene scene, Pricing pricing) {
    this.scene = scene;
    this.pricing = pricing;
    this.attendance = new Attendance(scene);
  }

  /// A start with its price when it was last looked at.
  private record Candidate(int start, double price) {}

  /// Who would sit in a session.
  private record Group(List<Integer> people, double price) {}

  /// Takes a session as given.
  void keep(Session session, Lesson lesson) {
    int start = scene.slotAt(session.range().startInclusive());
    List<Integer> people =
        session.people().stream().map(id -> scene.personIndex.getOrDefault(id, 0)).toList();
    for (int person : people) {
      scene.price(scene.groupOf[person], start, scene.length(lesson), 0);
      scene.move(person, start, scene.length(lesson), false);
    }
    if (session.trainer() != null) {
      leave(session.trainer(), start, scene.length(lesson));
    }
    book(lesson, start, people, session.trainer(), session.room());
  }

  void placeAll(List<Lesson> lessons) {
    List<Lesson> inOrder = new ArrayList<>(lessons);
    inOrder.sort(
        Comparator.comparing((Lesson lesson) -> depth(lesson, lessons))
            .thenComparing(lesson -> lesson.window().endExclusive())
            .thenComparing(Lesson::id));
    for (Lesson lesson : inOrder) {
      place(lesson, lesson.group().least());
      place(lesson, 1);
    }
  }

  /// Lessons that come before, in a row.
  private static int depth(Lesson lesson, List<Lesson> all) {
    int depth = 0;
    @Nullable String before = lesson.after();
    while (before != null && depth <= all.size()) {
      String name = before;
      depth++;
      before =
          all.stream()
              .filter(one -> one.id().equals(name))
              .findFirst()
              .map(Lesson::after)
              .orElse(null);
    }
    return depth;
  }

  Attendance attendance() {
    return attendance;
  }

  List<Session> sessions() {
    return sessions.stream().sorted(ProgrammePlan.IN_ORDER).toList();
  }

  private void place(Lesson lesson, int least) {
    if (pricing == Pricing.EVEN) {
      placeEvenly(lesson, least);
    } else {
      placeCheapest(lesson, least);
    }
  }

  /// Session after session at the start nearest to where it would lie if all were spread evenly.
  private void placeEvenly(Lesson lesson, int least) {
    List<Integer> starts = new ArrayList<>(starts(lesson));
    boolean isPlaced = true;
    while (isPlaced && !attendance.left(lesson).isEmpty()) {
      double wanted = evenStart(lesson);
      starts.sort(Comparator.comparingDouble(start -> Math.abs(start - wanted)));
      isPlaced = starts.stream().anyMatch(start -> seatIfPossible(lesson, start, least));
    }
  }

  private boolean seatIfPossible(Lesson lesson, int start, int least) {
    Group group = group(lesson, start, least);
    return group != null && seat(lesson, start, least, group);
  }

  private void placeCheapest(Lesson lesson, int least) {
    PriorityQueue<Candidate> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Candidate::price).thenComparingInt(Candidate::start));
    for (int start : starts(lesson)) {
      Group group = group(lesson, start, least);
      if (group != null) {
        queue.add(new Candidate(start, group.price()));
      }
    }
    while (!queue.isEmpty() && !attendance.left(lesson).isEmpty()) {
      Candidate best = queue.poll();
      Group group = group(lesson, best.start(), least);
      if (group == null) {
        continue;
      }
      boolean isCheapest = queue.isEmpty() || group.price() <= queue.peek().price() + 1e-9;
      if (!isCheapest) {
        queue.add(new Candidate(best.start(), group.price()));
      } else if (seat(lesson, best.start(), least, group)) {
        queue.add(new Candidate(best.start(), group.price()));
      }
    }
  }

  /// Starts within the window at which anybody could be there, in order of time.
  private List<Integer> starts(Lesson lesson) {
    int length = scene.length(lesson);
    int step = scene.problem.grid().starts();
    int first = Math.max(0, scene.slotFrom(lesson.window().startInclusive()));
    int last = Math.min(scene.slots, scene.slotAt(lesson.window().endExclusive())) - length;
    List<Integer> starts = new ArrayList<>();
    for (int start = Math.ceilDiv(first, step) * step; start <= last; start += step) {
      starts.add(start);
    }
    return starts;
  }

  /// The cheapest group for a start; null when too few can come.
  private @Nullable Group group(Lesson lesson, int start, int least) {
    int length = scene.length(lesson);
    if (trainer(lesson, start, length) == null || scene.room(lesson, start, length) == null) {
      return null;
    }
    Map<Integer, Double> prices = new HashMap<>();
    List<Integer> able = new ArrayList<>();
    BitSet free = attendance.free(lesson, start, length);
    for (int person = free.nextSetBit(0); person >= 0; person = free.nextSetBit(person + 1)) {
      if (prices.computeIfAbsent(scene.groupOf[person], group -> price(group, start, length))
          < Double.POSITIVE_INFINITY) {
        able.add(person);
      }
    }
    if (able.isEmpty() || able.size() < fewest(lesson, least)) {
      return null;
    }
    able.sort(
        Comparator.comparingDouble(person -> prices.getOrDefault(scene.groupOf[person], 0.0)));
    int seats = seats(lesson, start, length);
    List<Integer> people = able.subList(0, Math.min(seats, able.size()));
    return new Group(able, groupPrice(people, prices, seats));
  }

  /// Fewest in a group, unless fewer are left.
  private int fewest(Lesson lesson, int least) {
    return Math.min(least, attendance.left(lesson).cardinality());
  }

  private double groupPrice(List<Integer> people, Map<Integer, Double> prices, int seats) {
    double sum = 0;
    for (int person : people) {
      sum += prices.getOrDefault(scene.groupOf[person], 0.0);
    }
    return sum / people.size() + EMPTY_PLACE * (seats - people.size()) / seats;
  }

  /// Where the next session would lie if all were spread evenly.
  private double evenStart(Lesson lesson) {
    int first = scene.slotFrom(lesson.window().startInclusive());
    int last = scene.slotAt(lesson.window().endExclusive());
    double done =
        1 - (double) attendance.left(lesson).cardinality() / Math.max(1, lesson.people().size());
    return first + (last - first) * done;
  }

  private double price(int group, int start, int length) {
    return pricing == Pricing.EVEN ? 0 : scene.price(group, start, length, pricing.mostMissed);
  }

  private int seats(Lesson lesson, int start, int length) {
    String room = scene.room(lesson, start, length);
    int places = room == null || room.isEmpty() ? lesson.group().most() : scene.places(room);
    return Math.min(places, lesson.group().most());
  }

  /// First trainer of the lesson who is free and can be spared where they sit; empty text when none
  /// is needed, null when none is.
  private @Nullable String trainer(Lesson lesson, int start, int length) {
    if (lesson.means().trainers().isEmpty()) {
      return "";
    }
    for (String trainer : lesson.means().trainers()) {
      if (scene.teaches(trainer, start, length) && canLeave(trainer, start, length)) {
        return trainer;
      }
    }
    return null;
  }

  private boolean canLeave(String trainer, int start, int length) {
    Integer person = scene.personIndex.get(trainer);
    return person == null
        || !scene.sits(person, start, length)
        || (Scene.covers(scene.free[person], start, length)
            && price(scene.groupOf[person], start, length) < Double.POSITIVE_INFINITY);
  }

  /// Takes a trainer from the desk where they sit at one.
  ///
  /// @return whether they did
  private boolean leave(String trainer, int start, int length) {
    Integer person = scene.personIndex.get(trainer);
    if (person == null || !scene.sits(person, start, length)) {
      return false;
    }
    scene.move(person, start, length, false);
    return true;
  }

  private void comeBack(String trainer, int start, int length) {
    Integer person = scene.personIndex.get(trainer);
    if (person != null) {
      scene.move(person, start, length, true);
    }
  }

  /// Takes people from their desks one by one as long as nobody is missed; puts them back when the
  /// group is too small in the end.
  private boolean seat(Lesson lesson, int start, int least, Group group) {
    int length = scene.length(lesson);
    int seats = seats(lesson, start, length);
    String trainer = Objects.requireNonNullElse(trainer(lesson, start, length), "");
    boolean leaves = leave(trainer, start, length);
    List<Integer> people = new ArrayList<>();
    for (int person : group.people()) {
      if (people.size() < seats
          && !scene.problem.people().get(person).id().equals(trainer)
          && price(scene.groupOf[person], start, length) < Double.POSITIVE_INFINITY) {
        scene.move(person, start, length, false);
        people.add(person);
      }
    }
    if (people.size() < fewest(lesson, least)) {
      people.forEach(person -> scene.move(person, start, length, true));
      if (leaves) {
        comeBack(trainer, start, length);
      }
      return false;
    }
    book(lesson, start, people, name(trainer), name(scene.room(lesson, start, length)));
    return true;
  }

  private static @Nullable String name(@Nullable String id) {
    return id == null || id.isEmpty() ? null : id;
  }

  private void book(
      Lesson lesson,
      int start,
      List<Integer> people,
      @Nullable String trainer,
      @Nullable String room) {
    int length = scene.length(lesson);
    if (trainer != null && scene.trainerFree.containsKey(trainer)) {
      scene.trainerFree.get(trainer).clear(start, start + length);
    }
    if (room != null && scene.roomFree.containsKey(room)) {
      scene.roomFree.get(room).clear(start, start + length);
    }
    for (int person : people) {
      BitSet teaches = scene.trainerFree.get(scene.problem.people().get(person).id());
      if (teaches != null) {
        teaches.clear(start, start + length);
      }
      attendance.note(lesson, person, start);
    }
    sessions.add(
        new Session(
            lesson.id(),
            scene.range(start, length),
            trainer,
            room,
            people.stream().map(person -> scene.problem.people().get(person).id()).toList()));
  }
}
