package org.floorwalker.app.intraday.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.intraday.ShadowPlan;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.app.rostering.RosterVersion;
import org.jspecify.annotations.Nullable;

/// A schedule of another suite and the one made beside it.
///
/// @param schedules schedules brought in, newest first
/// @param chosen the one shown; null when there is none
/// @param hasNeed whether a need covers its days
/// @param plan the newest plan beside it; null when there is none
/// @param names what queues are called, by code
/// @param jobs plans at work
public record ShadowView(
    List<RosterVersion> schedules,
    @Nullable RosterVersion chosen,
    boolean hasNeed,
    @Nullable ShadowPlan plan,
    Map<String, String> names,
    List<Job> jobs) {
  public ShadowView {
    schedules = List.copyOf(schedules);
    names = Map.copyOf(names);
    jobs = List.copyOf(jobs);
  }

  public String name(String queue) {
    return names.getOrDefault(queue, queue);
  }
}
