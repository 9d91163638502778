package org.floorwalker.planning.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.Patience;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.staffing.Backlog;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.simulation.ContactPaths;

/// What a plan is made from.
///
/// @param histories what each queue saw until now
/// @param request the days to plan and what is known of the calendar
/// @param queues goals and handling of each queue
/// @param backlogs deferred work on hand, by queue
/// @param paths partners, second lines, callbacks and redials of queues that have them
/// @param centres what centres ask of all their queues together, by site
/// @param people who can work and by which rules; its needs are replaced by the plan's
/// @param effort how much work is put in
public record PlanInput(
    List<IntervalHistory> histories,
    ForecastRequest request,
    List<QueueSettings> queues,
    Map<QueueId, Backlog> backlogs,
    Map<QueueId, ContactPaths> paths,
    Map<String, CentreRules> centres,
    RosterProblem people,
    Effort effort) {
  public PlanInput {
    histories = List.copyOf(histories);
    queues = List.copyOf(queues);
    backlogs = Map.copyOf(backlogs);
    paths = Map.copyOf(paths);
    centres = Map.copyOf(centres);
  }

  /// The same with the patience that the histories show for queues that have none set.
  public PlanInput withLearntPatience() {
    Map<QueueId, Patience> learnt = new HashMap<>();
    for (IntervalHistory history : histories) {
      Patience.learn(history, request.zone(), request.firstDay())
          .ifPresent(patience -> learnt.put(history.queue(), patience));
    }
    List<QueueSettings> settings =
        queues.stream().map(queue -> queue.withLearntPatience(learnt.get(queue.id()))).toList();
    return new PlanInput(histories, request, settings, backlogs, paths, centres, people, effort);
  }

  /// How much work is put in.
  ///
  /// @param search budget of the roster search
  /// @param replications how often the finished period is simulated
  /// @param seed seed of search and simulation
  public record Effort(Budget search, int replications, long seed) {
    /// Replications that give a day's service to about half a point.
    public static final int USUAL_REPLICATIONS = 60;
  }
}
