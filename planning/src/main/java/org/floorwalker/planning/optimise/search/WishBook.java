package org.floorwalker.planning.optimise.search;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.planning.optimise.search.Person.Wishes;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.Unavailability.Kind;
import org.floorwalker.planning.roster.Wish;
import org.jspecify.annotations.Nullable;

/// What people would rather not, in grains of cost.
final class WishBook {
  private static final LocalTime NOON = LocalTime.NOON;
  private static final int DAY_MINUTES = 1440;

  private final RosterProblem problem;
  private final Map<String, List<Wish>> starts;

  WishBook(RosterProblem problem) {
    this.problem = problem;
    this.starts = problem.floor().wishes().stream().collect(Collectors.groupingBy(Wish::agent));
  }

  /// @param unavailable the agent's rows
  Wishes wishesOf(Agent agent, SiteDays site, List<Unavailability> unavailable) {
    int[] grains = new int[site.days];
    for (int d = 0; d < site.days; d++) {
      Instant noon =
          problem.period().firstDay().plusDays(d).atTime(NOON).atZone(site.zone).toInstant();
      for (Unavailability row : unavailable) {
        if (row.kind() == Kind.WISH_FREE && row.range().contains(noon)) {
          grains[d] = Math.max(grains[d], Points.grains(Points.WISH_FREE * row.points()));
        }
      }
    }
    return new Wishes(
        grains,
        likedStarts(starts.getOrDefault(agent.id(), List.of())),
        earlierGrains(agent.own().had()),
        agent.own().customerTime());
  }

  private static int[] earlierGrains(Agent.Had had) {
    int[] grains = new int[Unpopular.KINDS];
    grains[Unpopular.EVENING] = earlierGrains(Unpopular.EVENING, had.evenings());
    grains[Unpopular.WEEKEND_DAY] = earlierGrains(Unpopular.WEEKEND_DAY, had.weekendDays());
    grains[Unpopular.HOLIDAY] = earlierGrains(Unpopular.HOLIDAY, had.holidays());
    return grains;
  }

  private static int earlierGrains(int kind, double shifts) {
    return Points.grains(Unpopular.slope(kind, shifts));
  }

  private static long @Nullable [] likedStarts(List<Wish> wished) {
    if (wished.isEmpty()) {
      return null;
    }
    long[] liked = new long[SlotBits.words(DAY_MINUTES)];
    for (int minute = 0; minute < DAY_MINUTES; minute++) {
      LocalTime start = LocalTime.ofSecondOfDay(minute * 60L);
      if (wished.stream().anyMatch(wish -> wish.starts().contains(start))) {
        SlotBits.set(liked, 0, minute, minute + 1);
      }
    }
    return liked;
  }
}
