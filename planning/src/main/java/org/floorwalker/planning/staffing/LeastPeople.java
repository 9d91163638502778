package org.floorwalker.planning.staffing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.floorwalker.planning.staffing.NeedReason.Limit;

/// The least number of people who keep all limits: Erlang A turned round.
///
/// Every limit is easier to keep with more people, so the search gallops from the square-root guess
/// and then halves. Where anything arrives somebody is there: the least is 1 even when no
/// limit asks.
///
/// @param agents people
/// @param with what they give
/// @param withOneLess what one fewer would give; the same when nobody is needed
/// @param binding limits that one fewer would miss
public record LeastPeople(
    int agents, Performance with, Performance withOneLess, Set<Limit> binding) {
  private static final double MOST_AGENTS = 10_000_000;

  public LeastPeople {
    binding = Set.copyOf(binding);
  }

  /// @throws IllegalArgumentException when no number of people can keep the limits
  public static LeastPeople of(Traffic traffic, ServiceLimits limits) {
    return of(traffic, limits, 1);
  }

  /// @param placesPerPerson contacts each person holds at most; the traffic's handle time is that
  ///     of a contact among so many
  /// @throws IllegalArgumentException when no number of people can keep the limits
  public static LeastPeople of(Traffic traffic, ServiceLimits limits, int placesPerPerson) {
    return new Search(traffic, limits, placesPerPerson).least();
  }

  private static final class Search {
    private final Traffic traffic;
    private final ServiceLimits limits;
    private final double withinSeconds;
    private final int placesPerPerson;
    private final Map<Integer, Performance> known = new HashMap<>();

    Search(Traffic traffic, ServiceLimits limits, int placesPerPerson) {
      this.placesPerPerson = placesPerPerson;
      this.traffic = traffic;
      this.limits = limits;
      this.withinSeconds = limits.withinSeconds();
    }

    LeastPeople least() {
      double load = traffic.erlangs() / placesPerPerson;
      if (traffic.contactsPerHour() == 0) {
        Performance idle = ErlangA.of(traffic, Crew.of(1), withinSeconds);
        return new LeastPeople(0, idle, idle, Set.of());
      }
      if (load > limits.maxOccupancy() * MOST_AGENTS) {
        throw new IllegalArgumentException(
            "No number of people keeps %s erlangs under an occupancy of %s.\nMaybe the ceiling is mistyped."
                .formatted(load, limits.maxOccupancy()));
      }
      int enough = gallop((int) Math.min(MOST_AGENTS, Math.ceil(load + 0.5 * Math.sqrt(load))));
      Set<Limit> binding = enough == 0 ? Set.of() : limits.missed(performance(enough - 1));
      return new LeastPeople(
          enough, performance(enough), performance(Math.max(0, enough - 1)), binding);
    }

    private int gallop(int guess) {
      int step = 1;
      if (isEnough(guess)) {
        int enough = guess;
        int next = guess - 1;
        while (next >= 1 && isEnough(next)) {
          enough = next;
          step *= 2;
          next = enough - step;
        }
        return halve(Math.max(0, next), enough);
      }
      int tooFew = guess;
      int next = guess + 1;
      while (!isEnough(next)) {
        tooFew = next;
        step *= 2;
        next = Math.addExact(next, step);
      }
      return halve(tooFew, next);
    }

    /// The least that is enough, above `tooFew` and at most `enough`.
    private int halve(int tooFew, int enough) {
      int low = tooFew;
      int high = enough;
      while (high - low > 1) {
        int middle = low + (high - low) / 2;
        if (isEnough(middle)) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return high;
    }

    private boolean isEnough(int agents) {
      return limits.missed(performance(agents)).isEmpty();
    }

    private Performance performance(int agents) {
      return known.computeIfAbsent(
          agents, n -> ErlangA.of(traffic, Crew.of(n * placesPerPerson), withinSeconds));
    }
  }
}
