package org.floorwalker.planning.staffing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.NeedReason.Limit;
import org.floorwalker.planning.staffing.ServiceGoal.DoneBy;
import org.floorwalker.planning.staffing.ServiceGoal.HoursCounted;

/// The need of a queue whose work may wait until a deadline.
///
/// Work can be done from its arrival on and must be done by its deadline, so the cumulative work
/// done lies between two curves. Of all ways through, the tightest string has the lowest peak; it
/// is taken as the need. Work whose deadline passes while nobody works is due in the first open
/// slot after, and counted as late. The plan ends with no more on hand than it began with, unless
/// that is not yet due.
///
/// A deadline shorter than two slots leaves no room for levelling; there each slot gets the least
/// people who finish 95 per cent in time (see [Sojourn]).
///
/// Source: cumulative curves as in G. Newell, Applications of Queueing Theory, 2nd ed. 1982.
final class DeadlineNeed {
  private static final int BACKLOG_PARTS = 20;
  private static final double SHORT_DEADLINE_SHARE = 0.95;

  private final NeedPlanner planner;
  private final QueueSettings queue;
  private final DoneBy deadline;
  private final List<SlotForecast> slots;
  private final CentreAsks asks;
  private final int[] working;
  private final long[] workingMillis;

  DeadlineNeed(
      NeedPlanner planner,
      QueueSettings queue,
      DoneBy deadline,
      List<SlotForecast> slots,
      CentreAsks asks) {
    this.planner = planner;
    this.queue = queue;
    this.deadline = deadline;
    this.slots = List.copyOf(slots);
    this.asks = asks;
    this.working = working();
    this.workingMillis =
        Arrays.stream(working).mapToLong(i -> slots.get(i).start().toEpochMilli()).toArray();
  }

  /// Indices of the slots in which the queue is worked.
  private int[] working() {
    return IntStream.range(0, slots.size())
        .filter(i -> queue.opening().isOpen(slots.get(i).start(), planner.zone()))
        .toArray();
  }

  /// Work that came in together.
  ///
  /// @param seconds handling
  /// @param from first working slot it can be done in
  /// @param until last working slot it should be done in, the number of them when it is not due yet
  /// @param isLate whether no working slot is in time
  private record Job(double seconds, int from, int until, boolean isLate) {}

  List<SlotNeed> plan(Backlog onHand) {
    if (slots.isEmpty()) {
      return List.of();
    }
    List<Job> left = backlog(onHand);
    List<Job> arriving = new ArrayList<>();
    for (SlotForecast slot : slots) {
      arriving.add(job(slot.start(), seconds(slot)));
    }
    double[] heads = isShort() ? shortDeadlineHeads() : levelledHeads(left, arriving);
    return needs(heads, arriving);
  }

  private double seconds(SlotForecast slot) {
    return slot.contacts().mean() * NeedPlanner.handleSeconds(queue, slot);
  }

  private List<Job> backlog(Backlog onHand) {
    List<Job> jobs = new ArrayList<>();
    double seconds = onHand.items() * queue.handling().handleSeconds() / BACKLOG_PARTS;
    for (int part = 0; part < BACKLOG_PARTS && seconds > 0; part++) {
      jobs.add(job(onHand.arrivalOf((double) part / BACKLOG_PARTS), seconds));
    }
    return jobs;
  }

  private Job job(Instant arrived, double seconds) {
    int from = firstWorking(arrived);
    Instant due = due(arrived);
    Instant end = slots.getLast().start().plus(planner.slot());
    if (working.length > 0 && !due.isBefore(end)) {
      return new Job(seconds, from, working.length, false);
    }
    int until = firstWorking(due.minus(planner.slot()).plusMillis(1)) - 1;
    boolean late = until < from || working.length == 0;
    return new Job(seconds, from, Math.max(until, from), late);
  }

  private Instant due(Instant arrived) {
    return deadline.hours() == HoursCounted.ELAPSED
        ? arrived.plus(deadline.within())
        : new OpenTime(queue.opening(), planner.zone()).after(arrived, deadline.within());
  }

  private int firstWorking(Instant notBefore) {
    int index = Arrays.binarySearch(workingMillis, notBefore.toEpochMilli());
    return index >= 0 ? index : -index - 1;
  }

  private boolean isShort() {
    return deadline.within().compareTo(planner.slot().multipliedBy(2)) < 0;
  }

