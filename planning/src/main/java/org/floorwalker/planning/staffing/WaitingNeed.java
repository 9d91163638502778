package org.floorwalker.planning.staffing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.NeedReason.Limit;
import org.floorwalker.planning.staffing.Performance.Steady;
import org.floorwalker.planning.staffing.ServiceGoal.AnswerWithin;

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
  private final ServiceLimits limits;
  private final int placesPerPerson;

  WaitingNeed(NeedPlanner planner, QueueSettings queue) {
    this.planner = planner;
    this.queue = queue;
    this.limits =
        new ServiceLimits(
            queue.promise().goal(),
            queue.promise().definition(),
            queue.promise().maxOccupancy(),
            1);
    this.placesPerPerson =
        queue.queue().channel() == Channel.CHAT ? queue.handling().concurrency() : 1;
  }

  List<SlotNeed> plan(List<SlotForecast> slots) {
    List<SlotNeed> needs = new ArrayList<>();
    double carried = 0;
    Instant expected = null;
    for (SlotForecast slot : slots) {
      Traffic traffic = traffic(slot);
      if (expected == null ? isOpenBefore(slot) : !expected.equals(slot.start())) {
        carried = expected == null ? traffic.erlangs() : 0;
      }
      double after = OfferedLoad.after(carried, traffic, planner.slotSeconds());
      needs.add(need(slot, traffic, Math.max(carried, after)));
      carried = after;
      expected = slot.start().plus(planner.slot());
    }
    return needs;
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

  private SlotNeed need(SlotForecast slot, Traffic own, double carriedLoad) {
    boolean lasts = isLong(own.handleSeconds());
    Traffic traffic =
        lasts
            ? own.withContactsPerHour(carriedLoad * Traffic.HOUR_SECONDS / own.handleSeconds())
            : own;
    LeastPeople least = LeastPeople.of(traffic, limits, placesPerPerson);
    int people = Math.max(least.agents(), queue.promise().minimumPeople());
    Performance with =
        people == least.agents()
            ? least.with()
            : ErlangA.of(traffic, Crew.of(people * placesPerPerson), limits.withinSeconds());
    return new SlotNeed(
        queue.id(),
        slot.start(),
        people,
        queue.scheduled(people),
        model(traffic, lasts),
        expected(with, traffic),
        reasons(traffic, least, people, with));
  }

  private boolean isLong(double handleSeconds) {
    return handleSeconds >= Math.min(LONG_HANDLE_SECONDS, LONG_SLOT_SHARE * planner.slotSeconds());
  }

  private NeedModel model(Traffic traffic, boolean lasts) {
    if (traffic.contactsPerHour() == 0) {
      return NeedModel.MINIMUM;
    }
    if (placesPerPerson > 1) {
      return NeedModel.CHAT_PLACES;
    }
    if (lasts) {
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
      Traffic traffic, LeastPeople least, int people, Performance with) {
    List<NeedReason> reasons = new ArrayList<>();
    reasons.add(
        new NeedReason.Load(traffic.contactsPerHour(), traffic.handleSeconds(), traffic.erlangs()));
    boolean raised = people > least.agents();
    Set<Limit> asking = least.binding().isEmpty() ? Set.of(Limit.SERVICE) : least.binding();
    for (Limit limit : asking) {
      reasons.add(new NeedReason.Asks(limit, least.agents(), !raised && least.agents() > 0));
    }
    if (raised) {
      reasons.add(new NeedReason.Asks(Limit.MINIMUM, people, true));
    }
    if (traffic.contactsPerHour() > 0) {
      addEffects(reasons, traffic, people, with);
    }
    return reasons;
  }

  private void addEffects(List<NeedReason> reasons, Traffic traffic, int people, Performance with) {
    if (people > 1) {
      reasons.add(effect(people - 1, performance(traffic, people - 1)));
    }
    reasons.add(effect(people, with));
    reasons.add(effect(people + 1, performance(traffic, people + 1)));
    reasons.add(new NeedReason.Computed(formula(traffic, people, with)));
  }

  private Performance performance(Traffic traffic, int people) {
    return ErlangA.of(traffic, Crew.of(people * placesPerPerson), limits.withinSeconds());
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

  private String formula(Traffic traffic, int people, Performance with) {
    double service = with instanceof Steady steady ? service(steady) : 0;
    String patience =
        Double.isInfinite(traffic.patienceSeconds())
            ? "nobody leaves"
            : String.format(Locale.ROOT, "patience %.0f s", traffic.patienceSeconds());
    return String.format(
        Locale.ROOT,
        "%.2f/h x %.1f s / 3600 = %.3f erlangs, %s, n = %d%s: P(within %.0f s) = %.4f",
        traffic.contactsPerHour(),
        traffic.handleSeconds(),
        traffic.erlangs(),
        patience,
        people,
        placesPerPerson > 1 ? " x " + placesPerPerson + " places" : "",
        limits.withinSeconds(),
        service);
  }
}
