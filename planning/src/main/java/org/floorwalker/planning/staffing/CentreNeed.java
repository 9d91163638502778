package org.floorwalker.planning.staffing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.floorwalker.planning.staffing.NeedReason.Limit;
import org.floorwalker.planning.staffing.ServiceGoal.DoneBy;
import org.jspecify.annotations.Nullable;

/// The need of all queues of a centre together: what each needs by itself, and then as many people
/// more as its language lines and the time that people can spend with customers ask for.
///
/// A ceiling on each queue's occupancy believes the gaps between calls to be rest; e-mail written
/// in them, and a second chat, fill them. So the time with customers of all channels together is
/// held against paid time: hours with at least one contact in hand, which for several chats at once
/// are hours of the person. While a day lies above the centre's ceiling, or a week above the upper
/// end of its band, one person more goes where people are busiest, so that peaks are levelled
/// first; the queue that gets them is the one with the busiest people of that slot.
///
/// @param slot slot length
/// @param demands the queues of the centre
/// @param rules what is asked of them together
public record CentreNeed(Duration slot, List<Demand> demands, CentreRules rules) {
  public CentreNeed {
    demands = List.copyOf(demands);
  }

  /// A queue and what arrives in it.
  ///
  /// @param zone zone of its days
  /// @param slots open slots in order of time
  /// @param onHand work left over, for goals with a deadline
  public record Demand(
      QueueSettings settings, ZoneId zone, List<SlotForecast> slots, Backlog onHand) {
    public Demand {
      slots = List.copyOf(slots);
    }

    /// The same with each slot at another pace than the mean, as its band has it, and certain.
    ///
    /// @param deviations standard deviations from the middle, e.g. [VolumeRisk#ONE_IN_TEN] for a
    ///     slot as busy as one in ten
    public Demand atPace(double deviations) {
      return new Demand(
          settings,
          zone,
          slots.stream().map(one -> VolumeRisk.atPace(one, deviations)).toList(),
          onHand);
    }
  }

  /// Time with customers of all queues together, as the need has it.
  ///
  /// @param customerHours hours of people with at least one contact in hand
  /// @param paidHours paid hours that the need takes, planned time away from the desk included
  public record Load(double customerHours, double paidHours) {
    /// As a share of paid time; 0 when nobody is needed.
    public double share() {
      return paidHours > 0 ? customerHours / paidHours : 0;
    }
  }

  /// The needs of every queue, in the order of the demands.
  public Map<QueueId, List<SlotNeed>> needs() {
    Map<QueueId, List<SlotNeed>> needs = new LinkedHashMap<>();
    List<Cell> cells = new ArrayList<>();
    for (Demand demand : demands) {
      List<SlotNeed> own = need(demand, CentreAsks.NONE);
      needs.put(demand.settings().id(), own);
      own.forEach(need -> cells.add(new Cell(demand, need)));
    }
    holdLines(cells);
    Band band = rules.band();
    if (band != null) {
      hold(cells, Cell::day, band.ceiling());
      hold(cells, cell -> mondayOf(cell.day()), band.to());
    }
    for (Demand demand : demands) {
      if (cells.stream().anyMatch(cell -> cell.demand == demand && cell.limit != null)) {
        needs.put(demand.settings().id(), need(demand, asks(cells, demand)));
      }
    }
    return needs;
  }

  private List<SlotNeed> need(Demand demand, CentreAsks asks) {
    return new NeedPlanner(demand.zone(), slot)
        .need(demand.settings(), demand.slots(), demand.onHand(), asks);
  }

  /// All slots of a queue that was raised, so that a promise over a day does not give back in one
  /// slot what another was given.
  private static CentreAsks asks(List<Cell> cells, Demand demand) {
    Map<Instant, CentreAsks.Ask> asks = new HashMap<>();
    for (Cell cell : cells) {
      if (cell.demand == demand) {
        asks.put(cell.start, new CentreAsks.Ask(cell.people, cell.limit));
      }
    }
    return new CentreAsks(asks);
  }

  /// Time with customers by day, for needs of this centre.
  public Map<LocalDate, Load> byDay(Map<QueueId, List<SlotNeed>> needs) {
    Map<LocalDate, Load> days = new TreeMap<>();
    for (Demand demand : demands) {
      for (SlotNeed need : needs.getOrDefault(demand.settings().id(), List.of())) {
        Cell cell = new Cell(demand, need);
        days.merge(
            cell.day(),
            new Load(cell.busy() * hours(), paidHours(cell)),
            (a, b) -> new Load(a.customerHours + b.customerHours, a.paidHours + b.paidHours));
      }
    }
    return days;
  }

  private double hours() {
    return slot.toMillis() / 3_600_000.0;
  }

  private double paidHours(Cell cell) {
    return cell.scheduled() * hours() / (1 - rules.plannedAway());
  }

  private static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// One queue in one slot, with the people it has by now.
  private static final class Cell {
    private final Demand demand;
    private final Instant start;

    /// People with a contact in hand, if there were enough of them.
    private final double load;

    private double people;

    /// Why people were added; null while none were.
    private @Nullable Limit limit;

    Cell(Demand demand, SlotNeed need) {
      this.demand = demand;
      start = need.start();
      people = need.atDesk();
      load = busyPeople(need);
    }

    /// Whoever hangs up now is work once there are more people.
    private static double busyPeople(SlotNeed need) {
      boolean isWaitedFor = need.model() != NeedModel.DEADLINE;
      return isWaitedFor
              && !need.reasons().isEmpty()
              && need.reasons().getFirst() instanceof NeedReason.Load told
          ? told.erlangs()
          : need.expected().occupancy() * need.atDesk();
    }

