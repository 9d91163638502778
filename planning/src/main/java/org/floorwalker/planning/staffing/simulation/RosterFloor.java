package org.floorwalker.planning.staffing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
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
/// @param paths partners, second lines, callbacks and redials; queues without are not named
public record RosterFloor(
    List<Agent> agents,
    List<QueueSettings> queues,
    Demand demand,
    Days days,
    Map<QueueId, ContactPaths> paths) {

  /// Deviation of the logarithm of handle times; banks show 1.1 to 1.3 (Brown et al. 2005, JASA
  /// 100), mixed centres a little less.
  static final double HANDLE_LOG_DEVIATION = 1.0;

  /// Part of its deadline after which written work no longer waits for idle people.
  private static final double URGENT_SHARE = 0.6;

  /// Name of a group of a partner's people.
  public static final String PARTNER = "partner";

  /// Slots of the evening before that are simulated as warm-up where anything comes at midnight.
  static final int WARM_UP_SLOTS = 8;

  public RosterFloor {
    agents = List.copyOf(agents);
    queues = List.copyOf(queues);
    paths = Map.copyOf(paths);
  }

  /// Every contact is answered by our own people, or leaves.
  public RosterFloor(List<Agent> agents, List<QueueSettings> queues, Demand demand, Days days) {
    this(agents, queues, demand, days, Map.of());
  }

  /// What arrives.
  ///
  /// @param contacts mean contacts by queue and slot start; absent slots are 0
  /// @param usual mean contacts of a slot in which any arrive, by queue; a queue without takes that
  ///     of its contacts
  /// @param handleSeconds mean handle time by queue; a queue without takes its settings'
  /// @param variation how whole days turn out busier or quieter
  public record Demand(
      Map<QueueId, Map<Instant, Double>> contacts,
      Map<QueueId, Double> usual,
      Map<QueueId, Double> handleSeconds,
      VolumeVariation variation) {

    /// With all slots at hand that tell what is usual.
    public Demand(
        Map<QueueId, Map<Instant, Double>> contacts,
        Map<QueueId, Double> handleSeconds,
        VolumeVariation variation) {
      this(contacts, Map.of(), handleSeconds, variation);
    }

    Map<Instant, Double> of(QueueSettings queue) {
      return contacts.getOrDefault(queue.id(), Map.of());
    }
  }

  /// Mean contacts of the slots in which any arrive; 0 when none do.
  public static double usualContacts(Stream<Double> contacts) {
    return contacts.filter(slot -> slot > 0).mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /// Which days are measured.
  ///
  /// @param first first local day
  /// @param count number of days
  /// @param zone whose midnights part the days
  /// @param slot slot length
  public record Days(LocalDate first, int count, ZoneId zone, Duration slot) {
    /// Starts of the slots of all days.
    public List<Instant> slots() {
      SlotGrid grid = new SlotGrid(zone, slot);
      List<Instant> slots = new ArrayList<>();
      for (int day = 0; day < count; day++) {
        slots.addAll(grid.slotsOf(first.plusDays(day)));
      }
      return slots;
    }

    /// Within which a simulation asks for contacts: the days, and a whole one from the first
    /// midnight on, whose evening is what it warms up with.
    public TimeRange demanded() {
      Instant first = first().atStartOfDay(zone).toInstant();
      Instant end = first().plusDays(count).atStartOfDay(zone).toInstant();
      Instant wholeDay = first.plus(Duration.ofDays(1));
      return TimeRange.of(first, end.isAfter(wholeDay) ? end : wholeDay);
    }
  }

  /// What a floor is simulated with beside its roster.
  ///
  /// @param absenceDrawn whether the loss named `ill` is drawn as whole shifts that fall away; else
  ///     it lengthens contacts like every other loss, which is right in the mean only
  /// @param helped slots, counted from the first measured one, in which every queue of waiting
  ///     customers has one person more; empty for none
  public record Conditions(boolean absenceDrawn, boolean[] helped) {
    public static final Conditions USUAL = new Conditions(false, new boolean[0]);
    public static final Conditions ABSENCE_DRAWN = new Conditions(true, new boolean[0]);

    public Conditions {
      helped = helped.clone();
    }

    boolean helps() {
      return helped.length > 0;
    }
  }

  /// The floor with the people of the roster at their desks.
  public FloorModel of(Roster roster) {
    return of(roster, Conditions.USUAL);
  }

  public FloorModel of(Roster roster, Conditions conditions) {
    return new RosterBuilding(this, conditions).floor(roster);
  }

  /// The instant of the simulation's zero: the first slot, or some slots earlier to warm up.
  public Instant origin() {
    RosterClock clock = clock();
    return clock.first().minus(days.slot().multipliedBy(clock.warmUp()));
  }

  RosterClock clock() {
    return new RosterClock(days, days.slots(), comesAtMidnight() ? WARM_UP_SLOTS : 0);
  }

  List<List<String>> skillSets() {
    Map<String, Integer> order = queueOrder();
    return agents.stream()
        .map(agent -> knownSkills(agent, order))
        .filter(skills -> !skills.isEmpty())
        .distinct()
        .sorted(Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString))
        .toList();
  }

  Map<String, Integer> queueOrder() {
    Map<String, Integer> order = new HashMap<>();
    queues.forEach(queue -> order.put(queue.id().name(), order.size()));
    return order;
  }

  static List<String> knownSkills(Agent agent, Map<String, Integer> order) {
    return agent.skills().stream()
        .filter(order::containsKey)
        .distinct()
        .sorted(Comparator.comparing(order::get))
        .toList();
  }

  GroupModel group(List<String> skills) {
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

  static double[] speeds(QueueSettings queue) {
    double[] speeds = new double[queue.handling().concurrency()];
    Arrays.setAll(speeds, i -> queue.handling().speed().with(i + 1));
    return speeds;
  }

  static boolean isDeferrable(QueueSettings queue) {
    return queue.promise().goal() instanceof ServiceGoal.DoneBy
        || queue.queue().channel() == Channel.EMAIL
        || queue.queue().channel() == Channel.TASK;
  }

  QueueModel.Waiting waiting(QueueSettings queue) {
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
    Set<String> shared = skillsBeside(written);
    double largest =
        queues.stream()
            .filter(queue -> !isDeferrable(queue) && shared.contains(queue.id().name()))
            .mapToDouble(this::usualLoad)
            .max()
            .orElse(0);
    return (int) Math.max(1, Math.round(Math.sqrt(largest)));
  }

  /// All that people who may do this work may do.
  private Set<String> skillsBeside(QueueSettings queue) {
    return agents.stream()
        .map(Agent::skills)
        .filter(skills -> skills.contains(queue.id().name()))
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  /// Mean load over the slots in which anything arrives, in erlangs.
  private double usualLoad(QueueSettings queue) {
    Double told = demand.usual().get(queue.id());
    double perSlot = told == null ? usualContacts(demand.of(queue).values().stream()) : told;
    return perSlot * handleSeconds(queue) / days.slot().toSeconds();
  }

  double handleSeconds(QueueSettings queue) {
    return demand.handleSeconds().getOrDefault(queue.id(), queue.handling().handleSeconds());
  }

  boolean comesAtMidnight() {
    Instant first = days.slots().getFirst();
    return demand.contacts().values().stream().anyMatch(c -> c.getOrDefault(first, 0.0) > 0);
  }

  ContactPaths paths(QueueSettings queue) {
    return paths.getOrDefault(queue.id(), ContactPaths.NONE);
  }

  QueueModel.Onward onward(QueueSettings queue) {
    ContactPaths ways = paths(queue);
    ContactPaths.Redial redial = ways.redial();
    ContactPaths.SecondLine second = ways.secondLine();
    ContactPaths.Callback callback = ways.callback();
    return new QueueModel.Onward(
        redial == null ? 0 : redial.share(),
        redial == null
            ? new TimeLaw.Endless()
            : new TimeLaw.Exponential(Math.max(1, redial.after().toSeconds())),
        second == null ? 0 : second.share(),
        second == null ? -1 : indexOf(second.queue()),
        callback == null ? 0 : callback.share(),
        callback == null ? Double.POSITIVE_INFINITY : callback.after().toSeconds(),
        callback == null ? -1 : indexOf(callback.queue()));
  }

  private int indexOf(QueueId queue) {
    for (int i = 0; i < queues.size(); i++) {
      if (queues.get(i).id().equals(queue)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "Contacts go on to %s, which is no queue.\nMaybe add it to the queues.".formatted(queue));
  }
}
