package org.floorwalker.planning.plan;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.Forecaster;
import org.floorwalker.planning.plan.PlanProgress.Stage;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.staffing.Backlog;
import org.floorwalker.planning.staffing.CentreNeed;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.SlotNeed;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;

/// The main job: history → forecast → need → roster → simulation. Each step can be called by
/// itself, so that what it gives can be looked at and corrected before the next.
public final class Planner {
  /// Replications that tell which slots and days lack people.
  private static final int LOOP_REPLICATIONS = 20;

  private Planner() {}

  /// All steps in a row.
  public static Plan plan(PlanInput input, PlanProgress progress) {
    progress.at(Stage.FORECAST, 0);
    List<Forecast> forecasts = forecasts(input);
    progress.at(Stage.NEED, 0);
    List<SlotNeed> needs = needs(input, forecasts);
    RosterProblem problem = problem(input.people(), needs);
    progress.at(Stage.SCHEDULE, 0);
    PlanInput.Effort effort = input.effort();
    ScheduleSimulation judging =
        new ScheduleSimulation(problem, input.queues(), forecasts, input.paths());
    PromiseLoop.Outcome found =
        new PromiseLoop(problem, judging.floor(VolumeVariation.NONE), needs)
            .run(
                new PromiseLoop.Effort(
                    effort.search(),
                    Math.min(LOOP_REPLICATIONS, effort.replications()),
                    effort.seed()),
                progress.search());
    progress.at(Stage.SIMULATE, 0);
    // Other days than those the rounds were judged on: the best of several is also the luckiest.
    PlanSimulation simulation =
        judging.simulate(
            found.proposal().roster(),
            effort.replications(),
            ~effort.seed(),
            effort.search().threads());
    progress.at(Stage.SIMULATE, 1);
    return new Plan(forecasts, needs, problem, found.proposal(), found.rounds(), simulation);
  }

  /// What will arrive in each queue that has settings and a history, in the order of the settings.
  /// Queues that share a clock are forecast together, so that small ones borrow from the group.
  public static List<Forecast> forecasts(PlanInput input) {
    Map<QueueId, Forecast> found = new HashMap<>();
    for (Map.Entry<ZoneId, List<IntervalHistory>> group : byZone(input).entrySet()) {
      ForecastRequest request = request(input, group.getKey());
      Forecaster.forecast(group.getValue(), request).forEach(f -> found.put(f.queue(), f));
    }
    return input.queues().stream()
        .filter(queue -> found.containsKey(queue.id()))
        .map(queue -> found.get(queue.id()))
        .toList();
  }

  private static Map<ZoneId, List<IntervalHistory>> byZone(PlanInput input) {
    Map<QueueId, IntervalHistory> histories = new HashMap<>();
    input.histories().forEach(history -> histories.put(history.queue(), history));
    Map<ZoneId, List<IntervalHistory>> groups = new LinkedHashMap<>();
    for (QueueSettings queue : input.queues()) {
      IntervalHistory history = histories.get(queue.id());
      if (history != null) {
        groups.computeIfAbsent(zone(input, queue), zone -> new ArrayList<>()).add(history);
      }
    }
    return groups;
  }

  /// The zone of the queue's site; without a site of that name, the zone of the request.
  private static ZoneId zone(PlanInput input, QueueSettings queue) {
    Site site = input.people().floor().sites().get(queue.queue().site());
    return site == null ? input.request().zone() : site.zone();
  }

  private static ForecastRequest request(PlanInput input, ZoneId zone) {
    ForecastRequest request = input.request();
    return request.in(zone).withSlot(input.people().period().slot());
  }

  /// How many people each slot of each queue needs, what its centre asks included.
  public static List<SlotNeed> needs(PlanInput input, List<Forecast> forecasts) {
    Map<QueueId, Forecast> byQueue = new HashMap<>();
    forecasts.forEach(forecast -> byQueue.put(forecast.queue(), forecast));
    List<CentreNeed.Demand> demands = new ArrayList<>();
    for (QueueSettings queue : input.queues()) {
      Forecast forecast = byQueue.get(queue.id());
      if (forecast != null) {
        Backlog onHand = input.backlogs().getOrDefault(queue.id(), Backlog.NONE);
        demands.add(new CentreNeed.Demand(queue, forecast.zone(), forecast.slots(), onHand));
      }
    }
    Duration slot = input.people().period().slot();
    return CentreNeed.needs(slot, demands, input.centres()).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  /// The roster problem with these needs: people to roster, unplanned loss included.
  public static RosterProblem problem(RosterProblem people, List<SlotNeed> needs) {
    List<Need> heads =
        needs.stream()
            .filter(need -> need.scheduled() > 0)
            .map(need -> new Need(need.queue().name(), need.start(), need.scheduled()))
            .toList();
    return new RosterProblem(
        people.period(), people.terms(), people.floor(), heads, people.activities());
  }
}