  /// People in each slot that carry the work along the tightest string.
  private double[] levelledHeads(List<Job> left, List<Job> arriving) {
    double[] may = new double[working.length + 1];
    double[] must = new double[working.length + 1];
    double onHand = 0;
    for (Job job : left) {
      add(job, may, must);
      onHand += job.seconds;
    }
    for (Job job : arriving) {
      add(job, may, must);
    }
    Arrays.parallelPrefix(may, Double::sum);
    Arrays.parallelPrefix(must, Double::sum);
    double end = Math.max(must[working.length], may[working.length] - onHand);
    for (int i = 0; i < may.length; i++) {
      may[i] = Math.max(must[i], Math.min(may[i], end));
    }
    must[working.length] = end;
    may[working.length] = end;
    return spread(new TightString(must, may).steps());
  }

  /// Steps of the two curves: work may be done from its slot on, and must be after its last.
  private void add(Job job, double[] may, double[] must) {
    if (job.from < working.length) {
      may[job.from + 1] += job.seconds;
    }
    if (job.until < working.length) {
      must[job.until + 1] += job.seconds;
    }
  }

  private double[] spread(double[] secondsByWorkingSlot) {
    double[] heads = new double[slots.size()];
    for (int i = 0; i < working.length; i++) {
      double people = secondsByWorkingSlot[i] / planner.slotSeconds();
      heads[working[i]] =
          Math.max(people / queue.promise().maxOccupancy(), minimum(slots.get(working[i])));
    }
    return heads;
  }

  private double[] shortDeadlineHeads() {
    double[] heads = new double[slots.size()];
    for (int i : working) {
      int people = people(slots.get(i));
      heads[i] = Math.max(people, minimum(slots.get(i)));
    }
    return heads;
  }

  private int minimum(SlotForecast slot) {
    return queue.promise().minimum().at(slot.start(), planner.zone());
  }

  private int people(SlotForecast slot) {
    double perHour = slot.contacts().mean() * Traffic.HOUR_SECONDS / planner.slotSeconds();
    if (perHour == 0) {
      return 0;
    }
    Traffic traffic = Traffic.patient(perHour, NeedPlanner.handleSeconds(queue, slot));
    double handle = traffic.handleSeconds();
    double within = deadline.within().toMillis() / 1000.0;
    double reachable = handle == 0 ? 1 : -Math.expm1(-within / handle);
    double share = Math.min(SHORT_DEADLINE_SHARE, SHORT_DEADLINE_SHARE * reachable);
    int people = (int) Math.floor(traffic.erlangs() / queue.promise().maxOccupancy()) + 1;
    while (Sojourn.of(traffic, people).doneWithin(within) < share) {
      people++;
    }
    return people;
  }

  private List<SlotNeed> needs(double[] heads, List<Job> arriving) {
    List<SlotNeed> needs = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      SlotForecast slot = slots.get(i);
      boolean late = arriving.get(i).isLate && arriving.get(i).seconds > 0;
      double people = Math.max(heads[i], asks.people(slot.start()));
      double occupancy = people == 0 ? 0 : occupancy(slot, heads[i]) * heads[i] / people;
      needs.add(
          new SlotNeed(
              queue.id(),
              slot.start(),
              people,
              queue.scheduled(people, slot.start(), planner.zone()),
              NeedModel.DEADLINE,
              new SlotNeed.Expected(late ? 0 : 1, occupancy),
              reasons(slot, heads[i], people, late)));
    }
    return needs;
  }

  /// Levelled work fills people up to the ceiling; a short deadline leaves them waiting.
  private double occupancy(SlotForecast slot, double heads) {
    if (heads == 0) {
      return 0;
    }
    return isShort()
        ? Math.min(1, seconds(slot) / planner.slotSeconds() / heads)
        : queue.promise().maxOccupancy();
  }

  /// @param heads people that the deadline or the minimum asks for
  /// @param people the same with what the centre asks for
  private List<NeedReason> reasons(SlotForecast slot, double heads, double people, boolean late) {
    double perHour = slot.contacts().mean() * Traffic.HOUR_SECONDS / planner.slotSeconds();
    double handle = NeedPlanner.handleSeconds(queue, slot);
    boolean minimum = heads > 0 && heads == minimum(slot);
    List<NeedReason> reasons = new ArrayList<>();
    reasons.add(new NeedReason.Load(perHour, handle, seconds(slot) / planner.slotSeconds()));
    Limit own = minimum ? Limit.MINIMUM : Limit.DEADLINE;
    reasons.add(new NeedReason.Asks(own, heads, people <= heads));
    if (people > heads) {
      reasons.add(new NeedReason.Asks(asks.limit(slot.start()), people, true));
    }
    reasons.add(new NeedReason.Computed(formula(heads, late)));
    return reasons;
  }

  private String formula(double heads, boolean late) {
    return String.format(
        Locale.ROOT,
        "n = (Σ λ S / T) / %.2f = %.2f, T ≤ %d s%s",
        queue.promise().maxOccupancy(),
        heads,
        deadline.within().toSeconds(),
        late ? ": P = 0" : "");
  }
}
