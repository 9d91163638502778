package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: a leader who is not an agent has hours, and at most so many talks a day. Counted from
/// the roster, in local days of the first site.
class LeaderDaysTest {
  static final String CHIEF = "chief";

  private static final int FLOORS = 20;

  @Test
  void a01_noLeaderHasMoreTalksADayThanTheMost() {
    int fuller = 0;
    int placed = 0;
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = withTalks(RandomFloor.of(seed));
      Map<Object, Set<String>> free = talks(problem, solve(problem, seed));
      fuller += (int) free.values().stream().filter(day -> day.size() > 1).count();
      RosterProblem capped = problem.withLeaders(List.of(), 1);
      assertThat(talks(capped, solve(capped, seed)).values())
          .as("floor %d", seed)
          .allSatisfy(day -> assertThat(day).hasSize(1));
      placed += talks(capped, solve(capped, seed)).size();
    }
    assertThat(fuller).isPositive();
    assertThat(placed).isPositive();
  }

  @Test
  void a02_nothingIsHeldByALeaderWhoIsOffDuty() {
    int placed = 0;
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Instant noon = problem.span().startInclusive().plus(Duration.ofHours(12));
      TimeRange before = TimeRange.of(problem.span().startInclusive(), noon);
      List<Unavailability> offDuty =
          leaders(problem).stream()
              .map(leader -> new Unavailability(leader, before, Unavailability.Kind.BLACKOUT))
              .toList();
      RosterProblem limited = problem.withLeaders(offDuty, RosterProblem.Activities.ANY);
      for (var shift : solve(limited, seed).shifts()) {
        for (var activity : shift.activities()) {
          placed++;
          assertThat(isLed(problem, activity.activity()) && activity.range().overlaps(before))
              .as("floor %d, %s", seed, activity)
              .isFalse();
        }
      }
    }
    assertThat(placed).isPositive();
  }

  /// Everybody has a talk with one and the same leader.
  static RosterProblem withTalks(RosterProblem problem) {
    SequencedMap<String, ActivityRequest> talks = new LinkedHashMap<>();
    for (String agent : problem.floor().agents().keySet()) {
      talks.put(
          "talk-" + agent,
          new ActivityRequest(
              "talk-" + agent,
              "coaching",
              problem.period().slot().multipliedBy(2),
              new ActivityRequest.Attendees(List.of(agent), CHIEF),
              problem.span()));
    }
    return new RosterProblem(
        problem.period(),
        problem.terms(),
        problem.floor(),
        problem.needs(),
        new RosterProblem.Activities(talks, null));
  }

  static Roster solve(RosterProblem problem, long seed) {
    return RosterOptimizer.solve(problem, new Budget.Iterations(3000, 1), seed, Progress.NONE)
        .roster();
  }

  private static Set<String> leaders(RosterProblem problem) {
    Set<String> leaders = new HashSet<>();
    for (ActivityRequest request : problem.activities().requests().values()) {
      String leader = request.attendees().leader();
      if (leader != null && !problem.floor().agents().containsKey(leader)) {
        leaders.add(leader);
      }
    }
    return leaders;
  }

  private static boolean isLed(RosterProblem problem, String activity) {
    String leader = request(problem, activity).attendees().leader();
    return leader != null && leaders(problem).contains(leader);
  }

  private static ActivityRequest request(RosterProblem problem, String activity) {
    return Objects.requireNonNull(problem.activities().requests().get(activity));
  }

  /// Activities of each leader and day whose window leaves a choice.
  private static Map<Object, Set<String>> talks(RosterProblem problem, Roster roster) {
    ZoneId zone = problem.floor().sites().firstEntry().getValue().zone();
    Map<Object, Set<String>> talks = new HashMap<>();
    for (var shift : roster.shifts()) {
      for (var placed : shift.activities()) {
        ActivityRequest request = request(problem, placed.activity());
        boolean isFixed = request.window().length().equals(request.length());
        if (isLed(problem, placed.activity()) && !isFixed) {
          LocalDate day = placed.range().startInclusive().atZone(zone).toLocalDate();
          String leader = Objects.requireNonNull(request.attendees().leader());
          talks.computeIfAbsent(List.of(leader, day), _ -> new HashSet<>()).add(request.id());
        }
      }
    }
    return talks;
  }
}
