package org.floorwalker.planning.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.planning.roster.DeskTurn;
import org.floorwalker.planning.roster.RosterProblem;

/// How much the work of people with several skills varies: whether anybody sits on one queue seven
/// hours a day all week.
///
/// A week of somebody is on one queue when they work on two days of it or more, and on each of them
/// one and the same queue takes seven hours, or all the time at the desk where that is less.
///
/// @param weeks calendar weeks with two worked days or more, of people with two skills or more
/// @param onOneQueue those of them on one queue
public record OneQueueWeeks(int weeks, List<OneQueueWeek> onOneQueue) {
  private static final Duration LONG = Duration.ofHours(7);

  public OneQueueWeeks {
    onOneQueue = List.copyOf(onOneQueue);
  }

  /// @param agent whose week it is
  /// @param monday its first day
  /// @param queue the only one, or nearly so
  public record OneQueueWeek(String agent, LocalDate monday, String queue) {}

  private record Week(String agent, LocalDate monday) {}

  public static OneQueueWeeks of(RosterProblem problem, List<DeskTurn> turns) {
    Map<Week, Map<LocalDate, Map<String, Duration>>> served = new HashMap<>();
    for (DeskTurn turn : turns) {
      LocalDate date = turn.day().date();
      LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      served
          .computeIfAbsent(new Week(turn.agent(), monday), _ -> new HashMap<>())
          .computeIfAbsent(date, _ -> new HashMap<>())
          .merge(turn.queue(), turn.range().length(), Duration::plus);
    }
    served
        .entrySet()
        .removeIf(week -> week.getValue().size() < 2 || !hasChoice(problem, week.getKey()));
    List<OneQueueWeek> alike = new ArrayList<>();
    served.forEach(
        (week, days) ->
            days.values().iterator().next().keySet().stream()
                .filter(queue -> days.values().stream().allMatch(day -> fills(queue, day)))
                .forEach(queue -> alike.add(new OneQueueWeek(week.agent(), week.monday(), queue))));
    return new OneQueueWeeks(served.size(), alike);
  }

  private static boolean hasChoice(RosterProblem problem, Week week) {
    return Objects.requireNonNull(problem.floor().agents().get(week.agent())).skills().size() > 1;
  }

  private static boolean fills(String queue, Map<String, Duration> day) {
    Duration onIt = day.getOrDefault(queue, Duration.ZERO);
    Duration all = day.values().stream().reduce(Duration.ZERO, Duration::plus);
    return onIt.compareTo(all.compareTo(LONG) < 0 ? all : LONG) >= 0;
  }
}
