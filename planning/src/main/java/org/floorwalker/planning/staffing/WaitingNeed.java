package org.floorwalker.planning.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.NeedReason.Limit;
import org.floorwalker.planning.staffing.Performance.Steady;
import org.floorwalker.planning.staffing.ServiceGoal.AnswerWithin;
import org.jspecify.annotations.Nullable;

/// The need of a queue whose customers wait to be answered.
///
/// Long handling is told from short as in L. Green, P. Kolesar, W. Whitt, Coping with time-varying
/// demand when setting staffing requirements (2007): from ten minutes, or two thirds of a slot, the
/// largest offered load inside the slot replaces the slot's own.
final class WaitingNeed {
  private static final double LONG_HANDLE_SECONDS = 600;
  private static final double LONG_SLOT_SHARE = 2.0 / 3;

  private final NeedPlanner planner;
  private final QueueSettings queue;
  private final CentreAsks asks;
  private final GoalPeriod period;
  private final ServiceLimits limits;
  private final int placesPerPerson;

  WaitingNeed(NeedPlanner planner, QueueSettings queue, CentreAsks asks) {
    this.planner = planner;
    this.queue = queue;
    this.asks = asks;
    this.period = queue.promise().period();
    this.limits =
        new ServiceLimits(
            slotGoal(), queue.promise().definition(), queue.promise().maxOccupancy(), 1);
    this.placesPerPerson =
        queue.queue().channel() == Channel.CHAT ? queue.handling().concurrency() : 1;
  }

  /// What a slot must keep by itself: the promise, or the floor under a promise over more slots.
  private ServiceGoal slotGoal() {
    return isShared() && queue.promise().goal() instanceof AnswerWithin within
        ? new AnswerWithin(period.floorShare(), within.within())
        : queue.promise().goal();
  }

  private boolean isShared() {
    return period.per() != GoalPeriod.Per.SLOT;
  }

  List<SlotNeed> plan(List<SlotForecast> slots) {
    List<SlotOptions> options = options(slots);
    if (!(isShared() && queue.promise().goal() instanceof AnswerWithin within)) {
      return options.stream().map(o -> need(o, o.base(), null)).toList();
    }
    List<SlotNeed> needs = new ArrayList<>();
    for (List<SlotOptions> stretch : stretches(options)) {
      int[] people = SharedGoal.spread(stretch, limits.definition(), within.share());
      NeedReason.Over over = over(stretch, people, within.share());
      for (int i = 0; i < people.length; i++) {
        needs.add(need(stretch.get(i), people[i], over));
      }
    }
    return needs;
  }

  private List<SlotOptions> options(List<SlotForecast> slots) {
    List<SlotOptions> options = new ArrayList<>();
    double carried = 0;
    Instant expected = null;
    for (SlotForecast slot : slots) {
      Traffic traffic = traffic(slot);
      if (expected == null ? isOpenBefore(slot) : !expected.equals(slot.start())) {
        carried = expected == null ? traffic.erlangs() : 0;
      }
      double after = OfferedLoad.after(carried, traffic, planner.slotSeconds());
      options.add(options(slot, traffic, Math.max(carried, after)));
      carried = after;
      expected = slot.start().plus(planner.slot());
    }
    return options;
  }

  private SlotOptions options(SlotForecast slot, Traffic own, double carriedLoad) {
    Traffic traffic =
        isLong(own.handleSeconds())
            ? own.withContactsPerHour(carriedLoad * Traffic.HOUR_SECONDS / own.handleSeconds())
            : own;
    int asked = (int) Math.ceil(asks.people(slot.start()) - 1e-9);
    int minimum = Math.max(ownMinimum(slot), asked);
    return new SlotOptions(slot, traffic, limits, placesPerPerson, minimum);
  }

  private int ownMinimum(SlotForecast slot) {
    return queue.promise().minimum().at(slot.start(), planner.zone());
  }

  /// Slots whose promise is judged together, in order of time.
  private List<List<SlotOptions>> stretches(List<SlotOptions> slots) {
    Map<LocalDate, List<SlotOptions>> days = new LinkedHashMap<>();
    for (SlotOptions slot : slots) {
      LocalDate day = slot.slot.start().atZone(planner.zone()).toLocalDate();
      days.computeIfAbsent(day, key -> new ArrayList<>()).add(slot);
    }
    return period.per() == GoalPeriod.Per.DAY
        ? List.copyOf(days.values())
        : days.values().stream()
            .flatMap(day -> SharedGoal.blocks(day, GoalPeriod.BLOCK_CONTACTS).stream())
            .toList();
  }

  /// The share of the stretch: contacts weigh what the service definition counts of them.
  private NeedReason.Over over(List<SlotOptions> stretch, int[] people, double goal) {
    double above = 0;
    double counted = 0;
    for (int i = 0; i < people.length; i++) {
      double atNone = stretch.get(i).surplus(people[i], limits.definition(), 0);
      above += atNone;
      counted += atNone - stretch.get(i).surplus(people[i], limits.definition(), 1);
    }
    double expected = counted > 0 ? above / counted : 1;
    return new NeedReason.Over(period.per(), goal, expected, period.floorShare());
  }

  /// Whether the queue was open just before, so that contacts are already being handled.
  private boolean isOpenBefore(SlotForecast slot) {
    return queue.opening().isOpen(slot.start().minusSeconds(1), planner.zone());
  }

