package org.floorwalker.app.intraday.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.intraday.RosterReplay;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.app.rostering.RosterVersion;
import org.jspecify.annotations.Nullable;

/// A past roster and its replay.
///
/// @param rosters rosters that can be replayed, newest first
/// @param chosen the one shown; null when there is none
/// @param replay its newest replay; null when there is none
/// @param names what queues are called, by code
/// @param jobs replays at work
public record ReplayView(
    List<RosterVersion> rosters,
    @Nullable RosterVersion chosen,
    @Nullable RosterReplay replay,
    Map<String, String> names,
    List<Job> jobs) {
  public ReplayView {
    rosters = List.copyOf(rosters);
    names = Map.copyOf(names);
    jobs = List.copyOf(jobs);
  }

  public String name(String queue) {
    return names.getOrDefault(queue, queue);
  }
}
