package org.floorwalker.planning.staffing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.time.SlotGrid;
import org.floorwalker.planning.time.TimeRange;

/// A finished roster as a floor to simulate: the real people with their skills and pauses.
///
/// Agents of equal skills form a group. A contact goes to the free group with the fewest other
/// skills; a freed agent takes the longest waiting customer, and written work only when nobody
/// waits on the line. Unplanned loss (late, ill, system) is met by making each contact that much
/// longer, so that planned people give what the need counted on.
///
/// @param agents everybody in the roster, with skills
/// @param queues the queues with goals and handling
/// @param demand what arrives
/// @param days the days to measure
public record RosterFloor(
    List<Agent> agents, List<QueueSettings> queues, Demand demand, Days days) {

  /// Deviation of the logarithm of handle times; banks show 1.1 to 1.3 (Brown et al. 2005, JASA
  /// 100), mixed centres a little less.
  private static final double HANDLE_LOG_DEVIATION = 1.0;

  /// Part of its deadline after which written work no longer waits for idle people.
  private static final double URGENT_SHARE = 0.6;

  public RosterFloor {
    agents = List.copyOf(agents);
    queues = List.copyOf(queues);
  }

  /// What arrives.
  ///
  /// @param contacts mean contacts by queue and slot start; absent slots are 0
  /// @param handleSeconds mean handle time by queue; a queue without takes its settings'
  /// @param variation how whole days turn out busier or quieter
  public record Demand(
      Map<QueueId, Map<Instant, Double>> contacts,
      Map<QueueId, Double> handleSeconds,
      VolumeVariation variation) {}

  /// Which days are measured.
  ///
  /// @param first first local day
  /// @param count number of days
  /// @param zone whose midnights part the days
  /// @param slot slot length
  public record Days(LocalDate first, int count, ZoneId zone, Duration slot) {
    List<Instant> slots() {
      SlotGrid grid = new SlotGrid(zone, slot);
      List<Instant> slots = new ArrayList<>();
      for (int day = 0; day < count; day++) {
        slots.addAll(grid.slotsOf(first.plusDays(day)));
      }
      return slots;
    }
  }

  /// The floor with the people of the roster at their desks.
  public FloorModel of(Roster roster) {
    List<Instant> slots = days.slots();
    List<List<String>> skillSets = skillSets();
    List<QueueModel> models = queues.stream().map(q -> queueModel(q, slots, skillSets)).toList();
    List<GroupModel> groups = skillSets.stream().map(this::group).toList();
    return new FloorModel(
        timeline(slots),
        models,
        groups,
        new Staffing.Presences(presences(roster, skillSets, slots.getFirst())),
        demand.variation());
  }

  private List<List<String>> skillSets() {
    Map<String, Integer> order = queueOrder();
    return agents.stream()
        .map(agent -> knownSkills(agent, order))
        .filter(skills -> !skills.isEmpty())
        .distinct()
        .sorted(Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString))
        .toList();
  }

  private Map<String, Integer> queueOrder() {
    Map<String, Integer> order = new HashMap<>();
    queues.forEach(queue -> order.put(queue.id().name(), order.size()));
    return order;
  }

  private static List<String> knownSkills(Agent agent, Map<String, Integer> order) {
    return agent.skills().stream()
        .filter(order::containsKey)
        .distinct()
        .sorted(Comparator.comparing(order::get))
        .toList();
  }

  private Timeline timeline(List<Instant> slots) {
    double[] boundaries = new double[slots.size() + 1];
    int[] dayOfSlot = new int[slots.size()];
    for (int i = 0; i < dayOfSlot.length; i++) {
      boundaries[i] = seconds(slots.getFirst(), slots.get(i));
      LocalDate day = slots.get(i).atZone(days.zone()).toLocalDate();
      dayOfSlot[i] = (int) (day.toEpochDay() - days.first().toEpochDay());
    }
    boundaries[dayOfSlot.length] = seconds(slots.getFirst(), slots.getLast().plus(days.slot()));
    return new Timeline(boundaries, dayOfSlot);
  }

  private GroupModel group(List<String> skills) {
    Map<String, Integer> order = queueOrder();
    List<Integer> live = new ArrayList<>();
    List<List<Integer>> tiers = new ArrayList<>();
    for (String skill : skills) {
      int queue = order.getOrDefault(skill, 0);
      if (isDeferrable(queues.get(queue))) {
        tiers.add(List.of(queue));
      } else {
        live.add(queue);
      }
    }
    if (!live.isEmpty()) {
      tiers.addFirst(live);
    }
    return new GroupModel(String.join(" ", skills), tiers);
  }

  private QueueModel queueModel(
      QueueSettings queue, List<Instant> slots, List<List<String>> skillSets) {
    double handle = handleSeconds(queue);
    return new QueueModel(
        queue.id().name(),
        rates(queue, slots),
        new QueueModel.Handling(
            new TimeLaw.Lognormal(Math.max(1e-3, handle), HANDLE_LOG_DEVIATION), speeds(queue)),
        waiting(queue),
        promise(queue, slots),
        routes(queue, skillSets),
        QueueModel.Onward.NONE);
  }

  private double[] rates(QueueSettings queue, List<Instant> slots) {
    Map<Instant, Double> contacts = demand.contacts().getOrDefault(queue.id(), Map.of());
    double perHour = 3600.0 / days.slot().toSeconds();
    return slots.stream().mapToDouble(s -> contacts.getOrDefault(s, 0.0) * perHour).toArray();
  }

  private static double[] speeds(QueueSettings queue) {
    double[] speeds = new double[queue.handling().concurrency()];
    Arrays.setAll(speeds, i -> queue.handling().speed().with(i + 1));
    return speeds;
  }

  private static boolean isDeferrable(QueueSettings queue) {
    return queue.promise().goal() instanceof ServiceGoal.DoneBy
        || queue.queue().channel() == Channel.EMAIL
        || queue.queue().channel() == Channel.TASK;
  }

  private QueueModel.Waiting waiting(QueueSettings queue) {
    if (isDeferrable(queue)) {
      double urgentAfter =
          queue.promise().goal() instanceof ServiceGoal.DoneBy done
              ? URGENT_SHARE * done.within().toSeconds()
              : Double.POSITIVE_INFINITY;
      return QueueModel.Waiting.deferrable(reserve(queue), urgentAfter);
    }
    double patience = queue.handling().patienceSeconds();
    return QueueModel.Waiting.withPatience(
        Double.isInfinite(patience) || patience == 0
            ? new TimeLaw.Endless()
            : new TimeLaw.Exponential(patience));
  }

  /// Idle people that written work leaves for customers on the line: the swing of the largest line
  /// that shares its people, which is the root of its load.
  private int reserve(QueueSettings written) {
    double largest =
        queues.stream()
            .filter(queue -> !isDeferrable(queue) && sharesPeople(queue, written))
            .mapToDouble(this::usualLoad)
            .max()
            .orElse(0);
    return (int) Math.max(1, Math.round(Math.sqrt(largest)));
  }

  private boolean sharesPeople(QueueSettings a, QueueSettings b) {
    return agents.stream()
        .map(Agent::skills)
        .anyMatch(skills -> skills.contains(a.id().name()) && skills.contains(b.id().name()));
  }

  /// Mean load over the slots in which anything arrives, in erlangs.
  private double usualLoad(QueueSettings queue) {
    double perSlot =
        demand.contacts().getOrDefault(queue.id(), Map.of()).values().stream()
            .filter(contacts -> contacts > 0)
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(0);
    return perSlot * handleSeconds(queue) / days.slot().toSeconds();
  }

  private double handleSeconds(QueueSettings queue) {
    return demand.handleSeconds().getOrDefault(queue.id(), queue.handling().handleSeconds());
  }

  private QueueModel.Promise promise(QueueSettings queue, List<Instant> slots) {
    return switch (queue.promise().goal()) {
      case ServiceGoal.AnswerWithin goal ->
          new QueueModel.Promise.AnsweredWithin(goal.within().toSeconds());
      case ServiceGoal.AverageAnswerTime goal ->
          new QueueModel.Promise.AnsweredWithin(goal.atMost().toSeconds());
      case ServiceGoal.DoneBy goal ->
          new QueueModel.Promise.DoneWithin(
              goal.within().toSeconds(),
              goal.hours() == ServiceGoal.HoursCounted.ELAPSED
                  ? OpenTimes.ALWAYS
                  : openTimes(queue, slots));
    };
  }

  /// Openings of the measured days; time after the last day counts as open, so that a promise that
  /// runs out of the plan is judged by the clock.
  private OpenTimes openTimes(QueueSettings queue, List<Instant> slots) {
    double slotSeconds = days.slot().toSeconds();
    List<double[]> openings = new ArrayList<>();
    for (Instant slot : slots) {
      double from = seconds(slots.getFirst(), slot);
      if (queue.opening().isOpen(slot, days.zone())) {
        if (!openings.isEmpty() && openings.getLast()[1] == from) {
          openings.getLast()[1] = from + slotSeconds;
        } else {
          openings.add(new double[] {from, from + slotSeconds});
        }
      }
    }
    double end = seconds(slots.getFirst(), slots.getLast()) + slotSeconds;
    openings.add(new double[] {end, Double.POSITIVE_INFINITY});
    return new OpenTimes(
        openings.stream().mapToDouble(o -> o[0]).toArray(),
        openings.stream().mapToDouble(o -> o[1]).toArray());
  }

  private static List<QueueModel.Route> routes(QueueSettings queue, List<List<String>> skillSets) {
    List<QueueModel.Route> routes = new ArrayList<>();
    for (int group = 0; group < skillSets.size(); group++) {
      if (skillSets.get(group).contains(queue.id().name())) {
        routes.add(new QueueModel.Route(group, 0, 1 / (1 - queue.shrinkage())));
      }
    }
    return routes;
  }

  private List<Staffing.Presence> presences(
      Roster roster, List<List<String>> skillSets, Instant origin) {
    Map<String, List<TimeRange>> atDesk = new LinkedHashMap<>();
    for (Shift shift : roster.shifts()) {
      atDesk.computeIfAbsent(shift.agent(), a -> new ArrayList<>()).addAll(atDesk(shift));
    }
    Map<String, Integer> order = queueOrder();
    List<Staffing.Presence> presences = new ArrayList<>();
    for (Agent agent : agents) {
      int group = skillSets.indexOf(knownSkills(agent, order));
      List<TimeRange> ranges = atDesk.getOrDefault(agent.id(), List.of());
      if (group >= 0 && !ranges.isEmpty()) {
        presences.add(presence(agent.id(), group, ranges, origin));
      }
    }
    return presences;
  }

  private Staffing.Presence presence(
      String agent, int group, List<TimeRange> ranges, Instant origin) {
    List<TimeRange> ordered =
        ranges.stream()
            .filter(range -> seconds(origin, range.endExclusive()) > 0)
            .sorted(Comparator.comparing(TimeRange::startInclusive))
            .toList();
    return new Staffing.Presence(
        agent,
        group,
        ordered.stream()
            .mapToDouble(r -> Math.max(0, seconds(origin, r.startInclusive())))
            .toArray(),
        ordered.stream().mapToDouble(r -> seconds(origin, r.endExclusive())).toArray());
  }

  /// The stretches of a shift that are neither meal, break nor activity.
  static List<TimeRange> atDesk(Shift shift) {
    TreeMap<Instant, Instant> away = new TreeMap<>();
    shift.pauses().forEach(p -> away.put(p.range().startInclusive(), p.range().endExclusive()));
    shift
        .activities()
        .forEach(
            a ->
                away.merge(
                    a.range().startInclusive(),
                    a.range().endExclusive(),
                    (x, y) -> x.isAfter(y) ? x : y));
    List<TimeRange> atDesk = new ArrayList<>();
    Instant from = shift.range().startInclusive();
    for (Map.Entry<Instant, Instant> stretch : away.entrySet()) {
      if (stretch.getKey().isAfter(from)) {
        atDesk.add(TimeRange.of(from, stretch.getKey()));
      }
      from = stretch.getValue().isAfter(from) ? stretch.getValue() : from;
    }
    if (shift.range().endExclusive().isAfter(from)) {
      atDesk.add(TimeRange.of(from, shift.range().endExclusive()));
    }
    return atDesk;
  }

  private static double seconds(Instant origin, Instant instant) {
    return Duration.between(origin, instant).toMillis() / 1000.0;
  }
}