    LocalDate day() {
      return start.atZone(demand.zone()).toLocalDate();
    }

    double busy() {
      return Math.min(people, load);
    }

    double scheduled() {
      return demand.settings().scheduled(people, start, demand.zone());
    }

    boolean isWaitedFor() {
      return !(demand.settings().promise().goal() instanceof DoneBy);
    }

    void add(double more, Limit why) {
      people += more;
      limit = why;
    }
  }

  /// Each language has its people in every slot in which one of its queues is open; who lacks joins
  /// the queue with most work of those that wait for an answer.
  private void holdLines(List<Cell> cells) {
    Map<Instant, Map<String, List<Cell>>> slots = new TreeMap<>();
    for (Cell cell : cells) {
      String language = cell.demand.settings().queue().language();
      if (rules.lines().containsKey(language)) {
        slots
            .computeIfAbsent(cell.start, start -> new TreeMap<>())
            .computeIfAbsent(language, key -> new ArrayList<>())
            .add(cell);
      }
    }
    slots.values().forEach(lines -> lines.forEach(this::holdLine));
  }

  private void holdLine(String language, List<Cell> line) {
    Cell first = line.getFirst();
    MinimumPeople minimum = rules.lines().getOrDefault(language, MinimumPeople.NONE);
    double lacking =
        minimum.at(first.start, first.demand.zone())
            - line.stream().mapToDouble(cell -> cell.people).sum();
    if (lacking > 0) {
      line.stream()
          .max(Comparator.comparing(Cell::isWaitedFor).thenComparingDouble(cell -> cell.load))
          .ifPresent(cell -> cell.add(Math.ceil(lacking), Limit.LANGUAGE_LINE));
    }
  }

  /// Adds people until each stretch of days keeps the share.
  private void hold(List<Cell> cells, Function<Cell, LocalDate> stretch, double share) {
    Map<LocalDate, List<Cell>> stretches = new TreeMap<>();
    cells.forEach(
        cell -> stretches.computeIfAbsent(stretch.apply(cell), d -> new ArrayList<>()).add(cell));
    stretches.values().forEach(of -> hold(of, share));
  }

  private void hold(List<Cell> cells, double share) {
    Map<Instant, Slot> slots = new TreeMap<>();
    cells.forEach(cell -> slots.computeIfAbsent(cell.start, s -> new Slot()).cells.add(cell));
    PriorityQueue<Slot> busiest =
        new PriorityQueue<>(Comparator.comparingDouble(Slot::share).reversed());
    busiest.addAll(slots.values());
    double customers = 0;
    double paid = 0;
    for (Cell cell : cells) {
      customers += cell.busy() * hours();
      paid += paidHours(cell);
    }
    while (customers > share * paid && !busiest.isEmpty()) {
      Slot slot = busiest.remove();
      Cell cell = slot.busiest();
      double customersBefore = cell.busy() * hours();
      double paidBefore = paidHours(cell);
      cell.add(1, Limit.CUSTOMER_TIME);
      customers += cell.busy() * hours() - customersBefore;
      paid += paidHours(cell) - paidBefore;
      busiest.add(slot);
    }
  }

  /// The queues of the centre in one slot.
  private static final class Slot {
    private final List<Cell> cells = new ArrayList<>();

    double share() {
      double busy = 0;
      double people = 0;
      for (Cell cell : cells) {
        busy += cell.busy();
        people += cell.people;
      }
      return people > 0 ? busy / people : 0;
    }

    Cell busiest() {
      return cells.stream()
          .max(Comparator.comparingDouble(c -> c.people > 0 ? c.busy() / c.people : 0))
          .orElseThrow();
    }
  }

  /// Queues whose needs are computed together: all of a site whose rules join them, else a few.
  ///
  /// @param settings of one of them
  /// @param rules by the site of the queues
  /// @param few how many at once where nothing joins them
  public static <Q> List<List<Q>> parts(
      List<Q> queues,
      Function<Q, QueueSettings> settings,
      Map<String, CentreRules> rules,
      int few) {
    Map<String, List<Q>> joined = new LinkedHashMap<>();
    List<Q> apart = new ArrayList<>();
    for (Q queue : queues) {
      String site = settings.apply(queue).queue().site();
      if (rules.getOrDefault(site, CentreRules.NONE).joinsQueues()) {
        joined.computeIfAbsent(site, _ -> new ArrayList<>()).add(queue);
      } else {
        apart.add(queue);
      }
    }
    List<List<Q>> parts = new ArrayList<>(joined.values());
    for (int from = 0; from < apart.size(); from += few) {
      parts.add(apart.subList(from, Math.min(apart.size(), from + few)));
    }
    return parts;
  }

  /// The needs of several centres, each by its own rules, in the order of the demands.
  ///
  /// @param rules by the site of the queues; a site without any has [CentreRules#NONE]
  public static Map<QueueId, List<SlotNeed>> needs(
      Duration slot, List<Demand> demands, Map<String, CentreRules> rules) {
    Map<QueueId, List<SlotNeed>> needs = new LinkedHashMap<>();
    Map<String, List<Demand>> sites = new LinkedHashMap<>();
    for (Demand demand : demands) {
      needs.put(demand.settings().id(), List.of());
      String site = demand.settings().queue().site();
      sites.computeIfAbsent(site, key -> new ArrayList<>()).add(demand);
    }
    sites.forEach(
        (site, of) ->
            needs.putAll(
                new CentreNeed(slot, of, rules.getOrDefault(site, CentreRules.NONE)).needs()));
    return needs;
  }
}
