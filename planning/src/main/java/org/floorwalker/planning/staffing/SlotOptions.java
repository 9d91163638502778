package org.floorwalker.planning.staffing;

import java.util.HashMap;
import java.util.Map;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.Performance.Steady;

/// What each number of people would give in one slot; computed once for each number.
final class SlotOptions {
  final SlotForecast slot;
  final Traffic traffic;
  final ServiceLimits limits;
  final int placesPerPerson;
  final int minimum;

  /// Least people who keep the slot's own limits.
  final LeastPeople least;

  private final Map<Integer, Performance> known = new HashMap<>();

  /// @param limits what the slot must keep by itself
  SlotOptions(
      SlotForecast slot, Traffic traffic, ServiceLimits limits, int placesPerPerson, int minimum) {
    this.slot = slot;
    this.traffic = traffic;
    this.limits = limits;
    this.placesPerPerson = placesPerPerson;
    this.minimum = minimum;
    least = LeastPeople.of(traffic, limits, placesPerPerson);
  }

  /// People that the slot cannot go below.
  int base() {
    return Math.max(least.agents(), minimum);
  }

  Performance with(int people) {
    return known.computeIfAbsent(
        people, n -> ErlangA.of(traffic, Crew.of(n * placesPerPerson), limits.withinSeconds()));
  }

  /// Contacts of the slot in time beyond the share `goal`; negative when the slot falls short.
  double surplus(int people, ServiceDefinition definition, double goal) {
    double contacts = slot.contacts().mean();
    if (contacts == 0) {
      return 0;
    }
    return with(people) instanceof Steady steady
        ? contacts * steady.surplus(definition, goal)
        : -contacts * goal;
  }
}
