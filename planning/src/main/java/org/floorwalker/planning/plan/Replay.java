package org.floorwalker.planning.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.FloorModel;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.Trace;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;

/// A past month once more: the contacts that really came meet another roster of the same people.
///
/// Each contact arrives when it did, takes the work that it took, and has at least the patience
/// that it showed. Unplanned loss lengthens contacts alike for every roster that is replayed, so
/// two rosters differ by who was there alone.
///
/// @param problem the people, rules and days
/// @param queues goals and handling
/// @param contacts what really came, also shortly before the first day
public record Replay(
    RosterProblem problem, List<QueueSettings> queues, List<RealContact> contacts) {
  public Replay {
    queues = List.copyOf(queues);
    contacts = contacts.stream().sorted(Comparator.comparing(RealContact::arrived)).toList();
  }

  /// One queue under one roster, or as it really went.
  ///
  /// @param queue the queue
  /// @param contacts contacts in the days
  /// @param service share in time as the queue's definition counts it
  /// @param waitSeconds mean wait of the answered
  /// @param lost share that left or was turned away
  public record Service(
      QueueId queue, double contacts, Estimate service, Estimate waitSeconds, Estimate lost) {}

  /// What became of the month under one roster.
  ///
  /// @param services every queue
  /// @param hours hours of people
  public record Result(List<Service> services, Hours hours) {
    public Result {
      services = List.copyOf(services);
    }
  }

  /// @param paid paid hours of the roster
  /// @param atDesk hours at the desk, those who stayed to finish a contact included
  /// @param withCustomers hours of people with at least one contact in hand
  public record Hours(double paid, double atDesk, double withCustomers) {
    /// Time with customers as a share of paid time.
    public double customerTime() {
      return paid > 0 ? withCustomers / paid : 0;
    }
  }

  /// Replays a roster.
  public Result of(Roster roster, Simulation simulation) {
    RosterFloor floor = floor();
    FloorModel model = floor.of(roster).withTraces(traces(floor.origin()));
    SimulationResult result = simulation.run(model);
    JudgedRoster judged = new JudgedRoster(problem, queues, roster, result);
    return new Result(judged.services(), judged.hours());
  }

  private RosterFloor floor() {
    Map<QueueId, Map<Instant, Double>> perSlot = new HashMap<>();
    RosterFloor.Days days = days();
    Map<QueueId, List<RealContact>> byQueue = byQueue();
    byQueue.forEach(
        (queue, ofQueue) -> {
          Map<Instant, Double> counts = new HashMap<>();
          ofQueue.forEach(c -> counts.merge(slotOf(c.arrived(), days), 1.0, Double::sum));
          perSlot.put(queue, counts);
        });
    return new RosterFloor(
        List.copyOf(problem.floor().agents().values()),
        queues,
        new RosterFloor.Demand(perSlot, Map.of(), VolumeVariation.NONE),
        days);
  }

  private RosterFloor.Days days() {
    Site first = problem.floor().sites().firstEntry().getValue();
    return new RosterFloor.Days(
        problem.period().firstDay(),
        problem.period().days(),
        first.zone(),
        problem.period().slot());
  }

  private static Instant slotOf(Instant arrived, RosterFloor.Days days) {
    long seconds = days.slot().toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(arrived.getEpochSecond(), seconds) * seconds);
  }

  private Map<QueueId, List<RealContact>> byQueue() {
    Map<QueueId, List<RealContact>> byQueue = new HashMap<>();
    contacts.forEach(c -> byQueue.computeIfAbsent(c.queue(), id -> new ArrayList<>()).add(c));
    return byQueue;
  }

  /// Every queue has a trace, if an empty one, so that nothing is drawn beside the real contacts.
  private Map<Integer, Trace> traces(Instant origin) {
    Instant end = problem.span().endExclusive();
    Map<QueueId, List<RealContact>> byQueue = byQueue();
    Map<Integer, Trace> traces = new HashMap<>();
    for (int queue = 0; queue < queues.size(); queue++) {
      List<RealContact> real =
          byQueue.getOrDefault(queues.get(queue).id(), List.of()).stream()
              .filter(c -> !c.arrived().isBefore(origin) && c.arrived().isBefore(end))
              .toList();
      traces.put(queue, trace(real, origin));
    }
    return traces;
  }

  private static Trace trace(List<RealContact> real, Instant origin) {
    double[] arrived = new double[real.size()];
    double[] work = new double[real.size()];
    double[] waited = new double[real.size()];
    boolean[] left = new boolean[real.size()];
    for (int i = 0; i < arrived.length; i++) {
      RealContact contact = real.get(i);
      arrived[i] = Duration.between(origin, contact.arrived()).toMillis() / 1000.0;
      work[i] = contact.workSeconds();
      waited[i] = contact.waitedSeconds();
      left[i] = contact.answered() == null;
    }
    return new Trace(arrived, work, waited, left);
  }

  /// As it really went, from the contacts themselves; nothing is simulated, so nothing is in doubt.
  public List<Service> actual() {
    Map<QueueId, List<RealContact>> byQueue = byQueue();
    return queues.stream()
        .map(queue -> actual(queue, byQueue.getOrDefault(queue.id(), List.of()), day -> true))
        .toList();
  }

  /// As it really went on the days that are chosen.
  private Service actual(
      QueueSettings queue, List<RealContact> ofQueue, Predicate<LocalDate> chosen) {
    return count(queue, ofQueue, chosen).service();
  }

  private ActualCount count(
      QueueSettings queue, List<RealContact> ofQueue, Predicate<LocalDate> chosen) {
    ActualCount count = new ActualCount(queue, days().zone());
    LocalDate first = problem.period().firstDay();
    LocalDate end = problem.period().endExclusive();
    for (RealContact contact : ofQueue) {
      LocalDate day = contact.arrived().atZone(days().zone()).toLocalDate();
      if (!day.isBefore(first) && day.isBefore(end) && chosen.test(day)) {
        count.add(contact);
      }
    }
    return count;
  }

  /// Weeks of the replayed days, Monday by Monday, against what a plan made before had promised.
  ///
  /// @param promised the plan's own judgement of its weeks
  public List<WeekKept> weeks(List<PromisedWeek> promised) {
    return weeks(promised, Map.of());
  }

  /// The same where a week may speak of several queues together, such as those of a programme.
  ///
  /// @param together queues by the name that stands in the weeks
  public List<WeekKept> weeks(List<PromisedWeek> promised, Map<QueueId, List<QueueId>> together) {
    Map<QueueId, List<RealContact>> byQueue = byQueue();
    List<WeekKept> kept = new ArrayList<>();
    for (PromisedWeek week : promised) {
      List<QueueId> counted = together.getOrDefault(week.queue(), List.of(week.queue()));
      List<QueueSettings> waited =
          queues.stream()
              .filter(queue -> counted.contains(queue.id()))
              .filter(queue -> !(queue.promise().goal() instanceof ServiceGoal.DoneBy))
              .toList();
      if (!waited.isEmpty()) {
        kept.add(week(week, waited, byQueue));
      }
    }
    return kept;
  }

  private WeekKept week(
      PromisedWeek week, List<QueueSettings> waited, Map<QueueId, List<RealContact>> byQueue) {
    int offered = 0;
    int above = 0;
    int below = 0;
    for (QueueSettings queue : waited) {
      ActualCount count =
          count(
              queue,
              byQueue.getOrDefault(queue.id(), List.of()),
              day -> !day.isBefore(week.monday()) && day.isBefore(week.monday().plusWeeks(1)));
      offered += count.offered();
      above += count.above();
      below += count.below();
    }
    return new WeekKept(week, offered, ActualCount.ratio(above, below));
  }

  /// @param promised what the plan said of the week
  /// @param contacts contacts that came
  /// @param actual share in time; not a number when nothing came
  public record WeekKept(PromisedWeek promised, double contacts, double actual) {
    /// Whether the week lies in the range that chance allows.
    public boolean isWithinChance() {
      return Double.isNaN(actual) || (actual >= promised.low() && actual <= promised.high());
    }
  }
}