  /// Arrivals of the slot, each as long as it takes a person who holds as many as allowed.
  Traffic traffic(SlotForecast slot) {
    double perHour = slot.contacts().mean() * Traffic.HOUR_SECONDS / planner.slotSeconds();
    double pace = queue.handling().speed().with(placesPerPerson);
    double handle = NeedPlanner.handleSeconds(queue, slot) / pace;
    return new Traffic(perHour, handle, queue.handling().patienceSeconds());
  }

  private SlotNeed need(SlotOptions options, int people, NeedReason.@Nullable Over over) {
    Instant start = options.slot.start();
    return new SlotNeed(
        queue.id(),
        start,
        people,
        queue.scheduled(people, start, planner.zone()),
        model(options.traffic),
        expected(options.with(people), options.traffic),
        reasons(options, people, over));
  }

  private boolean isLong(double handleSeconds) {
    return handleSeconds >= Math.min(LONG_HANDLE_SECONDS, LONG_SLOT_SHARE * planner.slotSeconds());
  }

  private NeedModel model(Traffic traffic) {
    if (traffic.contactsPerHour() == 0) {
      return NeedModel.MINIMUM;
    }
    if (placesPerPerson > 1) {
      return NeedModel.CHAT_PLACES;
    }
    if (isLong(traffic.handleSeconds())) {
      return NeedModel.OFFERED_LOAD;
    }
    return Double.isInfinite(traffic.patienceSeconds()) ? NeedModel.ERLANG_C : NeedModel.ERLANG_A;
  }

  private SlotNeed.Expected expected(Performance performance, Traffic traffic) {
    if (traffic.contactsPerHour() == 0) {
      return new SlotNeed.Expected(1, 0);
    }
    return switch (performance) {
      case Steady steady -> new SlotNeed.Expected(service(steady), steady.occupancy());
      case Performance.Overloaded _ -> new SlotNeed.Expected(0, 1);
    };
  }

  private double service(Steady steady) {
    return steady.service(
        queue.promise().goal() instanceof AnswerWithin
            ? queue.promise().definition()
            : ServiceDefinition.OF_SERVED);
  }

  private List<NeedReason> reasons(
      SlotOptions options, int people, NeedReason.@Nullable Over over) {
    List<NeedReason> reasons = new ArrayList<>();
    Traffic traffic = options.traffic;
    reasons.add(
        new NeedReason.Load(traffic.contactsPerHour(), traffic.handleSeconds(), traffic.erlangs()));
    addLimits(reasons, options, people);
    if (over != null) {
      reasons.add(over);
    }
    if (traffic.contactsPerHour() > 0) {
      addEffects(reasons, options, people);
    }
    return reasons;
  }

  /// What each limit asks for, the deciding one last.
  private void addLimits(List<NeedReason> reasons, SlotOptions options, int people) {
    int least = options.least.agents();
    Set<Limit> missed = options.least.binding();
    Set<Limit> asking = missed.isEmpty() ? Set.of(Limit.SERVICE) : missed;
    for (Limit limit : asking) {
      Limit named = isShared() && limit == Limit.SERVICE ? Limit.FLOOR : limit;
      reasons.add(new NeedReason.Asks(named, least, people == least && least > 0));
    }
    if (options.minimum > least) {
      boolean isOwn = options.minimum == ownMinimum(options.slot);
      Limit limit = isOwn ? Limit.MINIMUM : asks.limit(options.slot.start());
      reasons.add(new NeedReason.Asks(limit, options.minimum, people == options.minimum));
    }
    if (people > options.base()) {
      reasons.add(new NeedReason.Asks(Limit.SERVICE, people, true));
    }
  }

  private void addEffects(List<NeedReason> reasons, SlotOptions options, int people) {
    for (int n = Math.max(1, people - 1); n <= people + 1; n++) {
      reasons.add(effect(n, options.with(n)));
    }
    double variation = VolumeRisk.variation(options.slot.contacts());
    if (variation > 0) {
      reasons.addAll(
          VolumeRisk.chances(options.traffic, limits, variation, people, placesPerPerson));
    }
    reasons.add(new NeedReason.Computed(formula(options.traffic, people, options.with(people))));
  }

  private NeedReason effect(int people, Performance performance) {
    return switch (performance) {
      case Steady steady ->
          new NeedReason.With(
              people,
              service(steady),
              steady.waits().servedSeconds() == null ? 0 : steady.waits().servedSeconds(),
              steady.shares().abandoned(),
              steady.occupancy());
      case Performance.Overloaded _ ->
          new NeedReason.With(people, 0, Double.POSITIVE_INFINITY, 0, 1);
    };
  }

  /// In signs that need no language: arrivals λ, handle time S, load a, patience 1/θ, people n.
  private String formula(Traffic traffic, int people, Performance with) {
    double service = with instanceof Steady steady ? service(steady) : 0;
    String patience =
        Double.isInfinite(traffic.patienceSeconds())
            ? "∞"
            : String.format(Locale.ROOT, "%.0f s", traffic.patienceSeconds());
    return String.format(
        Locale.ROOT,
        "a = λ S = %.2f/h × %.1f s / 3600 = %.3f, 1/θ = %s, n = %d%s: P(W ≤ %.0f s) = %.4f",
        traffic.contactsPerHour(),
        traffic.handleSeconds(),
        traffic.erlangs(),
        patience,
        people,
        placesPerPerson > 1 ? " × " + placesPerPerson : "",
        limits.withinSeconds(),
        service);
  }
}
